// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Workload.h"
#include "tests/support/MeasuringApplication.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <exception>
#include <map>

using namespace Qt::StringLiterals;

namespace {

const std::map<QString, Measurements (*)()> workloads{{u"S"_s, workloadS}};

int refuse(const QString& reason) {
    std::fprintf(stderr, "espalier_bench: %s\nusage: espalier_bench [--json FILE] [WORKLOAD...]\n",
                 qPrintable(reason));
    return 2;
}

QString peerOf(const Measurement& line) { return line.baseline.isEmpty() ? u"-"_s : line.baseline; }

void print(const Measurements& lines) {
    std::printf("%-9s %8s  %-24s %10s %10s  %-14s %s\n", "workload", "size", "metric", "value",
                "budget", "peer", "verdict");
    for (const Measurement& line : lines) {
        std::printf("%-9s %8d  %-24s %10.1f %10.1f  %-14s %s\n", qPrintable(line.workload),
                    line.size, qPrintable(line.metric), line.value, line.budget,
                    qPrintable(peerOf(line)), line.isOk() ? "ok" : "TOO SLOW");
    }
}

bool write(const QString& path, const Measurements& lines) {
    QJsonArray array;
    for (const Measurement& line : lines) {
        array.append(QJsonObject{
            {u"workload"_s, line.workload},
            {u"size"_s, line.size},
            {u"metric"_s, line.metric},
            {u"value"_s, line.value},
            {u"baseline"_s, line.baseline.isEmpty() ? QJsonValue() : QJsonValue(line.baseline)},
            {u"budget"_s, line.budget},
            {u"ok"_s, line.isOk()}});
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) > 0;
}

// The offscreen platform says this of every window with a least size.
void dropPlatformChatter(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.contains("propagateSizeHints"_L1)) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(dropPlatformChatter);
    MeasuringApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    if (words == QStringList{u"--first-window"_s}) {
        return firstWindow();
    }
    QString json;
    if (const qsizetype at = words.indexOf(u"--json"_s); at >= 0) {
        if (at + 1 >= words.size()) {
            return refuse(u"--json needs a file"_s);
        }
        json = words[at + 1];
        words.remove(at, 2);
    }
    if (words.isEmpty()) {
        for (const auto& [name, run] : workloads) {
            words << name;
        }
    }
    espalier::ui::Theme::apply(application, espalier::ui::ThemeChoice::Light);
    Measurements lines;
    for (const QString& word : words) {
        const auto found = workloads.find(word);
        if (found == workloads.end()) {
            return refuse(u"there is no workload "_s + word);
        }
        try {
            const Measurements measured = found->second();
            lines.insert(lines.end(), measured.begin(), measured.end());
        } catch (const std::exception& error) {
            std::fprintf(stderr, "espalier_bench: %s: %s\n", qPrintable(word), error.what());
            return 1;
        }
    }
    print(lines);
    if (!json.isEmpty() && !write(json, lines)) {
        std::fprintf(stderr, "espalier_bench: %s cannot be written\n", qPrintable(json));
        return 1;
    }
    return std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.isOk(); })
               ? 0
               : 1;
}

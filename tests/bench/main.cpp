// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Variant.h"
#include "tests/bench/Workload.h"
#ifdef ESPALIER_BENCH_UI
#include "tests/support/MeasuringApplication.h"
#include "ui/widgets/Theme.h"
#endif

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <exception>
#include <map>

using namespace Qt::StringLiterals;

namespace {

const std::map<QString, Measurements (*)()> workloads{{u"A"_s, workloadA},
                                                      {u"B"_s, workloadB},
                                                      {u"C"_s, workloadC},
                                                      {u"D"_s, workloadD},
                                                      {u"E"_s, workloadE},
                                                      {u"G"_s, workloadG},
#ifdef ESPALIER_BENCH_UI
                                                      {u"F"_s, workloadF},
                                                      {u"K"_s, workloadK},
                                                      {u"S"_s, workloadS},
#endif
                                                      {u"compile"_s, workloadCompile}};

int refuse(const QString& reason) {
    std::fprintf(stderr, "espalier_bench: %s\nusage: espalier_bench [--json FILE] [WORKLOAD...]\n",
                 qPrintable(reason));
    return 2;
}

QString peerOf(const Measurement& line) { return line.baseline.isEmpty() ? u"-"_s : line.baseline; }

QString limit(const std::optional<double>& value) {
    return value ? QString::number(*value, 'f', 2) : u"-"_s;
}

void print(const Measurements& lines) {
    std::printf("%-9s %8s  %-32s %9s %9s %9s  %-18s %s\n", "workload", "size", "metric", "value",
                "budget", "goal", "peer", "verdict");
    for (const Measurement& line : lines) {
        const char* verdict = !line.budget ? "-" : line.isOk() ? "ok" : "TOO SLOW";
        std::printf("%-9s %8d  %-32s %9.2f %9s %9s  %-18s %s\n", qPrintable(line.workload),
                    line.size, qPrintable(line.metric), line.value, qPrintable(limit(line.budget)),
                    qPrintable(limit(line.goal)), qPrintable(peerOf(line)), verdict);
    }
}

QJsonValue jsonOf(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
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
            {u"budget"_s, jsonOf(line.budget)},
            {u"goal"_s, jsonOf(line.goal)},
            {u"ok"_s, line.isOk()}});
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) > 0;
}

#ifdef ESPALIER_BENCH_UI
// The offscreen platform says this of every window with a least size.
void dropPlatformChatter(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.contains("propagateSizeHints"_L1)) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    }
}
#endif

int run(QStringList words) {
    QString json;
    if (const qsizetype at = words.indexOf(u"--json"_s); at >= 0) {
        if (at + 1 >= words.size()) {
            return refuse(u"--json needs a file"_s);
        }
        json = words[at + 1];
        words.remove(at, 2);
    }
    if (words.isEmpty()) {
        for (const auto& [name, workload] : workloads) {
            words << name;
        }
    }
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

/// A child of a workload of the orm: no window, nothing else in memory.
int runChild(const QStringList& words) {
    return words.size() == 4 ? runVariant(words[1], {words[3], words[2].toInt()})
                             : refuse(u"--variant NAME SIZE DATABASE"_s);
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && qstrcmp(argv[1], "--variant") == 0) {
        const QCoreApplication application(argc, argv);
        return runChild(QCoreApplication::arguments().mid(1));
    }
#ifdef ESPALIER_BENCH_UI
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(dropPlatformChatter);
    MeasuringApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--first-window") == 0) {
        return firstWindow();
    }
    espalier::ui::Theme::apply(application, espalier::ui::ThemeChoice::Light);
#else
    const QCoreApplication application(argc, argv);
#endif
    return run(QCoreApplication::arguments().mid(1));
}

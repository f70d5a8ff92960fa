// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Pairing.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

const QString python = u"/usr/bin/python3"_s;
constexpr int standardSize = 100'000; // that the goals speak of
constexpr double mostGrowth = 1.5;
constexpr int childMs = 600'000;

struct Sample {
    double cpuMs = 0;
    double wallMs = 0;
    QByteArray check;
};

Sample run(const QString& variant, int size, const QString& path) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (variant.startsWith("sqlalchemy:"_L1)) {
        process.start(python, {QStringLiteral(ESPALIER_BENCH_SOURCE "/peer.py"),
                               variant.section(u':', 1), QString::number(size), path});
    } else {
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--variant"_s, variant, QString::number(size), path});
    }
    process.waitForFinished(childMs);
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    if (process.exitCode() != 0 || words.size() < 3) {
        throw std::runtime_error(qPrintable(u"%1 failed"_s.arg(variant)));
    }
    return {words[0].toDouble(), words[1].toDouble(), words.mid(2).join(' ')};
}

} // namespace

Ratio paired(const QString& base, const QString& variant, int size, int pairs,
             const std::function<QString()>& prepare) {
    std::vector<double> cpu;
    std::vector<double> wall;
    std::vector<double> own;
    for (int i = 0; i < pairs; ++i) {
        const Sample before = run(base, size, prepare());
        const Sample sample = run(variant, size, prepare());
        if (before.check != sample.check) {
            throw std::runtime_error(qPrintable(u"%1 gave \"%2\", %3 \"%4\""_s.arg(
                base, QString::fromUtf8(before.check), variant, QString::fromUtf8(sample.check))));
        }
        cpu.push_back(sample.cpuMs / before.cpuMs);
        wall.push_back(sample.wallMs / before.wallMs);
        own.push_back(sample.cpuMs);
    }
    return {median(cpu), median(wall), median(own)};
}

bool hasSqlAlchemy() {
    static const bool has =
        QProcess::execute(python, {u"-c"_s, u"import sys\ntry:\n import sqlalchemy\n"
                                            "except ImportError:\n sys.exit(1)"_s}) == 0;
    return has;
}

int scaled(int size) {
    bool isNumber = false;
    const double scale = qEnvironmentVariable("ESPALIER_BENCH_SCALE").toDouble(&isNumber);
    return isNumber && scale > 0 ? std::max(100, int(size * scale)) : size;
}

int pairsFor(int size) { return size > standardSize ? 3 : benchRepetitions; }

Measurement ratioLine(const QString& workload, int size, const QString& metric, double value,
                      std::optional<double> budget, std::optional<double> goal) {
    return {workload, size, metric, value, u"sqlite3 C API"_s, budget, goal};
}

Measurements compare(const Comparison& c) {
    Measurements lines;
    double standardCost = 0;
    for (const int unscaled : c.sizes) {
        const int size = scaled(unscaled);
        const auto prepare = c.prepare(size);
        const Ratio ours = paired(c.base, c.variant, size, pairsFor(size), prepare);
        const bool judged = unscaled == standardSize || c.sizes.size() == 1;
        lines.push_back(ratioLine(c.workload, size, c.metric, ours.cpu,
                                  judged ? std::optional(c.budget) : std::nullopt,
                                  judged ? std::optional(c.goal) : std::nullopt));
        std::fprintf(stderr, "%s\n",
                     qPrintable(u"%1 %2: %3 ms CPU, ratio %4 (wall %5)"_s.arg(c.variant)
                                    .arg(size)
                                    .arg(ours.cpuMs, 0, 'f', 1)
                                    .arg(ours.cpu, 0, 'f', 2)
                                    .arg(ours.wall, 0, 'f', 2)));
        if (judged) {
            standardCost = ours.cpuMs / size;
            for (qsizetype i = 0; i + 1 < c.peers.size(); i += 2) {
                const bool isPython = c.peers[i + 1].startsWith("sqlalchemy:"_L1);
                if (isPython && !hasSqlAlchemy()) {
                    continue;
                }
                const Ratio peer = paired(c.base, c.peers[i + 1], size, 3, prepare);
                lines.push_back(
                    ratioLine(c.workload, size, c.peers[i] + u'_' + c.metric, peer.cpu));
            }
        } else if (standardCost > 0) {
            lines.push_back({c.workload, size, c.metric.chopped(5) + u"row_cost_growth"_s,
                             ours.cpuMs / size / standardCost, u"itself at 100000"_s, mostGrowth});
        }
    }
    return lines;
}

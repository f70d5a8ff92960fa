// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Workload.h"

#include <QProcess>

#include <stdexcept>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

double childrenCpuMs() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval& time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double compile(const QString& source) {
    const double start = childrenCpuMs();
    const int code = QProcess::execute(QStringLiteral(ESPALIER_BENCH_COMPILER),
                                       {QStringLiteral("@" ESPALIER_BENCH_COMPILE_OPTIONS),
                                        QStringLiteral(ESPALIER_BENCH_SOURCE "/compile/") + source,
                                        u"-o"_s, u"/dev/null"_s});
    if (code != 0) {
        throw std::runtime_error(qPrintable(source + u" does not compile"_s));
    }
    return childrenCpuMs() - start;
}

} // namespace

Measurements workloadCompile() {
    constexpr int pairs = 5;
    std::vector<double> ratios;
    for (int i = 0; i < pairs; ++i) {
        const double qtAlone = compile(u"QtAlone.cpp"_s);
        ratios.push_back(compile(u"MapSeed.cpp"_s) / qtAlone);
    }
    return {{u"compile"_s, 1, u"map_seed_cpu_ratio"_s, median(ratios), u"Qt headers"_s, 2.0}};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Variant.h"

#include <cstdio>
#include <ctime>
#include <exception>

namespace {

double milliseconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

Stopwatch::Stopwatch()
    : m_cpuMs(milliseconds(CLOCK_PROCESS_CPUTIME_ID)), m_wallMs(milliseconds(CLOCK_MONOTONIC)) {}

Outcome Stopwatch::stop() const {
    return {milliseconds(CLOCK_PROCESS_CPUTIME_ID) - m_cpuMs,
            milliseconds(CLOCK_MONOTONIC) - m_wallMs,
            {}};
}

int runVariant(const QString& name, const Case& work) {
    Variants all;
    for (const auto& of :
         {variantsA, variantsB, variantsC, variantsD, variantsE, variantsG, variantsGServer}) {
        all.merge(of());
    }
    const auto found = all.find(name);
    if (found == all.end()) {
        std::fprintf(stderr, "there is no variant %s\n", qPrintable(name));
        return 2;
    }
    try {
        const Outcome outcome = found->second(work);
        std::printf("%.4f %.4f %s\n", outcome.cpuMs, outcome.wallMs, qPrintable(outcome.check));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

/// One line of the result.
struct Measurement {
    QString workload;
    int size = 0;
    QString metric; ///< with its unit at the end: "expand_cpu_ms"
    double value = 0;
    QString baseline;             ///< what it is compared with; empty: with its budget alone
    std::optional<double> budget; ///< without one it is shown, not judged
    std::optional<double> goal = {};
    bool isOk() const { return !budget || value <= *budget; }
};

using Measurements = std::vector<Measurement>;

constexpr int benchRepetitions = 9;

inline double median(std::vector<double> values) {
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The median of as many calls as the rules of the benchmarks ask for.
inline double medianOf(const std::function<double()>& measure) {
    std::vector<double> values;
    for (int i = 0; i < benchRepetitions; ++i) {
        values.push_back(measure());
    }
    return median(values);
}

/// Insert, load, update, tree, eager loading, saving, as ratios to the same work without the orm.
Measurements workloadA();
Measurements workloadB();
Measurements workloadC();
Measurements workloadD();
Measurements workloadE();
Measurements workloadG();
/// The part of G that needs PostgreSQL; nothing without a server.
Measurements workloadGServer();
/// Compiling the mapping of the seed against compiling Qt's headers alone.
Measurements workloadCompile();
#ifdef ESPALIER_BENCH_UI
/// A grid of ten million rows: first and last ones, jumps, memory, longest stall.
Measurements workloadF();
/// The part of F with a tree of a hundred thousand nodes.
Measurements workloadFTree();
/// Staging, moving, merging, undoing and saving edits by the ten thousand.
Measurements workloadK();
/// Start, expand, filter, longest stall.
Measurements workloadS();
/// What a child process of workload S does: prints the CPU time of the first window.
int firstWindow();
#endif

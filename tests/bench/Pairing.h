// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/Workload.h"

#include <QStringList>

#include <functional>

/// How a variant compares with its base: medians over pairs of processes.
struct Ratio {
    double cpu = 0;
    double wall = 0;
    double cpuMs = 0; ///< of the variant
};

/// Pairs of child processes, the base immediately before the variant, each on a database that
/// `prepare` made for it (it gives the path). Names beginning with "sqlalchemy:" are run by the
/// Python peer. Errors: std::runtime_error when a child fails or the two disagree.
Ratio paired(const QString& base, const QString& variant, int size, int pairs,
             const std::function<QString()>& prepare);

/// Whether Python has SQLAlchemy here.
bool hasSqlAlchemy();

/// As many rows as `size` scaled by ESPALIER_BENCH_SCALE.
int scaled(int size);

/// 9 pairs up to 100,000 rows, fewer where a pair takes long.
int pairsFor(int size);

/// A line for our ratio; at the size that the goals speak of with budget and goal.
Measurement ratioLine(const QString& workload, int size, const QString& metric, double value,
                      std::optional<double> budget = {}, std::optional<double> goal = {});

/// What a workload's table has: ours at three sizes beside the peers at the middle one, and how the
/// cost of a row grows from the middle size to the largest.
struct Comparison {
    QString workload;
    QString base;    ///< "B/raw"
    QString variant; ///< "B/orm"
    QString metric;  ///< "cpu_ratio"
    double budget = 0;
    double goal = 0;
    QStringList peers = {}; ///< shown beside it: {"qtsql", "B/qtsql"}, alternating
    std::vector<int> sizes = {10'000, 100'000, 1'000'000};
    std::function<std::function<QString()>(int size)> prepare = {};
};
Measurements compare(const Comparison& comparison);

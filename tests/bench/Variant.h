// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

/// What one child process does: one way of doing a workload, once, on a database of its own.
struct Case {
    QString path; ///< the database
    int size = 0; ///< rows or nodes
};

/// What the timed phase cost, and what came of it: equal for all variants of a workload.
struct Outcome {
    double cpuMs = 0; ///< user and system time of the process
    double wallMs = 0;
    QString check;
};

using Variant = Outcome (*)(const Case&);
using Variants = std::map<QString, Variant>;

/// "B/orm" -> how it is done; one function a workload.
Variants variantsA();
Variants variantsB();
Variants variantsC();
Variants variantsD();
Variants variantsE();
Variants variantsG();
Variants variantsGServer();

/// Measures from its construction to stop().
class Stopwatch {
public:
    Stopwatch();
    Outcome stop() const;

private:
    double m_cpuMs;
    double m_wallMs;
};

/// The child: runs a variant and prints its outcome.
int runVariant(const QString& name, const Case& work);

// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Statement.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace espalier::orm {

/// Every statement that the connections of an engine sent, in order, transaction control included;
/// not what opening a connection needs. Thread-safe. Off (keeps nothing) until `start()`.
class ESPALIER_ORM_EXPORT StatementLog {
public:
    struct Entry {
        Statement statement;
        qint64 rows = -1; ///< returned or affected
        bool failed = false;
        std::chrono::microseconds took{0};
    };
    void start();
    void stop();
    void clear();
    bool isRecording() const;
    std::vector<Entry> entries() const;
    /// One line an entry: "INSERT product(sku,msrp)", "SELECT category", "BEGIN", with " (failed)"
    /// behind those that failed; for tests.
    QStringList summary() const;
    void add(Entry entry);

private:
    mutable std::mutex m_mutex;
    bool m_recording = false;
    std::vector<Entry> m_entries;
};

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/changes/RowEdit.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace espalier::orm {

class Session;

/// Staged edits as text: one JSON object a line, before each its length in bytes and its CRC-32,
/// the first one a head. A journal appends what becomes of each row, a change-set file says it
/// once; both are read alike. A damaged line costs only itself.
struct ESPALIER_ORM_EXPORT ChangeDocument {
    struct Head {
        QString database; ///< URL without a password
        QDateTime made;   ///< UTC
        friend bool operator==(const Head&, const Head&) = default;
    };
    /// A new row, and the key that a save gave it.
    struct Given {
        RowName row;
        std::vector<Value> key;
        friend bool operator==(const Given&, const Given&) = default;
    };
    struct Damage {
        int line = 0; ///< from 1
        QString reason;
    };

    Head head;
    std::vector<RowEdit>
        edits; ///< the last of each row that still has one, in order of first touch
    /// Of the last save that came as far as its commit: whether that came through is to be seen in
    /// the database. Absent: there was none.
    std::optional<std::vector<Given>> saving;
    /// What that save leaves staged, should it have come through.
    std::vector<RowEdit> remaining;
    std::vector<Damage> damages;

    /// Everything staged in a session.
    static ChangeDocument of(const Session& session, const Head& head);

    /// With line ends; to be appended as they are.
    static QByteArray line(const Head& head);
    static QByteArray line(const RowEdit& edit);
    static QByteArray line(const std::vector<Given>& saving,
                           const std::vector<RowEdit>& remaining = {});
    QByteArray text() const;

    /// What is left to stage when the last save came through: new rows go by the keys it gave them.
    ChangeDocument afterSaving() const;

    /// Errors: DataError when it is no such document at all, or of a newer format.
    static ChangeDocument parse(const QByteArray& text);
    /// Errors: DataError that names the file.
    static ChangeDocument read(const QString& path);
    /// All at once or not at all. Errors: DataError that names the file; what was there stays.
    void write(const QString& path) const;
};

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/session/Session.h"

#include <vector>

namespace espalier::orm {

enum class ChangeKind : quint8 { Insert, Update, Move, Delete, Link, Unlink };

/// One field of a change. Texts show references by the label of what they refer to.
struct FieldChange {
    int slot = -1;                              ///< a column value
    const Relationship* relationship = nullptr; ///< or a reference
    QString name;
    Value before;
    Value after;
    QString beforeText;
    QString afterText;
};

/// One staged change in the user's terms: a row's new values, a move in a tree, a new row, a
/// deletion, a link.
struct Change {
    ChangeKind kind;
    ObjectPtr object;
    const Relationship* relationship = nullptr; ///< Link, Unlink, Move
    ObjectPtr other;                            ///< the far end of a link
    QString title;  ///< "Move Headphones", "New category Over-ear", "product A1 (2 fields)"
    QString before; ///< "Sport › Head"
    QString after;
    QString where; ///< "category #88", "category new"
    std::vector<FieldChange> fields;
};

/// Everything staged in a session, in the order of first touch. Links that both ends know count
/// once. A foreign-key value that changed with its relation counts once. Pure reading.
class ESPALIER_ORM_EXPORT ChangeSet {
public:
    static ChangeSet of(const Session& session);
    const std::vector<Change>& changes() const { return m_changes; }
    qsizetype size() const { return qsizetype(m_changes.size()); }

private:
    std::vector<Change> m_changes;
};

/// The text that names an object to a person: its label, else its key.
ESPALIER_ORM_EXPORT QString labelOf(const Object& object);
/// Labels from the root to the object, through the staged parents; at most 64 steps, circles end
/// it.
ESPALIER_ORM_EXPORT QStringList pathOf(const Object& object);

} // namespace espalier::orm

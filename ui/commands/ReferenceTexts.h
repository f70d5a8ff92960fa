// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/RowBatch.h"
#include "orm/mapping/Relationship.h"
#include "orm/sql/Select.h"
#include "orm/state/Object.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace espalier::ui {

class LiveDatabase;

/// Finds the rows that texts name for a reference of one column: by what names them to a person or
/// by key, as staged. First add() all texts, then run selects(), take() what they give, find().
/// Requires: relationship.pairs().size() == 1.
class ReferenceTexts {
public:
    ReferenceTexts(LiveDatabase& database, const orm::Relationship& relationship);

    void add(const QString& text) { m_texts.insert(text); }
    std::vector<orm::Select> selects() const;
    void take(const orm::RowBatch& rows);
    /// Rows that are not saved yet, and those with another name since.
    void takeStaged();

    struct Found {
        orm::Value value;      ///< for the column; unless there is a target
        orm::ObjectPtr target; ///< a row without a key
        QString reason;        ///< why there is nothing
    };
    Found find(const QString& text) const;

private:
    struct Candidate {
        orm::Value value;
        orm::ObjectPtr target;
    };
    static bool isSame(const Candidate& a, const Candidate& b);
    void addCandidate(QHash<QString, std::vector<Candidate>>& index, const QString& text,
                      const Candidate& candidate) const;

    LiveDatabase& m_database;
    const orm::Relationship& m_relationship;
    int m_referred; ///< the slot of the target that the column holds
    int m_label;    ///< -1: rows are named by key only
    QSet<QString> m_texts;
    QHash<QString, std::vector<Candidate>> m_byKey;
    QHash<QString, std::vector<Candidate>> m_byLabel;
};

} // namespace espalier::ui

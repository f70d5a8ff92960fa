// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/ChangesModel.h"
#include "ui/models/LabelSearch.h"

#include <QHash>
#include <QSet>

#include <map>

namespace espalier::ui {

struct ChangeNode {
    int id = 0; ///< of the identity; children carry it as their internal id
    orm::Change change;
    /// One field is told in the change's own row.
    int fieldRows() const {
        return change.kind == orm::ChangeKind::Update && change.fields.size() < 2
                   ? 0
                   : int(change.fields.size());
    }
};

/// What a ChangesModel shows and how it follows the session: ChangesRows.cpp.
struct ChangesModel::Data {
    Data(ChangesModel& model, LiveDatabase& db) : q(model), database(db), ancestors(db) {}

    void rebuild();
    void nameReferences();
    void replaceFields(int row, ChangeNode&& node);
    int idOf(const orm::Change& change);
    int rowOfId(quintptr id) const;
    QVariant changeData(const orm::Change& change, int column, int role) const;
    QVariant fieldData(const orm::Change& change, const orm::FieldChange& field, int column,
                       int role) const;
    QString revertFields(const orm::Change& change);
    QString revertField(const orm::Change& change, const orm::FieldChange& field);
    int slotOf(const orm::Change& change, const orm::FieldChange& field) const;

    ChangesModel& q;
    LiveDatabase& database;
    std::vector<ChangeNode> nodes;
    std::map<ChangeIdentity, int> ids;
    QHash<int, int> rows; ///< by id
    int nextId = 1;
    Ancestors ancestors;
    orm::ObjectList named; ///< what changes refer to, read for their labels; held
    QSet<const orm::Object*> asked;
};

} // namespace espalier::ui

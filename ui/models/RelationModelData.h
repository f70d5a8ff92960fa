// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/RelationModel.h"

namespace espalier::ui {

struct RelationRow {
    orm::ObjectPtr object;
    EditState state = EditState::Clean; ///< of the link
    bool linked = false;
    bool operator==(const RelationRow&) const = default;
};

/// What a RelationModel shows and how it is read: RelationRows.cpp.
struct RelationModel::Data {
    Data(RelationModel& model, LiveDatabase& db) : q(model), database(db), ancestors(db) {}

    void load();
    void readLinked();
    void takeLinked(orm::RowBatch&& batch);
    void readFound();
    void rebuild();
    void showPaths(const orm::ObjectList& objects);
    orm::ObjectList committed() const;
    std::vector<RelationRow> wanted() const;
    void objectChanged(orm::Object* object);
    void cancelReads();
    bool isManyToMany() const {
        return relationship && relationship->direction() == orm::Direction::ManyToMany;
    }
    QString toolTip(const RelationRow& row) const;
    QString accessibleText(const RelationRow& row) const;

    RelationModel& q;
    LiveDatabase& database;
    Ancestors ancestors;
    orm::ObjectPtr owner;
    const orm::Relationship* relationship = nullptr;
    QString search;
    std::vector<RelationRow> rows;
    orm::ObjectList read;  ///< of a one-to-many: what the database has, the first rows of it
    orm::ObjectList found; ///< by the search
    bool loading = false;
    bool searching = false;
    bool hasMore = false;
    LiveDatabase::Ticket linkedTicket = 0;
    LiveDatabase::Ticket searchTicket = 0;
    quint64 generation = 0; ///< answers for another owner are dropped
};

} // namespace espalier::ui

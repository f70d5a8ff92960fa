// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/ChangeTally.h"
#include "ui/models/ChangesModel.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/ListSteps.h"
#include "ui/models/MoveFollowers.h"

#include <QHash>
#include <QSet>

#include <map>

namespace espalier::ui {

struct ChangeNode {
    int id = 0; ///< of the identity
    orm::Change change;
    QString title; ///< that of the change, and what follows a moved row
    bool isTaken = true;
    /// One field is told in the change's own row.
    int fieldRows() const {
        return change.kind == orm::ChangeKind::Update && change.fields.size() < 2
                   ? 0
                   : int(change.fields.size());
    }
};

/// The changes of one table, under a line of their own; or all of them, without it.
struct ChangeSection {
    int id = 0;
    const orm::Mapper* mapper = nullptr; ///< null: all of them
    std::vector<ChangeNode> nodes;
    ChangeTally tally;
};

/// What a ChangesModel shows, and how it follows the session: ChangesRows.cpp, ChangesNames.cpp.
/// Internal ids of indexes: 0 at the root; odd of a change below its section; even of a field, from
/// the id of its change.
struct ChangesModel::Data {
    Data(ChangesModel& model, LiveDatabase& db);

    // --- following
    void rebuild();
    std::vector<ChangeNode> staged();
    std::vector<ChangeSection> divided(std::vector<ChangeNode>&& list, bool inSections);
    void regroup(bool inSections);
    void followSections(std::vector<ChangeSection>& next);
    void followRows(std::size_t section, std::vector<ChangeNode>&& next);
    void stepRows(std::size_t section, const std::vector<ChangeNode>& next, const ListSteps& steps);
    void restackRows(std::size_t section, const std::vector<ChangeNode>& next);
    void reorder(std::size_t section, const std::vector<int>& order);
    void replaceNodes(std::size_t section, std::vector<ChangeNode>&& next);
    void replaceFields(std::size_t section, int row, ChangeNode&& node);
    void replaceAtOnce(std::size_t section, std::vector<ChangeNode>&& next);
    void count();
    void numberSections();
    void numberRows(std::size_t section, int first = 0);
    int idOf(const orm::Change& change);
    int sectionIdOf(const orm::Mapper& mapper);

    // --- naming
    void nameReferences();
    void wantReferences(const orm::Object& object,
                        const std::function<void(const orm::ObjectPtr&)>& want) const;
    void nameAncestors(const orm::ObjectList& objects);
    void followMoves();
    void retitle();
    QString titleOf(const orm::Change& change) const;

    // --- places
    struct Place {
        int section = -1; ///< its id
        int row = -1;
    };
    int sectionRow(int id) const { return sectionRows.value(id, -1); }
    const ChangeSection* sectionAt(const QModelIndex& index) const; ///< null: no line of a section
    const ChangeNode* nodeAt(const QModelIndex& index) const;
    QModelIndex sectionIndex(std::size_t section) const; ///< invalid without lines
    QModelIndex nodeIndex(int section, int row, int column = 0) const;
    QModelIndex indexOfId(int id, int column) const;
    static bool isField(const QModelIndex& index) {
        return index.internalId() != 0 && index.internalId() % 2 == 0;
    }
    std::vector<orm::Change> changesAt(const QModelIndex& index) const;

    // --- what is shown
    QVariant sectionData(const ChangeSection& section, int column, int role) const;
    QVariant changeData(const ChangeNode& node, int column, int role) const;
    QVariant fieldData(const orm::Change& change, const orm::FieldChange& field, int column,
                       int role) const;
    QString revertFields(const orm::Change& change);
    QString revertField(const orm::Change& change, const orm::FieldChange& field);
    QString revertAll(const std::vector<orm::Change>& changes, const orm::Mapper& mapper);
    QString revert(const orm::Change& change);
    int slotOf(const orm::Change& change, const orm::FieldChange& field) const;

    ChangesModel& q;
    LiveDatabase& database;
    bool isGrouped = false;
    std::vector<ChangeSection> sections;
    ChangeTally tally;
    std::map<ChangeIdentity, int> ids;
    std::map<const orm::Mapper*, int> sectionIds;
    QHash<int, int> sectionRows; ///< by id
    QHash<int, Place> places;    ///< of changes, by id
    int nextId = 1;
    Ancestors ancestors;
    MoveFollowers followers;
    orm::ObjectList named; ///< what changes refer to, read for their labels; held
    QSet<const orm::Object*> asked;
};

} // namespace espalier::ui

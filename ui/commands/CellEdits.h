// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/Restaging.h"
#include "orm/mapping/Mapper.h"
#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace espalier::ui {

class ReferenceTexts;

/// What is to stand in many cells of one entity, checked as a whole before anything is staged, then
/// staged as one step. First addRow() and put(), then lookUp() where texts name rows that are
/// referred to, then problems(), changes() and stage(). Lives on the GUI thread; what it borrows
/// must outlive it.
class ESPALIER_UI_EXPORT CellEdits {
public:
    /// A cell without content: the default in a new row, else NULL, else an empty text.
    struct Nothing {};
    using Content = std::variant<Nothing, QString, orm::Value, orm::ObjectPtr>;

    struct Problem {
        int number; ///< as given to addRow()
        QString column;
        QString text; ///< of what does not fit
        QString reason;
    };

    CellEdits(LiveDatabase& database, const orm::Mapper& mapper);
    ~CellEdits();
    CellEdits(const CellEdits&) = delete;
    CellEdits& operator=(const CellEdits&) = delete;

    /// New rows are linked to it, or refer to it.
    void setOwner(const orm::Relationship* relationship, const orm::ObjectPtr& owner);
    /// Null: a new row, which is made once something is put into it. `number` comes back in
    /// problems. Gives what put() calls the row.
    int addRow(const orm::ObjectPtr& object, int number);
    void put(int row, int slot, const Content& content);
    /// Something that has no place in the row.
    void refuse(int row, const QString& column, const QString& text, const QString& reason);
    /// Looks up the texts of references, then calls `done`: at once where there are none.
    void lookUp(QObject* receiver, std::function<void()> done,
                LiveDatabase::FailureCallback failed);

    const std::vector<Problem>& problems() const { return m_problems; }
    int changes() const; ///< cells that would have another value
    /// Stages what has no problem, as one step. Gives a refusal; empty: done.
    QString stage(const QString& text);
    /// Those that stage() has made, in the order of addRow().
    orm::ObjectList newRows() const;

private:
    struct Row {
        orm::ObjectPtr object;
        int number;
        bool isNew;
        std::vector<orm::StagingStep> steps;
    };
    struct Wanted {
        int row;
        int slot;
        QString text;
    };
    void refuse(int row, int slot, const QString& text, const QString& reason);
    void putNothing(int rowIndex, int slot);
    void putText(int rowIndex, int slot, const QString& text);
    void putValue(int rowIndex, int slot, const orm::Value& value, const QString& text);
    void putTarget(int rowIndex, int slot, const orm::ObjectPtr& target, const QString& text);
    QString valueProblem(const Row& row, int slot, const orm::Value& value) const;
    ReferenceTexts& textsOf(const orm::Relationship& reference);
    void takeFound();
    void refuseCircles();
    void addOwner(const Row& row, std::vector<orm::StagingStep>& steps) const;

    LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    const orm::Relationship* m_ownerRelation = nullptr;
    orm::ObjectPtr m_owner;
    std::vector<Row> m_rows;
    std::vector<Wanted> m_wanted;
    std::vector<std::pair<const orm::Relationship*, std::unique_ptr<ReferenceTexts>>> m_references;
    std::vector<Problem> m_problems;
};

} // namespace espalier::ui

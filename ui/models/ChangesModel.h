// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeSet.h"
#include "ui/Export.h"
#include "ui/models/ChangeTally.h"
#include "ui/models/Roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace espalier::ui {

class LiveDatabase;

/// The staged changes of a database: columns Change, Before, After, Where; the fields of a change
/// with several are its children. Changes of more than one table stand below a line for each, with
/// their counts. A change with a tick is written by the next save. Rebuilt once per event-loop turn
/// after edits; rows that stay keep their persistent indexes.
class ESPALIER_UI_EXPORT ChangesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Columns { ChangeColumn, BeforeColumn, AfterColumn, WhereColumn, ColumnCount };
    explicit ChangesModel(LiveDatabase& database, QObject* parent = nullptr);
    ~ChangesModel() override;

    int changeCount() const;
    const ChangeTally& tally() const; ///< of all changes
    bool isGrouped() const;           ///< the root has a line for each table
    /// Also of a field's row; null for the line of a table.
    const orm::Change* changeAt(const QModelIndex& index) const;
    /// The field of a field's row, or the only one of a change; else null.
    const orm::FieldChange* fieldAt(const QModelIndex& index) const;
    /// The column that a change or field is about; -1 when it is not one.
    int slotAt(const QModelIndex& index) const;
    static EditState stateOf(orm::ChangeKind kind);
    /// Whether the next save writes the changes: their boxes. What they need, or what needs them,
    /// goes the same way: chosenAlong(). The line of a table stands for all its changes.
    void choose(const QModelIndexList& indexes, bool isTaken);
    /// These alone, and what they need.
    void chooseOnly(const QModelIndexList& indexes);
    /// Takes the change (or one field of it, or all of a table) back; one undo step.
    QString revertChange(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void rebuilt();   ///< everything that the last edits have changed here is told
    void regrouped(); ///< isGrouped() is another
    void chosenAlong(const QStringList& titles, bool isTaken);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui

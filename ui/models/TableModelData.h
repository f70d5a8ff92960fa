// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/EntityTableModel.h"
#include "ui/models/StagedRows.h"
#include "ui/models/TableFind.h"
#include "ui/models/TableLoader.h"

#include <QSet>
#include <QTimer>

namespace espalier::ui {

/// The inside of EntityTableModel: read rows first, staged ones behind them, and what has to be
/// repainted at the end of the turn.
class EntityTableModel::Data : public QObject {
public:
    Data(EntityTableModel& model, LiveDatabase& live, const orm::Table& table);

    const RowWindow::Row* row(int index); ///< asks for it when missing; null for staged rows
    orm::ObjectPtr object(int index);
    const TableColumn& column(int index) const {
        return loader.query().columns()[std::size_t(index)];
    }
    int readRows() const { return int(loader.rows()); }
    int rowOf(const orm::Object& object) const;

    EditState rowState(int index);
    bool isDeleted(const orm::Object& object) const;
    EditState cellState(int index, const orm::Object& object, const TableColumn& shown);
    QString labelText(const RowWindow::Row* read, const orm::Object& object, int shown);
    QString displayText(int index, int shown);
    QString originalText(int index, int shown);
    bool isNull(int index, int shown);
    /// Of a new row, and left to the database.
    bool isDefault(int index, int shown);
    bool isLoading(int index, int shown);
    /// The beginning of a long text that has not been read; null when there is none.
    const orm::Value* beginning(int index, int shown);
    void readWhole(QObject* receiver, const QModelIndexList& cells,
                   std::function<void(const QStringList&)> done,
                   std::function<void(const QString&)> failed);
    QVariant rawValue(int index, int shown);
    std::optional<orm::Value> loaded(int index, int shown);
    QString refusal(int index, int shown);
    QString toolTip(int index, int shown);
    QString accessibleText(int index, int shown);
    QString headerTip(int shown) const;
    QString headerText(int shown) const; ///< "price, sorted ascending, 1 of 2"

    QString apply(int index, int shown, const QVariant& value, int role);
    void showStaged();
    void noteObject(const orm::Object& object);
    void noteRows(int first, int last);
    void flush();

    EntityTableModel& q;
    LiveDatabase& database;
    TableLoader loader;
    TableFind find;
    StagedRows staged;
    orm::ObjectList extras;

private:
    void connectDatabase();
    void connectLoader();
    void keepPlaces();
    void restorePlaces();
    void want(const orm::ObjectPtr& object);
    QString readLabel(const RowWindow::Row* read, int shown) const;

    QSet<const orm::Mapper*> m_related; ///< whose labels are shown here
    orm::ObjectList m_wanted;           ///< labels to be read
    orm::ObjectList m_labels;           ///< read for labels; kept while they may be painted
    QModelIndexList m_placesBefore;
    orm::ObjectList m_objectsBefore;
    QTimer m_flush;
    int m_firstNoted = -1;
    int m_lastNoted = -1;
};

} // namespace espalier::ui

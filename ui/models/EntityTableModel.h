// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/models/FilterText.h"
#include "ui/models/Roles.h"
#include "ui/models/TableQuery.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace espalier::ui {

class LiveDatabase;
class TableFind;

/// The rows of a table in windows that the worker reads: sorted and filtered in SQL, references
/// shown by label, staged edits laid over. A changed row keeps its place, new rows stand last,
/// deleted ones stay struck through, until Save. A table without a key can be shown, not edited.
/// data() never waits: a row that is not there yet has LoadingRole.
class ESPALIER_UI_EXPORT EntityTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    EntityTableModel(LiveDatabase& database, const orm::Table& table, QObject* parent = nullptr);
    ~EntityTableModel() override;

    using ColumnInfo = TableColumn;
    const std::vector<ColumnInfo>& columns() const;
    const orm::Table& table() const;
    const orm::Mapper* mapper() const; ///< null without a key

    void load();
    void setScope(std::optional<RowScope> scope);
    const std::optional<RowScope>& scope() const;
    /// Rows in which any text-like column or reference label contains `text`, any case.
    void setFilter(const QString& text);
    QString filter() const;
    /// Rows of which all of these hold, by column; besides the filter.
    void setConditions(const std::map<int, ColumnCondition>& conditions);
    const std::map<int, ColumnCondition>& conditions() const;
    /// What a text typed for a column asks; see filterText.
    filterText::Parsed parseCondition(int column, const QString& text) const;
    QString conditionHelp(int column) const; ///< what can be typed
    bool isFiltered() const;                 ///< by the filter or by conditions
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< column -1: by key
    int sortColumn() const; ///< the one that counts most; -1: the key
    Qt::SortOrder sortOrder() const;
    /// By several columns, the first one counts most. The rows stay as they are until those of the
    /// new order are there.
    void sortBy(const std::vector<SortTerm>& sorts);
    const std::vector<SortTerm>& sorts() const;
    /// All three at once; what is shown stays until its successor is there.
    void ask(const QString& filter, const std::map<int, ColumnCondition>& conditions,
             const std::vector<SortTerm>& sorts);
    bool canSort(int column) const;
    /// Filter, conditions or order are being read and can be given up: the former ones stand again.
    bool canRevoke() const;
    void revoke();

    /// Looks for texts in the rows of the query, as they are in the database.
    TableFind& find() const;

    qint64 matchingRows() const; ///< rows of the query without staged new ones; -1 until counted
    /// rowCount() is about right: the rows have not been counted to their end yet.
    bool isEstimated() const;
    /// The row is one about there: not all rows before it are known yet.
    bool isAboutThere(int row) const;
    bool isLoading() const;
    orm::ObjectPtr objectAt(int row) const;     ///< null while the row is loading
    int rowOf(const orm::Object& object) const; ///< -1 when it is not in a loaded window
    /// First and last row of each stretch that is loaded; staged rows that stand last among them.
    std::vector<std::pair<int, int>> loadedRows() const;
    /// A value as staged; nothing when it is not loaded, and then it is not asked for either.
    std::optional<orm::Value> loadedValue(int row, int column) const;
    /// Only the beginning of the cell's long text has been read; see readWhole().
    bool isCutOff(const QModelIndex& index) const;
    /// Reads the long texts of cells, then calls back while `receiver` lives: at once where nothing
    /// is missing. What a row without a key has is not kept: it comes with the call, beside
    /// `cells`, else empty.
    void readWhole(QObject* receiver, const QModelIndexList& cells,
                   std::function<void(const QStringList& texts)> done,
                   std::function<void(const QString& reason)> failed);
    /// Why rows cannot be edited; empty when they can.
    QString refusal() const;
    /// What is staged for a row as a whole; Deleted too when it has left the scope.
    EditState rowState(int row) const;
    /// New rows and others that stand behind those of the query.
    int stagedRowCount() const;
    /// Shows at once what was staged in this turn of the event loop; comes by itself in the next.
    void showStaged();
    /// Rows of the scope without filter and conditions, for "0 of 394"; asked of the worker.
    void countUnfiltered(std::function<void(qint64)> done);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// EditRole: the text that a person typed; ValueRole: a value; an invalid QVariant is NULL; an
    /// orm::ObjectPtr is what a reference is to point to. One undo step. False after refused().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDragActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// The first window is there, and the count: exact, or an estimate and then once more.
    void loaded();
    void loadFailed(const QString& message);
    /// Scope, filter, conditions or order are others now, or the former ones again.
    void requestChanged();
    void refused(const QString& reason);

private:
    class Data;
    friend class Data;
    QVariant cellData(int row, int column, int role) const;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui

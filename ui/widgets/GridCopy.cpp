// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridCopy.h"

#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/AwaitedRows.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectPtr;

GridCopy::GridCopy(LiveDatabase& database, EntityTableModel& model, GridView& view, QAction& clear)
    : GridCommands(database, model, view), m_clear(clear) {
    const auto start = [this](const Form& form, bool needsValues = false, bool isCut = false) {
        return [this, request = Request{form, needsValues, isCut}] { this->start(request); };
    };
    const auto plain = [](const CopiedCells& cells) { return copyAs::tabSeparated(cells, false); };
    const auto headed = [](const CopiedCells& cells) { return copyAs::tabSeparated(cells, true); };
    const auto inserts = [this](const CopiedCells& cells) {
        return copyAs::inserts(cells, m_model.table(), m_database.dialect());
    };
    const auto inList = [this](const CopiedCells& cells) {
        return copyAs::inList(cells, m_database.dialect());
    };
    m_cut = make("cutCells", tr("Cut"), "edit-cut", {QKeySequence(Qt::CTRL | Qt::Key_X)},
                 start(plain, false, true));
    m_copy = make("copyCells", tr("Copy"), "edit-copy", {QKeySequence(Qt::CTRL | Qt::Key_C)},
                  start(plain));
    m_withHeaders = make("copyWithHeaders", tr("Copy with headers"), "edit-copy",
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, start(headed));
    m_asInserts = make("copyAsInserts", tr("Copy as SQL INSERT"), "application-sql", {},
                       start(inserts, true));
    m_asJson = make("copyAsJson", tr("Copy as JSON"), "", {}, start(copyAs::json, true));
    m_asMarkdown = make("copyAsMarkdown", tr("Copy as Markdown"), "", {}, start(copyAs::markdown));
    m_asInList = make("copyAsInList", tr("Copy as IN list"), "", {}, start(inList, true));
    update();
}

void GridCopy::update() {
    const bool any = m_view.selectionModel()->hasSelection() || m_view.currentIndex().isValid();
    const QString nothing = any ? QString() : tr("No row is selected.");
    for (QAction* action : {m_copy, m_withHeaders, m_asInserts, m_asJson, m_asMarkdown})
        enable(action, nothing);
    enable(m_cut, refusal());
    enable(m_asInList, !any             ? nothing
                       : !isOneColumn() ? tr("Select cells of one column, not of several.")
                                        : QString());
}

bool GridCopy::isOneColumn() const {
    int column = -1;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection()) {
        if (range.width() > 1 || (column >= 0 && range.left() != column))
            return false;
        column = range.left();
    }
    return column < 0 || !m_model.columns()[std::size_t(column)].isLinks;
}

QString GridCopy::textOf(const QModelIndex& index) {
    if (index.data(NullRole).toBool())
        return {};
    const auto& model = static_cast<const EntityTableModel&>(*index.model());
    const TableColumn& column = model.columns()[std::size_t(index.column())];
    const bool isLabel = column.isLinks || column.reference || column.slot < 0;
    const QString text = index.data(isLabel ? Qt::DisplayRole : Qt::EditRole).toString();
    return text.isNull() ? u""_s : text;
}

void GridCopy::start(const Request& request) {
    if (isTooMuch())
        return;
    const QModelIndexList selected = m_view.selectedCells();
    if (selected.isEmpty())
        return;
    std::vector<int> rows;
    for (const QModelIndex& index : selected) {
        if (rows.empty() || rows.back() != index.row())
            rows.push_back(index.row());
    }
    const Cells cells(selected.begin(), selected.end());
    AwaitedRows::require(this, m_model, rows, [this, cells, request](const QString& reason) {
        if (reason.isEmpty())
            readBytes(cells, request);
        else
            report(reason);
    });
}

// Pages have only the length of binaries.
void GridCopy::readBytes(const Cells& cells, const Request& request) {
    orm::ObjectList objects;
    for (const QModelIndex index : cells) {
        const TableColumn& column = m_model.columns()[std::size_t(index.column())];
        if (!request.needsValues || column.column.type().kind != orm::TypeKind::LargeBinary)
            continue;
        const ObjectPtr object = m_model.objectAt(index.row());
        if (!object)
            return report(tr("Binary data can be copied where a key tells the rows apart."));
        if (!object->isLoaded(column.slot))
            objects.push_back(object);
    }
    if (objects.empty())
        return readTexts(cells, request);
    m_database.require(
        this, objects, [this, cells, request] { readTexts(cells, request); },
        [this](const Failure& failure) { report(failure.message); });
}

void GridCopy::readTexts(const Cells& cells, const Request& request) {
    QModelIndexList places;
    for (const QPersistentModelIndex& cell : cells)
        places << cell;
    m_model.readWhole(
        this, places,
        [this, cells, request](const QStringList& whole) {
            guarded(this, [&] { finish(cells, whole, request); });
        },
        [this](const QString& reason) { report(reason); });
}

void GridCopy::finish(const Cells& cells, const QStringList& whole, const Request& request) {
    for (const QModelIndex index : cells) {
        if (index.isValid() && index.data(LoadingRole).toBool())
            return report(tr("The linked rows are still being read. Try again in a moment."));
    }
    const QString text = request.form(gather(cells, whole));
    if (text.isEmpty() && cells.size() > 1)
        return report(tr("Nothing of the selected cells can be written so."));
    QApplication::clipboard()->setText(text);
    // Only what was copied; another selection may have been made meanwhile.
    const QModelIndexList now = m_view.selectedCells();
    if (request.isCut && std::equal(now.begin(), now.end(), cells.begin(), cells.end()))
        m_clear.trigger();
}

// `whole`: of rows without a key, which keep no text.
CopiedCells GridCopy::gather(const Cells& cells, const QStringList& whole) const {
    const GridHeader& header = m_view.header();
    std::vector<int> columns;
    for (const QModelIndex index : cells) {
        if (index.isValid() && std::ranges::find(columns, index.column()) == columns.end())
            columns.push_back(index.column());
    }
    std::ranges::sort(columns, {}, [&](int column) { return header.visualIndex(column); });
    CopiedCells copied;
    for (const int column : columns) {
        const TableColumn& info = m_model.columns()[std::size_t(column)];
        copied.columns.push_back(
            {info.name, info.isLinks ? std::nullopt : std::optional(info.column)});
    }
    int row = -1;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QModelIndex index = cells[i];
        if (!index.isValid())
            continue;
        if (index.row() != row)
            copied.rows.emplace_back(columns.size());
        row = index.row();
        const auto place = std::ranges::find(columns, index.column()) - columns.begin();
        const bool isWhole = !whole[i].isEmpty();
        copied.rows.back()[std::size_t(place)] = CopiedCells::Cell{
            isWhole ? whole[i] : textOf(index),
            isWhole ? orm::Value(whole[i])
                    : m_model.loadedValue(index.row(), index.column()).value_or(orm::Value())};
    }
    return copied;
}

} // namespace espalier::ui

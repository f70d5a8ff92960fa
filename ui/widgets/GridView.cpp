// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridView.h"

#include "ui/editors/ReferenceEditor.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridHeader.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::TypeKind;

namespace {

constexpr int SampledRows = 40;

// Characters that a column of this type usually needs.
int usualLength(const TableColumn& column) {
    if (column.isLinks)
        return 32;
    if (column.reference)
        return 14;
    switch (column.column.type().kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Boolean:
        return 6;
    case TypeKind::Date:
    case TypeKind::Numeric:
    case TypeKind::Float:
        return 10;
    case TypeKind::DateTime:
        return 19;
    default:
        return 12;
    }
}

} // namespace

GridView::GridView(LiveDatabase& database, EntityTableModel& model, QWidget* parent)
    : QTableView(parent), m_table(model), m_header(new GridHeader(model, this)),
      m_delegate(new EditingDelegate(database, this)) {
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_header);
    setModel(&model);
    setAccessibleName(tr("Rows of %1").arg(model.table().name()));
    setAlternatingRowColors(true);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    // With it a drag that moves would empty the dragged cells.
    setDragDropOverwriteMode(false);
    m_header->setResizeContentsPrecision(0); // of the rows that are seen
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1); // else the style's, which no density goes below
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setAccessibleName(tr("Row numbers"));
    m_header->setSortIndicatorShown(true);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    followDisplay();

    connect(&Display::current(), &Display::changed, this, &GridView::followDisplay);
    connect(m_delegate, &EditingDelegate::finished, this, &GridView::moveAfterEdit);
    connect(m_delegate, &EditingDelegate::typed, this, &GridView::typed);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::keepCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridView::restoreCurrent);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &GridView::keepTop);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &GridView::restoreTop);
    connect(&model, &QAbstractItemModel::dataChanged, this, &GridView::noteCurrent);
    connect(&model, &EntityTableModel::loaded, this, [this] {
        if (!m_hasWidths)
            applyWidths();
        Q_EMIT visibleRowsChanged();
    });
    connect(m_header, &GridHeader::frozenChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int column, int before, int width) {
                if (before > 0) // else it is shown again
                    noteWidth(column, width);
            });
    m_hasWidths = false;
}

void GridView::followDisplay() {
    const QFont cells = Display::current().cellFont();
    // Of cells only: the names of columns and what filters them are in the window's.
    QFont names;
    if (cells.resolveMask() != 0)
        names.setFamilies(QApplication::font(this).families());
    m_header->setFont(names);
    verticalHeader()->setFont(names);
    setFont(cells);
    updateRowHeight();
    applyWidths();
}

void GridView::setMarkedText(const QString& text) {
    m_delegate->setMarkedText(text);
    viewport()->update();
}

void GridView::updateRowHeight() {
    // The numbers of rows are in the window's font, which may be the larger one.
    const auto heightOf = [this](const QWidget& widget) {
        return CellDelegate::rowHeight(widget.fontMetrics(), m_delegate->density());
    };
    verticalHeader()->setDefaultSectionSize(std::max(heightOf(*this), heightOf(*verticalHeader())));
}

int GridView::usualWidth(int column, int rows) const {
    const QFontMetrics metrics = fontMetrics();
    const int digit = metrics.horizontalAdvance(u'0');
    const orm::Mapper* mapper = m_table.mapper();
    const int label = mapper ? mapper->traits().label : -1;
    const int margin = 24;
    const TableColumn& info = m_table.columns()[std::size_t(column)];
    int width = std::max(digit * usualLength(info), metrics.horizontalAdvance(info.name) + 12);
    for (int row = 0; row < rows; ++row) {
        const QString text = m_table.index(row, column).data().toString().left(60);
        const QString shown = Display::current().written(
            text, int(info.column.type().kind), info.reference || info.column.isPrimaryKey());
        width = std::max(width, metrics.horizontalAdvance(shown));
    }
    // What names a row is read most; a long key gives way to it.
    const bool isKey = !info.isLinks && info.slot != label && info.column.isPrimaryKey();
    const int widest = isKey ? 20 : info.slot == label && label >= 0 ? 36 : 28;
    return std::min(width, digit * widest) + margin;
}

void GridView::applyWidths() {
    m_isSettingWidths = true;
    const int rows = std::min(m_table.rowCount(), SampledRows);
    for (int column = 0; column < m_table.columnCount(); ++column) {
        const auto own = m_ownWidths.find(column);
        m_header->resizeSection(column,
                                own == m_ownWidths.end() ? usualWidth(column, rows) : own->second);
    }
    m_hasWidths = rows > 0;
    m_isSettingWidths = false;
}

void GridView::setOwnWidths(const std::map<int, int>& widths) {
    m_ownWidths = widths;
    applyWidths();
}

// The last one takes what is left and has no width of its own.
void GridView::noteWidth(int column, int width) {
    if (m_isSettingWidths || width == 0 || column == m_header->lastShown())
        return;
    m_ownWidths[column] = width;
    Q_EMIT ownWidthsChanged();
}

orm::ObjectPtr GridView::currentObject() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_table.objectAt(index.row()) : orm::ObjectPtr();
}

QModelIndexList GridView::selectedCells() const {
    QModelIndexList cells = selectedIndexes();
    if (cells.isEmpty() && currentIndex().isValid())
        cells.append(currentIndex());
    std::ranges::sort(cells, {}, [this](const QModelIndex& cell) {
        return std::pair(cell.row(), m_header->visualIndex(cell.column()));
    });
    return cells;
}

orm::ObjectList GridView::selectedObjects() const {
    orm::ObjectList objects;
    int row = -1;
    for (const QModelIndex& index : selectedCells()) {
        if (index.row() == row)
            continue;
        row = index.row();
        if (const orm::ObjectPtr object = m_table.objectAt(row))
            objects.push_back(object);
    }
    return objects;
}

std::pair<int, int> GridView::visibleRows() const {
    const int rows = m_table.rowCount();
    if (rows == 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, rowAt(0)), last < 0 ? rows - 1 : last};
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    if (!QTableView::edit(index, trigger, event))
        return false;
    if (!isEditing())
        return true;
    m_edited = index;
    QWidget* editor = indexWidget(index);
    // Typing replaces; everything else keeps what is there and writes at its end.
    if (auto* line = qobject_cast<QLineEdit*>(editor);
        line && (trigger == EditKeyPressed || trigger == DoubleClicked))
        line->end(false);
    if (auto* reference = qobject_cast<ReferenceEditor*>(editor);
        reference && trigger != AnyKeyPressed)
        reference->showList();
    return true;
}

void GridView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const CellEditor* cell = CellEditor::of(editor);
    if (cell && cell->isRefused() && hint != QAbstractItemDelegate::RevertModelCache) {
        // Nothing typed is lost: back to the cell, whatever was clicked.
        QTimer::singleShot(0, editor, [this, editor] {
            if (m_edited.isValid() && currentIndex() != m_edited)
                setCurrentIndex(m_edited);
            editor->setFocus();
        });
        return;
    }
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void GridView::moveAfterEdit(EditingDelegate::Move move) {
    const QModelIndex from = m_edited.isValid() ? QModelIndex(m_edited) : currentIndex();
    if (move == EditingDelegate::Move::Down) {
        const QModelIndex below = from.siblingAtRow(from.row() + 1);
        setCurrentIndex(below.isValid() ? below : from);
        return;
    }
    const QModelIndex next = nextEditable(from, move == EditingDelegate::Move::Next ? 1 : -1);
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    if (edit(next, AllEditTriggers, nullptr)) {
        if (auto* line = qobject_cast<QLineEdit*>(indexWidget(next)))
            line->selectAll();
    }
}

// In the order in which the columns stand, over the ends of rows.
QModelIndex GridView::nextEditable(const QModelIndex& from, int step) const {
    const int columns = m_table.columnCount();
    int row = from.row();
    int place = m_header->visualIndex(from.column());
    for (int tries = 0; tries < 2 * columns; ++tries) {
        place += step;
        if (place < 0 || place >= columns) {
            place = place < 0 ? columns - 1 : 0;
            row += step;
        }
        if (row < 0 || row >= m_table.rowCount())
            return {};
        const QModelIndex index = m_table.index(row, m_header->logicalIndex(place));
        if (!isColumnHidden(index.column()) && index.flags().testFlag(Qt::ItemIsEditable))
            return index;
    }
    return {};
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    noteCurrent();
}

void GridView::noteCurrent() {
    const orm::ObjectPtr object = currentObject();
    if (object == m_noted)
        return;
    m_noted = object;
    Q_EMIT currentObjectChanged();
}

void GridView::keepCurrent() {
    // A reset closes the editor; what was typed is taken first.
    if (isEditing() && m_edited.isValid())
        m_delegate->commit(indexWidget(m_edited));
    m_kept = currentObject();
    m_keptColumn = std::max(0, currentIndex().column());
}

void GridView::restoreCurrent() {
    const int row = m_kept ? m_table.rowOf(*m_kept) : -1;
    m_kept.reset();
    if (row >= 0)
        setCurrentIndex(m_table.index(row, m_keptColumn));
    else
        scrollToTop();
    noteCurrent();
}

void GridView::keepTop() {
    m_topRow = std::max(0, rowAt(0));
    m_top = m_table.index(m_topRow, 0);
}

// Many rows are counted late, and some writes of others come before what is looked at.
void GridView::restoreTop() {
    const int row = m_top.isValid() ? m_top.row() : m_topRow;
    m_top = QPersistentModelIndex();
    if (row == m_topRow)
        return;
    updateGeometries(); // else the scroll bar does not reach as far
    verticalScrollBar()->setValue(verticalScrollBar()->value() + row - m_topRow);
}

void GridView::keyPressEvent(QKeyEvent* event) {
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const QModelIndex current = currentIndex();
    if (current.isValid() && !isEditing()) {
        if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
            const QModelIndex below = current.siblingAtRow(current.row() + 1);
            setCurrentIndex(below.isValid() ? below : current);
            return;
        }
        if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
            edit(current, EditKeyPressed, nullptr);
            return;
        }
        if (event->key() == Qt::Key_Escape && plain) {
            event->ignore();
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

// Not the base's: after a drag that moves it would remove the rows from the model.
void GridView::startDrag(Qt::DropActions supportedActions) {
    std::unique_ptr<QMimeData> dragged(m_table.mimeData(selectedCells()));
    if (!dragged)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(dragged.release());
    drag->exec(supportedActions, Qt::MoveAction);
}

void GridView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void GridView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    Q_EMIT visibleRowsChanged();
}

void GridView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        m_header->placeFields();
        if (!m_header->frozenRect().isEmpty()) { // scrolled with what is below them
            viewport()->update();
            m_header->viewport()->update();
        }
    }
    if (dy != 0)
        Q_EMIT visibleRowsChanged();
}

} // namespace espalier::ui

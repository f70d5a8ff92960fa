// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/EditingDelegate.h"

#include "ui/editors/ReferenceEditor.h"
#include "ui/models/EntityTableModel.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

const EntityTableModel* tableOf(const QModelIndex& index) {
    return qobject_cast<const EntityTableModel*>(index.model());
}

// Keys that mean the cell, not a command of the window, while it is edited.
bool belongsToEditor(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Insert:
        return true;
    default:
        return false;
    }
}

} // namespace

EditingDelegate::EditingDelegate(LiveDatabase& database, QObject* parent)
    : CellDelegate(parent), m_factory(database) {}

QWidget* EditingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
    const EntityTableModel* model = tableOf(index);
    if (!model)
        return nullptr;
    const TableColumn& column = model->columns()[std::size_t(index.column())];
    CellEditor* editor = m_factory.create(
        {column.name, column.column.type(), column.column.isNullable(), column.reference}, parent);
    if (!editor)
        return nullptr;
    editor->widget().setObjectName(u"cellEditor"_s);
    if (auto* reference = qobject_cast<ReferenceEditor*>(&editor->widget())) {
        const auto self = const_cast<EditingDelegate*>(this);
        connect(reference, &ReferenceEditor::chosen, self,
                [self, reference] { self->finish(reference, Move::Down); });
    }
    return &editor->widget();
}

bool EditingDelegate::isKey(const QModelIndex& index) const {
    const EntityTableModel* model = tableOf(index);
    const TableColumn* column = model ? &model->columns()[std::size_t(index.column())] : nullptr;
    return column && (column->isLinks || column->reference || column->column.isPrimaryKey());
}

void EditingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    CellEditor* cell = CellEditor::of(editor);
    // What is being typed is worth more than what was read meanwhile.
    if (!cell || cell->isChanged())
        return;
    const QString text = cell->field().reference ? index.data(Qt::DisplayRole).toString()
                                                 : index.data(Qt::EditRole).toString();
    cell->setContent(text, index.data(NullRole).toBool());
}

void EditingDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
    CellEditor* cell = CellEditor::of(editor);
    if (!cell || !cell->isChanged())
        return;
    QString error;
    const QVariant content = cell->content(&error);
    if (error.isEmpty()) {
        auto* table = qobject_cast<EntityTableModel*>(model);
        const auto told = table ? connect(table, &EntityTableModel::refused, editor,
                                          [&error](const QString& reason) { error = reason; })
                                : QMetaObject::Connection();
        if (!model->setData(index, content, Qt::EditRole) && error.isEmpty())
            error = tr("The value was not taken.");
        disconnect(told);
    }
    cell->showError(error);
    if (error.isEmpty())
        Q_EMIT const_cast<EditingDelegate*>(this)->typed(content);
}

void EditingDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    QRect rect = option.rect;
    // A narrow column is no reason to type blindly.
    const int wanted = option.fontMetrics.horizontalAdvance(u'0') * 16;
    if (rect.width() < wanted && editor->parentWidget())
        rect.setWidth(std::min(
            wanted, std::max(rect.width(), editor->parentWidget()->width() - rect.left())));
    editor->setGeometry(rect);
}

bool EditingDelegate::commit(QWidget* editor) {
    CellEditor* cell = CellEditor::of(editor);
    if (!cell)
        return true;
    if (!cell->isChanged()) {
        cell->showError({});
        return true;
    }
    Q_EMIT commitData(editor);
    return !cell->isRefused();
}

void EditingDelegate::finish(QWidget* editor, Move move) {
    if (!commit(editor))
        return;
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT finished(move);
}

void EditingDelegate::fill(QWidget* editor) {
    CellEditor* cell = CellEditor::of(editor);
    QString error;
    const QVariant content = cell->content(&error);
    if (error.isEmpty())
        error = m_filler(content);
    cell->showError(error);
    if (!error.isEmpty())
        return;
    Q_EMIT typed(content);
    Q_EMIT closeEditor(editor, RevertModelCache);
}

bool EditingDelegate::keyPressed(QWidget* editor, int key, Qt::KeyboardModifiers modifiers) {
    switch (key) {
    case Qt::Key_Tab:
        finish(editor, Move::Next);
        return true;
    case Qt::Key_Backtab:
        finish(editor, Move::Previous);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier) && m_filler)
            fill(editor);
        else
            finish(editor, Move::Down);
        return true;
    case Qt::Key_Escape:
        if (CellEditor* cell = CellEditor::of(editor))
            cell->showError({});
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    case Qt::Key_Delete:
        if (!modifiers.testFlag(Qt::AltModifier) || modifiers.testFlag(Qt::ShiftModifier))
            return false;
        if (CellEditor* cell = CellEditor::of(editor))
            cell->setNull();
        return true;
    case Qt::Key_Insert:
        return true;
    default:
        return false;
    }
}

bool EditingDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(object);
    if (!editor || !CellEditor::of(editor))
        return CellDelegate::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (belongsToEditor(*static_cast<QKeyEvent*>(event)))
            event->accept();
        return false;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        return keyPressed(editor, key->key(), key->modifiers());
    }
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        for (QWidget* focus = QApplication::focusWidget(); focus; focus = focus->parentWidget()) {
            if (focus == editor) // a list or calendar of the editor itself
                return false;
        }
        // Another window came to the front: this is not the end of the edit.
        if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason)
            return false;
        if (commit(editor))
            Q_EMIT closeEditor(editor, NoHint);
        return false;
    }
    default:
        return false;
    }
}

} // namespace espalier::ui

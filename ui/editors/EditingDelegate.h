// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/CellDelegate.h"
#include "ui/editors/CellEditorFactory.h"

#include <functional>

namespace espalier::ui {

/// A cell delegate whose cells of an EntityTableModel are edited by the editor of their type. What
/// the model refuses stays in the editor. Enter and Tab are told as finished(), so that the view
/// decides where to go.
class ESPALIER_UI_EXPORT EditingDelegate : public CellDelegate {
    Q_OBJECT
public:
    enum class Move { Down, Next, Previous };

    explicit EditingDelegate(LiveDatabase& database, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// Takes the editor's content over; false when it was refused and the editor stays.
    bool commit(QWidget* editor);

    /// Takes the content of an editor, as CellEditor::content() gives it, into all selected cells.
    /// Gives why the editor's own cell cannot have it; empty: it has.
    using Filler = std::function<QString(const QVariant& content)>;
    void setFiller(Filler filler) { m_filler = std::move(filler); }

Q_SIGNALS:
    void typed(const QVariant& content); ///< and taken, into one cell or more
    void finished(espalier::ui::EditingDelegate::Move move);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    bool isKey(const QModelIndex& index) const override;

private:
    bool keyPressed(QWidget* editor, int key, Qt::KeyboardModifiers modifiers);
    void finish(QWidget* editor, Move move);
    void fill(QWidget* editor);

    CellEditorFactory m_factory;
    Filler m_filler;
};

} // namespace espalier::ui

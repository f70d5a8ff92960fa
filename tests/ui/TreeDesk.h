// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LiveFixture.h"
#include "tests/support/ScriptedPrompt.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>

/// A tree pane in a window, as a person has it before her.
struct TreeDesk {
    explicit TreeDesk(const QStringList& statements = TestDatabase::catalogue(),
                      const char* entity = "category", bool readOnly = false)
        : fixture(statements) {
        if (!fixture.open(readOnly))
            qFatal("the database does not open");
        pane =
            std::make_unique<espalier::ui::TreePane>(*fixture.live, fixture.mapper(entity), prompt);
        QObject::connect(pane.get(), &espalier::ui::TreePane::refused, pane.get(),
                         [this](const QString& reason) { refusals << reason; });
        pane->resize(360, 480);
        pane->show();
        QApplication::setActiveWindow(pane.get());
        filter = pane->findChild<QLineEdit*>(QStringLiteral("treeFilter"));
        tree = pane->findChild<espalier::ui::TreeView*>(QStringLiteral("tree"));
        if (!filter || !tree || !QTest::qWaitForWindowActive(pane.get()) || !fixture.settle() ||
            !pane->model().isLoaded())
            qFatal("the pane does not come up");
        tree->setFocus();
    }

    QModelIndex find(const QString& label, const QModelIndex& parent = {}) const {
        const espalier::ui::EntityTreeModel& model = pane->model();
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data().toString() == label)
                return index;
            if (const QModelIndex below = find(label, index); below.isValid())
                return below;
        }
        return {};
    }
    QString parentOf(const QString& label) const { return find(label).parent().data().toString(); }
    QString current() const { return tree->currentIndex().data().toString(); }
    /// As the mouse does it: the row is clicked.
    void click(const QString& label, Qt::KeyboardModifiers modifiers = {}) const {
        const QModelIndex index = find(label);
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            tree->expand(up);
        tree->scrollTo(index);
        QApplication::setActiveWindow(pane.get()); // a dialog may have been there
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers,
                          tree->visualRect(index).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// The labels of the visible rows, from top to bottom.
    QStringList visible() const {
        QStringList names;
        for (QModelIndex index = pane->model().index(0, 0); index.isValid();
             index = tree->indexBelow(index))
            names << index.data().toString();
        return names;
    }
    QUndoStack& stack() const { return fixture.live->undoStack(); }

    /// Drags rows to a place `part` (0 to 1) down the row of `target`; empty: below all rows.
    bool drag(QMimeData& rows, const QString& target, double part,
              Qt::KeyboardModifiers modifiers = {}, bool drop = true) const {
        QPoint place(40, tree->viewport()->height() - 30);
        if (!target.isEmpty()) {
            const QRect rect = tree->visualRect(find(target));
            place = QPoint(rect.left() + 10, rect.top() + int(part * (rect.height() - 1)));
        }
        const Qt::DropActions actions = Qt::MoveAction | Qt::CopyAction;
        QDragEnterEvent enter(place, actions, &rows, Qt::LeftButton, modifiers);
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(place, actions, &rows, Qt::LeftButton, modifiers);
        QApplication::sendEvent(tree->viewport(), &move);
        tree->viewport()->repaint();
        if (!move.isAccepted() || !drop)
            return move.isAccepted();
        QDropEvent event(place, actions, &rows, Qt::LeftButton, modifiers);
        QApplication::sendEvent(tree->viewport(), &event);
        return event.isAccepted();
    }
    bool drag(const QString& label, const QString& target, double part) const {
        const std::unique_ptr<QMimeData> rows(pane->model().mimeData({find(label)}));
        return drag(*rows, target, part);
    }

    LiveFixture fixture;
    ScriptedPrompt prompt;
    std::unique_ptr<espalier::ui::TreePane> pane;
    QLineEdit* filter = nullptr;
    espalier::ui::TreeView* tree = nullptr;
    QStringList refusals;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/RelationModel.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/RelationEditor.h"
#include "ui/widgets/RelationSection.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

#include <memory>

/// What a stranger does with the sample catalogue, by mouse and keyboard. Each step gives the
/// reason why it failed, or nothing. Run in order on a window that has just opened the catalogue.
class Story {
public:
    static constexpr qint64 moved = 2;   ///< Live Animals, to Apparel & Accessories
    static constexpr qint64 renamed = 3; ///< Pet Supplies, below the same parent
    static constexpr auto newName = "Everything for Pets";

    explicit Story(AppHarness& harness) : m_harness(harness) {}

    QString moveByDrag() {
        const QModelIndex parent = node(1);
        click(parent);
        QTest::keyClick(&view(), Qt::Key_Right);
        const QModelIndex target = named(QStringLiteral("Apparel & Accessories"));
        const QModelIndex dragged = node(moved);
        if (!dragged.isValid() || !target.isValid()) {
            return QStringLiteral("the nodes are not there");
        }
        click(dragged);
        m_newParent = m_harness.treePage()->tree().model().keyAt(target).front();
        drop(dragged, view().visualRect(target).center());
        return node(moved).parent() == target ? QString() : QStringLiteral("the node did not move");
    }

    QString rename() {
        const QModelIndex index = node(renamed);
        click(index);
        QTest::keyClick(&view(), Qt::Key_F2);
        auto* editor = view().viewport()->findChild<QLineEdit*>();
        if (!editor) {
            return QStringLiteral("no editor opened");
        }
        editor->selectAll();
        QTest::keyClicks(editor, QString::fromUtf8(newName));
        QTest::keyClick(editor, Qt::Key_Return);
        return QTest::qWaitFor(
                   [this] { return node(renamed).data().toString() == QString::fromUtf8(newName); })
                   ? QString()
                   : QStringLiteral("the name did not change");
    }

    /// From the side of the category, in its record.
    QString linkProduct() {
        click(node(renamed));
        if (!m_harness.settle()) {
            return QStringLiteral("the record did not load");
        }
        espalier::ui::RecordPanel& record = *m_harness.window().docks().record();
        const espalier::orm::Mapper& mapper = m_harness.treePage()->tree().model().mapper();
        espalier::ui::RelationSection* section =
            record.sectionOf(*mapper.findRelationship(QStringLiteral("product")));
        if (!section) {
            return QStringLiteral("the record has no section for products");
        }
        if (!section->isExpanded()) {
            QTest::mouseClick(section->findChild<QToolButton*>(), Qt::LeftButton);
        }
        espalier::ui::RelationEditor& editor = *section->editor();
        QTest::keyClicks(&editor.searchLine(), QStringLiteral("Mighty Mug"));
        if (!QTest::qWaitFor(
                [&] { return !editor.model().isSearching() && editor.model().foundCount() > 0; })) {
            return QStringLiteral("the search found nothing");
        }
        QTest::keyClick(&editor.searchLine(), Qt::Key_Return);
        return editor.model().linkedCount() == 1 ? QString() : QStringLiteral("nothing was linked");
    }

    QString changePrice() {
        espalier::ui::TreePane& tree = m_harness.treePage()->tree();
        espalier::app::render::selectTellingNode(m_harness.window(), m_harness.database());
        if (!tree.currentIndex().isValid() || !m_harness.settle()) {
            return QStringLiteral("no node with products");
        }
        espalier::ui::GridPane& grid = m_harness.treePage()->grid();
        if (!QTest::qWaitFor(
                [&] { return !grid.model().isLoading() && grid.model().rowCount() > 0; })) {
            return QStringLiteral("no products came");
        }
        int column = 0;
        while (grid.model().columns()[std::size_t(column)].name != QStringLiteral("msrp")) {
            ++column;
        }
        const QModelIndex cell = grid.model().index(0, column);
        grid.view().scrollTo(cell);
        QTest::mouseClick(grid.view().viewport(), Qt::LeftButton, {},
                          grid.view().visualRect(cell).center());
        QTest::keyClicks(&grid.view(), QStringLiteral("4"));
        auto* editor = grid.view().viewport()->findChild<QLineEdit*>();
        if (!editor) {
            return QStringLiteral("no editor opened in the grid");
        }
        QTest::keyClicks(editor, QStringLiteral("2.50"));
        QTest::keyClick(editor, Qt::Key_Return);
        return QTest::qWaitFor(
                   [&cell] { return cell.data().toString() == QStringLiteral("42.50"); })
                   ? QString()
                   : QStringLiteral("the price is ") + cell.data().toString();
    }

    QString undo() {
        QTest::keyClick(&m_harness.window(), Qt::Key_Z, Qt::ControlModifier);
        return {};
    }

    QString save() {
        bool isSaved = false;
        const auto guard = std::make_unique<QObject>();
        QObject::connect(&m_harness.database(), &espalier::ui::LiveDatabase::saved, guard.get(),
                         [&isSaved] { isSaved = true; });
        QTest::keyClick(&m_harness.window(), Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([&isSaved] { return isSaved; })
                   ? QString()
                   : QStringLiteral("nothing was saved");
    }

    const espalier::orm::Value& newParent() const { return m_newParent; }

private:
    espalier::ui::TreeView& view() const { return m_harness.treePage()->tree().view(); }
    QModelIndex node(qint64 key) const {
        return m_harness.treePage()->tree().model().indexOf({espalier::orm::Value(key)});
    }
    /// A root by its name.
    QModelIndex named(const QString& name) const {
        const espalier::ui::EntityTreeModel& model = m_harness.treePage()->tree().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name) {
                return model.index(row, 0);
            }
        }
        return {};
    }
    void click(const QModelIndex& index) const {
        view().scrollTo(index);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(index).center());
    }
    /// What the platform sends while the mouse drags a row.
    void drop(const QModelIndex& dragged, const QPoint& at) const {
        const std::unique_ptr<QMimeData> data(
            m_harness.treePage()->tree().model().mimeData({dragged}));
        QWidget* viewport = view().viewport();
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QDropEvent drop(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &drop);
    }

    AppHarness& m_harness;
    espalier::orm::Value m_newParent;
};

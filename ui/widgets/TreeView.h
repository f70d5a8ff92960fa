// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QBasicTimer>
#include <QPersistentModelIndex>
#include <QTreeView>

#include <vector>

namespace espalier::ui {

class EntityTreeModel;

/// Shows an EntityTreeModel: drags with three drop zones, and keeps what is expanded, selected and
/// in view by key when the model is reset or filtered. What keys and menus do is in TreeActions.
class ESPALIER_UI_EXPORT TreeView : public QTreeView {
    Q_OBJECT
public:
    explicit TreeView(QWidget* parent = nullptr);

    void setTreeModel(EntityTreeModel& model);
    EntityTreeModel* treeModel() const { return m_model; }

    /// Filters the model. Up to 300 matches are revealed, else the topmost levels; an empty text
    /// brings back what was expanded before.
    void filterBy(const QString& text);
    bool isFiltering() const { return m_isFiltering; } ///< the model is being reset by filterBy()
    void reveal(const QModelIndex& index);             ///< expands ancestors, makes it current
    bool isEditing() const { return state() == EditingState; }
    /// What stands in the middle while there are no rows.
    void setEmptyText(const QString& text);
    /// Selected nodes in the order of the tree, without those below another selected one.
    QModelIndexList topmostSelected() const;

    /// Part of a row in which a drop means before it, into it or after it.
    enum class Zone : quint8 { Before, Into, After };
    struct DropPlace {
        QPersistentModelIndex index; ///< invalid: below all rows, which means the top level
        Zone zone = Zone::Into;
        QString label;  ///< what would happen
        QString reason; ///< why it would not; empty when it may
    };
    DropPlace dropPlace(const QPoint& position, const QMimeData& dragged, bool copy) const;

Q_SIGNALS:
    void siblingRequested(); ///< Enter on a node

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    struct Name { ///< a node across resets: new ones have no key yet
        std::vector<orm::Value> key;
        orm::ObjectPtr object;
    };
    struct State {
        std::vector<Name> expanded;
        std::vector<Name> selected;
        Name current;
        Name topmost;
    };
    Name nameOf(const QModelIndex& index) const;
    QModelIndex find(const Name& name) const;
    State keep() const;
    void restore(const State& state);
    void fitCounts();
    void showMatches();
    QString dropLabel(const DropPlace& place, const QMimeData& dragged, bool copy) const;
    QRect dropMark(const DropPlace& place) const;
    void paintDrop();
    void paintEmptyText();
    void setDrop(const DropPlace& place, bool active);
    void scrollAtEdge(const QPoint& position);

    EntityTreeModel* m_model = nullptr;
    State m_kept;       ///< before a reset
    State m_unfiltered; ///< before the filter was set
    bool m_isFiltering = false;
    QString m_emptyText;
    bool m_isDropping = false;
    DropPlace m_drop;
    QPoint m_dropPosition;
    QBasicTimer m_openTimer;
    QPersistentModelIndex m_openIndex;
};

} // namespace espalier::ui

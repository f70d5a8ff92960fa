// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <vector>

class QComboBox;
class QSplitter;
class QStackedWidget;

namespace espalier::ui {
class Breadcrumb;
class GridPane;
class Prompt;
class TreePane;
} // namespace espalier::ui

namespace espalier::app {

/// A tree beside the rows that are linked to its selected node, with the way from the root above.
class TreePage : public Page {
    Q_OBJECT
public:
    TreePage(ui::LiveDatabase& database, const orm::Mapper& mapper, ui::Prompt& prompt,
             ViewStore* store = nullptr, QWidget* parent = nullptr);

    ui::TreePane& tree() const { return *m_tree; }
    ui::GridPane& grid() const; ///< that of the chosen relation

    const orm::Table& table() const override;
    orm::ObjectPtr currentObject() const override;
    bool select(const std::vector<orm::Value>& key) override;
    QString rowsText() const override;
    QString selectionText() const override;
    QString summary() const override;
    bool isReady() const override;
    std::vector<QWidget*> panes() const override;
    QAction* source(Act act) const override;
    void setDragAllowed(bool allowed) override;
    QJsonObject state() const override;

protected:
    QStringList setState(const QJsonObject& state) override;

private:
    /// Rows that hang on a node: `toNode` leads from such a row to the node.
    struct Related {
        const orm::Relationship* toNode;
        QString name;
        ui::GridPane* pane = nullptr; ///< made when it is first chosen
    };
    void findRelated();
    void layOut();
    void choose(int related);
    ui::GridPane* makeGrid(const Related& related);
    void onNodeChanged();
    void applyScope();
    void showPath();
    void showNote();
    void goToAncestor(int depth);
    void onFocusChanged(const QWidget* now);
    void revertNodes();
    void noteReady();

    ui::LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    ui::Prompt& m_prompt;
    ui::Breadcrumb* m_path;
    ui::TreePane* m_tree;
    QStackedWidget* m_grids;
    QComboBox* m_choice;
    QSplitter* m_splitter;
    QAction* m_revert;
    std::vector<Related> m_related;
    std::size_t m_chosen = 0;
    bool m_isGridAtHand = false; ///< which pane had the focus last
    bool m_isReady = false;
};

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <optional>

namespace espalier::ui {
class GridPane;
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

/// A table, or the link table of a many-to-many, as a grid in full width.
class TablePage : public Page {
    Q_OBJECT
public:
    TablePage(ui::LiveDatabase& database, const ViewName& shown, const orm::Table& table,
              ui::Prompt& prompt, ViewStore* store = nullptr, QWidget* parent = nullptr);

    ui::GridPane& grid() const { return *m_grid; }

    const orm::Table& table() const override;
    orm::ObjectPtr currentObject() const override;
    bool select(const std::vector<orm::Value>& key) override;
    QString rowsText() const override;
    QString selectionText() const override;
    QString summary() const override;
    bool isReady() const override;
    std::vector<QWidget*> panes() const override;
    QAction* source(Act act) const override;
    QJsonObject state() const override;

protected:
    QStringList setState(const QJsonObject& state) override;

private:
    void onLoaded();
    void trySelect();
    void locate();
    void chooseKey();

    ui::LiveDatabase& m_database;
    ui::GridPane* m_grid;
    orm::ObjectPtr m_wanted; ///< to be made current once its row is there
    bool m_isLocated = false;
    bool m_isReady = false;
};

} // namespace espalier::app

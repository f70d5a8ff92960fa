// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Page.h"

#include "app/ViewStore.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"

#include <QUndoStack>

namespace espalier::app {

Page::Page(ui::LiveDatabase& database, ViewName shown, ViewStore* store, QWidget* parent)
    : QWidget(parent), m_shown(std::move(shown)), m_view(m_shown), m_store(store),
      m_messages(new ui::MessageBar(this)) {
    setObjectName(m_view.toString());
    connect(&database.undoStack(), &QUndoStack::indexChanged, this, &Page::forgetRefusal);
    connect(m_messages, &ui::MessageBar::dismissed, this, [this] { m_isRefusal = false; });
}

QWidget* Page::bar() const { return m_messages; }

QStringList Page::becomeSaved(const QString& name, const QJsonObject& state) {
    m_view = {ViewName::Kind::Saved, name};
    setObjectName(m_view.toString());
    return state.isEmpty() ? QStringList() : setState(state);
}

void Page::rememberColumns(ui::GridPane& pane) {
    if (!m_store || m_view.kind == ViewName::Kind::Saved) {
        return;
    }
    const QString table = pane.model().table().fullName();
    ui::GridColumns* columns = &pane.columns();
    const auto show = [this, table, columns] {
        if (m_view.kind != ViewName::Kind::Saved && columns->layout() != m_store->columns(table)) {
            columns->setLayout(m_store->columns(table));
        }
    };
    show();
    connect(m_store, &ViewStore::columnsChanged, columns, [table, show](const QString& changed) {
        if (changed == table) {
            show(); // another tab shows it as well
        }
    });
    connect(columns, &ui::GridColumns::changed, this, [this, table, columns] {
        if (m_view.kind != ViewName::Kind::Saved) {
            m_store->setColumns(table, columns->layout());
        }
    });
}

std::vector<orm::Value> Page::currentKey() const {
    const orm::ObjectPtr object = currentObject();
    if (!object || !object->key().isValid())
        return {};
    return object->key().values;
}

void Page::showRefusal(const QString& reason) {
    m_messages->show(ui::MessageBar::Kind::Warning, reason);
    m_isRefusal = true;
}

void Page::forgetRefusal() {
    if (m_isRefusal) {
        m_messages->dismiss();
    }
}

} // namespace espalier::app

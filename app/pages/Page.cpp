// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Page.h"

#include "ui/widgets/MessageBar.h"

#include <QUndoStack>

namespace espalier::app {

Page::Page(ui::LiveDatabase& database, ViewName view, QWidget* parent)
    : QWidget(parent), m_view(std::move(view)), m_messages(new ui::MessageBar(this)) {
    setObjectName(m_view.toString());
    connect(&database.undoStack(), &QUndoStack::indexChanged, this, &Page::forgetRefusal);
    connect(m_messages, &ui::MessageBar::dismissed, this, [this] { m_isRefusal = false; });
}

QWidget* Page::bar() const { return m_messages; }

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

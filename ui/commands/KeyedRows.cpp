// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/KeyedRows.h"

#include "ui/live/LiveDatabase.h"

#include <QStringList>

namespace espalier::ui {

KeyedRows::NewRows KeyedRows::newRows() const {
    NewRows rows;
    for (const orm::ObjectPtr& object : m_database.session().newObjects()) {
        std::vector<orm::Value> key;
        for (const int slot : object->mapper().primaryKey()) {
            if (object->isSet(slot)) {
                key.push_back(object->peek(slot));
            }
        }
        if (!key.empty() && key.size() == object->mapper().primaryKey().size()) {
            rows.insert({&object->mapper(), textOf(key)}, object);
        }
    }
    return rows;
}

QString KeyedRows::textOf(const std::vector<orm::Value>& key) {
    QStringList texts;
    for (const orm::Value& value : key) {
        texts << value.toText();
    }
    return texts.join(QChar::Null);
}

orm::ObjectPtr KeyedRows::find(const orm::Mapper& mapper, const std::vector<orm::Value>& key) {
    if (!m_new) {
        m_new = newRows();
    }
    const auto known = m_new->isEmpty() ? m_new->cend() : m_new->constFind({&mapper, textOf(key)});
    return known == m_new->cend() ? m_database.object(mapper, key) : *known;
}

} // namespace espalier::ui

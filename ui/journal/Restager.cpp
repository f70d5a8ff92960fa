// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/Restager.h"

#include "ui/commands/Edits.h"

#include <algorithm>

namespace espalier::ui {

namespace {

/// The row holds what the edit gave a new one.
bool isWritten(const orm::RowEdit& edit, const orm::Object& row) {
    return !edit.fields.empty() &&
           std::ranges::all_of(edit.fields, [&row](const orm::RowEdit::Field& field) {
               const orm::Attribute* attribute = row.mapper().find(field.attribute);
               return attribute && row.isLoaded(attribute->slot) &&
                      row.peek(attribute->slot) == orm::fitted(field.after, attribute->type);
           });
}

} // namespace

Restager::Restager(LiveDatabase& database, orm::ChangeDocument document, QObject* parent)
    : QObject(parent), m_database(database), m_document(std::move(document)),
      m_restaging(std::make_unique<orm::Restaging>(database.registry(), m_document.edits)) {}

Restager::~Restager() = default;

void Restager::read() {
    for (const orm::Restaging::Row& row : m_restaging->rows()) {
        m_held.push_back(m_database.object(*row.mapper, row.key));
    }
    if (m_document.saving) {
        for (const orm::ChangeDocument::Given& given : *m_document.saving) {
            const orm::Mapper* mapper = m_database.registry().find(given.row.entity);
            if (mapper && mapper->primaryKey().size() == given.key.size()) {
                m_held.push_back(m_database.object(*mapper, given.key));
            }
        }
    }
    const auto arrived = [this] {
        if (!m_document.remaining.empty() && wasSaved()) {
            m_document = m_document.afterSaving();
            m_restaging = std::make_unique<orm::Restaging>(m_database.registry(), m_document.edits);
            read();
            return;
        }
        m_plan = m_restaging->plan(finder(), orm::Restaging::Trust::Theirs);
        Q_EMIT ready();
    };
    m_database.require(this, m_held, arrived,
                       [this](const Failure& failure) { Q_EMIT failed(failure); });
}

orm::Restaging::Find Restager::finder() const {
    return [this](const orm::Mapper& mapper, const std::vector<orm::Value>& key) {
        return m_database.object(mapper, key);
    };
}

bool Restager::wasSaved() const {
    const auto isThere = [this](const orm::ChangeDocument::Given& given) {
        const orm::Mapper* mapper = m_database.registry().find(given.row.entity);
        const auto edit = std::ranges::find(m_document.edits, given.row, &orm::RowEdit::row);
        if (!mapper || edit == m_document.edits.end() ||
            mapper->primaryKey().size() != given.key.size()) {
            return false;
        }
        const orm::ObjectPtr row = m_database.object(*mapper, given.key);
        return row && isWritten(*edit, *row);
    };
    return m_document.saving && std::ranges::any_of(*m_document.saving, isThere);
}

QString Restager::stage(bool mineWins, const QString& text) {
    const auto trust = mineWins ? orm::Restaging::Trust::Mine : orm::Restaging::Trust::Theirs;
    return m_database.edits().stage(m_restaging->plan(finder(), trust).steps, text);
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ViewStore.h"

#include "orm/base/Error.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

void ViewStore::open(const orm::Url& url) {
    close();
    m_file.emplace(m_folder, u"views"_s, url);
    try {
        if (const std::optional<QByteArray> text = m_file->read()) {
            read(*text);
        }
    } catch (const orm::Error& error) {
        m_file.reset(); // a person may still mend it
        m_unreadable = error.message();
        Q_EMIT failed(notKept());
    }
    Q_EMIT viewsChanged();
}

void ViewStore::close() {
    m_file.reset();
    m_unreadable.clear();
    m_columns.clear();
    m_views.clear();
}

void ViewStore::read(const QByteArray& text) {
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError) {
        throw orm::DataError(u"%1, character %2: %3"_s.arg(m_file->path())
                                 .arg(error.offset)
                                 .arg(error.errorString()));
    }
    const QJsonObject columns = json.value(u"columns"_s).toObject();
    for (auto table = columns.begin(); table != columns.end(); ++table) {
        m_columns[table.key()] = ui::ColumnLayout::fromJson(table->toObject());
    }
    for (const QJsonValue& value : json.value(u"views"_s).toArray()) {
        const QJsonObject one = value.toObject();
        const QString name = one.value(u"name"_s).toString();
        const auto shown = ViewName::parse(one.value(u"shows"_s).toString());
        if (shown && !name.isEmpty() && !find(name)) {
            m_views.push_back({name, *shown, one.value(u"state"_s).toObject()});
        }
    }
}

QString ViewStore::notKept() const {
    return tr("Columns and saved views are not remembered this time. %1").arg(m_unreadable);
}

bool ViewStore::write() {
    if (!m_file) {
        Q_EMIT failed(notKept());
        return false;
    }
    QJsonObject columns;
    for (const auto& [table, layout] : m_columns) {
        columns.insert(table, layout.toJson());
    }
    QJsonArray views;
    for (const SavedView& view : m_views) {
        views.append(QJsonObject{
            {u"name"_s, view.name}, {u"shows"_s, view.shown.toString()}, {u"state"_s, view.state}});
    }
    try {
        m_file->write(
            QJsonDocument(QJsonObject{{u"columns"_s, columns}, {u"views"_s, views}}).toJson());
        return true;
    } catch (const orm::Error& error) {
        Q_EMIT failed(error.message());
        return false;
    }
}

ui::ColumnLayout ViewStore::columns(const QString& table) const {
    const auto found = m_columns.find(table);
    return found == m_columns.end() ? ui::ColumnLayout() : found->second;
}

void ViewStore::setColumns(const QString& table, const ui::ColumnLayout& layout) {
    if (columns(table) == layout) {
        return;
    }
    if (layout.isUsual()) {
        m_columns.erase(table);
    } else {
        m_columns[table] = layout;
    }
    write();
    Q_EMIT columnsChanged(table);
}

const SavedView* ViewStore::find(const QString& name) const {
    const auto found = std::ranges::find(m_views, name, &SavedView::name);
    return found == m_views.end() ? nullptr : &*found;
}

void ViewStore::erase(const QString& name) {
    std::erase_if(m_views, [&](const SavedView& view) { return view.name == name; });
}

bool ViewStore::put(const SavedView& view) {
    erase(view.name);
    const auto place = std::ranges::find_if(m_views, [&](const SavedView& other) {
        return other.name.compare(view.name, Qt::CaseInsensitive) > 0;
    });
    m_views.insert(place, view);
    const bool isKept = write();
    Q_EMIT viewsChanged();
    return isKept;
}

void ViewStore::rename(const QString& name, const QString& to) {
    const SavedView* found = find(name);
    if (!found || name == to || to.isEmpty()) {
        return;
    }
    SavedView renamed = *found;
    renamed.name = to;
    erase(name);
    put(renamed);
}

void ViewStore::remove(const QString& name) {
    erase(name);
    write();
    Q_EMIT viewsChanged();
}

} // namespace espalier::app

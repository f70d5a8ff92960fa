// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/DatabaseFile.h"
#include "app/ViewName.h"
#include "ui/widgets/ColumnLayout.h"

#include <QJsonObject>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace espalier::app {

/// A view with everything that chooses, sorts and arranges what it shows, under a name.
struct SavedView {
    QString name;
    ViewName shown;    ///< what a page shows with it
    QJsonObject state; ///< of that page
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// How a person has arranged the views of the open database: columns of each table, saved views;
/// one file a database beside the settings, written with each change.
class ViewStore : public QObject {
    Q_OBJECT
public:
    explicit ViewStore(const QString& folder, QObject* parent = nullptr)
        : QObject(parent), m_folder(folder) {}

    /// Reads what is known of a database; what cannot be read is said by failed() and kept.
    void open(const orm::Url& url);
    void close();

    ui::ColumnLayout columns(const QString& table) const;
    void setColumns(const QString& table, const ui::ColumnLayout& layout);

    const std::vector<SavedView>& views() const { return m_views; } ///< by name
    const SavedView* find(const QString& name) const;               ///< null: there is none
    /// In place of its namesake. False: it is there, but only until the database is closed.
    bool put(const SavedView& view);
    void rename(const QString& name, const QString& to);
    void remove(const QString& name);

Q_SIGNALS:
    void columnsChanged(const QString& table);
    void viewsChanged();
    void failed(const QString& message);

private:
    void read(const QByteArray& text);
    bool write(); ///< false after failed()
    void erase(const QString& name);
    QString notKept() const;

    QString m_folder;
    std::optional<DatabaseFile> m_file; ///< nullopt: nothing is open, or not to be written over
    QString m_unreadable;               ///< why there is no file
    std::map<QString, ui::ColumnLayout> m_columns; ///< by table
    std::vector<SavedView> m_views;
};

} // namespace espalier::app

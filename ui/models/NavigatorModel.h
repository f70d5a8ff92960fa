// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/schema/Table.h"
#include "ui/Export.h"
#include "ui/models/Roles.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace espalier::ui {

class LiveDatabase;

/// What a database offers, by kind of use: Trees, Tables, Links, Views when there are any, and the
/// views that a person has saved. A table that is a tree stands under Trees and under Tables.
/// Counts come late.
class ESPALIER_UI_EXPORT NavigatorModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Tree, Table, Link, View, Saved };
    Q_ENUM(Kind)

    explicit NavigatorModel(LiveDatabase& database, QObject* parent = nullptr);
    ~NavigatorModel() override;

    /// A view under a name, by whoever knows them.
    struct Saved {
        QString name;
        QString description; ///< what it shows
    };
    void setSaved(const std::vector<Saved>& views);

    /// Nothing for a group or a saved view.
    std::optional<orm::Table> tableAt(const QModelIndex& index) const;
    QString savedAt(const QModelIndex& index) const; ///< its name; empty for anything else
    QModelIndex indexOfSaved(const QString& name) const;
    Kind kindAt(const QModelIndex& index) const; ///< of a group, too
    QModelIndex indexOf(Kind kind, const orm::Table& table) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui

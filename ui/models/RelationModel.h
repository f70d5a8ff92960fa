// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/models/Roles.h"

#include <QAbstractListModel>

#include <memory>

namespace espalier::ui {

class LiveDatabase;

/// The rows related to one object through one list relation: first those linked (ticked), then,
/// while a search text is set, up to 50 found by label that are not linked. Ticking links,
/// unticking unlinks, as one undo step each; works from either side of a many-to-many.
class ESPALIER_UI_EXPORT RelationModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int mostFound = 50;
    static constexpr int mostRows = 200;

    explicit RelationModel(LiveDatabase& database, QObject* parent = nullptr);
    ~RelationModel() override;

    void setOwner(const orm::ObjectPtr& owner, const orm::Relationship* relationship);
    orm::ObjectPtr owner() const;
    const orm::Relationship* relationship() const;
    void setSearch(const QString& text); ///< the worker searches labels
    QString search() const;
    bool isTickable() const; ///< many-to-many of an editable database
    QString refusal() const; ///< why rows cannot be ticked; empty when they can
    bool isLoading() const;
    bool isSearching() const;
    bool hasMore() const; ///< there are rows beyond `mostRows`
    orm::ObjectPtr objectAt(int row) const;
    bool isLinkedAt(int row) const;
    int linkedCount() const;
    int foundCount() const; ///< rows that are there because of the search

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void loaded();
    void searched();
    void loadFailed(const QString& message);
    void refused(const QString& reason);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::ui

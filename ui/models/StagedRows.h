// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/models/TableQuery.h"

#include <QSet>

#include <functional>

namespace espalier::ui {

/// What a session has staged beside the rows that a query gives: new rows, rows that came into its
/// scope or now match its filter, rows that left its scope. Reads what is loaded, nothing else.
class ESPALIER_UI_EXPORT StagedRows {
public:
    enum class Membership : quint8 { No, Yes, Unknown };

    StagedRows(const orm::Session& session, const TableQuery& query)
        : m_session(session), m_query(query) {}

    /// After the query's scope was changed.
    void setScope();
    /// In the scope as staged / as the database has it; Yes without a scope.
    Membership current(const orm::Object& object) const;
    Membership committed(const orm::Object& object) const;
    /// Rows to show behind those of the query; `isShown` tells which ones the query shows already.
    orm::ObjectList extras(const std::function<bool(const orm::Object&)>& isShown) const;

private:
    Membership member(const orm::ObjectPtr& scoping) const;
    bool isMember(std::vector<orm::Value> key) const;
    Membership anyMember(const orm::ObjectList& list) const;
    Membership byValue(const orm::Object& object, bool asStaged) const;
    Membership linked(const orm::Object& object, bool asStaged) const;
    bool matches(const orm::Object& object, bool asStaged) const;
    bool containsText(const orm::Object& object, const QString& filter, bool asStaged) const;
    bool accepts(const orm::Object& object, int column, const ColumnCondition& condition,
                 bool asStaged) const;

    const orm::Session& m_session;
    const TableQuery& m_query;
    QSet<orm::IdentityKey> m_keys;
};

} // namespace espalier::ui

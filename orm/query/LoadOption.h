// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/mapping/Relationship.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace espalier::orm {

/// Which columns of an entity a query reads, against what the mapping says.
struct ColumnChoice {
    enum class Kind : quint8 { Defer, Undefer, UndeferGroup, LoadOnly, Expression, Heirs };
    Kind kind;
    QStringList names;        ///< attributes, the one group, or heirs (none: all)
    Expression as = {};       ///< what an attribute is read as
    bool raiseOnLoad = false; ///< reading what is left out is an error
};

/// One relation on the way of an option. `loading` absent: as the mapping says.
struct LoadStep {
    QString relation; ///< "*": every one that is not named
    std::optional<Loading> loading = {};
    bool innerJoin = false;
    std::optional<QString> joinedAs = {}; ///< read from the query's own join under this alias
    std::vector<ColumnChoice> columns = {};
};

class Mapper;

/// A condition on an entity wherever a query meets it: what is marked as deleted, what belongs to
/// another tenant. Speaks of the entity's own columns.
struct EntityCriteria {
    const Mapper* mapper;
    Expression condition;
};

/// How a query loads what hangs on its entities: a chain along a path,
/// `joined("categories").loadOnly({"name"}).selectIn("level")`. Dotted paths stand for several
/// steps; the eager loadings hold for each of them, the others for the last one.
class ESPALIER_ORM_EXPORT LoadOption {
public:
    LoadOption& joined(const Name& path, bool innerJoin = false);
    LoadOption& selectIn(const Name& path);
    LoadOption& subquery(const Name& path);
    LoadOption& immediate(const Name& path);
    LoadOption& lazy(const Name& path);
    LoadOption& raise(const Name& path);      ///< reading it is an error
    LoadOption& raiseOnSql(const Name& path); ///< unless the session has it in memory
    LoadOption& none(const Name& path);       ///< empty, without a read
    LoadOption& byDefault(const Name& path);  ///< goes there without changing anything
    /// The query joins it itself: its rows are what the relation holds. `alias`: of that join.
    LoadOption& containsEager(const Name& path, const QString& alias = {});
    /// `raiseOnLoad`: an object that this query loads throws when it is asked for what was left
    /// out, until it is expired or another query reads that.
    LoadOption& defer(const Name& attribute, bool raiseOnLoad = false);
    LoadOption& undefer(const Name& attribute);
    LoadOption& undeferGroup(const Name& group);
    LoadOption& loadOnly(const QStringList& attributes, bool raiseOnLoad = false);
    /// A computed attribute, columnProperty(), is read as this; in terms of the entity's own
    /// columns. An object that has it loaded keeps what it has, see Query::populateExisting().
    LoadOption& expression(const Name& attribute, const Expression& as);
    /// What heirs add is read by one statement for each, of these or of all.
    LoadOption& selectInPolymorphic(const QStringList& heirs = {});
    /// Also in what is read later.
    LoadOption& criteria(const Mapper& mapper, const Expression& condition);

    const std::vector<LoadStep>& path() const { return m_path; }
    const std::vector<EntityCriteria>& criteria() const { return m_criteria; }
    const std::vector<ColumnChoice>& columns() const {
        return m_columns;
    } ///< of the query's entity

private:
    LoadOption& go(const Name& path, std::optional<Loading> loading, bool all, bool inner = false);
    LoadOption& choose(ColumnChoice::Kind kind, const QStringList& names, bool raiseOnLoad = false);

    std::vector<LoadStep> m_path;
    std::vector<ColumnChoice> m_columns;
    std::vector<EntityCriteria> m_criteria;
};

/// The start of a chain that begins with columns: `Load().defer("picture")`.
using Load = LoadOption;

inline LoadOption joined(const Name& path, bool innerJoin = false) {
    return LoadOption().joined(path, innerJoin);
}
inline LoadOption selectIn(const Name& path) { return LoadOption().selectIn(path); }
inline LoadOption subqueryLoad(const Name& path) { return LoadOption().subquery(path); }
inline LoadOption immediate(const Name& path) { return LoadOption().immediate(path); }
inline LoadOption lazy(const Name& path) { return LoadOption().lazy(path); }
inline LoadOption raiseLoad(const Name& path) { return LoadOption().raise(path); }
inline LoadOption raiseOnSql(const Name& path) { return LoadOption().raiseOnSql(path); }
inline LoadOption noLoad(const Name& path) { return LoadOption().none(path); }
inline LoadOption defaultLoad(const Name& path) { return LoadOption().byDefault(path); }
inline LoadOption containsEager(const Name& path, const QString& alias = {}) {
    return LoadOption().containsEager(path, alias);
}
/// Only the last step of the path by a join; eagerloadAll(): each.
ESPALIER_ORM_EXPORT LoadOption eagerload(const Name& path);
inline LoadOption eagerloadAll(const Name& path) { return joined(path); }
inline LoadOption defer(const Name& attribute, bool raiseOnLoad = false) {
    return LoadOption().defer(attribute, raiseOnLoad);
}
inline LoadOption undefer(const Name& attribute) { return LoadOption().undefer(attribute); }
inline LoadOption undeferGroup(const Name& group) { return LoadOption().undeferGroup(group); }
inline LoadOption loadOnly(const QStringList& attributes, bool raiseOnLoad = false) {
    return LoadOption().loadOnly(attributes, raiseOnLoad);
}

inline LoadOption withExpression(const Name& attribute, const Expression& as) {
    return LoadOption().expression(attribute, as);
}
inline LoadOption selectInPolymorphic(const QStringList& heirs = {}) {
    return LoadOption().selectInPolymorphic(heirs);
}
inline LoadOption withLoaderCriteria(const Mapper& mapper, const Expression& condition) {
    return LoadOption().criteria(mapper, condition);
}

} // namespace espalier::orm

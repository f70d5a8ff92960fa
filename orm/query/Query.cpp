// SPDX-License-Identifier: MIT
#include "orm/query/Query.h"

#include "orm/base/Error.h"
#include "orm/query/JoinedLoading.h"
#include "orm/query/RelationLoader.h"

#include <QSet>

namespace espalier::orm {

using namespace Qt::StringLiterals;

QueryCore::QueryCore(LoadContext& context, const Mapper& mapper)
    : m_context(&context), m_mapper(&mapper), m_from(mapper.from()), m_joinPoint(&mapper) {
    m_joinedTables.push_back(mapper.table());
    if (mapper.options().alwaysRefresh)
        m_populate = Populate::Replace;
}

void QueryCore::filter(const Expression& condition) { m_where = m_where && condition; }

void QueryCore::filterBy(std::span<const Criterion> criteria) {
    for (const Criterion& criterion : criteria)
        filter(criterionOf(criterion));
}

Expression QueryCore::criterionOf(const Criterion& criterion) const {
    if (const Attribute* attribute = m_joinPoint->find(criterion.name);
        attribute && !criterion.isObject)
        return m_joinPoint->expression(attribute->slot, m_joinAlias) ==
               bindValue(fitted(criterion.value, attribute->type), attribute->type);
    const Relationship& r = m_joinPoint->relationship(Name(criterion.name));
    if (!criterion.isObject && !criterion.value.isNull())
        throw SessionError(
            u"%1.%2 is compared with an object or with null, not with a value."_s.arg(
                m_joinPoint->name(), r.name()));
    Expression all;
    if (r.direction() != Direction::ManyToMany) {
        for (const auto& [local, remote] : r.pairs()) {
            const Expression column = m_joinPoint->expression(local, m_joinAlias);
            all = all && (criterion.object ? column == Expression(criterion.object->known(remote))
                                           : column.isNull());
        }
        return all;
    }
    std::vector<Expression> local;
    Expression linked;
    std::vector<Expression> linkColumns;
    for (const auto& [slot, column] : r.localLinks()) {
        local.push_back(m_joinPoint->expression(slot, m_joinAlias));
        linkColumns.push_back(columnOf(column));
    }
    if (!criterion.object || local.size() != 1)
        throw SessionError(
            u"%1.%2 needs an object to be compared with."_s.arg(m_joinPoint->name(), r.name()));
    for (const auto& [slot, column] : r.remoteLinks())
        linked = linked && columnOf(column) == Expression(criterion.object->known(slot));
    return local.front().in(Select(linkColumns).from(*r.secondary()).where(linked));
}

void QueryCore::orderBy(const std::vector<Expression>& terms) {
    m_orderBy.insert(m_orderBy.end(), terms.begin(), terms.end());
}

QString QueryCore::aliasFor(const Table& table) {
    const bool taken =
        std::find(m_joinedTables.begin(), m_joinedTables.end(), table) != m_joinedTables.end();
    m_joinedTables.push_back(table);
    return taken ? u"%1_%2"_s.arg(table.name()).arg(++m_joins) : QString();
}

void QueryCore::join(const QString& path, bool outer) {
    for (const QString& step : path.split(u'.')) {
        const Relationship& r = m_joinPoint->relationship(Name(step));
        const QString alias = aliasFor(r.target().table());
        const QString linkAlias = r.secondary() ? aliasFor(*r.secondary()) : QString();
        m_from = joinAlong(m_from, r, m_joinAlias, alias, linkAlias, outer);
        m_joinPoint = &r.target();
        m_joinAlias = alias;
    }
}

void QueryCore::option(const LoadOption& option) { m_options.push_back(option); }

Select QueryCore::select() const {
    return Select(allColumns(*m_mapper))
        .from(m_from)
        .where(m_where && m_mapper->criteria())
        .orderBy(m_orderBy.empty() ? m_mapper->orderBy() : m_orderBy)
        .limit(m_limit)
        .offset(m_offset)
        .distinct(m_distinct);
}

Statement QueryCore::statement(const Dialect& dialect) const { return compile(select(), dialect); }

ObjectList QueryCore::all() const {
    if (m_autoflush)
        m_context->beforeExecute();
    // A limit counts rows: lists that would multiply them are read by a query of their own.
    JoinedLoading joining(*m_mapper, m_options, m_limit || m_offset || m_distinct);
    const Select full = joining.extend(select(), m_from);
    const RowBatch rows = m_context->readConnection(*m_mapper).query(full);

    const std::vector<int> columnSlots = allSlots(*m_mapper);
    const RowLoader loader(*m_mapper, columnSlots);
    ObjectList objects;
    QSet<const Object*> seen;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        ObjectPtr object = loader.load(*m_context, rows, row, m_populate);
        if (!object)
            continue;
        joining.take(*m_context, object, rows, row, m_populate);
        if (!seen.contains(object.get())) {
            seen.insert(object.get());
            objects.push_back(std::move(object));
        }
    }
    joining.finish(m_populate);
    for (const LoadOption& option : joining.remaining())
        loadPath(objects, option.path);
    return objects;
}

/// Follows "categories.level" from the objects, one statement a step.
void QueryCore::loadPath(ObjectList objects, const QString& path) const {
    for (const QString& step : path.split(u'.')) {
        if (objects.empty())
            return;
        const Relationship& r = objects.front()->mapper().relationship(Name(step));
        RelationLoader(*m_context, objects, r).load();
        ObjectList next;
        QSet<const Object*> seen;
        for (const ObjectPtr& object : objects) {
            for (const ObjectPtr& item : object->relation(r).items) {
                if (!seen.contains(item.get())) {
                    seen.insert(item.get());
                    next.push_back(item);
                }
            }
        }
        objects = std::move(next);
    }
}

ObjectPtr QueryCore::first() const {
    QueryCore limited(*this);
    limited.limit(m_limit ? std::min<qint64>(*m_limit, 1) : 1);
    const ObjectList objects = limited.all();
    return objects.empty() ? ObjectPtr() : objects.front();
}

ObjectPtr QueryCore::one() const {
    QueryCore limited(*this);
    if (!m_limit)
        limited.limit(2);
    const ObjectList objects = limited.all();
    if (objects.empty())
        throw NoResultFound(
            u"There is no such %1; exactly one was asked for."_s.arg(m_mapper->name()));
    if (objects.size() > 1)
        throw MultipleResultsFound(
            u"There is more than one such %1; exactly one was asked for."_s.arg(m_mapper->name()));
    return objects.front();
}

ObjectPtr QueryCore::get(const std::vector<Value>& values) const {
    if (values.size() != m_mapper->primaryKey().size())
        throw SessionError(
            u"The key of %1 has %2 columns, %3 values were given."_s.arg(m_mapper->name())
                .arg(m_mapper->primaryKey().size())
                .arg(values.size()));
    IdentityKey key{m_mapper, {}};
    Expression where;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Attribute& attribute = m_mapper->attribute(m_mapper->primaryKey()[i]);
        key.values.push_back(fitted(values[i], attribute.type));
        where = where && m_mapper->expression(attribute.slot) ==
                             bindValue(key.values.back(), attribute.type);
    }
    if (Object* known = m_context->find(key);
        known && m_populate == Populate::Missing && known->isLoaded(m_mapper->primaryKey().front()))
        return ObjectPtr(known);
    QueryCore byKey(*m_context, *m_mapper);
    byKey.m_options = m_options;
    byKey.m_populate = m_populate;
    byKey.m_autoflush = m_autoflush;
    byKey.filter(where);
    const ObjectList found = byKey.all();
    return found.empty() ? ObjectPtr() : found.front();
}

qint64 QueryCore::count() const {
    if (m_autoflush)
        m_context->beforeExecute();
    Select counting = Select({countAll()}).from(m_from).where(m_where && m_mapper->criteria());
    if (m_limit || m_offset || m_distinct)
        counting = Select({countAll()})
                       .from(FromClause::subquery(select().replaceOrderBy({}), u"counted"_s));
    const RowBatch rows = m_context->readConnection(*m_mapper).query(counting);
    return rows.at(0, 0).as<qint64>();
}

} // namespace espalier::orm

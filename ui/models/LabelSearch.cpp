// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LabelSearch.h"

#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/RelationReads.h"
#include "ui/models/TableCells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::FromClause;
using orm::Mapper;
using orm::Object;
using orm::ObjectPtr;
using orm::Relationship;
using orm::Select;
using orm::Value;

namespace {

constexpr int deepest = 64;

std::vector<Expression> columns(const Mapper& mapper) {
    std::vector<Expression> result;
    for (const int slot : labels::rowSlots(mapper))
        result.emplace_back(mapper.attribute(slot).column);
    return result;
}

Expression textOf(const orm::Column& column) {
    return column.type().isText() ? Expression(column) : Expression(column).cast(orm::Text());
}

// What a person reads as the row's name: the label, else the parts of the key.
std::vector<orm::Column> nameColumns(const Mapper& mapper) {
    const int label = mapper.traits().label;
    if (label >= 0)
        return {mapper.attribute(label).column};
    return reads::columnsOf(mapper, mapper.primaryKey());
}

} // namespace

std::vector<int> labels::rowSlots(const Mapper& mapper) {
    std::vector<int> result = mapper.primaryKey();
    const auto add = [&](int slot) {
        if (slot >= 0 && std::ranges::find(result, slot) == result.end())
            result.push_back(slot);
    };
    add(mapper.traits().label);
    if (const Relationship* parent = mapper.traits().parent) {
        for (const auto& [reference, key] : parent->pairs()) {
            add(reference);
            add(key);
        }
    }
    return result;
}

Select labels::search(const Mapper& mapper, const QString& text, qint64 most, PatternSearch how) {
    std::vector<Expression> contained;
    std::vector<Expression> order;
    for (const orm::Column& column : nameColumns(mapper)) {
        const Expression name = textOf(column);
        contained.push_back(containsText(name, text, how));
        order.push_back(orm::caseWhen({{beginsWith(name, text, how), Value(0)}}, Value(1)));
        order.emplace_back(column);
    }
    for (const orm::Column& column : reads::columnsOf(mapper, mapper.primaryKey()))
        order.emplace_back(column);
    Select select = Select(columns(mapper)).from(FromClause(mapper.table()));
    if (!text.isEmpty())
        select = select.where(orm::anyOf(contained)).orderBy(order);
    else
        select = select.orderBy(std::vector<Expression>(order.begin() + 1, order.end()));
    return select.limit(most);
}

Select labels::ancestors(const Mapper& mapper, const std::vector<std::vector<Value>>& keys) {
    const auto& pairs = mapper.traits().parent->pairs();
    const QString above = u"above"_s;
    const QString child = u"child"_s;
    QStringList names;
    std::vector<Expression> parents;
    std::vector<Expression> grandparents;
    std::vector<Expression> stepUp;
    std::vector<Expression> found;
    for (const auto& [reference, key] : pairs) {
        names << u"key%1"_s.arg(names.size());
        const orm::Attribute& target = mapper.attribute(key);
        const Expression known = orm::columnOf(above, names.back(), target.type);
        parents.emplace_back(mapper.attribute(reference).column);
        grandparents.push_back(orm::columnOf(mapper.attribute(reference).column, child));
        stepUp.push_back(orm::columnOf(target.column, child) == known);
        found.push_back(Expression(target.column) == known);
    }
    const std::vector<orm::Column> keyColumns = reads::columnsOf(mapper, mapper.primaryKey());
    const Select first =
        Select(parents).from(FromClause(mapper.table())).where(reads::anyKey(keyColumns, keys));
    const Select next =
        Select(grandparents)
            .from(
                FromClause(mapper.table(), child).join(FromClause::cte(above), orm::allOf(stepUp)));
    // UNION, not UNION ALL: a circle in the data ends the recursion.
    return Select(columns(mapper))
        .from(FromClause(mapper.table()).join(FromClause::cte(above), orm::allOf(found)))
        .with(above, names, first.unionWith(next), true);
}

QStringList labels::path(const orm::Session& session, const Object& object, bool* isComplete) {
    QStringList result;
    bool atRoot = true;
    std::vector<const Object*> seen;
    ObjectPtr step(const_cast<Object*>(&object));
    while (step && result.size() < deepest && std::ranges::find(seen, step.get()) == seen.end()) {
        seen.push_back(step.get());
        const QString label = cells::label(*step);
        result.prepend(label.isEmpty() ? u"…"_s : label);
        const Relationship* parent = step->mapper().traits().parent;
        if (!parent)
            break;
        const ObjectPtr next = cells::referred(session, *step, *parent);
        const int reference = parent->pairs().front().first;
        atRoot = label.isEmpty() ? false
                 : next          ? true
                 : cells::isChanged(*step, *parent)
                     ? step->relation(*parent).items.empty()
                     : step->isLoaded(reference) && step->peek(reference).isNull();
        step = next;
    }
    if (isComplete)
        *isComplete = atRoot;
    return result;
}

QString labels::joined(const QStringList& path) { return path.join(u" › "_s); }

Ancestors::Ancestors(LiveDatabase& database, QObject* parent)
    : QObject(parent), m_database(database) {}

bool Ancestors::require(const orm::ObjectList& objects, std::function<void()> done) {
    const Mapper* mapper = nullptr;
    std::vector<std::vector<Value>> keys;
    for (const ObjectPtr& object : objects) {
        bool isComplete = true;
        if (!object || !object->mapper().traits().parent || !object->key().isValid())
            continue;
        labels::path(m_database.session(), *object, &isComplete);
        if (!isComplete && (!mapper || mapper == &object->mapper())) {
            mapper = &object->mapper();
            keys.push_back(object->key().values);
        }
    }
    if (!mapper)
        return false;
    std::vector<Select> selects;
    for (std::size_t i = 0; i < keys.size(); i += reads::KeysPerStatement) {
        const auto end = std::min<std::size_t>(keys.size(), i + reads::KeysPerStatement);
        selects.push_back(
            labels::ancestors(*mapper, {keys.begin() + qptrdiff(i), keys.begin() + qptrdiff(end)}));
    }
    const auto arrived = [this, mapper, objects,
                          done = std::move(done)](std::vector<orm::RowBatch>&& batches) {
        guarded(this, [&] {
            for (const orm::RowBatch& rows : batches) {
                const orm::ObjectList found =
                    m_database.session().absorb(*mapper, labels::rowSlots(*mapper), rows);
                m_held.insert(m_held.end(), found.begin(), found.end());
            }
            if (done)
                done();
        });
    };
    m_database.readAll(this, selects, arrived);
    return true;
}

} // namespace espalier::ui

// SPDX-License-Identifier: MIT
#include "orm/query/JoinedLoading.h"

#include "orm/query/RelationLoader.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

FromClause joinAlong(const FromClause& from, const Relationship& r, const QString& fromAlias,
                     const QString& targetAlias, const QString& linkAlias, bool outer) {
    const auto joined = [outer](const FromClause& left, const FromClause& right,
                                const Expression& on) {
        return outer ? left.outerJoin(right, on) : left.join(right, on);
    };
    const FromClause target = r.target().from(targetAlias);
    Expression on = r.target().criteria(targetAlias);
    if (!r.secondary()) {
        for (const auto& [local, remote] : r.pairs())
            on = on && r.target().expression(remote, targetAlias) ==
                           r.mapper().expression(local, fromAlias);
        return joined(from, target, on);
    }
    Expression linkOn;
    for (const auto& [slot, column] : r.localLinks())
        linkOn = linkOn && columnOf(column, linkAlias) == r.mapper().expression(slot, fromAlias);
    for (const auto& [slot, column] : r.remoteLinks())
        on = on && r.target().expression(slot, targetAlias) == columnOf(column, linkAlias);
    return joined(joined(from, FromClause(*r.secondary(), linkAlias), linkOn), target, on);
}

JoinedLoading::JoinedLoading(const Mapper& root, const std::vector<LoadOption>& options,
                             bool limitsRows)
    : m_root(root) {
    for (const LoadOption& option : options) {
        if (option.loading == Loading::SelectIn ||
            (option.loading == Loading::Joined && !addPath(option.path, limitsRows)))
            m_remaining.push_back(option);
    }
    const auto isSet = [&options](const QString& name) {
        return std::any_of(options.begin(), options.end(), [&name](const LoadOption& option) {
            return option.path == name || option.path.startsWith(name + u'.');
        });
    };
    for (const auto& relationship : root.relationships()) {
        const Loading loading = relationship->options().loading;
        if (loading == Loading::Lazy || isSet(relationship->name()))
            continue;
        if (loading == Loading::SelectIn || !addPath(relationship->name(), limitsRows))
            m_remaining.push_back({relationship->name(), Loading::SelectIn});
    }
}

bool JoinedLoading::addPath(const QString& path, bool limitsRows) {
    const Mapper* mapper = &m_root;
    if (limitsRows) {
        for (const QString& name : path.split(u'.')) {
            const Relationship& r = mapper->relationship(Name(name));
            if (r.isList())
                return false;
            mapper = &r.target();
        }
        mapper = &m_root;
    }
    int parent = -1;
    QString walked;
    for (const QString& name : path.split(u'.')) {
        const Relationship& r = mapper->relationship(Name(name));
        walked += (walked.isEmpty() ? QString() : u"."_s) + name;
        const auto known = std::find_if(m_steps.begin(), m_steps.end(),
                                        [&](const Step& step) { return step.path == walked; });
        if (known == m_steps.end()) {
            const int index = int(m_steps.size());
            m_steps.push_back({parent,
                               walked,
                               &r,
                               u"%1_j%2"_s.arg(r.target().table().name()).arg(index + 1),
                               0,
                               {}});
            parent = index;
        } else {
            parent = int(known - m_steps.begin());
        }
        mapper = &r.target();
    }
    return true;
}

Select JoinedLoading::extend(const Select& select, const FromClause& from) {
    if (m_steps.empty())
        return select;
    FromClause joined = from;
    Select result = select;
    int column = int(m_root.loadedSlots().size());
    for (Step& step : m_steps) {
        const QString fromAlias =
            step.parent < 0 ? QString() : m_steps[std::size_t(step.parent)].alias;
        joined = joinAlong(joined, *step.relationship, fromAlias, step.alias,
                           step.alias + u"_link"_s, true);
        step.firstColumn = column;
        const Mapper& target = step.relationship->target();
        result = result.addColumns(allColumns(target, step.alias));
        column += int(target.loadedSlots().size());
    }
    return result.replaceFrom(joined);
}

void JoinedLoading::take(LoadContext& context, const ObjectPtr& root, const RowBatch& rows,
                         qsizetype row, Populate populate) {
    std::vector<ObjectPtr> atStep;
    for (Step& step : m_steps) {
        const ObjectPtr parent = step.parent < 0 ? root : atStep[std::size_t(step.parent)];
        ObjectPtr object;
        if (parent) {
            const std::vector<int> columnSlots = allSlots(step.relationship->target());
            object = RowLoader(step.relationship->target(), columnSlots, step.firstColumn)
                         .load(context, rows, row, populate);
            if (!step.found.contains(parent.get()))
                m_alive.push_back(parent);
            ObjectList& items = step.found[parent.get()];
            if (object && std::find(items.begin(), items.end(), object) == items.end())
                items.push_back(object);
        }
        atStep.push_back(std::move(object));
    }
}

void JoinedLoading::finish(Populate populate) {
    for (Step& step : m_steps) {
        for (auto entry = step.found.begin(); entry != step.found.end(); ++entry) {
            Object& owner = *entry.key();
            if (populate != Populate::Missing || !owner.isLoaded(*step.relationship))
                Object::Access::loadRelation(owner, *step.relationship, std::move(*entry));
        }
    }
}

} // namespace espalier::orm

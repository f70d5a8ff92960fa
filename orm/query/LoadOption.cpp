// SPDX-License-Identifier: MIT
#include "orm/query/LoadOption.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

/// `all`: for each step, else for the last one.
LoadOption& LoadOption::go(const Name& path, std::optional<Loading> loading, bool all, bool inner) {
    const QStringList steps = path.text().split(u'.');
    for (qsizetype i = 0; i < steps.size(); ++i) {
        LoadStep step{.relation = steps[i]};
        if (all || i + 1 == steps.size()) {
            step.loading = loading;
            step.innerJoin = inner;
        }
        m_path.push_back(std::move(step));
    }
    return *this;
}

LoadOption& LoadOption::joined(const Name& path, bool innerJoin) {
    return go(path, Loading::Joined, true, innerJoin);
}

LoadOption& LoadOption::selectIn(const Name& path) { return go(path, Loading::SelectIn, true); }
LoadOption& LoadOption::subquery(const Name& path) { return go(path, Loading::Subquery, true); }
LoadOption& LoadOption::immediate(const Name& path) { return go(path, Loading::Immediate, true); }
LoadOption& LoadOption::lazy(const Name& path) { return go(path, Loading::Lazy, false); }
LoadOption& LoadOption::raise(const Name& path) { return go(path, Loading::Raise, false); }
LoadOption& LoadOption::raiseOnSql(const Name& path) {
    return go(path, Loading::RaiseOnSql, false);
}
LoadOption& LoadOption::none(const Name& path) { return go(path, Loading::None, false); }
LoadOption& LoadOption::byDefault(const Name& path) { return go(path, std::nullopt, false); }

LoadOption& LoadOption::containsEager(const Name& path, const QString& alias) {
    go(path, Loading::Joined, true);
    const qsizetype steps = path.text().count(u'.') + 1;
    for (auto step = m_path.end() - steps; step != m_path.end(); ++step)
        step->joinedAs = QString();
    m_path.back().joinedAs = alias;
    return *this;
}

LoadOption& LoadOption::choose(ColumnChoice::Kind kind, const QStringList& names,
                               bool raiseOnLoad) {
    (m_path.empty() ? m_columns : m_path.back().columns).push_back({kind, names, {}, raiseOnLoad});
    return *this;
}

LoadOption& LoadOption::defer(const Name& attribute, bool raiseOnLoad) {
    return choose(ColumnChoice::Kind::Defer, {attribute.text()}, raiseOnLoad);
}

LoadOption& LoadOption::undefer(const Name& attribute) {
    return choose(ColumnChoice::Kind::Undefer, {attribute.text()});
}

LoadOption& LoadOption::undeferGroup(const Name& group) {
    return choose(ColumnChoice::Kind::UndeferGroup, {group.text()});
}

LoadOption& LoadOption::loadOnly(const QStringList& attributes, bool raiseOnLoad) {
    return choose(ColumnChoice::Kind::LoadOnly, attributes, raiseOnLoad);
}

LoadOption& LoadOption::expression(const Name& attribute, const Expression& as) {
    choose(ColumnChoice::Kind::Expression, {attribute.text()});
    (m_path.empty() ? m_columns : m_path.back().columns).back().as = as;
    return *this;
}

LoadOption& LoadOption::selectInPolymorphic(const QStringList& heirs) {
    return choose(ColumnChoice::Kind::Heirs, heirs);
}

LoadOption& LoadOption::criteria(const Mapper& mapper, const Expression& condition) {
    m_criteria.push_back({&mapper, condition});
    return *this;
}

LoadOption eagerload(const Name& path) {
    const qsizetype dot = path.text().lastIndexOf(u'.');
    if (dot < 0)
        return joined(path);
    return defaultLoad(Name(path.text().left(dot))).joined(Name(path.text().mid(dot + 1)));
}

} // namespace espalier::orm

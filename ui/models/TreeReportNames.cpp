// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeReport that looks at names.
#include "ui/models/TreeReport.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::Value;

namespace {

std::size_t at(int row) { return std::size_t(row); }

QString folded(const QString& label) { return label.simplified().toCaseFolded(); }

std::size_t hashOf(const std::vector<Value>& values) {
    return qHashRange(values.begin(), values.end());
}

bool isBlank(const QString& label) {
    return std::ranges::all_of(label, [](QChar letter) { return letter.isSpace(); });
}

} // namespace

void TreeReport::findDuplicates() {
    struct Name {
        std::size_t hash;
        int row;
    };
    std::vector<Name> names;
    names.reserve(m_parents.size());
    for (int row = 0; row < rowCount() && m_layout.label; ++row) {
        if (!isPresent(row) || parent(row) == TreeSkeleton::absent)
            continue;
        if (const QString name = folded(label(row)); !name.isEmpty())
            names.push_back({qHashMulti(0, parent(row), name, hashOf(scopeOf(row))), row});
    }
    std::ranges::sort(names, [](const Name& a, const Name& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
    });
    const std::size_t before = m_findings.size();
    for (auto first = names.begin(); first != names.end();) {
        const auto end = std::find_if_not(
            first, names.end(), [&](const Name& name) { return name.hash == first->hash; });
        if (end - first > 1) {
            std::vector<int> rows;
            std::transform(first, end, std::back_inserter(rows),
                           [](const Name& name) { return name.row; });
            addDuplicates(rows);
        }
        first = end;
    }
    std::sort(m_findings.begin() + std::ptrdiff_t(before), m_findings.end(),
              [](const Finding& a, const Finding& b) { return a.row < b.row; });
}

// `rows` have one hash, which nearly always means one name in one place.
void TreeReport::addDuplicates(std::vector<int> rows) {
    const int first = rows.front();
    const QString name = folded(label(first));
    std::erase_if(rows, [&](int row) {
        return parent(row) != parent(first) || folded(label(row)) != name ||
               scopeOf(row) != scopeOf(first);
    });
    if (rows.size() < 2)
        return;
    std::ranges::sort(rows, [this](int a, int b) {
        return m_below[at(a)] != m_below[at(b)] ? m_below[at(a)] > m_below[at(b)] : isOlder(a, b);
    });
    m_findings.push_back({FindingKind::Duplicate, rows.front(), std::move(rows)});
}

// Where the reference to the parent takes part of the key, rows at the top belong together that
// have this part in common.
std::vector<Value> TreeReport::scopeOf(int row) const {
    std::vector<Value> scope;
    if (m_layout.parents > 1 && parent(row) == TreeSkeleton::top) {
        scope = parentValues(row);
        std::erase_if(scope, [](const Value& value) { return value.isNull(); });
    }
    return scope;
}

void TreeReport::findNameless() {
    for (int row = 0; row < rowCount() && m_layout.label; ++row)
        if (isPresent(row) && isBlank(label(row)))
            m_findings.push_back({FindingKind::NoName, row, {}, m_below[at(row)]});
}

std::vector<std::pair<int, QString>>
TreeReport::newNames(const std::vector<const Finding*>& duplicates) const {
    std::vector<std::pair<int, QString>> names;
    QHash<int, QSet<QString>> taken; // by parent
    for (const Finding* finding : duplicates) {
        const int above = parent(finding->row);
        if (!taken.contains(above))
            for (const int sibling : childrenOf(above))
                taken[above].insert(folded(label(sibling)));
        int number = 2;
        for (const int row : finding->rows) {
            if (row == finding->rows.front())
                continue;
            QString name;
            do
                name = u"%1 %2"_s.arg(label(row).trimmed()).arg(number++);
            while (taken[above].contains(folded(name)));
            taken[above].insert(folded(name));
            names.emplace_back(row, name);
        }
    }
    return names;
}

} // namespace espalier::ui

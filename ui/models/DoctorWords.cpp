// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DoctorWords.h"

#include "ui/live/Words.h"
#include "ui/models/LabelSearch.h"

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostInCircle = 8;

QString valuesText(const std::vector<orm::Value>& values) {
    QStringList texts;
    for (const orm::Value& value : values)
        texts << value.toText();
    return texts.join(u", "_s);
}

} // namespace

QString DoctorWords::name(const Doctor::Tree& tree, int row) {
    const QString label = tree.report->label(row).simplified();
    if (!label.isEmpty())
        return label;
    return tree.report->stagedIndex(row) >= 0
               ? tr("new %1").arg(tree.mapper->name())
               : orm::IdentityKey{tree.mapper, tree.report->key(row)}.toText();
}

QString DoctorWords::place(const Doctor::Tree& tree, const TreeReport::Finding& finding, int row) {
    if (finding.kind == FindingKind::Circle || finding.kind == FindingKind::Orphan)
        return tr("shown at the top level");
    const int parent = tree.report->parent(row);
    return parent < 0 ? tr("top level") : labels::joined(tree.report->path(parent));
}

QString DoctorWords::problem(const Doctor::Tree& tree, const TreeReport::Finding& finding) {
    switch (finding.kind) {
    case FindingKind::Circle: {
        if (finding.rows.size() == 1)
            return tr("It is its own parent.");
        QStringList names;
        for (const int row : finding.rows)
            if (names.size() < mostInCircle)
                names << name(tree, row);
        if (names.size() < qsizetype(finding.rows.size()))
            names << u"…"_s;
        names << name(tree, finding.row);
        return tr("%1 rows stand below each other: %2")
            .arg(finding.rows.size())
            .arg(labels::joined(names));
    }
    case FindingKind::Orphan:
        return parentProblem(tree, finding.row);
    case FindingKind::Unreachable: {
        const int cause = finding.rows.front();
        const QString text = tree.report->parent(cause) == TreeSkeleton::absent
                                 ? tr("It stands below %1, whose parent is missing.")
                                 : tr("It stands below %1, which is in a circle.");
        const QString more = finding.below > 0
                                 ? tr("With it %1.").arg(countOf(finding.below, *tree.mapper))
                                 : QString();
        return QStringList{text.arg(name(tree, cause)), more}.join(u' ').trimmed();
    }
    case FindingKind::Duplicate:
        return tr("%1 rows beside each other have this name.").arg(finding.rows.size());
    case FindingKind::NoName:
        return tr("It has no name.");
    case FindingKind::Level:
        return levelProblem(tree, finding);
    case FindingKind::Dangling:
        break;
    }
    return {};
}

QString DoctorWords::problem(const Doctor::Tree& tree, const TreeReport::Finding& finding,
                             int row) {
    const TreeReport& report = *tree.report;
    if (finding.kind == FindingKind::Circle) {
        const QString above = tr("It stands below %1.").arg(name(tree, report.parent(row)));
        if (row != finding.row)
            return above;
        const bool isHighest = std::ranges::all_of(finding.rows, [&](int other) {
            return other == row ||
                   (report.levels().isKnown() && report.levels().rank(report.level(row)) <
                                                     report.levels().rank(report.level(other)));
        });
        return QStringList{above, isHighest
                                      ? tr("Its level is the highest: it would become the top.")
                                      : tr("Its key is the lowest: it would become the top.")}
            .join(u' ');
    }
    const bool stays = row == finding.rows.front();
    const qsizetype below = report.below(row);
    const QString content = below > 0 ? tr("%1 below it.").arg(countOf(below, *tree.mapper))
                                      : tr("Nothing stands below it.");
    return stays ? content + u' ' + tr("It would stay.") : content;
}

QString DoctorWords::parentProblem(const Doctor::Tree& tree, int row) {
    QStringList columns;
    for (const int slot : tree.columns.parentSlots)
        columns << tree.mapper->attribute(slot).name;
    return tr("Its parent does not exist: %1 is %2.")
        .arg(columns.join(u", "_s), valuesText(tree.report->parentValues(row)));
}

QString DoctorWords::levelProblem(const Doctor::Tree& tree, const TreeReport::Finding& finding) {
    const TreeReport& report = *tree.report;
    const LevelRule& levels = report.levels();
    const orm::Value own = report.level(finding.row);
    const QString is =
        own.isNull() ? tr("It has no level") : tr("Its level is %1").arg(levels.name(own));
    const int parent = report.parent(finding.row);
    if (parent < 0)
        return tr("%1; rows at the top have %2.").arg(is, levels.name(finding.wanted));
    const QString above = levels.name(report.level(parent));
    if (finding.wanted.isNull())
        return tr("%1; its parent has %2, and there is no single level below that.").arg(is, above);
    return tr("%1; below %2 (%3) it should be %4.")
        .arg(is, name(tree, parent), above, levels.name(finding.wanted));
}

QString DoctorWords::name(const Doctor::Link& link, const LinkCheck::Dangling& dangling) {
    const auto text = [](const orm::DiscoveredLink::End& side, const LinkCheck::End& end) {
        return end.label.isEmpty() ? u"%1 %2"_s.arg(side.table.name(), valuesText(end.values))
                                   : end.label;
    };
    return u"%1 – %2"_s.arg(text(link.link.left, dangling.left),
                            text(link.link.right, dangling.right));
}

QString DoctorWords::problem(const Doctor::Link& link, const LinkCheck::Dangling& dangling) {
    QStringList missing;
    if (!dangling.left.isThere)
        missing << u"%1 %2"_s.arg(link.link.left.table.name(), valuesText(dangling.left.values));
    if (!dangling.right.isThere)
        missing << u"%1 %2"_s.arg(link.link.right.table.name(), valuesText(dangling.right.values));
    return missing.size() == 1 ? tr("%1 does not exist.").arg(missing.front())
                               : tr("Neither %1 nor %2 exists.").arg(missing[0], missing[1]);
}

} // namespace espalier::ui

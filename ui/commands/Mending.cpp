// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/Mending.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/prompts/Prompt.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectList;
using orm::ObjectPtr;
using Finding = TreeReport::Finding;
using Cells = std::vector<std::tuple<ObjectPtr, int, orm::Value>>;

Mending::Mending(Doctor& doctor, Prompt& prompt, QObject* parent)
    : QObject(parent), m_doctor(doctor), m_database(doctor.database()), m_prompt(prompt) {}

const std::vector<Remedy>& Mending::remediesOf(FindingKind kind) {
    static const std::vector<Remedy> place{Remedy::MakeTop, Remedy::MoveTo};
    static const std::vector<Remedy> orphan{Remedy::MakeTop, Remedy::MoveTo, Remedy::Remove};
    static const std::vector<Remedy> duplicate{Remedy::Rename, Remedy::Merge};
    static const std::vector<Remedy> name{Remedy::EditName};
    static const std::vector<Remedy> level{Remedy::SetLevel};
    static const std::vector<Remedy> link{Remedy::Unlink};
    static const std::vector<Remedy> none;
    switch (kind) {
    case FindingKind::Circle:
        return place;
    case FindingKind::Orphan:
        return orphan;
    case FindingKind::Duplicate:
        return duplicate;
    case FindingKind::NoName:
        return name;
    case FindingKind::Level:
        return level;
    case FindingKind::Dangling:
        return link;
    case FindingKind::Unreachable:
        break;
    }
    return none;
}

// --- what a place means

const Doctor::Tree& Mending::treeOf(const FindingPlace& place) const {
    return m_doctor.trees()[place.subject];
}

const orm::Mapper* Mending::mapperOf(const FindingPlace& place) const {
    return place.isLink ? m_doctor.links()[place.subject].mapper : treeOf(place).mapper;
}

std::vector<const Finding*> Mending::findingsOf(const FindingPlace& place) const {
    std::vector<const Finding*> found;
    const std::vector<Finding>& all = treeOf(place).report->findings();
    if (place.finding >= 0)
        return {&all[std::size_t(place.finding)]};
    for (const Finding& finding : all)
        if (finding.kind == place.kind)
            found.push_back(&finding);
    return found;
}

ObjectList Mending::rowsOf(const FindingPlace& place) const {
    ObjectList rows;
    if (place.isLink) {
        const Doctor::Link& link = m_doctor.links()[place.subject];
        for (std::size_t i = 0; i < link.result.dangling.size(); ++i) {
            const bool isMeant = place.finding < 0 ? !link.isMended[i] : int(i) == place.finding;
            if (const ObjectPtr row =
                    isMeant ? m_doctor.object(link, link.result.dangling[i]) : ObjectPtr())
                rows.push_back(row);
        }
        return rows;
    }
    for (const Finding* finding : findingsOf(place))
        rows.push_back(m_doctor.object(treeOf(place), place.member >= 0
                                                          ? finding->rows[std::size_t(place.member)]
                                                          : finding->row));
    return rows;
}

QString Mending::topRefusal(const FindingPlace& place) const {
    const Doctor::Tree& tree = treeOf(place);
    if (tree.rows->mayHaveNoParent)
        return {};
    return tr("%1 must not be empty: move it under another row.")
        .arg(tree.mapper->attribute(tree.columns.parentSlots.front()).name);
}

QString Mending::levelRefusal(const FindingPlace& place) const {
    const bool canSome = std::ranges::any_of(
        findingsOf(place), [](const Finding* finding) { return !finding->wanted.isNull(); });
    return canSome ? QString() : tr("There is no single level below that of its parent.");
}

QString Mending::refusal(Remedy remedy, const FindingPlace& place) const {
    const orm::Mapper* mapper = mapperOf(place);
    if (!mapper)
        return tr("The rows of this link have no key by which one could be removed.");
    if (const QString reason = m_database.edits().refusal(*mapper); !reason.isEmpty())
        return reason;
    const bool isAll = place.finding < 0;
    switch (remedy) {
    case Remedy::MakeTop:
        return topRefusal(place);
    case Remedy::SetLevel:
        return levelRefusal(place);
    case Remedy::Merge:
        return isAll ? tr("Merge them one after the other.") : QString();
    case Remedy::EditName:
        return isAll ? tr("Each needs a name of its own.") : QString();
    case Remedy::Rename:
        return place.member == 0 ? tr("Rename one of the others.") : QString();
    case Remedy::MoveTo:
    case Remedy::Remove:
    case Remedy::Unlink:
        break;
    }
    return {};
}

// --- acts

void Mending::report(const QString& reason) {
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
}

void Mending::loaded(const ObjectList& rows, std::function<void()> act) {
    m_database.require(
        this, rows, [this, act = std::move(act)] { guarded(this, act); },
        [this](const Failure& failure) { report(failure.message); });
}

void Mending::readRows(const FindingPlace& place, std::function<void(const ObjectList&)> done) {
    const ObjectList rows = rowsOf(place);
    loaded(rows, [rows, done = std::move(done)] { done(rows); });
}

void Mending::apply(Remedy remedy, const FindingPlace& place) {
    const QString reason = refusal(remedy, place);
    if (!reason.isEmpty())
        return report(reason);
    switch (remedy) {
    case Remedy::MakeTop:
        return move(rowsOf(place), {});
    case Remedy::Remove:
        return remove(rowsOf(place));
    case Remedy::Merge:
        return merge(place);
    case Remedy::Rename:
        return rename(place);
    case Remedy::SetLevel:
        return setLevels(place);
    case Remedy::Unlink: {
        const ObjectList rows = rowsOf(place);
        return loaded(rows, [this, rows] {
            report(m_database.edits().remove(rows, {}, ChildrenChoice::MoveUp));
        });
    }
    case Remedy::MoveTo:
    case Remedy::EditName:
        break;
    }
}

void Mending::move(const ObjectList& rows, const ObjectPtr& newParent) {
    ObjectList needed = rows;
    if (newParent)
        needed.push_back(newParent);
    loaded(needed, [this, rows, newParent] { report(m_database.edits().move(rows, newParent)); });
}

void Mending::remove(const ObjectList& rows) {
    const auto ask = [this, rows](const Dependents& dependents) {
        guarded(this, [&] {
            std::optional<ChildrenChoice> choice = ChildrenChoice::DeleteSubtree;
            if (!dependents.children.empty() || dependents.links > 0 ||
                !dependents.referring.empty()) {
                RemovalQuestion question;
                question.what = rows.size() == 1
                                    ? u"%1 %2"_s.arg(rows.front()->mapper().name(), nameOf(rows))
                                    : nameOf(rows);
                question.dependents = dependents;
                question.isTree = !dependents.children.empty();
                choice = m_prompt.askRemoval(question);
            }
            if (choice)
                report(m_database.edits().remove(rows, dependents, *choice));
        });
    };
    loaded(rows, [this, rows, ask] { m_database.edits().findDependents(this, rows, ask); });
}

void Mending::merge(const FindingPlace& place) {
    const Doctor::Tree& tree = treeOf(place);
    const Finding& finding = *findingsOf(place).front();
    ObjectList rows;
    for (const int row : finding.rows)
        rows.push_back(m_doctor.object(tree, row));
    const auto stays = rows.begin() + std::max(place.member, 0);
    const ObjectPtr survivor = std::move(*stays);
    rows.erase(stays);
    const auto ask = [this, rows, survivor](const MergeFacts& facts) {
        guarded(this, [&] {
            const QString name = survivor->mapper().name();
            const QString what =
                rows.size() == 1 ? u"%1 %2"_s.arg(name, nameOf(rows)) : nameOf(rows);
            if (m_prompt.askMerge({what, nameOf({survivor}), facts}))
                report(m_database.edits().merge(rows, survivor));
        });
    };
    ObjectList all = rows;
    all.push_back(survivor);
    loaded(all, [this, rows, survivor, ask] {
        m_database.edits().findMerge(this, rows, survivor, ask,
                                     [this](const QString& reason) { report(reason); });
    });
}

void Mending::rename(const FindingPlace& place) {
    const Doctor::Tree& tree = treeOf(place);
    const int only =
        place.member >= 0 ? findingsOf(place).front()->rows[std::size_t(place.member)] : -1;
    Cells cells;
    ObjectList rows;
    for (const auto& [row, name] : tree.report->newNames(findingsOf(place))) {
        if (only >= 0 && row != only)
            continue;
        rows.push_back(m_doctor.object(tree, row));
        cells.emplace_back(rows.back(), tree.mapper->traits().label, orm::Value(name));
    }
    loaded(rows, [this, rows, cells] {
        report(m_database.edits().setValues(cells, tr("Rename %1").arg(nameOf(rows))));
    });
}

void Mending::setLevels(const FindingPlace& place) {
    const Doctor::Tree& tree = treeOf(place);
    std::vector<int> from;
    for (const Finding* finding : findingsOf(place))
        from.push_back(finding->row);
    Cells cells;
    ObjectList rows;
    for (const auto& [row, level] : tree.report->levelsFrom(from)) {
        rows.push_back(m_doctor.object(tree, row));
        cells.emplace_back(rows.back(), tree.levelSlot, level);
    }
    loaded(rows, [this, rows, cells] {
        report(m_database.edits().setValues(cells, tr("Set the level of %1").arg(nameOf(rows))));
    });
}

} // namespace espalier::ui

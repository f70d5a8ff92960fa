// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DoctorActions.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/widgets/RowPickDialog.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QTreeView>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectList;
using orm::ObjectPtr;

namespace {

QString nameOfRemedy(Remedy remedy) {
    switch (remedy) {
    case Remedy::MakeTop:
        return DoctorActions::tr("Make it top level");
    case Remedy::MoveTo:
        return DoctorActions::tr("Move to…");
    case Remedy::Remove:
        return DoctorActions::tr("Delete…");
    case Remedy::Merge:
        return DoctorActions::tr("Merge into one…");
    case Remedy::Rename:
        return DoctorActions::tr("Add a number to the name");
    case Remedy::EditName:
        return DoctorActions::tr("Give it a name");
    case Remedy::SetLevel:
        return DoctorActions::tr("Set the level");
    case Remedy::Unlink:
        return DoctorActions::tr("Remove the link");
    }
    return {};
}

QString tipOf(Remedy remedy) {
    switch (remedy) {
    case Remedy::MakeTop:
        return DoctorActions::tr("It stands at the top from then on, what is below it stays there");
    case Remedy::MoveTo:
        return DoctorActions::tr("Choose another parent for it");
    case Remedy::Remove:
        return DoctorActions::tr("Delete the row; asks what becomes of the rows below it");
    case Remedy::Merge:
        return DoctorActions::tr("Rows below, links and references go to the row that stays");
    case Remedy::Rename:
        return DoctorActions::tr("All rows of the name but the first get a number");
    case Remedy::EditName:
        return DoctorActions::tr("Go to the row and type its name");
    case Remedy::SetLevel:
        return DoctorActions::tr("Level of its place, for the row and everything below it");
    case Remedy::Unlink:
        return DoctorActions::tr("The row of the link table is deleted");
    }
    return {};
}

} // namespace

DoctorActions::DoctorActions(Mending& mending, DoctorModel& model, QTreeView& view, QWidget& panel)
    : QObject(&panel), m_mending(mending), m_model(model), m_view(view), m_panel(panel) {
    m_show = make(u"showFinding"_s, u"go-jump"_s, {}, [this] { showRow(); });
    m_fix = make(u"fixFinding"_s, u"dialog-ok-apply"_s, u"Ctrl+Return"_s, [this] {
        if (const auto at = place(); at && !Mending::remediesOf(at->kind).empty())
            apply(Mending::remediesOf(at->kind).front(), *at);
    });
    m_fixAll = make(u"fixAllFindings"_s, u"dialog-ok-apply"_s, u"Ctrl+Shift+Return"_s, [this] {
        if (const auto at = place(); at && !Mending::remediesOf(at->kind).empty())
            apply(Mending::remediesOf(at->kind).front(), {at->isLink, at->subject, at->kind});
    });
    addRemedy(Remedy::MakeTop, u"doctor.makeTop"_s, u"go-top"_s, {});
    addRemedy(Remedy::MoveTo, u"doctor.moveTo"_s, u"go-jump"_s, u"Ctrl+M"_s);
    addRemedy(Remedy::Remove, u"doctor.remove"_s, u"edit-delete"_s, u"Del"_s);
    addRemedy(Remedy::Merge, u"doctor.merge"_s, u"merge"_s, u"Ctrl+Shift+M"_s);
    addRemedy(Remedy::Rename, u"doctor.rename"_s, u"edit-rename"_s, {});
    addRemedy(Remedy::EditName, u"doctor.editName"_s, u"edit-rename"_s, u"F2"_s);
    addRemedy(Remedy::SetLevel, u"doctor.setLevel"_s, u"format-indent-more"_s, {});
    addRemedy(Remedy::Unlink, u"doctor.unlink"_s, u"remove-link"_s, {});
    update();
}

QAction* DoctorActions::make(const QString& name, const QString& icon, const QString& keys,
                             std::function<void()> act) {
    auto* action = new QAction(QIcon::fromTheme(icon), {}, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_panel.addAction(action);
    connect(action, &QAction::triggered, this,
            [this, act = std::move(act)] { guarded(&m_mending, act); });
    return action;
}

void DoctorActions::addRemedy(Remedy remedy, const QString& name, const QString& icon,
                              const QString& keys) {
    m_remedies[remedy] = make(name, icon, keys, [this, remedy] {
        const auto at = place();
        if (at && std::ranges::count(Mending::remediesOf(at->kind), remedy) > 0)
            apply(remedy, *at);
    });
}

std::optional<FindingPlace> DoctorActions::place() const {
    return m_model.placeAt(m_view.currentIndex());
}

void DoctorActions::enable(QAction* action, const QString& text, const QString& tip,
                           const QString& reason) {
    action->setText(text);
    action->setEnabled(reason.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString what = keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys);
    action->setToolTip(reason.isEmpty() ? what : u"%1: %2"_s.arg(text, reason));
}

void DoctorActions::update() {
    const std::optional<FindingPlace> at = place();
    const QString nothing = tr("No finding is selected.");
    const bool isOne = at && at->finding >= 0;
    enable(m_show, tr("Show row"), tr("Go to the row (Enter)"), isOne ? QString() : nothing);
    for (const auto& [remedy, action] : m_remedies)
        enable(action, nameOfRemedy(remedy), tipOf(remedy),
               at ? m_mending.refusal(remedy, *at) : nothing);
    if (!at || Mending::remediesOf(at->kind).empty()) {
        const QString why = at ? tr("It is mended with the row above it.") : nothing;
        enable(m_fix, tr("Fix"), {}, why);
        enable(m_fixAll, tr("Fix all"), {}, why);
        return;
    }
    const Remedy usual = Mending::remediesOf(at->kind).front();
    const FindingPlace all{at->isLink, at->subject, at->kind};
    enable(m_fix, nameOfRemedy(usual), tipOf(usual), m_mending.refusal(usual, *at));
    enable(m_fixAll, tr("Fix all of this kind"),
           tr("%1, for every row under “%2”, as one step")
               .arg(nameOfRemedy(usual), DoctorModel::kindName(at->kind)),
           m_mending.refusal(usual, all));
}

void DoctorActions::fill(QMenu& menu) const {
    menu.setToolTipsVisible(true);
    menu.addAction(m_show);
    const std::optional<FindingPlace> at = place();
    if (!at)
        return;
    menu.addSeparator();
    for (const Remedy remedy : Mending::remediesOf(at->kind))
        menu.addAction(m_remedies.at(remedy));
    menu.addSeparator();
    menu.addAction(m_fixAll);
}

void DoctorActions::showRow() {
    const std::optional<FindingPlace> at = place();
    if (!at || at->finding < 0)
        return;
    if (const ObjectList rows = m_mending.rowsOf(*at); !rows.empty())
        Q_EMIT showRequested(rows.front());
}

void DoctorActions::apply(Remedy remedy, const FindingPlace& place) {
    if (remedy == Remedy::MoveTo)
        askParent(place);
    else if (remedy == Remedy::EditName)
        Q_EMIT renameRequested(m_mending.rowsOf(place).front());
    else
        m_mending.apply(remedy, place);
}

void DoctorActions::askParent(const FindingPlace& place) {
    m_mending.readRows(place, [this, place](const ObjectList& rows) {
        LiveDatabase& database = m_mending.database();
        auto* dialog = new RowPickDialog(
            database, *m_mending.mapperOf(place), RowPickDialog::Mode::One,
            {tr("Move %1 to").arg(nameOf(rows)), tr("Name of the new parent"), tr("&Move")},
            &m_panel);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->model().setRefusal([&database, rows](const ObjectPtr& parent) {
            return database.edits().moveRefusal(rows, parent);
        });
        connect(dialog, &QDialog::accepted, this, [this, dialog, rows] {
            if (const auto parent = dialog->chosen())
                guarded(&m_mending, [&] { m_mending.move(rows, *parent); });
        });
        dialog->open();
    });
}

} // namespace espalier::ui

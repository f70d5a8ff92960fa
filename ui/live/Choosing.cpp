// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LiveDatabase that saves some of what is staged, and leaves the rest.
#include "orm/base/Error.h"
#include "orm/changes/ChangeSet.h"
#include "orm/unitofwork/PlanScript.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/Words.h"

#include <QDateTime>
#include <QScopeGuard>
#include <QSignalBlocker>

#include <set>

namespace espalier::ui {

namespace {

std::set<ChangeIdentity> identitiesOf(const std::vector<orm::Change>& changes) {
    std::set<ChangeIdentity> identities;
    for (const orm::Change& change : changes) {
        identities.insert(identityOf(change));
    }
    return identities;
}

} // namespace

const SaveSelection& LiveDatabase::selection() const { return d->selection; }

QStringList LiveDatabase::choose(const std::vector<orm::Change>& changes, bool isTaken) {
    if (!d->session || d->saving) {
        return {};
    }
    const orm::ChangeSet set = orm::ChangeSet::of(*d->session);
    const std::set<ChangeIdentity> wanted = identitiesOf(changes);
    std::vector<int> indexes;
    for (int i = 0; i < int(set.changes().size()); ++i) {
        if (wanted.contains(identityOf(set.changes()[std::size_t(i)]))) {
            indexes.push_back(i);
        }
    }
    const QStringList others = d->selection.choose(set, indexes, isTaken);
    d->changesTimer.start();
    return others;
}

bool LiveDatabase::hasChosen() {
    if (!hasChanges()) {
        return false;
    }
    const orm::ChangeSet set = orm::ChangeSet::of(*d->session);
    d->selection.follow(set);
    return d->selection.leftOut(set).size() < set.changes().size();
}

void LiveDatabase::chooseAll() {
    if (!d->selection.isEmpty() && !d->saving) {
        d->selection.clear();
        d->changesTimer.start();
    }
}

void LiveDatabase::Data::lookAtChosen(const std::function<void()>& look) {
    if (!session || saving) {
        return;
    }
    const auto released = qScopeGuard([this] { holding.reset(); });
    const orm::ChangeSet set = orm::ChangeSet::of(*session);
    selection.follow(set);
    if (const QString refusal = prepareHolding(selection.leftOut(set)); !refusal.isEmpty()) {
        throw orm::DataError(refusal);
    }
    const Holding held(*this);
    look();
}

std::vector<orm::Statement> LiveDatabase::pendingSql() {
    std::vector<orm::Statement> statements;
    d->lookAtChosen([&] { statements = d->session->pendingSql(dialect()); });
    return statements;
}

QString LiveDatabase::pendingScript() {
    QString script;
    d->lookAtChosen([&] {
        const orm::PendingSave pending = d->session->planSave(false);
        QString title =
            tr("%n statement(s) for %1, written %2", nullptr, int(pending.plan.operations.size()))
                .arg(url().toString(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        title += u'\n' + tr("What others have written to these rows since is overwritten.");
        if (dialect().name() == u"sqlite") {
            title += u'\n' + tr("In the sqlite3 shell: sqlite3 -bail FILE < SCRIPT");
        }
        script = orm::scriptOf(pending.plan, dialect(), title);
    });
    return script;
}

orm::ChangeDocument LiveDatabase::pendingChanges() {
    orm::ChangeDocument document;
    d->lookAtChosen([&] {
        document = orm::ChangeDocument::of(*d->session,
                                           {url().toString(), QDateTime::currentDateTimeUtc()});
    });
    return document;
}

/// Each turn of the event loop in which edits were made.
void LiveDatabase::Data::followChanges() {
    if (session && !selection.isEmpty()) {
        selection.follow(orm::ChangeSet::of(*session));
    }
    Q_EMIT q.changesChanged();
}

QString LiveDatabase::Data::prepareHolding(const std::vector<orm::Change>& changes) {
    holding.reset();
    if (changes.empty()) {
        return {};
    }
    std::set<ChangeIdentity> expected = identitiesOf(orm::ChangeSet::of(*session).changes());
    for (const orm::Change& change : changes) {
        expected.erase(identityOf(change));
    }
    QString refusal;
    EditSteps steps = edits->holdBack(changes, &refusal);
    if (!refusal.isEmpty()) {
        return refusal;
    }
    std::exception_ptr problem;
    holding = std::make_unique<EditCommand>(QString(), std::move(steps), problem);
    std::set<ChangeIdentity> left;
    {
        const Holding held(*this);
        left = identitiesOf(orm::ChangeSet::of(*session).changes());
    }
    if (!problem && left == expected) {
        return {};
    }
    holding.reset();
    return problem ? wordsFor(problem, &q).message
                   : tr("Some of the chosen changes depend on others that are not. Save them "
                        "together.");
}

LiveDatabase::Data::Holding::Holding(Data& data) : m_data(data) {
    if (m_data.holding) {
        const QSignalBlocker quiet(m_data.q);
        m_data.isHolding = true;
        const auto done = qScopeGuard([this] { m_data.isHolding = false; });
        m_data.holding->redo();
        m_isHeld = !m_data.holding->isObsolete(); // what was refused has been taken back already
    }
}

LiveDatabase::Data::Holding::~Holding() {
    if (m_isHeld) {
        const QSignalBlocker quiet(m_data.q);
        m_data.isHolding = true;
        m_data.holding->undo();
        m_data.isHolding = false;
    }
}

} // namespace espalier::ui

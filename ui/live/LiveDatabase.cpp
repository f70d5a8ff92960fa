// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LiveDatabase.h"

#include "orm/changes/ChangeSet.h"
#include "orm/engine/Engine.h"
#include "ui/live/ConnectionProfile.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/RefusalWords.h"
#include "ui/live/SaveDoubt.h"

#include <QFileInfo>

#include <algorithm>

namespace espalier::ui {

using namespace std::chrono_literals;

namespace {

OpenedDatabase openInWorker(orm::Connection& connection) {
    OpenedDatabase opened;
    {
        orm::Transaction snapshot(connection, false);
        opened.warnings = orm::Inspector(connection).reflect(opened.metaData);
        snapshot.commit();
    }
    opened.dataVersion = connection.dataVersion();
    const orm::Url& url = connection.engine().url();
    opened.writable = !url.readOnly && (!url.isFile() || QFileInfo(url.path).isWritable());
    return opened;
}

} // namespace

LiveDatabase::Data::Data(LiveDatabase& owner)
    : q(owner), notifier(std::make_unique<SessionNotifier>()),
      stack(std::make_unique<QUndoStack>()) {
    changesTimer.setSingleShot(true);
    changesTimer.setInterval(0);
    connect(&changesTimer, &QTimer::timeout, &q, [this] { followChanges(); });
    connect(&watchTimer, &QTimer::timeout, &q, [this] { watch(); });
    doubtTimer.setSingleShot(true);
    connect(&doubtTimer, &QTimer::timeout, &q, [this] { askForAnswer(); });
    // Before the signals that views see: they ask.
    connect(notifier.get(), &SessionNotifier::removed, &q,
            [this](const orm::Object* object) { marked.insert(object); });
    connect(notifier.get(), &SessionNotifier::restored, &q,
            [this](const orm::Object* object) { marked.remove(object); });
    connect(notifier.get(), &SessionNotifier::changed, &q, &LiveDatabase::objectChanged);
    connect(notifier.get(), &SessionNotifier::added, &q, &LiveDatabase::objectAdded);
    connect(notifier.get(), &SessionNotifier::expunged, &q, &LiveDatabase::objectExpunged);
    connect(notifier.get(), &SessionNotifier::removed, &q, &LiveDatabase::objectRemoved);
    connect(notifier.get(), &SessionNotifier::restored, &q, &LiveDatabase::objectRestored);
    connect(notifier.get(), &SessionNotifier::stagedChanged, &q, [this] { noteStaged(); });
}

LiveDatabase::Data::~Data() {
    // What holds objects goes before the session, and the session before its mappers.
    reader.reset();
    pendingSave.reset();
    stack.reset();
    edits.reset();
    deferred.reset();
    if (session) {
        session->removeListener(*notifier);
    }
    session.reset();
}

LiveDatabase::LiveDatabase(QObject* parent) : QObject(parent), d(std::make_unique<Data>(*this)) {}

LiveDatabase::~LiveDatabase() = default;

void LiveDatabase::open(const orm::Url& url, const QString& name,
                        const orm::Corrections& corrections) {
    Q_ASSERT(!d->isOpen);
    d->url = url;
    d->name = name;
    d->corrections = corrections;
    const auto fail = [this](const std::exception_ptr& exception) {
        Q_EMIT openFailed(refusalWords(exception, d->url));
    };
    try {
        d->engine = orm::createEngine(url);
        d->reader = std::make_unique<BackgroundReader>(d->engine);
    } catch (...) {
        const std::exception_ptr exception = std::current_exception();
        QMetaObject::invokeMethod(
            this, [fail, exception] { fail(exception); }, Qt::QueuedConnection);
        return;
    }
    connect(d->reader.get(), &BackgroundReader::busyChanged, this, &LiveDatabase::busyChanged);
    connect(d->reader.get(), &BackgroundReader::jobFailed, this,
            [this](const std::exception_ptr& exception) { d->noteConnection(exception); });
    const auto done = [this, fail](OpenedDatabase&& opened) {
        try {
            d->takeOpened(std::move(opened));
        } catch (...) {
            d->isOpen = false;
            fail(std::current_exception());
            return;
        }
        Q_EMIT this->opened();
    };
    d->reader->post<OpenedDatabase>(this, openInWorker, {done, fail});
}

void LiveDatabase::Data::takeOpened(OpenedDatabase&& opened) {
    metaData = std::move(opened.metaData);
    warnings = std::move(opened.warnings);
    dataVersion = opened.dataVersion;
    writable = opened.writable;
    for (const QString& leftOut : corrections.addReferences(metaData)) {
        warnings.push_back({QString(), QStringLiteral("correction"), leftOut});
    }
    discovery = orm::discover(metaData, corrections);
    registry = std::make_unique<orm::Registry>(orm::automap(metaData, discovery));
    registry->configure();
    makeSession();
    listTables();
    isOpen = true;
    countTables();
    startWatching();
}

void LiveDatabase::Data::makeSession() {
    deferred = std::make_unique<DeferredLoads>(q);
    orm::SessionOptions options;
    options.autoflush = false;
    options.expireOnCommit = false;
    options.deferLoad = [this](orm::Object& object, const orm::Relationship* relationship) {
        deferred->ask(object, relationship);
    };
    session = std::make_unique<orm::Session>(std::move(options));
    session->addListener(*notifier);
    edits = std::make_unique<Edits>(q);
}

void LiveDatabase::Data::listTables() {
    tables.clear();
    for (const orm::Table& table : metaData.tables()) {
        tables.push_back({table, registry->findByTable(table), -1});
    }
}

void LiveDatabase::Data::noteStaged() {
    if (isHolding) {
        return;
    }
    hasChanges.reset();
    changeCount.reset();
    if (!changesTimer.isActive()) {
        changesTimer.start();
    }
}

bool LiveDatabase::isOpen() const { return d->isOpen; }

const orm::Url& LiveDatabase::url() const { return d->url; }

bool LiveDatabase::isReadOnly() const { return d->url.readOnly || !d->writable; }

QString LiveDatabase::displayName() const { return ConnectionProfile{d->url, d->name}.title(); }

const orm::Engine& LiveDatabase::engine() const { return d->engine; }

const orm::Dialect& LiveDatabase::dialect() const { return d->engine.dialect(); }

const orm::MetaData& LiveDatabase::metaData() const { return d->metaData; }

const orm::Corrections& LiveDatabase::corrections() const { return d->corrections; }

const orm::Discovery& LiveDatabase::discovery() const { return d->discovery; }

const std::vector<orm::ReflectionWarning>& LiveDatabase::warnings() const { return d->warnings; }

const std::vector<TableEntry>& LiveDatabase::tables() const { return d->tables; }

orm::Registry& LiveDatabase::registry() { return *d->registry; }

const orm::Mapper* LiveDatabase::mapperOf(const orm::Table& table) const {
    return d->registry ? d->registry->findByTable(table) : nullptr;
}

orm::Session& LiveDatabase::session() { return *d->session; }

Edits& LiveDatabase::edits() { return *d->edits; }

QUndoStack& LiveDatabase::undoStack() { return *d->stack; }

BackgroundReader& LiveDatabase::reader() { return *d->reader; }

bool LiveDatabase::isBusy() const { return d->reader && d->reader->isBusy(); }

void LiveDatabase::cancel(Ticket ticket) {
    if (d->reader) {
        d->reader->cancel(ticket);
    }
}

bool LiveDatabase::hasChanges() const {
    if (!d->hasChanges) {
        d->hasChanges = d->session && d->session->hasChanges();
    }
    return *d->hasChanges;
}

int LiveDatabase::changeCount() const {
    if (!d->changeCount) {
        d->changeCount = d->session ? int(orm::ChangeSet::of(*d->session).size()) : 0;
    }
    return *d->changeCount;
}

bool LiveDatabase::isMarkedForDeletion(const orm::Object& object) const {
    return d->marked.contains(&object);
}

void LiveDatabase::discard() {
    if (!d->session || d->saving) {
        return;
    }
    guarded(this, [this] {
        const SessionNotifier::Hold hold(*d->notifier, true);
        d->session->discard();
    });
    d->selection.clear();
    d->keepSavedSets(nullptr, d->stack->count());
    d->noteStaged();
    Q_EMIT discarded();
}

void LiveDatabase::undo() {
    if (!d->saving) {
        guarded(this, [this] { d->stack->undo(); });
    }
}

void LiveDatabase::redo() {
    if (!d->saving) {
        guarded(this, [this] { d->stack->redo(); });
    }
}

void LiveDatabase::tellFailure(const QString& message, const QString& details) {
    Failure failure;
    failure.message = message;
    failure.details = details;
    Q_EMIT failed(failure);
}

void LiveDatabase::refresh() {
    if (!d->isOpen) {
        return;
    }
    d->deferred->forgetMissing();
    d->countTables();
    Q_EMIT refreshRequested();
}

} // namespace espalier::ui

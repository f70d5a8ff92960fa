// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/EditJournal.h"

#include <QElapsedTimer>

#include <utility>

namespace espalier::ui {

using namespace std::chrono_literals;
using Database = LiveDatabase;

namespace {

/// Edits come in bursts: one line a row and burst.
constexpr auto Delay = 200ms;
/// What one turn of the event loop may cost, in milliseconds.
constexpr qint64 TurnLimit = 8;
/// So many rows without a look at the clock, which also runs while other programs do: what a person
/// stages at once is mostly less, and goes to the disk as a whole.
constexpr std::size_t TurnRows = 64;
/// So many of them before a save.
constexpr int MostTurns = 12;
/// A save does not wait longer for a slow disk.
constexpr auto CommitLimit = 5s;

} // namespace

EditJournal::EditJournal(LiveDatabase& database, const QString& path, QObject* parent)
    : QObject(parent), m_database(database), m_writer(std::make_shared<JournalWriter>(path)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EditJournal::writeSome);
    connect(m_writer.get(), &JournalWriter::failed, this, &EditJournal::failed);
    connect(m_writer.get(), &JournalWriter::mended, this, &EditJournal::mended);
    connect(&database, &Database::objectChanged, this, &EditJournal::touch);
    connect(&database, &Database::objectAdded, this, &EditJournal::touch);
    connect(&database, &Database::objectExpunged, this, &EditJournal::touch);
    connect(&database, &Database::objectRemoved, this, &EditJournal::touch);
    connect(&database, &Database::objectRestored, this, &EditJournal::touch);
    connect(&database, &Database::saved, this, &EditJournal::restart);
    connect(&database, &Database::discarded, this, &EditJournal::restart);
    database.setCommitWitness(
        [this](const orm::ObjectList& leftOut) { return beforePlan(leftOut); });
    touchStaged();
}

EditJournal::~EditJournal() {
    m_database.setCommitWitness({});
    disconnect(&m_database, nullptr, this, nullptr);
    while (m_next < m_queue.size()) {
        writeSome();
    }
}

bool EditJournal::isStaged(const orm::Object& object) const {
    return object.state() == orm::ObjectState::Pending || object.hasHistory() ||
           m_database.isMarkedForDeletion(object);
}

// Reads report objects, too: most of them have nothing staged and never had.
void EditJournal::touch(orm::Object* object) {
    if (m_touched.contains(object) || (!m_rows.contains(object) && !isStaged(*object))) {
        return;
    }
    m_touched.insert(object);
    m_queue.emplace_back(object);
    if (!m_timer.isActive()) {
        m_timer.start(Delay);
    }
}

void EditJournal::touchStaged() {
    const orm::Session& session = m_database.session();
    for (const orm::ObjectList& staged :
         {session.newObjects(), session.dirty(), session.deleted()}) {
        for (const orm::ObjectPtr& object : staged) {
            touch(object.get());
        }
    }
}

orm::RowEdit EditJournal::editOf(const orm::Object& object) const {
    return orm::editOf(object, m_database.isMarkedForDeletion(object), m_names);
}

/// The line of what is staged for it now; empty when the file says so already.
QByteArray EditJournal::lineFor(const orm::ObjectPtr& object) {
    const orm::RowEdit edit = editOf(*object);
    const auto known = m_rows.find(object.get());
    if (known == m_rows.end() && edit.act == orm::RowEdit::Act::Nothing) {
        return {};
    }
    QByteArray line = orm::ChangeDocument::line(edit);
    Row& row = known == m_rows.end() ? m_rows[object.get()] : *known;
    if (row.line == line) {
        return {};
    }
    row = {object, line};
    return line;
}

void EditJournal::writeSome() {
    QElapsedTimer turn;
    turn.start();
    QByteArray text;
    const std::size_t least = m_next + TurnRows;
    while (m_next < m_queue.size() && (m_next < least || turn.elapsed() < TurnLimit)) {
        const orm::ObjectPtr object = m_queue[m_next++];
        m_touched.remove(object.get());
        text += lineFor(object);
    }
    if (!text.isEmpty()) {
        append(std::move(text));
    }
    if (m_next < m_queue.size()) {
        m_timer.start(0);
        return;
    }
    m_queue.clear();
    m_next = 0;
    if (std::exchange(m_isRewriting, false) && !m_text.isEmpty()) {
        m_writer->replace(std::exchange(m_text, {}));
    }
    if (m_hasHead && !m_database.hasChanges()) {
        restart();
    }
    for (std::function<void()>& done : std::exchange(m_waiting, {})) {
        m_writer->whenWritten(std::move(done));
    }
}

void EditJournal::append(QByteArray text) {
    if (!std::exchange(m_hasHead, true)) {
        text.prepend(orm::ChangeDocument::line(
            {m_database.url().toString(), QDateTime::currentDateTimeUtc()}));
    }
    if (m_isRewriting) {
        m_text += text;
    } else {
        m_writer->append(text);
    }
}

void EditJournal::whenWritten(std::function<void()> done) {
    m_waiting.push_back(std::move(done));
    m_timer.start(0);
}

/// What was in the file is in the database, or nowhere; what is still staged is written anew, and
/// stands in the place of all else at once.
void EditJournal::restart() {
    m_timer.stop();
    m_queue.clear();
    m_next = 0;
    m_touched.clear();
    m_rows.clear();
    m_names = {};
    m_text.clear();
    m_isRewriting = m_database.hasChanges();
    if (std::exchange(m_hasHead, false) && !m_isRewriting) {
        m_writer->clear();
    }
    touchStaged();
    if (m_isRewriting || !m_waiting.empty()) {
        m_timer.start(0);
    }
}

/// The file must not lag behind what is committed: its old values would look like those of somebody
/// else.
void EditJournal::drain() {
    for (int turn = 0; m_isRewriting || (turn < MostTurns && m_next < m_queue.size()); ++turn) {
        writeSome();
    }
}

LiveDatabase::PlanWitness EditJournal::beforePlan(const orm::ObjectList& leftOut) {
    drain();
    append({}); // the head at least
    std::vector<std::pair<orm::ObjectPtr, orm::RowEdit>> whole;
    for (const orm::ObjectPtr& object : leftOut) {
        whole.emplace_back(object, editOf(*object));
    }
    return [this, whole = std::move(whole)](const orm::PendingSave& pending) {
        std::vector<orm::RowEdit> remaining;
        for (const auto& [object, edit] : whole) {
            orm::RowEdit rest = orm::without(edit, editOf(*object));
            if (rest.act != orm::RowEdit::Act::Nothing) {
                remaining.push_back(std::move(rest));
            }
        }
        return witness(pending, std::move(remaining));
    };
}

/// When the program ends just as the save is committed, the keys that new rows were given tell
/// whether it came through.
Database::CommitWitness EditJournal::witness(const orm::PendingSave& pending,
                                             std::vector<orm::RowEdit> remaining) const {
    std::vector<std::pair<std::size_t, orm::RowName>> inserted;
    const auto& operations = pending.plan.operations;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const orm::ObjectPtr& object = pending.subjects.objects[i];
        if (operations[i].shape->kind == orm::OperationKind::Insert && object &&
            !object->key().isValid()) {
            inserted.emplace_back(i, m_names.nameOf(*object));
        }
    }
    return [writer = m_writer, inserted, remaining = std::move(remaining)](
               const orm::FlushPlan& plan, const orm::FlushOutcome& outcome) {
        std::vector<orm::ChangeDocument::Given> saving;
        for (const auto& [operation, name] : inserted) {
            std::vector<orm::Value> key = insertedKey(plan, outcome, operation);
            if (!key.empty()) {
                saving.push_back({name, std::move(key)});
            }
        }
        writer->append(orm::ChangeDocument::line(saving, remaining));
        writer->waitForWritten(CommitLimit);
    };
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "ui/Export.h"
#include "ui/journal/JournalWriter.h"
#include "ui/live/LiveDatabase.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace espalier::ui {

/// Keeps what is staged in a file, at most half a second behind, so that it survives the program.
/// The file goes with the last staged edit: saved, discarded or undone. Owned by the application,
/// dies before its database.
class ESPALIER_UI_EXPORT EditJournal : public QObject {
    Q_OBJECT
public:
    /// `path`: of the file, which is made with the first edit.
    EditJournal(LiveDatabase& database, const QString& path, QObject* parent = nullptr);
    ~EditJournal() override;

    QString path() const { return m_writer->path(); }
    /// `done` once all that is staged now is on the disk.
    void whenWritten(std::function<void()> done);

Q_SIGNALS:
    void failed(const QString& reason); ///< edits are not kept on the disk, until mended()
    void mended();

private:
    /// A row of which something stands in the file.
    struct Row {
        orm::ObjectPtr object; ///< its address is its name while it has no key
        QByteArray line;       ///< its last one
    };

    void touch(orm::Object* object);
    void touchStaged();
    bool isStaged(const orm::Object& object) const;
    void writeSome();
    QByteArray lineFor(const orm::ObjectPtr& object);
    void append(QByteArray text);
    void restart();
    void drain();
    LiveDatabase::PlanWitness beforePlan(const orm::ObjectList& leftOut);
    LiveDatabase::CommitWitness witness(const orm::PendingSave& pending,
                                        std::vector<orm::RowEdit> remaining) const;
    orm::RowEdit editOf(const orm::Object& object) const;

    LiveDatabase& m_database;
    mutable orm::RowNames m_names;
    QHash<const orm::Object*, Row> m_rows;
    QSet<const orm::Object*> m_touched;
    orm::ObjectList m_queue; ///< touched, in order
    std::size_t m_next = 0;  ///< of the queue
    bool m_hasHead = false;
    bool m_isRewriting = false; ///< what is still staged after a save, into m_text first
    QByteArray m_text;
    QTimer m_timer;
    std::vector<std::function<void()>> m_waiting; ///< for the queue to be empty
    std::shared_ptr<JournalWriter> m_writer;      ///< a save that runs holds it, too
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestDatabase.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

/// A TestDatabase opened as the application does it, and shortcuts that wait for the worker.
class LiveFixture {
public:
    explicit LiveFixture(const QStringList& statements = TestDatabase::catalogue())
        : file(statements) {}

    /// False when opening failed.
    bool open(bool readOnly = false,
              std::chrono::milliseconds busyTimeout = std::chrono::milliseconds(20)) {
        using namespace std::chrono_literals;
        espalier::orm::Url url = espalier::orm::Url::file(file.path());
        url.readOnly = readOnly;
        url.busyTimeout = busyTimeout;
        live = std::make_unique<espalier::ui::LiveDatabase>();
        live->setWatchInterval(0ms);
        live->open(url);
        return QTest::qWaitFor([this] { return isCounted(); }) && settle();
    }
    /// Opened, and the rows of every table are counted: nothing is read in the background any more.
    bool isCounted() const {
        for (const espalier::ui::TableEntry& entry : live->tables()) {
            if (entry.rows < 0) {
                return false;
            }
        }
        return live->isOpen();
    }
    /// Until no job waits or runs.
    bool settle() const {
        return QTest::qWaitFor([this] { return !live->isBusy(); });
    }

    const espalier::orm::Mapper& mapper(const char* name) const { return live->registry()[name]; }
    const espalier::orm::Relationship& relation(const char* entity, const char* name) const {
        return mapper(entity).relationship(name);
    }
    int slot(const char* entity, const char* attribute) const {
        return mapper(entity).attribute(espalier::orm::Name(attribute)).slot;
    }
    /// The row with this key, loaded.
    espalier::orm::ObjectPtr row(const char* entity, const espalier::orm::Value& key) const {
        const espalier::orm::ObjectPtr object = live->object(mapper(entity), {key});
        bool there = false;
        live->require(live.get(), {object}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? object : espalier::orm::ObjectPtr();
    }
    /// The contents of a relation, loaded.
    espalier::orm::ObjectList related(const espalier::orm::ObjectPtr& owner,
                                      const char* name) const {
        const espalier::orm::Relationship& relationship = owner->mapper().relationship(name);
        bool there = false;
        live->requireRelation(live.get(), {owner}, relationship, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? owner->relation(relationship).items
                                                           : espalier::orm::ObjectList();
    }
    espalier::ui::Dependents dependents(const espalier::orm::ObjectList& rows) const {
        espalier::ui::Dependents found;
        bool there = false;
        live->edits().findDependents(live.get(), rows, [&](const auto& dependents) {
            found = dependents;
            there = true;
        });
        (void)QTest::qWaitFor([&there] { return there; });
        return found;
    }
    /// Saves; the failure's message, empty after success.
    QString save() {
        QString message;
        bool ended = false;
        const auto guard = std::make_unique<QObject>();
        QObject::connect(live.get(), &espalier::ui::LiveDatabase::saved, guard.get(),
                         [&](const espalier::ui::SaveReport& written) {
                             report = written;
                             ended = true;
                         });
        QObject::connect(live.get(), &espalier::ui::LiveDatabase::saveFailed, guard.get(),
                         [&](const espalier::ui::Failure& reason) {
                             failure = reason;
                             message = reason.message;
                             ended = true;
                         });
        live->save();
        if (!QTest::qWaitFor([&ended] { return ended; })) {
            return QStringLiteral("the save did not end");
        }
        return message;
    }

    espalier::ui::Edits& edits() const { return live->edits(); }

    TestDatabase file;
    std::unique_ptr<espalier::ui::LiveDatabase> live;
    espalier::ui::SaveReport report;
    espalier::ui::Failure failure;
};

/// Labels of objects, joined.
inline QString labels(const espalier::orm::ObjectList& objects) {
    QStringList texts;
    for (const espalier::orm::ObjectPtr& object : objects) {
        const int label = object->mapper().traits().label;
        texts << (label < 0 ? object->key().toText() : object->peek(label).toText());
    }
    texts.sort();
    return texts.join(QStringLiteral(", "));
}

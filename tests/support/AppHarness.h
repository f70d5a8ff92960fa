// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Render.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/StatusLine.h"
#include "app/Workspace.h"
#include "app/pages/TablePage.h"
#include "app/pages/TreePage.h"
#include "tests/support/FakeKeyring.h"
#include "tests/support/ScriptedPrompt.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

/// The application with settings and answers of its own, and what a test does with it again and
/// again. Nothing of the user's is touched.
class AppHarness {
public:
    AppHarness()
        : settings(folder.filePath(QStringLiteral("settings.ini"))),
          application(settings, prompt, &keyring) {
        application.window().resize(1360, 840);
        QObject::connect(&application, &espalier::app::Workspace::landed, &application,
                         [this] { landed = true; });
        QObject::connect(&application, &espalier::app::Workspace::openFailed, &application,
                         [this](const espalier::ui::Failure& reason) { failure = reason; });
    }

    /// A copy of a file, or of the sample catalogue without one.
    QString copy(const QString& source = {},
                 const QString& name = QStringLiteral("räte 100% 'of' it.sqlite")) const {
        const QString path = folder.filePath(name);
        const bool isThere = source.isEmpty() ? espalier::app::sample::writeTo(path).isEmpty()
                                              : QFile::copy(source, path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return isThere ? path : QString();
    }
    /// False when it failed; `failure` then says why.
    bool open(const QString& path) {
        return opens([&] { application.openPath(path); });
    }
    bool open(const espalier::orm::Url& url) {
        return opens([&] { application.open(url); });
    }
    /// After whatever opens something.
    bool opens(const std::function<void()>& act) {
        landed = false;
        failure = {};
        application.window().show();
        act();
        return espalier::app::render::waitFor(
                   [this] { return landed || !failure.message.isEmpty(); }) &&
               landed && settle();
    }
    bool settle() const {
        return espalier::app::render::waitFor([this] {
            return !application.database() ||
                   espalier::app::render::isSettled(window(), *application.database());
        });
    }

    espalier::app::MainWindow& window() const { return application.window(); }
    espalier::ui::LiveDatabase& database() const { return *application.database(); }
    espalier::app::Page* page() const { return window().tabs().currentPage(); }
    espalier::app::TreePage* treePage() const {
        return qobject_cast<espalier::app::TreePage*>(page());
    }
    espalier::app::TablePage* tablePage() const {
        return qobject_cast<espalier::app::TablePage*>(page());
    }

    QTemporaryDir folder;
    ScriptedPrompt prompt;
    FakeKeyring keyring;
    espalier::app::Settings settings;
    espalier::app::Workspace application;
    bool landed = false;
    espalier::ui::Failure failure;
};

/// Every warning is a failure, but for what the offscreen platform says of each window that has a
/// least size or comes forward.
inline void failOnWarnings() {
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (?:propagateSizeHints|raise)).*")));
}

/// All rows of all tables of a file as "table|cell|cell", sorted, read without the library.
inline QStringList allRows(const QString& path) {
    QStringList rows;
    const QString name = QStringLiteral("all rows");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.setDatabaseName(path);
        if (!database.open()) {
            return {database.lastError().text()};
        }
        for (const QString& table : database.tables()) {
            QSqlQuery query(database);
            query.exec(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
            while (query.next()) {
                QStringList cells{table};
                for (int i = 0; i < query.record().count(); ++i) {
                    cells << (query.isNull(i) ? QStringLiteral("-") : query.value(i).toString());
                }
                rows << cells.join(QLatin1Char('|'));
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    rows.sort();
    return rows;
}

/// Rows of `a` that are not in `b`; both sorted.
inline QStringList without(const QStringList& a, const QStringList& b) {
    QStringList rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

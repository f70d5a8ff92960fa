// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Servers.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

/// A database of a server, made from SQL scripts by the server's own client, dropped with this
/// object. What a script says of databases, owners and roles is left out: it is loaded into ours.
class ScriptDatabase {
public:
    /// Requires: Servers::isThere(kind). `whyNot()` is empty when every statement was taken.
    ScriptDatabase(const QString& kind, const QStringList& scripts) : m_kind(kind) {
        using namespace espalier::orm;
        m_admin = createEngine(Url::parse(Servers::urlOf(kind)));
        m_url = Url::parse(Servers::urlOf(kind));
        m_url.database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        m_admin.connect()->execute(QStringLiteral("CREATE DATABASE ") + m_url.database);
        QByteArray text = isMariaDb() ? "SET sql_mode=CONCAT(@@sql_mode,',NO_BACKSLASH_ESCAPES');\n"
                                      : "SET client_min_messages = warning;\n";
        // Only the portable scripts are written for quotes without backslashes.
        if (!scripts.value(0).contains(QLatin1StringView("portable")))
            text.clear();
        for (const QString& script : scripts)
            text += textOf(script);
        run(text);
    }
    ~ScriptDatabase() {
        m_admin.connect()->execute(QStringLiteral("DROP DATABASE ") + m_url.database +
                                   (isMariaDb() ? QString() : QStringLiteral(" WITH (FORCE)")));
    }
    ScriptDatabase(const ScriptDatabase&) = delete;
    ScriptDatabase& operator=(const ScriptDatabase&) = delete;

    const espalier::orm::Url& url() const { return m_url; }
    const QString& whyNot() const { return m_error; }

private:
    bool isMariaDb() const { return m_kind == QLatin1StringView("mariadb"); }

    QByteArray textOf(const QString& script) {
        static const QRegularExpression others(
            QStringLiteral("^(?:(?:DROP|CREATE) DATABASE |\\\\c |USE |ALTER ROLE |GRANT |REVOKE |"
                           "ALTER .* OWNER TO ).*$"),
            QRegularExpression::MultilineOption);
        QFile file(script);
        if (!file.open(QIODevice::ReadOnly)) {
            m_error = script + QStringLiteral(": ") + file.errorString();
            return {};
        }
        return QString::fromUtf8(file.readAll()).remove(others).toUtf8();
    }

    void run(const QByteArray& text) {
        const QStringList place{isMariaDb() ? QStringLiteral("-P") : QStringLiteral("-p"),
                                QString::number(m_url.port),
                                QStringLiteral("-h"),
                                m_url.host,
                                isMariaDb() ? QStringLiteral("-u") : QStringLiteral("-U"),
                                m_url.user};
        QProcess client;
        client.setStandardOutputFile(QProcess::nullDevice());
        if (isMariaDb())
            client.start(QStringLiteral("mariadb"),
                         place + QStringList{QStringLiteral("--default-character-set=utf8mb4"),
                                             m_url.database});
        else
            client.start(QStringLiteral("psql"),
                         place + QStringList{QStringLiteral("-q"), QStringLiteral("-X"),
                                             QStringLiteral("-v"),
                                             QStringLiteral("ON_ERROR_STOP=1"),
                                             QStringLiteral("-d"), m_url.database});
        client.write(text);
        client.closeWriteChannel();
        if (!client.waitForFinished(120000) || client.exitCode() != 0)
            m_error += client.program() + QStringLiteral(": ") + client.errorString() +
                       QString::fromUtf8(client.readAllStandardError());
    }

    QString m_kind;
    QString m_error;
    espalier::orm::Engine m_admin;
    espalier::orm::Url m_url;
};

/// The databases of the tests: name, kind and files of each. For a _data() function.
namespace EveryDatabase {

inline void addRows() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("files");
    const QString folder = QString::fromUtf8(ESPALIER_TEST_DATA) + QLatin1Char('/');
    const auto row = [&folder](const char* kind, const QStringList& names) {
        QStringList files;
        for (const QString& name : names)
            files << folder + name;
        const QByteArray label = names.front().section(QLatin1Char('/'), -1).toUtf8();
        QTest::newRow((label + " on " + kind).constData()) << QString::fromLatin1(kind) << files;
    };
    for (const QString& name :
         {QStringLiteral("bestbuy_categories/bestbuy_categories.sqlite"),
          QStringLiteral("chinook/chinook.sqlite"),
          QStringLiteral("harmonized_system/harmonized_system.sqlite"),
          QStringLiteral("iab_content/iab_content.sqlite"),
          QStringLiteral("northwind/northwind.sqlite"),
          QStringLiteral("oscar_books/oscar_books.sqlite"), QStringLiteral("sakila/sakila.sqlite"),
          QStringLiteral("saleor_sample/saleor_sample.sqlite"),
          QStringLiteral("shopify_taxonomy/shopify_taxonomy_core.sqlite"),
          QStringLiteral("spree_sample/spree_sample.sqlite"),
          QStringLiteral("symfony_blog/symfony_blog.sqlite"),
          QStringLiteral("small_odd_sqlite/bad-utf8.db"),
          QStringLiteral("small_odd_sqlite/cli_with.db"),
          QStringLiteral("small_odd_sqlite/collision.db"),
          QStringLiteral("small_odd_sqlite/matviews.sqlite"),
          QStringLiteral("small_odd_sqlite/my db.sqlite"),
          QStringLiteral("small_odd_sqlite/sqlite.db"),
          QStringLiteral("small_odd_sqlite/test_pk.db"),
          QStringLiteral("small_odd_sqlite/type-mismatch.db")})
        row("sqlite", {name});
    row("postgresql", {QStringLiteral("chinook/chinook.pg.sql")});
    row("postgresql", {QStringLiteral("northwind/northwind.pg.sql")});
    row("postgresql", {QStringLiteral("sakila/sakila.pg.schema.sql"),
                       QStringLiteral("sakila/sakila.pg.data.sql")});
    row("postgresql", {QStringLiteral("tbls_ddl/postgres.sql")});
    row("mariadb", {QStringLiteral("chinook/chinook.mysql.sql")});
    row("mariadb", {QStringLiteral("tbls_ddl/maria.sql")});
    for (const QString& name :
         {QStringLiteral("bestbuy_categories/bestbuy_categories.portable.sql"),
          QStringLiteral("iab_content/iab_content.portable.sql"),
          QStringLiteral("oscar_books/oscar_books.portable.sql"),
          QStringLiteral("saleor_sample/saleor_sample.portable.sql"),
          QStringLiteral("shopify_taxonomy/shopify_taxonomy_core.portable.sql"),
          QStringLiteral("spree_sample/spree_sample.portable.sql")}) {
        row("postgresql", {name});
        row("mariadb", {name});
    }
}

} // namespace EveryDatabase

/// In a test function of addRows(): declares `url`, where the database can be opened; skips
/// without a server of its kind.
#define ESPALIER_OPEN_DATABASE_ROW(url)                                                            \
    QFETCH(QString, kind);                                                                         \
    QFETCH(QStringList, files);                                                                    \
    if (!Servers::isThere(kind)) {                                                                 \
        QSKIP(Servers::whyNot(kind).constData());                                                  \
    }                                                                                              \
    std::unique_ptr<ScriptDatabase> scripted;                                                      \
    if (kind != QLatin1StringView("sqlite")) {                                                     \
        scripted = std::make_unique<ScriptDatabase>(kind, files);                                  \
        QVERIFY2(scripted->whyNot().isEmpty(), qPrintable(scripted->whyNot()));                    \
    }                                                                                              \
    espalier::orm::Url url = scripted ? scripted->url() : espalier::orm::Url::file(files.front()); \
    url.readOnly = true

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LiveFixture.h"
#include "ui/models/EntityTableModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

/// The catalogue and four tables more: 300 brands, 700 articles that refer to them (each 301st to
/// none), a log without a key, and a stack that hides the numbers of its rows.
inline QStringList gridCatalogue() {
    using namespace Qt::StringLiterals;
    return TestDatabase::catalogue() +
           QStringList{
               u"CREATE TABLE brand (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)"_s,
               u"CREATE TABLE article (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, brand_id "
               "INTEGER REFERENCES brand(id), price NUMERIC(10,2), note TEXT, active BOOLEAN, made "
               "DATE, picture BLOB)"_s,
               u"CREATE TABLE log (day DATE, body TEXT)"_s,
               u"CREATE TABLE stack (rowid DATE, _rowid_ TEXT, oid TEXT)"_s,
               u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
               "INSERT INTO brand SELECT i, printf('Brand %03d', i) FROM n"_s,
               u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700) "
               "INSERT INTO article SELECT i, printf('Article %03d', i), nullif(i % 301, 0), i + "
               "0.5, CASE WHEN i % 2 THEN 'odd' END, i % 3 = 0, '2024-01-31', x'0102' FROM n"_s,
               u"INSERT INTO log VALUES ('2024-01-01', 'one'), ('2024-01-02', NULL), "
               "('2024-01-02', NULL)"_s,
               u"INSERT INTO stack VALUES ('2024-01-01', 'one', 'x'), ('2024-01-02', NULL, 'x')"_s,
           };
}

/// A model of one table, loaded, and its cells by header text.
class TableFixture {
public:
    TableFixture(LiveFixture& fixture, const char* table)
        : f(fixture), model(*fixture.live, fixture.live->metaData()[table]) {}

    bool load() {
        model.load();
        return settle() && model.matchingRows() >= 0;
    }
    bool settle() const {
        // Twice: what arrived may have asked for more, in the next turn.
        for (int i = 0; i < 3; ++i) {
            if (!f.settle())
                return false;
            QCoreApplication::processEvents();
        }
        return f.settle();
    }
    int column(const QString& name) const {
        for (int i = 0; i < model.columnCount(); ++i) {
            if (model.headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
                return i;
        }
        return -1;
    }
    QModelIndex cell(int row, const char* name) const {
        return model.index(row, column(QString::fromUtf8(name)));
    }
    QString text(int row, const char* name) const { return cell(row, name).data().toString(); }
    espalier::ui::EditState state(int row, const char* name) const {
        return espalier::ui::EditState(cell(row, name).data(espalier::ui::EditStateRole).toInt());
    }
    /// The texts of a column, joined.
    QString texts(const char* name) const {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << text(row, name);
        return all.join(QLatin1Char(' '));
    }
    QString mark(int row) const {
        return model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    }

    LiveFixture& f;
    espalier::ui::EntityTableModel model;
};

/// The many-to-many of products.
inline const espalier::orm::Relationship& linksOf(const LiveFixture& f) {
    for (const auto& relationship : f.mapper("product").relationships()) {
        if (relationship->direction() == espalier::orm::Direction::ManyToMany)
            return *relationship;
    }
    qFatal("products have no links");
}

/// A test of one table's model, watched by the model tester.
class TableTest {
protected:
    bool open() {
        using namespace Qt::StringLiterals;
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        f = std::make_unique<LiveFixture>(gridCatalogue());
        return f->open();
    }
    void close() {
        tester.reset();
        t.reset();
        f.reset();
    }
    void watch(const char* table) {
        tester.reset();
        t = std::make_unique<TableFixture>(*f, table);
        tester = std::make_unique<QAbstractItemModelTester>(
            &t->model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void show(const char* table) {
        watch(table);
        QVERIFY(t->load());
    }
    void showLinked(int category, bool below) {
        watch("product");
        t->model.setScope(espalier::ui::RowScope{
            &links(), {{espalier::orm::Value(category)}}, below, false, {}, {}});
        QVERIFY(t->settle());
    }
    const espalier::orm::Relationship& links() const { return linksOf(*f); }
    /// Empty when the model took the text, else its reason.
    QString type(int row, const char* column, const QString& text) {
        QSignalSpy refusals(&t->model, &espalier::ui::EntityTableModel::refused);
        if (t->model.setData(t->cell(row, column), text, Qt::EditRole))
            return {};
        return refusals.isEmpty() ? QStringLiteral("?") : refusals.front().front().toString();
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<TableFixture> t;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/support/Servers.h"

#include <QSignalSpy>

/// A small shop in a database of its own, the application on it, and a connection beside it: what
/// someone else would write with, and what tells what was written.
class ShopHarness {
public:
    /// Makes the database. `kind`: of Servers::addKinds(). False with `whyNot` when there is no
    /// such server.
    bool make(const QString& kind) {
        using namespace Qt::StringLiterals;
        if (!Servers::isThere(kind)) {
            whyNot = Servers::whyNot(kind);
            return false;
        }
        app.reset();
        folder = std::make_unique<QTemporaryDir>();
        url = kind == u"sqlite"_s ? espalier::orm::Url::file(folder->filePath(u"shop.sqlite"_s))
                                  : Servers::OwnDatabase::of(kind).url();
        espalier::orm::Url making = url;
        making.create = true;
        engine = std::make_unique<espalier::orm::Engine>(espalier::orm::createEngine(making));
        other = engine->connect();
        for (const QString& statement : schema()) {
            other->execute(statement);
        }
        return true;
    }
    static QStringList schema() {
        using namespace Qt::StringLiterals;
        return {
            u"CREATE TABLE category (id integer PRIMARY KEY, parent_id integer REFERENCES "
            "category(id), name varchar(40) NOT NULL)"_s,
            u"CREATE TABLE product (id integer PRIMARY KEY, name varchar(40) NOT NULL, price "
            "numeric(10,2))"_s,
            u"CREATE TABLE product_category (product_id integer NOT NULL REFERENCES product(id), "
            "category_id integer NOT NULL REFERENCES category(id), PRIMARY KEY (product_id, "
            "category_id))"_s,
            u"INSERT INTO category VALUES (1, NULL, 'Audio'), (2, 1, 'Headphones'), (3, NULL, "
            "'Video')"_s,
            u"INSERT INTO product VALUES (1, 'Bud', 54.90), (2, 'Muff', 10.00), (3, 'Horn', "
            "NULL)"_s,
            u"INSERT INTO product_category VALUES (1, 2), (2, 2)"_s};
    }

    espalier::ui::LiveDatabase& database() const { return app->database(); }
    const espalier::orm::Mapper& mapper(const char* entity) const {
        return database().registry()[entity];
    }
    int slot(const char* entity, const char* attribute) const {
        return mapper(entity).attribute(attribute).slot;
    }
    /// The relation with links; a test failure later when there is none.
    const espalier::orm::Relationship* links(const char* entity) const {
        for (const auto& relationship : mapper(entity).relationships()) {
            if (relationship->direction() == espalier::orm::Direction::ManyToMany) {
                return relationship.get();
            }
        }
        return nullptr;
    }
    /// What the database has now, a line a row.
    QStringList rows(const QString& sql) const { return Servers::rowsOf(*other, sql); }
    /// The object of a row, loaded.
    espalier::orm::ObjectPtr row(const char* entity, int id) const {
        const espalier::orm::ObjectPtr object =
            database().object(mapper(entity), {espalier::orm::Value(id)});
        bool there = false;
        database().require(&database(), {object}, [&there] { there = true; });
        return espalier::app::render::waitFor([&there] { return there; })
                   ? object
                   : espalier::orm::ObjectPtr();
    }
    void trigger(espalier::app::Act act) const { app->window().actionRegistry()[act]->trigger(); }
    bool save() const {
        const QSignalSpy saved(&database(), &espalier::ui::LiveDatabase::saved);
        trigger(espalier::app::Act::Save);
        return espalier::app::render::waitFor([&saved] { return !saved.isEmpty(); });
    }
    QString notice() const { return app->window().statusLine().currentMessage(); }

    QByteArray whyNot;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<AppHarness> app;
    espalier::orm::Url url;
    std::unique_ptr<espalier::orm::Engine> engine;
    std::unique_ptr<espalier::orm::Connection> other;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "orm/changes/ChangeSet.h"
#include "tests/support/LiveFixture.h"

#include <QRandomGenerator>

#include <map>

/// 60 categories in a tree, 80 products, their links and reviews: no constraint that a random edit
/// could break but the references themselves.
inline QStringList randomCatalogue() {
    using namespace Qt::StringLiterals;
    return {
        u"CREATE TABLE category (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
        u"category(id), "
        "name TEXT, note TEXT)"_s,
        u"CREATE TABLE product (sku TEXT NOT NULL PRIMARY KEY, name TEXT, msrp NUMERIC(10,2))"_s,
        u"CREATE TABLE product_category (product_id TEXT NOT NULL REFERENCES product(sku), "
        "category_id INTEGER NOT NULL REFERENCES category(id), PRIMARY KEY (product_id, "
        "category_id))"_s,
        u"CREATE TABLE review (id INTEGER PRIMARY KEY, product_sku TEXT REFERENCES product(sku), "
        "stars INTEGER)"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO "
        "category SELECT i, CASE WHEN i > 4 THEN i / 4 END, 'Category ' || i, NULL FROM n"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80) INSERT INTO "
        "product SELECT 'P' || i, 'Product ' || i, i * 1.5 FROM n"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) INSERT "
        u"INTO "
        "product_category SELECT 'P' || (1 + i % 80), 1 + (i * 7) % 60 FROM n"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO "
        "review SELECT i, 'P' || (1 + (i * 3) % 80), i % 5 FROM n"_s,
    };
}

/// Edits rows of randomCatalogue() as a person would who does not look: each act is one step of the
/// undo stack, or is refused.
class RandomEditor {
public:
    RandomEditor(LiveFixture& fixture, quint32 seed)
        : f(fixture), m_random(seed), m_name(QStringLiteral("N%1-").arg(seed)) {}

    /// Everything in memory, with its links, so that each edit is possible at once.
    bool load() {
        using namespace Qt::StringLiterals;
        for (const char* entity : {"category", "product", "review"}) {
            const bool isProduct = QLatin1StringView(entity) == QLatin1StringView("product");
            for (const QString& key : f.file.rows(u"SELECT %1 FROM %2"_s.arg(
                     isProduct ? u"sku"_s : u"id"_s, QString::fromLatin1(entity))))
                hold(f.row(entity, isProduct ? espalier::orm::Value(key)
                                             : espalier::orm::Value(key.toInt())));
        }
        for (const auto& [entity, objects] : m_rows) {
            for (const espalier::orm::ObjectPtr& object : objects) {
                if (!object)
                    return false;
                for (const auto& relationship : object->mapper().relationships())
                    f.related(object, relationship->name().toUtf8().constData());
            }
        }
        return f.settle();
    }

    /// One act; false when it was refused.
    bool edit() {
        using namespace Qt::StringLiterals;
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            return setText("category", "name");
        case 2:
            return setText("product", "name");
        case 3:
            return edits().setValue(any("product"), f.slot("product", "msrp"),
                                    m_random.bounded(5) == 0
                                        ? espalier::orm::Value()
                                        : espalier::orm::Value(m_random.bounded(100))) == u""_s;
        case 4:
            return move();
        case 5:
            return add();
        case 6:
            return link(true);
        case 7:
            return link(false);
        case 8:
            return refer();
        case 9:
            return remove();
        case 10:
            return edits().revert({any(m_random.bounded(2) ? "category" : "product")}) == u""_s;
        default:
            return duplicate();
        }
    }

    /// What is staged, row by row, in an order of its own; new rows keep their names.
    QByteArray staged() {
        QByteArrayList lines;
        espalier::orm::Session& session = f.live->session();
        for (const auto& list : {session.newObjects(), session.dirty(), session.deleted()}) {
            for (const espalier::orm::ObjectPtr& object : list) {
                m_named.push_back(object); // an address is a name as long as it lives
                const espalier::orm::RowEdit edit =
                    espalier::orm::editOf(*object, f.live->isMarkedForDeletion(*object), m_names);
                if (edit.act != espalier::orm::RowEdit::Act::Nothing)
                    lines << text(edit);
            }
        }
        std::ranges::sort(lines);
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        return lines.join('\n');
    }

    int bounded(int below) { return int(m_random.bounded(below)); }

private:
    espalier::ui::Edits& edits() const { return f.live->edits(); }
    void hold(const espalier::orm::ObjectPtr& object) {
        m_rows[object ? object->mapper().name() : QString()].push_back(object);
    }
    /// The order in which links were made is not a part of what is staged.
    static QByteArray text(espalier::orm::RowEdit edit) {
        std::ranges::sort(edit.links, {}, [](const auto& link) {
            return link.relationship + link.other.text() + (link.isAdded ? u'+' : u'-');
        });
        return espalier::orm::ChangeDocument::line(edit).trimmed();
    }
    /// One that still is, or is still to be, in the database.
    espalier::orm::ObjectPtr any(const char* entity) {
        const espalier::orm::ObjectList& all = m_rows[QString::fromLatin1(entity)];
        for (int tries = 0;; ++tries) {
            if (tries > 100'000)
                qFatal("every %s is deleted", entity);
            const espalier::orm::ObjectPtr& object = all[m_random.bounded(quint32(all.size()))];
            const bool isThere = object->state() == espalier::orm::ObjectState::Persistent ||
                                 object->state() == espalier::orm::ObjectState::Pending;
            if (isThere && !f.live->isMarkedForDeletion(*object))
                return object;
        }
    }
    bool setText(const char* entity, const char* attribute) {
        return edits()
            .setValue(any(entity), f.slot(entity, attribute),
                      QStringLiteral("Text %1").arg(m_random.bounded(1000)))
            .isEmpty();
    }
    espalier::orm::ObjectList several(const char* entity) {
        espalier::orm::ObjectList list;
        for (int i = 1 + bounded(3); i > 0; --i) {
            const espalier::orm::ObjectPtr object = any(entity);
            if (std::ranges::find(list, object) == list.end())
                list.push_back(object);
        }
        return list;
    }
    bool move() {
        const espalier::orm::ObjectPtr parent = bounded(8) == 0 ? nullptr : any("category");
        return edits().move(several("category"), parent).isEmpty();
    }
    bool add() {
        const bool isCategory = bounded(2) == 0;
        const char* entity = isCategory ? "category" : "product";
        const int number = ++m_added;
        std::vector<std::pair<int, espalier::orm::Value>> values{
            {f.slot(entity, "name"), QStringLiteral("Added %1").arg(number)}};
        std::vector<std::pair<const espalier::orm::Relationship*, espalier::orm::ObjectPtr>> above;
        if (isCategory)
            above.emplace_back(f.mapper("category").traits().parent, any("category"));
        else
            values.emplace_back(f.slot("product", "sku"), m_name + QString::number(number));
        const espalier::orm::ObjectPtr made = edits().addRow(f.mapper(entity), values, above);
        if (made)
            hold(made);
        return bool(made);
    }
    bool duplicate() {
        for (const auto& made : edits().duplicate({any("category")}, bounded(2) == 0))
            hold(made);
        return true;
    }
    const espalier::orm::Relationship& links() const {
        for (const auto& relationship : f.mapper("product").relationships()) {
            if (relationship->direction() == espalier::orm::Direction::ManyToMany)
                return *relationship;
        }
        qFatal("products have no links");
    }
    bool link(bool isAdded) {
        const espalier::orm::ObjectList owners = several("product");
        const espalier::orm::ObjectList others = several("category");
        return (isAdded ? edits().link(owners, links(), others)
                        : edits().unlink(owners, links(), owners.front()->relation(links()).items))
            .isEmpty();
    }
    bool refer() {
        const espalier::orm::ObjectPtr review = any("review");
        for (const auto& relationship : review->mapper().relationships()) {
            if (relationship->direction() == espalier::orm::Direction::ManyToOne)
                return edits()
                    .setReference(review, *relationship,
                                  bounded(6) == 0 ? espalier::orm::ObjectPtr() : any("product"))
                    .isEmpty();
        }
        return false;
    }
    bool remove() {
        const espalier::orm::ObjectList rows = several("category");
        const auto choice = bounded(4) == 0 ? espalier::ui::ChildrenChoice::DeleteSubtree
                                            : espalier::ui::ChildrenChoice::MoveUp;
        return edits().remove(rows, f.dependents(rows), choice).isEmpty();
    }

    LiveFixture& f;
    QRandomGenerator m_random;
    QString m_name; ///< how the keys of new products begin
    std::map<QString, espalier::orm::ObjectList> m_rows;
    espalier::orm::RowNames m_names;
    espalier::orm::ObjectList m_named;
    int m_added = 0;
};

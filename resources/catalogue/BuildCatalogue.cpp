// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the sample catalogue from the text beside this file, when the project is built:
//   espalier_build_catalogue FOLDER FILE.sqlite
// The same text gives the same bytes.
#include "orm/engine/Connection.h"
#include "orm/session/SessionMaker.h"
#include "orm/typed/Entity.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <cstdio>
#include <stdexcept>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

struct Category;

struct Level : Entity<Level> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    One<Level> parent{this, "parent"};
    Many<Level> children{this, "children"};
    Many<Category> categories{this, "categories"};
};

struct Product : Entity<Product> {
    Attr<QString> sku{this, "sku"};
    Attr<Decimal> msrp{this, "msrp"};
    Attr<QString> name{this, "name"};
    Many<Category> categories{this, "categories"};
};

struct Category : Entity<Category> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    One<Level> level{this, "level"};
    One<Category> parent{this, "parent"};
    Many<Category> children{this, "children"};
    Many<Product> products{this, "products"};
};

struct Schema {
    MetaData metaData;
    Table level{"level",
                metaData,
                {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                 Column("name", String(20))}};
    Table category{"category",
                   metaData,
                   {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
                    Column("parent_id", ForeignKey("category.id")), Column("name", String(100))}};
    Table product{"product",
                  metaData,
                  {Column("sku", String(64), primaryKey), Column("msrp", Numeric(12, 2)),
                   Column("name", String(200))}};
    Table productCategory{"product_category",
                          metaData,
                          {Column("product_id", ForeignKey("product.sku"), primaryKey),
                           Column("category_id", ForeignKey("category.id"), primaryKey)}};

    void map() const {
        mapper<Product>(product, {relation<Category>("categories", {.secondary = &productCategory,
                                                                    .backref = u"products"_s})});
        mapper<Level>(level, {relation<Level>("children", {.backref = u"parent"_s}),
                              relation<Category>("categories", {.backref = u"level"_s})});
        mapper<Category>(category, {relation<Category>("children", {.backref = u"parent"_s})});
    }
};

/// The rows of a text file without its header; each has `width` fields.
std::vector<QStringList> readRows(const QString& path, qsizetype width) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error(qPrintable(path + u": "_s + file.errorString()));
    }
    std::vector<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        rows.push_back(line.split(u'\t'));
        if (rows.back().size() != width) {
            throw std::runtime_error(qPrintable(path + u": "_s + line));
        }
    }
    rows.erase(rows.begin());
    return rows;
}

using Levels = std::vector<Ptr<Level>>;

Levels addLevels(Session& session, const QString& folder) {
    Levels levels;
    for (const QStringList& row : readRows(folder + u"/levels.tsv"_s, 3)) {
        auto level = make<Level>();
        level->id = row[0].toLongLong();
        level->name = row[2];
        if (!levels.empty()) {
            level->parent = levels.back();
        }
        levels.push_back(level);
        session.add(level);
    }
    return levels;
}

using Categories = QHash<QString, Ptr<Category>>;

/// A category stands on the level of its depth; the file has parents before children.
Categories addCategories(Session& session, const QString& folder, const Levels& levels) {
    Categories categories;
    QHash<QString, std::size_t> depths;
    for (const QStringList& row : readRows(folder + u"/categories.tsv"_s, 3)) {
        const std::size_t depth = row[1].isEmpty() ? 0 : depths.value(row[1]) + 1;
        auto category = make<Category>();
        category->id = row[0].toLongLong();
        category->name = row[2];
        category->level = levels.at(depth);
        if (!row[1].isEmpty()) {
            category->parent = categories[row[1]];
        }
        depths.insert(row[0], depth);
        categories.insert(row[0], category);
        session.add(category);
    }
    return categories;
}

QHash<QString, Ptr<Product>> addProducts(Session& session, const QString& folder) {
    QHash<QString, Ptr<Product>> products;
    for (const QStringList& row : readRows(folder + u"/products.tsv"_s, 3)) {
        auto product = make<Product>();
        product->sku = row[0];
        product->name = row[1];
        if (!row[2].isEmpty()) {
            product->msrp = Decimal(row[2]);
        }
        products.insert(row[0], product);
        session.add(product);
    }
    return products;
}

void build(const QString& folder, const QString& path) {
    const Schema schema;
    schema.map();
    Url url = Url::file(path);
    url.create = true;
    const Engine engine = createEngine(url);
    createAll(engine, schema.metaData);

    const SessionMaker newSession({.bind = engine});
    Session session = newSession();
    const Levels levels = addLevels(session, folder);
    const Categories categories = addCategories(session, folder, levels);
    const QHash<QString, Ptr<Product>> products = addProducts(session, folder);
    for (const QStringList& row : readRows(folder + u"/links.tsv"_s, 2)) {
        products[row[0]]->categories.append(categories[row[1]]);
    }
    session.commit();

    // Both are asked for by every click in a tree.
    const std::unique_ptr<Connection> connection = engine.connect();
    connection->execute(u"CREATE INDEX category_parent_id ON category (parent_id)"_s);
    connection->execute(
        u"CREATE INDEX product_category_category_id ON product_category (category_id)"_s);
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s FOLDER FILE.sqlite\n", argv[0]);
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[2]);
    const QString unfinished = path + u".new"_s;
    QFile::remove(unfinished);
    try {
        build(QString::fromLocal8Bit(argv[1]), unfinished);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    QFile::remove(path);
    return QFile::rename(unfinished, path) ? 0 : 1;
}

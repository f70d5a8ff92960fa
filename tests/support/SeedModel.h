// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/SessionMaker.h"
#include "orm/typed/Entity.h"
#include "tests/support/Servers.h"

/// Product, level, category and account with their relations, and a small set of rows:
/// levels Dept > Class > Subclass; categories root > (a > (a1, a2), b > b1); three products.
namespace seed {

using namespace espalier::orm;

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
    Many<Category> categories{this, "categories"};
};
struct Category : Entity<Category> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    Attr<qint64> levelId{this, "level_id"};
    Attr<qint64> parentId{this, "parent_id"};
    One<Level> level{this, "level"};
    One<Category> parent{this, "parent"};
    Many<Category> children{this, "children"};
    Many<Product> products{this, "products"};
};
struct Account : Entity<Account> {
    Attr<qint64> id{this, "id"};
    Attr<Decimal> balance{this, "balance"};
};

struct Schema {
    MetaData metadata;
    Table product{
        "product", metadata, {Column("sku", String(20), primaryKey), Column("msrp", Numeric())}};
    Table level{"level",
                metadata,
                {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                 Column("name", String(20))}};
    Table category{"category",
                   metadata,
                   {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
                    Column("parent_id", ForeignKey("category.id")), Column("name", String(20))}};
    Table productCategory{"product_category",
                          metadata,
                          {Column("product_id", ForeignKey("product.sku"), primaryKey),
                           Column("category_id", ForeignKey("category.id"), primaryKey)}};
    Table account{
        "account", metadata, {Column("id", Integer(), primaryKey), Column("balance", Numeric())}};

    void mapAll() const {
        mapper<Product>(
            product, {relation<Category>("categories", {.secondary = &productCategory,
                                                        .backref = QStringLiteral("products")})});
        mapper<Level>(level,
                      {relation<Level>("children", {.backref = QStringLiteral("parent")}),
                       relation<Category>("categories", {.backref = QStringLiteral("level")})});
        mapper<Category>(category,
                         {relation<Category>("children", {.backref = QStringLiteral("parent")})});
        mapper<Account>(account);
    }
};

inline void insertRows(const Engine& engine) {
    const auto connection = engine.connect();
    for (const char* sql :
         {"INSERT INTO level VALUES (1, NULL, 'Dept'), (2, 1, 'Class'), (3, 2, 'Subclass')",
          "INSERT INTO category VALUES (1, 1, NULL, 'root'), (2, 2, 1, 'a'), (3, 2, 1, 'b'), (4, "
          "3, 2, 'a1'), "
          "(5, 3, 2, 'a2'), (6, 3, 3, 'b1')",
          "INSERT INTO product VALUES ('A1', 10), ('B2', 20.5), ('C3', 30)",
          "INSERT INTO product_category VALUES ('A1', 4), ('A1', 5), ('B2', 4), ('C3', 6)",
          "INSERT INTO account VALUES (1, 100), (2, 200)"})
        connection->execute(QString::fromLatin1(sql));
    Servers::followKeys(engine, {"level", "category", "account"});
}

} // namespace seed

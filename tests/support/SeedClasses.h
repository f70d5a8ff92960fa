// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/MetaData.h"
#include "orm/typed/Entity.h"

/// Product, level, category and account with their relations.
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

} // namespace seed

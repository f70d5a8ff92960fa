// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/SeedModel.h"

namespace conformance {

/// The mapping of the scenarios: every pair one relation with its backref, lists ordered by key.
/// What a scenario wants otherwise it changes.
struct SeedMapping {
    espalier::orm::RelationOptions levelChildren{.backref = QStringLiteral("parent"),
                                                 .orderBy = {QStringLiteral("id")}};
    espalier::orm::RelationOptions levelCategories{.backref = QStringLiteral("level"),
                                                   .orderBy = {QStringLiteral("id")}};
    espalier::orm::RelationOptions categoryChildren{.backref = QStringLiteral("parent"),
                                                    .orderBy = {QStringLiteral("id")}};
    espalier::orm::RelationOptions categoryProducts{.orderBy = {QStringLiteral("sku")}};
    espalier::orm::RelationOptions productCategories{.backref = QStringLiteral("products"),
                                                     .orderBy = {QStringLiteral("id")}};

    void map(const seed::Schema& schema) {
        using namespace espalier::orm;
        categoryProducts.secondary = &schema.productCategory;
        productCategories.secondary = &schema.productCategory;
        mapper<seed::Product>(schema.product,
                              {relation<seed::Category>("categories", productCategories)});
        mapper<seed::Level>(schema.level,
                            {relation<seed::Level>("children", levelChildren),
                             relation<seed::Category>("categories", levelCategories)});
        mapper<seed::Category>(schema.category,
                               {relation<seed::Category>("children", categoryChildren),
                                relation<seed::Product>("products", categoryProducts)});
        mapper<seed::Account>(schema.account);
    }
};

inline espalier::orm::Ptr<seed::Category> newCategory(const QString& name) {
    auto made = espalier::orm::make<seed::Category>();
    made->name = name;
    return made;
}
inline espalier::orm::Ptr<seed::Level> newLevel(const QString& name) {
    auto made = espalier::orm::make<seed::Level>();
    made->name = name;
    return made;
}
inline espalier::orm::Ptr<seed::Product> newProduct(const QString& sku, int msrp) {
    auto made = espalier::orm::make<seed::Product>();
    made->sku = sku;
    made->msrp = msrp;
    return made;
}
/// Without an id the database makes one.
inline espalier::orm::Ptr<seed::Account> newAccount(int balance, qint64 id = 0) {
    auto made = espalier::orm::make<seed::Account>();
    if (id > 0)
        made->id = id;
    made->balance = balance;
    return made;
}

/// What the seed's tables say besides columns and keys.
struct SeedTables {
    QString parentKey = {}; ///< behind the reference of category to its parent: "ON DELETE CASCADE"
    QString productKey = {};  ///< behind the reference of product_category to product
    QString levelColumn = {}; ///< behind category.level_id: "NOT NULL"
    bool enforced = true;     ///< false: without references
    QStringList statements() const {
        const auto reference = [this](const char* target, const QString& action) {
            return enforced ? QStringLiteral(" REFERENCES %1 %2")
                                  .arg(QString::fromLatin1(target), action)
                            : QString();
        };
        return {
            QStringLiteral(
                "CREATE TABLE product (sku VARCHAR(20) NOT NULL PRIMARY KEY, msrp NUMERIC)"),
            QStringLiteral(
                "CREATE TABLE level (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER%1, "
                "name VARCHAR(20))")
                .arg(reference("level(id)", {})),
            QStringLiteral(
                "CREATE TABLE category (id INTEGER NOT NULL PRIMARY KEY, level_id INTEGER "
                "%1%2, parent_id INTEGER%3, name VARCHAR(20))")
                .arg(levelColumn, reference("level(id)", {}), reference("category(id)", parentKey)),
            QStringLiteral("CREATE TABLE product_category (product_id VARCHAR(20) NOT NULL%1, "
                           "category_id INTEGER NOT NULL%2, PRIMARY KEY (product_id, category_id))")
                .arg(reference("product(sku)", productKey), reference("category(id)", {})),
            QStringLiteral(
                "CREATE TABLE account (id INTEGER NOT NULL PRIMARY KEY, balance NUMERIC)"),
        };
    }
};

} // namespace conformance

// SPDX-License-Identifier: MIT
// A catalogue of products in a tree of categories, written to a file and read again.
#include <QObject> // first: with Qt's keywords on, as most programs have them

#include <orm/engine/Inspector.h>
#include <orm/mapping/Discovery.h>
#include <orm/session/SessionMaker.h>
#include <orm/typed/Entity.h>

#include <cstdio>
#include <cstdlib>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

MetaData metadata;
Table levelTable(u"level"_s, metadata,
                 {Column("id", Integer(), primaryKey), Column("parent_id", ForeignKey("level.id")),
                  Column("name", String(20))});
Table categoryTable(u"category"_s, metadata,
                    {Column("id", Integer(), primaryKey),
                     Column("level_id", ForeignKey("level.id")),
                     Column("parent_id", ForeignKey("category.id")), Column("name", String(20))});
Table productTable(u"product"_s, metadata,
                   {Column("sku", String(20), primaryKey), Column("msrp", Numeric(10, 2))});
Table linkTable(u"product_category"_s, metadata,
                {Column("product_id", ForeignKey("product.sku"), primaryKey),
                 Column("category_id", ForeignKey("category.id"), primaryKey)});

struct Category;
struct Level : Entity<Level> {
    Attr<QString> name{this, "name"};
    One<Level> parent{this, "parent"};
    Many<Level> children{this, "children"};
    Many<Category> categories{this, "categories"};
};
struct Product : Entity<Product> {
    Attr<QString> sku{this, "sku"};
    Attr<Decimal> msrp{this, "msrp"};
    Many<Category> categories{this, "categories"};
    Product() = default;
    Product(const QString& sku_, const Decimal& msrp_) {
        sku = sku_;
        msrp = msrp_;
    }
};
struct Category : Entity<Category> {
    Attr<QString> name{this, "name"};
    One<Level> level{this, "level"};
    One<Category> parent{this, "parent"};
    Many<Category> children{this, "children"};
    Many<Product> products{this, "products"};
};

void mapAll() {
    mapper<Level>(levelTable, {relation<Level>("children", {.backref = u"parent"_s}),
                               relation<Category>("categories", {.backref = u"level"_s})});
    mapper<Category>(categoryTable, {relation<Category>("children", {.backref = u"parent"_s})});
    mapper<Product>(productTable, {relation<Category>("categories", {.secondary = &linkTable,
                                                                     .backref = u"products"_s})});
}

void require(bool condition, const char* what) {
    if (!condition) {
        std::fprintf(stderr, "consumer: %s\n", what);
        std::exit(1);
    }
}

void write(const SessionMaker& newSession) {
    Session session = newSession();
    auto department = make<Level>();
    department->name = u"Department"_s;
    auto clothing = make<Category>();
    clothing->name = u"Clothing"_s;
    clothing->level = department;
    auto shirts = make<Category>();
    shirts->name = u"T-Shirts"_s;
    shirts->level = department;
    shirts->parent = clothing;
    shirts->products.append(make<Product>(u"124"_s, Decimal("9.99")));
    shirts->products.append(make<Product>(u"125"_s, Decimal("19.99")));
    session.add(clothing);
    session.commit();
}

void change(const SessionMaker& newSession) {
    Session session = newSession();
    auto product = session.query<Product>().filter(col(&Product::msrp) > Decimal("10.00")).one();
    require(product->sku == u"125"_s, "the dear product is 125");
    require(product->categories[0]->parent->name == u"Clothing"_s, "T-Shirts are Clothing");
    product->msrp = col(&Product::msrp) - Decimal("5.00");
    session.remove(session.get<Product>(u"124"_s));
    session.commit();
    require(product->msrp.value() == Decimal("14.99"), "the database has subtracted");
    require(session.query<Product>().count() == 1, "one product is left");
}

void readWithoutClasses(const Engine& engine) {
    MetaData unknown;
    reflect(engine, unknown);
    Registry registry = automap(unknown);
    Session session({.bind = engine});
    const auto categories = session.query(registry["category"]).all();
    require(categories.size() == 2, "two categories are found");
}

} // namespace

int main(int count, char** arguments) {
    require(count == 2, "usage: consumer DATABASE");
    try {
        mapAll();
        const Engine engine = createEngine(u"sqlite:///"_s + QString::fromLocal8Bit(arguments[1]));
        createAll(engine, metadata);
        const SessionMaker newSession({.bind = engine});
        write(newSession);
        change(newSession);
        readWithoutClasses(engine);
        clearMappers();
    } catch (const Error& error) {
        require(false, qPrintable(error.fullText()));
    }
    std::puts("consumer: all is well");
    return 0;
}

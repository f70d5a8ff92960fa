// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Attribute.h"
#include "orm/mapping/Relationship.h"

#include <memory>
#include <vector>

namespace espalier::orm {

struct PropertyData;

/// One line of a mapping, as written: a relation, a deferred or renamed column, an expression, a
/// synonym, a composite, a listener. Several may speak of one attribute. A value; cheap to copy.
class ESPALIER_ORM_EXPORT Property {
public:
    Property(RelationDeclaration relation);
    explicit Property(std::shared_ptr<const PropertyData> data) : m_data(std::move(data)) {}
    const PropertyData& data() const { return *m_data; }

private:
    std::shared_ptr<const PropertyData> m_data;
};

struct DeferredOptions {
    QString group = {};       ///< read together with the others of the group
    bool raiseOnLoad = false; ///< reading it without undefer() throws instead of loading
};
/// A column that is read at first access: `deferred("summary", {.group = "texts"})`.
ESPALIER_ORM_EXPORT Property deferred(const Name& attribute, DeferredOptions options = {});
/// A column whose assignment reads the value before it, where that is not loaded: history and
/// listeners then know it.
ESPALIER_ORM_EXPORT Property activeHistory(const Name& attribute);
/// A column under another name, or one that the mapping would leave out.
ESPALIER_ORM_EXPORT Property attribute(const Name& name, const Column& column);
/// Columns of several tables that hold one value, as the two sides of a join's condition.
ESPALIER_ORM_EXPORT Property attribute(const Name& name, const std::vector<Column>& columns);

struct ColumnPropertyOptions {
    bool deferred = false;
    QString group = {};
};
/// A read-only attribute that the database computes: `columnProperty("total", table["price"] *
/// table["count"])`. Columns of the mapped tables in it follow the alias of a query.
ESPALIER_ORM_EXPORT Property columnProperty(const Name& name, const Expression& expression,
                                            ColumnPropertyOptions options = {});

/// Another name for an attribute or relation, in objects and in queries.
ESPALIER_ORM_EXPORT Property synonym(const Name& name, const Name& of);
/// Several attributes as one value object; see Composite<T> in typed/.
ESPALIER_ORM_EXPORT Property composite(const Name& name, const QStringList& attributes);

/// Asked before an attribute takes a value: returns it, or another one, or throws.
ESPALIER_ORM_EXPORT Property validates(const Name& attribute,
                                       std::function<Value(Object&, const Value&)> validator);
/// Listens to an attribute or relation, also with others.
ESPALIER_ORM_EXPORT Property listen(const Name& property, AttributeEvents events);

/// A property in memory and in SQL: `read` computes it from an object, `sql` stands for it in
/// queries (over columns of the mapped tables). Not stored; `write` takes an assignment apart.
struct HybridFunctions {
    std::function<Value(Object&)> read;
    Expression sql = {};
    std::function<void(Object&, const Value&)> write = {};
};
ESPALIER_ORM_EXPORT Property hybrid(const Name& name, HybridFunctions functions);

} // namespace espalier::orm

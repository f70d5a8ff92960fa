// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"

#include <functional>
#include <memory>
#include <vector>

namespace espalier::orm {

class Object;
template <class T> class Ptr;

/// What is told, or asked, when an attribute or relation of an object changes. Any may be absent;
/// each may throw to refuse: then nothing has changed. Of several listeners each hears, in the
/// order of the mapping, those of a base first.
struct AttributeEvents {
    /// Before a value is taken; what it returns is taken instead.
    std::function<Value(Object&, const Value& value)> set = {};
    /// An object comes into the relation (also as its one target), or leaves it; also by the other
    /// side of a backref.
    std::function<void(Object&, Object& item)> append = {};
    std::function<void(Object&, Object& item)> remove = {};
    /// A whole list is assigned in place of `before`: what is left in `values` is taken instead.
    /// Then come `remove` and `append` of those that differ.
    std::function<void(Object&, std::vector<Ptr<Object>>& values,
                       const std::vector<Ptr<Object>>& before)>
        bulkReplace = {};
    /// A new object is asked for a value that it was never given: what it returns is kept, and
    /// written with the row; without `set`.
    std::function<Value(Object&)> initScalar = {};
    /// Object::flagModified() of the attribute.
    std::function<void(Object&)> modified = {};
    bool propagate = true; ///< false: objects of heirs are none of its business
};

/// A mapped column, or a read-only expression over columns: `slot` is its place in an object's
/// values.
struct Attribute {
    QString name;
    int slot;
    Column column; ///< of a computed attribute: of no table, it only has a name and a type
    SqlType type;
    bool primaryKey;
    std::vector<Column> equated = {}; ///< further columns that hold the same value (keys of a join)
    Expression computed = {};         ///< columnProperty(): read as this, never written
    QString queryColumn = {};         ///< its name in the query that is mapped
    bool deferred = false;            ///< read at first access
    bool raiseOnLoad = false;         ///< deferred, and reading it is a mistake
    QString group = {};               ///< deferred attributes that are read together
    bool activeHistory = false;       ///< assigning reads what was there before
    std::shared_ptr<const AttributeEvents> events = {};

    bool isComputed() const { return computed.isValid(); }
    bool isWritable() const { return !isComputed() && !column.isGenerated(); }
};

/// One table of a mapper: which slots its rows hold.
struct MappedTable {
    Table table;
    std::vector<std::pair<int, Column>> columns; ///< slot and column, the key among them
    std::vector<std::pair<int, Column>> key;     ///< what names a row in WHERE

    const Column* columnOf(int slot) const {
        for (const auto& [own, column] : columns) {
            if (own == slot)
                return &column;
        }
        return nullptr;
    }
};

} // namespace espalier::orm

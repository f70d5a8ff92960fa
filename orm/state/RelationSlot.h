// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/mapping/Mapper.h"
#include "orm/state/Ptr.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace espalier::orm {

class Object;
struct LoadPlan;

using ObjectPtr = Ptr<Object>;
using ObjectList = std::vector<ObjectPtr>;
/// What a row of a link table holds besides its ends.
using LinkValues = std::vector<std::pair<Column, Value>>;

/// One relation of one object. `items`: what is in it now (at most one when not a list), complete
/// only when `loaded`.
class ESPALIER_ORM_EXPORT RelationSlot {
public:
    /// What few relations have; the others take a pointer's room for it.
    struct Details {
        ObjectList added; ///< with `removed` the net difference to the database
        ObjectList removed;
        ObjectList committed; ///< as loaded, in order, from the first change on
        /// Of a keyed list: under which key each member came in.
        std::vector<std::pair<const Object*, Value>> keys = {};
        /// Of added links, where more is known than their ends.
        std::vector<std::pair<const Object*, LinkValues>> linkValues = {};
        std::optional<Loading> loading = {};
        std::shared_ptr<const LoadPlan> plan = {};
    };

    RelationSlot() noexcept;
    RelationSlot(const RelationSlot& other);
    RelationSlot(RelationSlot&& other) noexcept;
    RelationSlot& operator=(RelationSlot other) noexcept;
    ~RelationSlot();

    ObjectList items;
    bool loaded = false;
    bool changed = false;
    bool explicitNull = false; ///< a scalar was set to nothing, though nothing was known of it
    bool unread = false;       ///< a scalar was changed, and what the database has was not known

    /// The net difference to the database, kept when not loaded too.
    const ObjectList& added() const { return details().added; }
    const ObjectList& removed() const { return details().removed; }
    /// As loaded, in order, from the first change on; to revert in place.
    const ObjectList& committed() const { return details().committed; }
    const auto& keys() const { return details().keys; }
    /// Null where nothing but the ends is known of the link to it.
    const LinkValues* linkValues(const Object& item) const;
    /// How a query wants it to be read, where that is not as it is mapped; Lazy: with plan().
    std::optional<Loading> loading() const { return details().loading; }
    /// What is to be read along with it.
    const std::shared_ptr<const LoadPlan>& plan() const { return details().plan; }

    /// For writing.
    Details& edit();
    /// Forgets the difference to the database, not what is in it.
    void commit();

private:
    const Details& details() const { return m_details ? *m_details : none(); }
    static const Details& none();

    std::unique_ptr<Details> m_details;
};

} // namespace espalier::orm

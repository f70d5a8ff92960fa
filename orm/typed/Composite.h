// SPDX-License-Identifier: MIT
#pragma once

#include "orm/typed/Entity.h"
#include "orm/typed/Member.h"

#include <span>
#include <vector>

namespace espalier::orm {

/// What a value object needs to be kept in several columns: made of their values, taken apart into
/// them, in the order of the mapping's composite().
template <class T>
concept CompositeValue = requires(const T& object, std::span<const Value> values) {
    { T::fromValues(values) } -> std::convertible_to<T>;
    { object.toValues() } -> std::convertible_to<std::vector<Value>>;
};

/// Several columns as one value object: `Composite<Point> start{this, "start"}` with
/// `composite("start", {u"x1"_s, u"y1"_s})` in the mapping. A view of the slots: assign a new value
/// to change it.
template <CompositeValue T> class Composite : public Member {
public:
    Composite(Object* owner, const char* name) : Member(owner, name) {}
    Composite& operator=(const Composite& other) { return *this = other.value(); }

    T value() const { return T::fromValues(owner().values(property())); }
    operator T() const { return value(); }
    /// Every column is NULL.
    bool isNull() const {
        for (const Value& part : owner().values(property())) {
            if (!part.isNull())
                return false;
        }
        return true;
    }
    Composite& operator=(const T& value) {
        assign(value.toValues());
        return *this;
    }
    Composite& operator=(Null) {
        assign(std::vector<Value>(property().attributeSlots.size()));
        return *this;
    }
    friend bool operator==(const Composite& a, const T& b) {
        return a.owner().values(a.property()) == b.toValues();
    }

private:
    const CompositeProperty& property() const {
        return owner().mapper().composites()[std::size_t(place() - Mapper::compositePlace)];
    }
    void assign(const std::vector<Value>& parts) {
        const std::vector<int>& slotList = property().attributeSlots;
        for (std::size_t i = 0; i < slotList.size(); ++i)
            owner().setValue(slotList[i], parts.at(i));
    }
};

/// The columns of a composite in a query; equal when all of them are.
class ESPALIER_ORM_EXPORT CompositeTerm {
public:
    explicit CompositeTerm(std::vector<Expression> columns) : m_columns(std::move(columns)) {}
    const std::vector<Expression>& columns() const { return m_columns; }
    template <CompositeValue T> Expression operator==(const T& value) const {
        return equalTo(value.toValues());
    }
    template <CompositeValue T> Expression operator!=(const T& value) const {
        return !equalTo(value.toValues());
    }

private:
    Expression equalTo(const std::vector<Value>& values) const;
    std::vector<Expression> m_columns;
};

/// Errors: MappingError when the member is not a composite.
ESPALIER_ORM_EXPORT CompositeTerm memberComposite(const Mapper& mapper, std::ptrdiff_t offset);

/// `col(&Line::start) == Point{1, 2}`
template <class Base, class V> CompositeTerm col(Composite<V> Base::* member) {
    const Mapper& mapped = Registry::defaultRegistry().mapperOf(typeid(Base));
    return memberComposite(mapped, memberOffset<Base>(mapped, member));
}

} // namespace espalier::orm

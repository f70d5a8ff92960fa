// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/sql/Expression.h"
#include "orm/typed/Member.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace espalier::orm {

template <class T> class Expr;

/// A column value of a mapped class: a view of a slot of its object. Without a column of its name
/// it is a plain member that is never stored.
template <class T> class Attr : public Member {
public:
    Attr(Object* owner, const char* name) : Member(owner, name) {}
    Attr& operator=(const Attr& other) { return *this = other.value(); }

    /// Loads when needed; NULL gives a default T. Errors: DataError when the stored value is no T.
    T value() const {
        const Value& stored = owner().valueAt(place());
        if (stored.isNull())
            return T();
        if constexpr (std::is_enum_v<T>)
            return static_cast<T>(stored.template to<qint64>().value_or(0));
        else
            return converted(stored);
    }
    operator T() const { return value(); }
    bool isNull() const { return owner().valueAt(place()).isNull(); }
    std::optional<T> optional() const {
        return isNull() ? std::nullopt : std::optional<T>(value());
    }

    Attr& operator=(const T& value) {
        if constexpr (std::is_enum_v<T>)
            return assign(Value(qint64(value)));
        else
            return assign(Value(value));
    }
    template <class V>
        requires(std::is_constructible_v<Value, V> && !std::is_base_of_v<Expression, V> &&
                 std::is_convertible_v<V, T>)
    Attr& operator=(const V& value) {
        return assign(Value(T(value)));
    }
    Attr& operator=(Null) { return assign(Value()); }
    /// SQL that the database evaluates at the flush: `account->balance = col(&Account::balance) -
    /// Decimal("50.00")`.
    Attr& operator=(const Expression& expression) { return assign(Value(expression.node())); }

    /// By value; NULL equals a default T here, and only NULL equals null.
    template <class V>
        requires(std::is_convertible_v<const V&, T>)
    friend bool operator==(const Attr& a, const V& b) {
        return a.value() == static_cast<T>(b);
    }
    friend bool operator==(const Attr& a, Null) { return a.isNull(); }
    /// Changes a value in place, as a document: `change` gets a copy, which is then assigned.
    template <class Change> void edit(Change change) {
        T changed = value();
        change(changed);
        *this = changed;
    }

private:
    static T converted(const Value& stored) {
        if (const std::optional<T> fit = stored.template to<T>())
            return *fit;
        if constexpr (ListOfValues<T>) {
            (void)stored.template as<Array>();
            throw DataError(QStringLiteral("A value in the list %1 is not of the type of the "
                                           "member that holds it, or NULL.")
                                .arg(stored.toText()));
        } else {
            return stored.template as<T>();
        }
    }
    Attr& assign(Value value) {
        owner().setValueAt(place(), std::move(value));
        return *this;
    }
};

/// The one object that a relation leads to.
template <class T> class One : public Member {
public:
    One(Object* owner, const char* name) : Member(owner, name) {}
    One& operator=(const One& other) { return *this = other.get(); }

    Ptr<T> get() const { return staticPtrCast<T>(owner().relatedAt(place())); }
    operator Ptr<T>() const { return get(); }
    Ptr<T> operator->() const { return get(); }
    explicit operator bool() const { return bool(get()); }
    One& operator=(const Ptr<T>& target) {
        owner().setRelatedAt(place(), target);
        return *this;
    }
    One& operator=(Null) { return *this = Ptr<T>(); }
    friend bool operator==(const One& a, const Ptr<T>& b) { return a.get() == b; }

private:
};

/// The objects that a relation leads to, in order. Appending does not load.
template <class T> class Many : public Member {
public:
    Many(Object* owner, const char* name) : Member(owner, name) {}

    class Iterator {
    public:
        using value_type = Ptr<T>;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        explicit Iterator(ObjectList::const_iterator at) : m_at(at) {}
        Ptr<T> operator*() const { return staticPtrCast<T>(*m_at); }
        Iterator& operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before(*this);
            ++m_at;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        ObjectList::const_iterator m_at;
    };

    Iterator begin() const { return Iterator(list().begin()); }
    Iterator end() const { return Iterator(list().end()); }
    std::size_t size() const { return list().size(); }
    bool isEmpty() const { return list().empty(); }
    Ptr<T> operator[](std::size_t index) const { return staticPtrCast<T>(list().at(index)); }
    bool contains(const Ptr<T>& item) const {
        for (const ObjectPtr& other : list()) {
            if (other.get() == item.get())
                return true;
        }
        return false;
    }
    void append(const Ptr<T>& item) { owner().appendAt(place(), item); }
    void remove(const Ptr<T>& item) { owner().removeAt(place(), item); }
    /// Before what stands at `index`; a position attribute of the relation follows.
    void insert(std::size_t index, const Ptr<T>& item) { owner().insertAt(place(), index, item); }
    void move(std::size_t from, std::size_t to) { owner().moveAt(place(), from, to); }
    /// The whole list: what is not among `items` leaves, what is new comes in, in their order.
    Many& operator=(const std::vector<Ptr<T>>& items) {
        owner().setCollectionAt(place(), ObjectList(items.begin(), items.end()));
        return *this;
    }
    /// Errors: MappingError when the member is mapped to no relation.
    const Relationship& relationship() const { return owner().relationshipAt(place()); }

private:
    const ObjectList& list() const { return owner().collectionAt(place()); }
};

} // namespace espalier::orm

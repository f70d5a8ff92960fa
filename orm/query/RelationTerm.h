// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/EntitySource.h"
#include "orm/state/Object.h"

#include <initializer_list>
#include <span>

namespace espalier::orm {

/// `filterBy({{"name", "T-Shirts"}, {"level", someLevel}})`: an attribute's value or a related
/// object.
struct Criterion {
    Criterion(const Name& attribute, Value value_) : name(attribute), value(std::move(value_)) {}
    template <class T>
    Criterion(const Name& attribute, const Ptr<T>& object_)
        : name(attribute), object(object_), isObject(true) {}
    QString name;
    Value value;
    ObjectPtr object;
    bool isObject = false;
};

/// A relation in criteria: `col(&Category::products).any(col(&Product::msrp) > 25)`, or
/// `relationOf(registry["category"], "products")`. A related object's key is taken when the
/// statement is sent, behind the flush that gives it one.
class ESPALIER_ORM_EXPORT RelationTerm {
public:
    explicit RelationTerm(const Relationship& relationship, const QString& alias = {})
        : m_relationship(&relationship), m_alias(alias) {}

    const Relationship& relationship() const { return *m_relationship; }
    const QString& alias() const { return m_alias; } ///< of the owner; empty: its own name
    /// Of a list: some member fulfils the criterion (all do without one). Errors: SessionError for
    /// a relation to one object, which `has()` asks of.
    Expression any(const Expression& criterion = {}) const;
    Expression any(std::initializer_list<Criterion> criteria) const;
    Expression has(const Expression& criterion = {}) const;
    Expression has(std::initializer_list<Criterion> criteria) const;
    Expression contains(const ObjectPtr& member) const;
    /// Null: there is none (a list: it is empty).
    Expression is(const ObjectPtr& related) const;
    Expression isNot(const ObjectPtr& related) const;
    /// Only members of this heir of the target count.
    RelationTerm ofType(const Mapper& heir) const;

    template <class T> friend Expression operator==(const RelationTerm& r, const Ptr<T>& related) {
        return r.is(related);
    }
    template <class T> friend Expression operator!=(const RelationTerm& r, const Ptr<T>& related) {
        return r.isNot(related);
    }
    friend Expression operator==(const RelationTerm& r, Null) { return r.is({}); }
    friend Expression operator!=(const RelationTerm& r, Null) { return r.isNot({}); }

private:
    Expression existing(const Expression& criterion) const;
    Expression matching(std::initializer_list<Criterion> criteria) const;

    const Relationship* m_relationship;
    const Mapper* m_heir = nullptr;
    QString m_alias;
};

/// Errors: MappingError when there is no such relation.
ESPALIER_ORM_EXPORT RelationTerm relationOf(const Mapper& mapper, const Name& name);

/// An entity that stands in a query once more, under another name:
/// `const auto parent = aliased(registry["category"]); ... parent["name"] == "root"`.
class ESPALIER_ORM_EXPORT AliasedEntity {
public:
    /// Without a name it gets one that no other has.
    explicit AliasedEntity(const Mapper& mapper, const QString& name = {});
    const Mapper& mapper() const { return *m_mapper; }
    const QString& name() const { return m_name; }
    Expression operator[](const Name& attribute) const;
    RelationTerm relation(const Name& name) const;
    FromClause from() const { return sourceOf(*m_mapper, m_name); }

private:
    const Mapper* m_mapper;
    QString m_name;
};

inline AliasedEntity aliased(const Mapper& mapper, const QString& name = {}) {
    return AliasedEntity(mapper, name);
}

/// Equality with an attribute or a relation of an entity under an alias.
Expression criterionOf(const Mapper& mapper, const QString& alias, const Criterion& criterion);
/// What objects have in common that `relationship` of `owner` leads to; without a join where the
/// foreign key is theirs. `alias`: of the related entity.
ESPALIER_ORM_EXPORT Expression relatedTo(const ObjectPtr& owner, const Relationship& relationship,
                                         const QString& alias = {});

} // namespace espalier::orm

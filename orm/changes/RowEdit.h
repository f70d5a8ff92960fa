// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/state/Object.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace espalier::orm {

/// A row by name: of its key, or, before it has one, of a name that holds within one document.
struct ESPALIER_ORM_EXPORT RowName {
    QString entity;
    std::vector<Value> key;
    QString temporary; ///< "new 3"; empty for a row that has a key
    /// "product 12", "product new 3"
    QString text() const;
    friend bool operator==(const RowName&, const RowName&) = default;
};

/// What is staged for one row, as values: it outlives the session and can be staged in another.
struct RowEdit {
    /// Nothing: it was staged once and is no longer.
    enum class Act : quint8 { Insert, Update, Delete, Nothing };
    struct Field {
        QString attribute;
        std::optional<Value> before; ///< as it was read; absent in a new row
        Value after;
        friend bool operator==(const Field&, const Field&) = default;
    };
    /// What a relation refers to where the columns cannot say it: a new row.
    struct Reference {
        QString relationship;
        RowName target;
        std::vector<Value> before =
            {}; ///< beside the relation's pairs; empty: a new row, or unknown
        friend bool operator==(const Reference&, const Reference&) = default;
    };
    struct Link {
        QString relationship;
        RowName other;
        bool isAdded = true; ///< else it is removed
        /// Of an added one: what its row holds besides its ends, by column.
        std::vector<std::pair<QString, Value>> values = {};
        friend bool operator==(const Link&, const Link&) = default;
    };

    Act act = Act::Nothing;
    RowName row;
    QString label;             ///< for people
    std::vector<Field> fields; ///< of a deleted row: what was read of it
    std::vector<Reference> references;
    std::vector<Link> links;
    friend bool operator==(const RowEdit&, const RowEdit&) = default;
};

/// Names rows: new ones as they are first asked for.
class ESPALIER_ORM_EXPORT RowNames {
public:
    RowName nameOf(const Object& object);
    /// The object is gone, and another one may come to its place in memory.
    void forget(const Object& object) { m_temporary.remove(&object); }

private:
    QHash<const Object*, QString> m_temporary;
    int m_last = 0;
};

/// What is staged for an object. Links that both ends know stand with one of them.
ESPALIER_ORM_EXPORT RowEdit editOf(const Object& object, bool isDeleted, RowNames& names);

/// What is left of an edit once a part of it has been saved; Nothing when that was all of it.
ESPALIER_ORM_EXPORT RowEdit without(const RowEdit& edit, const RowEdit& saved);

/// {"entity": "product", "key": [12]} or {"entity": "product", "new": "new 3"}
ESPALIER_ORM_EXPORT QJsonObject toJson(const RowName& name);
/// Errors: DataError for what toJson() did not write.
ESPALIER_ORM_EXPORT RowName rowNameFromJson(const QJsonObject& json);
/// Errors: DataError for an SQL expression among the values.
ESPALIER_ORM_EXPORT QJsonObject toJson(const RowEdit& edit);
/// Errors: DataError for what toJson() did not write.
ESPALIER_ORM_EXPORT RowEdit rowEditFromJson(const QJsonObject& json);

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlQuery>
#include <QVariant>

namespace espalier::orm {

/// The values that a prepared query sends with its next execution, in the order of its markers.
/// QSqlQuery::bindValue() makes a name for each place and looks it up: a third of the cost of
/// inserting a row. Built with ESPALIER_BOUND_VALUES they are written where Qt's driver reads
/// them, else through bindValue().
class BoundValues {
public:
    BoundValues(QSqlQuery& query, std::size_t count);
    void set(std::size_t index, QVariant value);
    QVariant at(std::size_t index) const;

private:
    QSqlQuery& m_query;
    QVariantList* m_values; ///< null: through bindValue()
};

} // namespace espalier::orm

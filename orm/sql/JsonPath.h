// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/sql/Expression.h"
#include "orm/sql/Spelling.h"

namespace espalier::orm {

/// What stands inside of a JSON document: `json(table["document"])["tags"][0].asText() == "new"`.
/// By itself it is a document again. NULL where there is nothing, and as anything but a document
/// where JSON's null is. What is no scalar has no portable text or number.
class ESPALIER_ORM_EXPORT JsonTerm : public Expression {
public:
    JsonTerm(const Expression& document, JsonSteps steps);

    JsonTerm operator[](const Name& member) const;
    JsonTerm operator[](int place) const; ///< from 0
    /// As a column of this type would have it. Errors: SqlError for one that JSON has no value for.
    Expression as(const SqlType& type) const;
    Expression asText() const;
    Expression asInteger() const;
    Expression asFloat() const;
    Expression asNumeric(int precision, int scale) const;
    Expression asBoolean() const;

private:
    Expression m_document;
    JsonSteps m_steps;
};

/// The document to begin with: a column or another expression whose value is JSON.
ESPALIER_ORM_EXPORT JsonTerm json(const Expression& document);

} // namespace espalier::orm

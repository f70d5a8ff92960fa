// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/RowReader.h"

#include <QStringList>

namespace espalier::orm {

/// A statement that the server has prepared beneath QtSql and runs with values that travel apart
/// from its text, each with its type. Its rows are read as from any RowReader, until it is executed
/// again. Lives shorter than its NativeConnection, also when that is closed meanwhile.
class NativeStatement : public RowReader {
public:
    /// Prepares it the first time, always with the same text. `statement` lives until the last row
    /// was read. False when the server refuses. Errors: DataError; SqlError when the places are not
    /// as many as the values.
    virtual bool execute(const Statement& statement) = 0;
    virtual bool isSelect() const = 0; ///< gives rows
    virtual QStringList names() const = 0;
    virtual qint64 rowsAffected() const = 0;
    /// The key that the database made for the row inserted last; Null without one.
    virtual Value lastInsertId() const = 0;
    /// Lets go of the rows.
    virtual void finish() = 0;
};

} // namespace espalier::orm

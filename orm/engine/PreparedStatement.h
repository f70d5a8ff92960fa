// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/sql/Statement.h"

#include <memory>

namespace espalier::orm {

class Connection;

/// A statement that runs many times with other values: compiled and prepared once, and nothing of
/// it copied. Lives on the stack, shorter than its connection, on the connection's thread.
class ESPALIER_ORM_EXPORT PreparedStatement {
public:
    /// The statement's own values are not sent. Errors: as Connection::execute().
    PreparedStatement(Connection& connection, Statement statement);
    ~PreparedStatement();
    PreparedStatement(PreparedStatement&&) noexcept;
    PreparedStatement& operator=(PreparedStatement&&) = delete;

    /// The value of a marker at the next execution; those that are not given anew stay. Errors:
    /// DataError, and what a type's converter throws.
    void bind(std::size_t index, const Value& value);
    /// Errors: as Connection::execute(); the values in their context are as the driver got them.
    ExecResult execute();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Ddl.h"
#include "orm/sql/Dml.h"
#include "orm/sql/Select.h"
#include "orm/sql/Statement.h"

#include <utility>
#include <vector>

namespace espalier::orm {

class Spelling;

/// Turns trees into statements. What differs between databases is asked of the Spelling, which a
/// Dialect is. Pure: no database, no state kept. Errors: SqlError, DataError (a value that the
/// database would change silently).
ESPALIER_ORM_EXPORT Statement compile(const Select& select, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const Insert& insert, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const Update& update, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const Delete& remove, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const UpdateRows& update, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const DeleteRows& remove, const Spelling& spelling);
ESPALIER_ORM_EXPORT std::vector<Statement> compile(const CreateTable& create,
                                                   const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const AddForeignKey& add, const Spelling& spelling);
ESPALIER_ORM_EXPORT Statement compile(const DropTable& drop, const Spelling& spelling);
/// Hand-written SQL with `:name` parameters (outside of strings, comments and quoted identifiers).
/// Those without a value stay open for withParameters(). Errors: SqlError for a bare `?`.
ESPALIER_ORM_EXPORT Statement compileText(const QString& sql,
                                          const std::vector<std::pair<QString, Value>>& parameters,
                                          const Spelling& spelling);
/// Fills in named parameters. Errors: SqlError naming a parameter that has no value.
ESPALIER_ORM_EXPORT Statement
withParameters(Statement statement, const std::vector<std::pair<QString, Value>>& parameters);

/// The statement with its values written as literals in place of `?`: for DISPLAY to users only,
/// never to be executed.
ESPALIER_ORM_EXPORT QString inlined(const Statement& statement);

} // namespace espalier::orm

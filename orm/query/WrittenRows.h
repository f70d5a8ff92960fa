// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/BulkWrite.h"
#include "orm/query/QueryData.h"
#include "orm/sql/Dml.h"

namespace espalier::orm {

/// Errors: SessionError when a query has more than criteria.
void requirePlainQuery(const QueryData& data, const char* call);
/// The same when its entity is in several tables.
void requireOneTable(const QueryData& data, const char* call);
/// What the written rows fulfil: the criteria, those of the entity's class and of options.
Expression whereOf(const QueryData& data);
/// `assigned`: takes the slots that it writes.
Update updateOf(const QueryData& data, const Assignments& assignments, std::vector<int>& assigned);
/// Of an entity of one table. `written`: takes the slots that it writes into rows that are there
/// already.
std::pair<Insert, BulkRows> upsertOf(const Mapper& mapper, const BulkRows& rows,
                                     const QStringList& updated, std::vector<int>& written);
Statement boundStatement(const QueryData& data, Statement statement);
Value fittedValue(const Value& value, const SqlType& type);

/// One for each table of the entity. Errors: SessionError when there are several, and the key that
/// relates their rows is not given.
std::vector<std::pair<Insert, BulkRows>> insertsOf(const Mapper& mapper, const BulkRows& rows);

struct SentRows {
    qint64 count = 0;
    RowBatch rows = {}; ///< what RETURNING gave
};
/// As many rows in a statement as it may hold values.
SentRows sendInChunks(Connection& connection, Insert insert, const Mapper& mapper,
                      const BulkRows& rows);

/// A value that was written behind an object's back; what hangs on it is read again when needed.
/// `value` absent: only the database can tell.
void learnWritten(Object& object, int slot, const std::optional<Value>& value);
/// The same for all of a row whose object is in memory.
void learnRow(const QueryData& data, const std::vector<int>& given, const std::vector<Value>& row);

} // namespace espalier::orm

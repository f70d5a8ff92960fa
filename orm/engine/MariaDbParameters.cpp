// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbParameters.h"

#if ESPALIER_HAS_LIBMARIADB

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

void setDate(MYSQL_TIME& time, const QDate& date) {
    time.year = unsigned(date.year());
    time.month = unsigned(date.month());
    time.day = unsigned(date.day());
    time.time_type = MYSQL_TIMESTAMP_DATE;
}

void setClock(MYSQL_TIME& time, const QTime& clock) {
    time.hour = unsigned(clock.hour());
    time.minute = unsigned(clock.minute());
    time.second = unsigned(clock.second());
    time.second_part = static_cast<unsigned long>(clock.msec()) * 1000;
    time.time_type = MYSQL_TIMESTAMP_TIME;
}

bool isNumber(enum_field_types type) {
    return type == MYSQL_TYPE_LONGLONG || type == MYSQL_TYPE_DOUBLE;
}

} // namespace

MariaDbParameters::MariaDbParameters(const Statement& statement, const MariaDbDialect& dialect)
    : m_statement(statement), m_dialect(dialect),
      m_places(statement.bindings.size() / std::size_t(statement.rows)),
      m_cells(statement.bindings.size()) {}

std::vector<MYSQL_BIND>& MariaDbParameters::ofOneRow() {
    m_binds.assign(m_places, MYSQL_BIND{});
    for (std::size_t i = 0; i < m_places; ++i)
        set(m_binds[i], m_cells[i], i);
    return m_binds;
}

std::vector<MYSQL_BIND>& MariaDbParameters::ofRows(std::size_t firstRow) {
    m_binds.assign(m_places, MYSQL_BIND{});
    m_arrays.assign(m_places, Array{});
    for (MYSQL_BIND& bind : m_binds)
        bind.buffer_type = MYSQL_TYPE_NULL;
    std::size_t row = firstRow;
    while (row < std::size_t(m_statement.rows) && joins(row))
        ++row;
    m_arrayRows = row - firstRow;
    for (std::size_t i = 0; i < m_places; ++i)
        gather(i, m_binds[i]);
    return m_binds;
}

/// Its values have the types of those before it; then they are part of the arrays.
bool MariaDbParameters::joins(std::size_t row) {
    std::vector<MYSQL_BIND> binds(m_places);
    for (std::size_t i = 0; i < m_places; ++i) {
        const std::size_t binding = row * m_places + i;
        set(binds[i], m_cells[binding], binding);
        const MYSQL_BIND& before = m_binds[i];
        if (before.buffer_type != MYSQL_TYPE_NULL && binds[i].buffer_type != MYSQL_TYPE_NULL &&
            (before.buffer_type != binds[i].buffer_type ||
             before.is_unsigned != binds[i].is_unsigned))
            return false;
    }
    for (std::size_t i = 0; i < m_places; ++i) {
        const bool isNull = binds[i].buffer_type == MYSQL_TYPE_NULL;
        Cell& cell = m_cells[row * m_places + i];
        Array& array = m_arrays[i];
        array.indicators.push_back(isNull ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE);
        array.lengths.push_back(binds[i].buffer_length);
        array.pointers.push_back(isNull ? nullptr : binds[i].buffer);
        array.numbers.push_back(quint64(cell.whole));
        if (!isNull) {
            m_binds[i].buffer_type = binds[i].buffer_type;
            m_binds[i].is_unsigned = binds[i].is_unsigned;
        }
    }
    return true;
}

// A column of nothing but NULL needs a type all the same.
void MariaDbParameters::gather(std::size_t place, MYSQL_BIND& bind) {
    Array& array = m_arrays[place];
    if (bind.buffer_type == MYSQL_TYPE_NULL)
        bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = isNumber(bind.buffer_type) ? static_cast<void*>(array.numbers.data())
                                             : static_cast<void*>(array.pointers.data());
    bind.length = array.lengths.data();
    bind.u.indicator = array.indicators.data();
}

namespace {

void setText(MYSQL_BIND& bind, QByteArray& kept, unsigned long& length, QByteArray text,
             enum_field_types kind = MYSQL_TYPE_STRING) {
    kept = std::move(text);
    length = static_cast<unsigned long>(kept.size());
    bind.buffer_type = kind;
    bind.buffer = const_cast<char*>(kept.constData()); // only read
    bind.buffer_length = length;
    bind.length = &length;
}

} // namespace

void MariaDbParameters::set(MYSQL_BIND& bind, Cell& cell, std::size_t binding) const {
    const Value& value = m_statement.bindings[binding];
    const SqlType type =
        binding < m_statement.bindingTypes.size() ? m_statement.bindingTypes[binding] : SqlType();
    m_dialect.checkBinding(value, type);
    bind.buffer = &cell.whole;
    bind.buffer_type = MYSQL_TYPE_LONGLONG;
    const auto text = [&](const QByteArray& sent, enum_field_types kind = MYSQL_TYPE_STRING) {
        setText(bind, cell.text, cell.length, sent, kind);
    };
    switch (value.kind()) {
    case Value::Kind::Null:
        bind.buffer_type = MYSQL_TYPE_NULL;
        return;
    case Value::Kind::Bool:
        cell.whole = value.as<bool>() ? 1 : 0;
        return;
    case Value::Kind::Int64:
        cell.whole = value.as<qint64>();
        return;
    case Value::Kind::UInt64:
        cell.whole = qint64(value.as<quint64>());
        bind.is_unsigned = 1;
        return;
    case Value::Kind::Double:
        cell.real = value.as<double>();
        bind.buffer_type = MYSQL_TYPE_DOUBLE;
        return;
    case Value::Kind::Decimal:
        return text(value.as<Decimal>().toString().toLatin1(), MYSQL_TYPE_NEWDECIMAL);
    case Value::Kind::Bytes:
        return text(value.as<QByteArray>(), MYSQL_TYPE_BLOB);
    case Value::Kind::Date:
    case Value::Kind::Time:
    case Value::Kind::DateTime:
        return setTime(bind, cell, value, type);
    case Value::Kind::Uuid:
        if (type.native.startsWith("binary"_L1, Qt::CaseInsensitive))
            return text(value.as<QUuid>().toRfc4122(), MYSQL_TYPE_BLOB);
        break;
    default:
        break;
    }
    text(m_dialect.toDriver(value, type).toString().toUtf8());
}

// The server would write a fraction into a text column with six digits.
void MariaDbParameters::setTime(MYSQL_BIND& bind, Cell& cell, const Value& value,
                                const SqlType& type) const {
    if (type.isText()) {
        setText(bind, cell.text, cell.length, m_dialect.toDriver(value, type).toString().toUtf8());
        return;
    }
    cell.time = {};
    bind.buffer = &cell.time;
    if (value.kind() == Value::Kind::Date) {
        setDate(cell.time, value.as<QDate>());
        bind.buffer_type = MYSQL_TYPE_DATE;
        return;
    }
    if (value.kind() == Value::Kind::Time) {
        setClock(cell.time, value.as<QTime>());
        bind.buffer_type = MYSQL_TYPE_TIME;
        return;
    }
    const auto& moment = value.as<QDateTime>();
    const QDateTime clock = moment.timeSpec() == Qt::LocalTime ? moment : moment.toUTC();
    setDate(cell.time, clock.date());
    setClock(cell.time, clock.time());
    cell.time.time_type = MYSQL_TIMESTAMP_DATETIME;
    bind.buffer_type = MYSQL_TYPE_DATETIME;
}

} // namespace espalier::orm

#endif

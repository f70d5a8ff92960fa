// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteFunctions.h"

#include "orm/base/Decimal.h"
#include "orm/base/Error.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>

namespace espalier::orm {

namespace {

// What a REAL and a column of NUMERIC affinity keep without loss.
constexpr int safeDigits = 15;

struct Total {
    Decimal sum;
    qint64 count = 0;
};

QStringView textOf(sqlite3_value* value) {
    const void* const text = sqlite3_value_text16(value);
    return {static_cast<const char16_t*>(text), sqlite3_value_bytes16(value) / 2};
}

Decimal decimalOf(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return Decimal(qint64(sqlite3_value_int64(value)));
    case SQLITE_TEXT:
        if (const std::optional<Decimal> number = Decimal::parse(textOf(value))) {
            return *number;
        }
        [[fallthrough]];
    default:
        return Decimal::fromDouble15(sqlite3_value_double(value));
    }
}

void giveDecimal(sqlite3_context* context, const Decimal& number) {
    const std::optional<qint64> whole = number.toInt64();
    if (whole) {
        sqlite3_result_int64(context, *whole);
    } else if (number.precision() <= safeDigits) {
        sqlite3_result_double(context, number.toDouble());
    } else {
        const QByteArray text = number.toString().toLatin1();
        sqlite3_result_text(context, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    }
}

/// SQLite zeroes the memory of an aggregate; the Total that it points to is ours.
Total** totalOf(sqlite3_context* context, int size = int(sizeof(Total*))) {
    return static_cast<Total**>(sqlite3_aggregate_context(context, size));
}

template <typename Work> void guarded(sqlite3_context* context, Work work) {
    try {
        work();
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (const std::exception& error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

template <int Sign> void add(sqlite3_context* context, int, sqlite3_value** arguments) {
    guarded(context, [&] {
        Total** const total = totalOf(context);
        if (total == nullptr || sqlite3_value_type(arguments[0]) == SQLITE_NULL) {
            return;
        }
        if (*total == nullptr) {
            *total = new Total;
        }
        const Decimal number = decimalOf(arguments[0]);
        (*total)->sum += Sign > 0 ? number : -number;
        (*total)->count += Sign;
    });
}

Decimal average(const Total& total) {
    const Decimal quotient =
        total.sum.divided(Decimal(total.count), std::max(total.sum.scale(), safeDigits));
    const int wholeDigits = std::max(quotient.rounded(0, Rounding::Down).precision(), 1);
    return quotient.rounded(std::max(safeDigits - wholeDigits, total.sum.scale())).normalised();
}

template <bool Average> void give(sqlite3_context* context) {
    guarded(context, [&] {
        Total** const total = totalOf(context, 0);
        if (total == nullptr || *total == nullptr || (*total)->count == 0) {
            sqlite3_result_null(context);
        } else {
            giveDecimal(context, Average ? average(**total) : (*total)->sum);
        }
    });
}

template <bool Average> void finish(sqlite3_context* context) {
    give<Average>(context);
    if (Total** const total = totalOf(context, 0)) {
        delete *total;
        *total = nullptr;
    }
}

void contains(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL ||
        sqlite3_value_type(arguments[1]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    guarded(context, [&] {
        const QStringView text = textOf(arguments[0]);
        sqlite3_result_int(context, text.contains(textOf(arguments[1]), Qt::CaseInsensitive));
    });
}

// Compiled once for a statement, as long as the pattern is the same in every row.
const QRegularExpression& patternOf(sqlite3_context* context, sqlite3_value* value) {
    constexpr int place = 1;
    auto* known = static_cast<QRegularExpression*>(sqlite3_get_auxdata(context, place));
    if (known == nullptr) {
        known = new QRegularExpression(textOf(value).toString(),
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
        sqlite3_set_auxdata(context, place, known,
                            [](void* kept) { delete static_cast<QRegularExpression*>(kept); });
        known = static_cast<QRegularExpression*>(sqlite3_get_auxdata(context, place));
    }
    if (known == nullptr) {
        throw std::bad_alloc();
    }
    return *known;
}

void matches(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL ||
        sqlite3_value_type(arguments[1]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    guarded(context, [&] {
        const QRegularExpression& pattern = patternOf(context, arguments[1]);
        if (!pattern.isValid()) {
            throw DataError(QStringLiteral("The regular expression is not valid: ") +
                            pattern.errorString());
        }
        const QString text = textOf(arguments[0]).toString();
        const QRegularExpressionMatch match = pattern.match(text);
        if (!match.isValid()) {
            throw DataError(QStringLiteral("The regular expression needs too many steps: ") +
                            pattern.pattern());
        }
        sqlite3_result_int(context, match.hasMatch());
    });
}

} // namespace

void registerFunctions(sqlite3* handle) {
    const int flags = SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_window_function(handle, "espalier_sum", 1, flags, nullptr, add<1>, finish<false>,
                                   give<false>, add<-1>, nullptr);
    sqlite3_create_window_function(handle, "espalier_avg", 1, flags, nullptr, add<1>, finish<true>,
                                   give<true>, add<-1>, nullptr);
    sqlite3_create_function_v2(handle, "espalier_contains", 2, flags, nullptr, contains, nullptr,
                               nullptr, nullptr);
    sqlite3_create_function_v2(handle, "espalier_matches", 2, flags, nullptr, matches, nullptr,
                               nullptr, nullptr);
}

} // namespace espalier::orm

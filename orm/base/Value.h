// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Array.h"
#include "orm/base/Decimal.h"
#include "orm/base/Export.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTime>
#include <QUuid>
#include <QVariant>

#include <concepts>
#include <cstddef>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <vector>

namespace espalier::orm {

/// The SQL NULL: `row.value = null`.
struct Null {
    friend constexpr bool operator==(Null, Null) noexcept { return true; }
};
inline constexpr Null null{};

/// A node of the SQL expression tree; defined by the sql layer, opaque here.
struct ExpressionNode;
using ExpressionPtr = std::shared_ptr<const ExpressionNode>;

/// A JSON text in UTF-8, compared as text.
struct Json {
    QByteArray text;
    friend bool operator==(const Json& a, const Json& b) noexcept { return a.text == b.text; }
};

/// The sequences that become an Array and come back from one.
template <class T> struct ListElement {};
template <class T> struct ListElement<std::vector<T>> {
    using type = T;
};
template <class T> struct ListElement<QList<T>> {
    using type = T;
};
template <class T> inline constexpr bool IsOptional = false;
template <class T> inline constexpr bool IsOptional<std::optional<T>> = true;
template <class T>
concept ListOfValues = requires { typename ListElement<T>::type; };

/// One database value: a closed sum of the kinds below, 32 bytes, cheap to copy and to move (a
/// moved-from value is Null). An empty or null QString is a String, never Null; a QDate, QTime or
/// QDateTime without content and an empty ExpressionPtr are Null. A QDateTime in Qt::LocalTime is a
/// time stamp without a zone: its wall clock counts, on every machine; in any other spec the
/// instant counts. Threads: like int.
class ESPALIER_ORM_EXPORT Value {
public:
    enum class Kind : quint8 {
        Null,
        Bool,
        Int64,
        UInt64,
        Double,
        Decimal,
        String,
        Bytes,
        Date,
        Time,
        DateTime,
        Uuid,
        Json,
        Array,
        Expr
    };
    static QString toString(Kind kind);

    Value() noexcept : m_kind(Kind::Null) {}
    Value(Null) noexcept : m_kind(Kind::Null) {}
    template <std::same_as<bool> T> Value(T flag) noexcept { construct<bool>(Kind::Bool, flag); }
    /// Signed integers and unsigned ones below 64 bits become Int64, the others UInt64.
    template <std::integral T>
        requires(std::constructible_from<orm::Decimal, T>)
    Value(T number) noexcept {
        if constexpr (std::is_signed_v<T> || sizeof(T) < 8) {
            construct<qint64>(Kind::Int64, static_cast<qint64>(number));
        } else {
            construct<quint64>(Kind::UInt64, static_cast<quint64>(number));
        }
    }
    template <std::floating_point T>
        requires(sizeof(T) <= sizeof(double))
    Value(T number) noexcept {
        construct<double>(Kind::Double, static_cast<double>(number));
    }
    Value(orm::Decimal number) noexcept {
        construct<orm::Decimal>(Kind::Decimal, std::move(number));
    }
    Value(QString text) noexcept { construct<QString>(Kind::String, std::move(text)); }
    Value(QStringView text) : Value(text.toString()) {}
    Value(QLatin1StringView text) : Value(QString(text)) {}
    Value(const char* utf8) : Value(QString::fromUtf8(utf8)) {}
    Value(const char16_t* text) : Value(QStringView(text).toString()) {}
    Value(QByteArray bytes) noexcept { construct<QByteArray>(Kind::Bytes, std::move(bytes)); }
    Value(QDate date) noexcept;
    Value(QTime time) noexcept;
    Value(QDateTime moment) noexcept;
    Value(const QUuid& uuid) noexcept { construct<QUuid>(Kind::Uuid, uuid); }
    Value(orm::Json json) noexcept { construct<orm::Json>(Kind::Json, std::move(json)); }
    Value(orm::Array array) noexcept { construct<orm::Array>(Kind::Array, std::move(array)); }
    /// A vector or a QList of what a Value holds; a QStringList is one.
    template <ListOfValues L>
        requires(std::constructible_from<Value, typename ListElement<L>::type>)
    Value(const L& list) : Value(orm::Array(std::vector<Value>(list.begin(), list.end()))) {}
    Value(ExpressionPtr expression) noexcept;
    template <typename T>
        requires(std::constructible_from<Value, T>)
    Value(std::optional<T> content) : Value() {
        if (content) {
            *this = Value(*std::move(content));
        }
    }
    Value(std::nullptr_t) = delete;
    /// No pointer turns into a flag by accident.
    template <typename T>
        requires(!std::same_as<std::remove_cv_t<T>, char> &&
                 !std::same_as<std::remove_cv_t<T>, char16_t>)
    Value(T*) = delete;

    Value(const Value& other) : m_kind(Kind::Null) { copyFrom(other); }
    Value(Value&& other) noexcept { takeFrom(other); }
    Value& operator=(const Value& other) {
        if (this != &other) {
            clear();
            copyFrom(other);
        }
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        if (this != &other) {
            clear();
            takeFrom(other);
        }
        return *this;
    }
    ~Value() { clear(); }

    Kind kind() const noexcept { return m_kind; }
    bool isNull() const noexcept { return m_kind == Kind::Null; }
    /// Int64, UInt64, Double or Decimal.
    bool isNumeric() const noexcept { return m_kind >= Kind::Int64 && m_kind <= Kind::Decimal; }

    /// The content, which must be of exactly this type: bool, qint64, quint64, double, Decimal,
    /// QString, QByteArray, QDate, QTime, QDateTime, QUuid, Json, Array or ExpressionPtr. Errors:
    /// DataError.
    template <typename T> const T& as() const {
        if (m_kind != kindOf<T>()) {
            throwWrongKind(kindOf<T>());
        }
        return stored<T>();
    }

    /// The content as `T` when nothing is lost, else nothing; Null gives nothing. Bool and 0 or 1
    /// convert into each other. Between Double and Decimal a conversion counts as lossless when the
    /// way back, by 15 significant digits, gives the same number. QString: toText(). A vector or
    /// QList: an Array whose values all convert; a NULL in it needs optionals or Values. Other
    /// kinds: only themselves.
    template <typename T> std::optional<T> to() const {
        if constexpr (std::same_as<T, bool>) {
            return toBool();
        } else if constexpr (std::integral<T>) {
            return toInteger<T>();
        } else if constexpr (std::same_as<T, double>) {
            return toDouble();
        } else if constexpr (std::same_as<T, orm::Decimal>) {
            return toDecimal();
        } else if constexpr (std::same_as<T, QString>) {
            return isNull() ? std::optional<QString>() : toText();
        } else if constexpr (std::same_as<T, Value>) {
            return *this;
        } else if constexpr (ListOfValues<T>) {
            return toList<T>();
        } else {
            return m_kind == kindOf<T>() ? std::optional<T>(stored<T>()) : std::nullopt;
        }
    }

    /// Text without a locale, for messages and statement logs; Null gives "NULL".
    QString toText() const;
    /// For item models: Decimal, Json and Array as QString, Null invalid, integers as (u)longlong;
    /// a String never becomes a null QString.
    QVariant toVariant() const;
    /// Errors: DataError for a type that has no kind here and no text form.
    static Value fromVariant(const QVariant& variant);

    /// Exact: the numeric kinds compare by numeric value (not Bool), the others are equal when kind
    /// and content are. Null == Null and NaN == NaN: this is identity of data, not SQL.
    friend ESPALIER_ORM_EXPORT bool operator==(const Value& a, const Value& b);
    size_t hash() const;

private:
    template <typename T> static constexpr Kind kindOf();
    template <typename T, typename... Args> void construct(Kind kind, Args&&... args) noexcept {
        static_assert(sizeof(T) <= sizeof(m_bytes) && alignof(T) <= 8);
        ::new (static_cast<void*>(m_bytes)) T(std::forward<Args>(args)...);
        m_kind = kind;
    }
    template <typename T> const T& stored() const noexcept {
        return *std::launder(reinterpret_cast<const T*>(m_bytes));
    }
    // Up to Double, and for Date, Time and Uuid, the bytes are all there is.
    bool ownsMemory() const noexcept {
        return m_kind > Kind::Double && m_kind != Kind::Date && m_kind != Kind::Time &&
               m_kind != Kind::Uuid;
    }
    void copyFrom(const Value& other) {
        if (other.ownsMemory()) {
            copyOwned(other);
        } else {
            std::memcpy(m_bytes, other.m_bytes, sizeof(m_bytes));
            m_kind = other.m_kind;
        }
    }
    // Every content type can be relocated by its bytes.
    void takeFrom(Value& other) noexcept {
        std::memcpy(m_bytes, other.m_bytes, sizeof(m_bytes));
        m_kind = other.m_kind;
        other.m_kind = Kind::Null;
    }
    void clear() noexcept {
        if (ownsMemory()) {
            destroyOwned();
        }
        m_kind = Kind::Null;
    }
    void copyOwned(const Value& other);
    void destroyOwned() noexcept;
    [[noreturn]] void throwWrongKind(Kind wanted) const;
    std::optional<bool> toBool() const;
    std::optional<qint64> toInt64() const;
    std::optional<quint64> toUInt64() const;
    std::optional<double> toDouble() const;
    std::optional<orm::Decimal> toDecimal() const;
    template <std::integral T> std::optional<T> toInteger() const;
    template <ListOfValues L> std::optional<L> toList() const;

    alignas(8) std::byte m_bytes[24];
    Kind m_kind;
};

/// A total order for sort keys: Null, Bool, the numbers by value (NaN last), then the other kinds
/// in the order of Kind, each by content (texts by code unit). Equal exactly when a == b.
ESPALIER_ORM_EXPORT std::strong_ordering order(const Value& a, const Value& b);

inline size_t qHash(const Value& value, size_t seed = 0) { return value.hash() ^ seed; }

template <typename T> constexpr Value::Kind Value::kindOf() {
    if constexpr (std::same_as<T, bool>) {
        return Kind::Bool;
    } else if constexpr (std::same_as<T, qint64>) {
        return Kind::Int64;
    } else if constexpr (std::same_as<T, quint64>) {
        return Kind::UInt64;
    } else if constexpr (std::same_as<T, double>) {
        return Kind::Double;
    } else if constexpr (std::same_as<T, orm::Decimal>) {
        return Kind::Decimal;
    } else if constexpr (std::same_as<T, QString>) {
        return Kind::String;
    } else if constexpr (std::same_as<T, QByteArray>) {
        return Kind::Bytes;
    } else if constexpr (std::same_as<T, QDate>) {
        return Kind::Date;
    } else if constexpr (std::same_as<T, QTime>) {
        return Kind::Time;
    } else if constexpr (std::same_as<T, QDateTime>) {
        return Kind::DateTime;
    } else if constexpr (std::same_as<T, QUuid>) {
        return Kind::Uuid;
    } else if constexpr (std::same_as<T, orm::Json>) {
        return Kind::Json;
    } else if constexpr (std::same_as<T, orm::Array>) {
        return Kind::Array;
    } else {
        static_assert(std::same_as<T, ExpressionPtr>, "not one of the types that a Value holds");
        return Kind::Expr;
    }
}

template <std::integral T> std::optional<T> Value::toInteger() const {
    if constexpr (std::is_signed_v<T>) {
        const std::optional<qint64> number = toInt64();
        if (number && *number >= std::numeric_limits<T>::min() &&
            *number <= std::numeric_limits<T>::max()) {
            return static_cast<T>(*number);
        }
    } else {
        const std::optional<quint64> number = toUInt64();
        if (number && *number <= std::numeric_limits<T>::max()) {
            return static_cast<T>(*number);
        }
    }
    return std::nullopt;
}

template <ListOfValues L> std::optional<L> Value::toList() const {
    using Element = typename ListElement<L>::type;
    if (m_kind != Kind::Array) {
        return std::nullopt;
    }
    const std::vector<Value>& values = stored<orm::Array>().values();
    L list;
    list.reserve(static_cast<decltype(list.size())>(values.size()));
    for (const Value& value : values) {
        if constexpr (IsOptional<Element>) {
            Element content = value.template to<typename Element::value_type>();
            if (!content && !value.isNull()) {
                return std::nullopt;
            }
            list.push_back(std::move(content));
        } else {
            std::optional<Element> content = value.template to<Element>();
            if (!content) {
                return std::nullopt;
            }
            list.push_back(*std::move(content));
        }
    }
    return list;
}

static_assert(sizeof(Value) <= 32 && std::is_nothrow_move_constructible_v<Value> &&
              std::is_nothrow_move_assignable_v<Value>);

} // namespace espalier::orm

template <> struct std::hash<espalier::orm::Value> {
    size_t operator()(const espalier::orm::Value& value) const { return value.hash(); }
};

Q_DECLARE_TYPEINFO(espalier::orm::Value, Q_RELOCATABLE_TYPE);

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FilterText.h"

#include "ui/commands/Zones.h"
#include "ui/models/FilterPeriod.h"
#include "ui/models/TableQuery.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::SqlType;
using orm::TypeKind;
using orm::Value;
using Kind = ColumnCondition::Kind;
using Subject = ColumnCondition::Subject;
using Bound = ColumnCondition::Bound;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

bool isQuoted(const QString& text) {
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"');
}

bool isPeriod(TypeKind kind) {
    return kind == TypeKind::Date || kind == TypeKind::Time || kind == TypeKind::DateTime;
}

bool isUntyped(TypeKind kind) { return kind == TypeKind::Unset || kind == TypeKind::Other; }

/// FLOAT of MariaDB and real of PostgreSQL; SQLite knows double precision alone.
bool isSingle(const SqlType& type, const filterText::Context& context) {
    return type.kind == TypeKind::Float && !context.isLoose &&
           (type.native.startsWith(u"float"_s, Qt::CaseInsensitive) ||
            type.native.compare(u"real"_s, Qt::CaseInsensitive) == 0);
}

QString expectation(const SqlType& type) {
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::Numeric:
    case TypeKind::Float:
        return Words::tr("Expected a number, such as 54.90, >5 or 5..9.");
    case TypeKind::Boolean:
        return Words::tr("Expected true or false.");
    case TypeKind::Date:
        return Words::tr(
            "Expected a date, such as 2024-05-31, a month, such as 2024-05, or a year.");
    case TypeKind::Time:
        return Words::tr("Expected a time, such as 14:30.");
    case TypeKind::DateTime:
        return Words::tr(
            "Expected a date, such as 2024-05-31, with or without a time, such as 14:30.");
    default:
        return Words::tr("Expected a UUID.");
    }
}

/// A point or a stretch: what `=` is about, and where `<` and `>` begin.
struct Operand {
    Bound first;
    std::optional<Bound> last; ///< absent: nothing comes after it
};

class Parser {
public:
    Parser(const TableColumn& column, const filterText::Context& context)
        : m_column(column), m_type(column.column.type()),
          m_hasLabel(context.hasLabel || column.isLinks), m_isLoose(context.isLoose),
          m_isZoned(showsUtc(m_type, context.areTimestampsZoned)),
          m_isSingle(isSingle(m_type, context)) {}

    filterText::Parsed parse(const QString& typed);

private:
    using Result = std::optional<ColumnCondition>;
    Result refuse(const QString& why) {
        m_error = why;
        return {};
    }
    Result condition(QString rest);
    Result plain(const QString& text);
    Result matching(const QString& pattern);
    Result comparison(const QString& sign, const QString& text);
    Result range(const QString& from, const QString& to);
    Result within(Subject subject, std::optional<Bound> low, std::optional<Bound> high) const;
    std::optional<Operand> operand(const QString& text, bool isOrdered, Subject* subject);
    std::optional<Operand> typedOperand(const QString& text, bool isOrdered) const;
    std::optional<Value> literal(const QString& text);
    Subject textSubject() const {
        return m_hasLabel ? Subject::Label : m_type.isText() ? Subject::Value : Subject::Text;
    }
    bool isForText() const {
        return m_hasLabel || m_type.isText() || isUntyped(m_type.kind) ||
               m_type.kind == TypeKind::Json || m_type.kind == TypeKind::Array ||
               m_type.kind == TypeKind::Uuid;
    }

    const TableColumn& m_column;
    const SqlType m_type;
    const bool m_hasLabel;
    const bool m_isLoose;
    const bool m_isZoned;
    const bool m_isSingle;
    QString m_error;
};

Operand point(const Value& value, const SqlType& type) {
    return {{value, type, true}, Bound{value, type, true}};
}

std::optional<Operand> numberOperand(const QString& text, const SqlType& type) {
    const std::optional<orm::Decimal> number = orm::Decimal::parse(QStringView(text));
    if (!number)
        return {};
    if (type.kind == TypeKind::Float)
        return point(number->toDouble(), type);
    if (const std::optional<qint64> whole = number->toInt64())
        return point(*whole, orm::BigInteger());
    return point(number->normalised(), orm::Numeric());
}

std::optional<Operand> flagOperand(const QString& text, const SqlType& type) {
    const QString word = text.toLower();
    if (word == u"true"_s || word == u"yes"_s || word == u"1"_s)
        return point(true, type);
    if (word == u"false"_s || word == u"no"_s || word == u"0"_s)
        return point(false, type);
    return {};
}

std::optional<Operand> Parser::typedOperand(const QString& text, bool isOrdered) const {
    if (m_type.isNumber()) {
        std::optional<Operand> number = numberOperand(text, m_type);
        if (number && m_isSingle)
            number->first.isSingle = number->last->isSingle = true;
        return number;
    }
    if (m_type.kind == TypeKind::Boolean)
        return flagOperand(text, m_type);
    if (isPeriod(m_type.kind)) {
        const std::optional<FilterPeriod> period = parsePeriod(text, m_type, m_isZoned, m_isLoose);
        // A moment may be a number, of seconds or what else: one asks for it as it is shown.
        if (!period && m_isLoose)
            return numberOperand(text, {});
        if (!period)
            return {};
        Operand stretch{{period->begin, period->beginType, true}, {}};
        if (!period->end.isNull())
            stretch.last = Bound{period->end, period->endType, false};
        return stretch;
    }
    if (m_type.kind == TypeKind::Uuid) {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(point(uuid, m_type));
    }
    // Without a type, 9 comes before 10 only as a number.
    if (isUntyped(m_type.kind) && m_isLoose && isOrdered)
        return numberOperand(text, {});
    return {};
}

// Of labels, and of what is no more than text, any word is one.
std::optional<Operand> Parser::operand(const QString& text, bool isOrdered, Subject* subject) {
    const std::optional<Value> word = literal(text);
    if (!word)
        return {};
    *subject = Subject::Value;
    if (!m_hasLabel || isOrdered) {
        const auto typed =
            m_column.isLinks ? std::nullopt : typedOperand(word->toText(), isOrdered);
        if (typed || (!m_hasLabel && (!isForText() || m_type.kind == TypeKind::Uuid))) {
            if (!typed)
                m_error = expectation(m_type);
            return typed;
        }
    }
    *subject = textSubject();
    return point(*word, orm::Text());
}

// What is in quotes is meant as it stands; two of them are one.
std::optional<Value> Parser::literal(const QString& text) {
    if (!text.startsWith(u'"'))
        return Value(text);
    if (!isQuoted(text)) {
        m_error = Words::tr("The closing quote is missing.");
        return {};
    }
    return Value(text.mid(1, text.size() - 2).replace(u"\"\""_s, u"\""_s));
}

Parser::Result Parser::within(Subject subject, std::optional<Bound> low,
                              std::optional<Bound> high) const {
    ColumnCondition made;
    made.kind = Kind::Within;
    made.subject = subject;
    made.low = std::move(low);
    made.high = std::move(high);
    return made;
}

Parser::Result Parser::comparison(const QString& sign, const QString& text) {
    if (text.isEmpty())
        return refuse(Words::tr("Write behind %1 what to compare with.").arg(sign));
    Subject subject{};
    const bool isOrdered = sign != u"="_s;
    const std::optional<Operand> found = operand(text, isOrdered, &subject);
    if (!found)
        return {};
    Bound first = found->first;
    std::optional<Bound> last = found->last;
    if (!isOrdered) {
        Result made = within(subject, first, last);
        if (subject == Subject::Label && !m_column.isLinks) {
            if (const auto key = typedOperand(text, false); key && key->last == key->first)
                made->key = key->first;
        }
        return made;
    }
    if (sign == u">="_s)
        return within(subject, first, {});
    if (sign == u"<="_s)
        return within(subject, {}, last);
    if (sign == u"<"_s) {
        first.isIncluded = false;
        return within(subject, {}, first);
    }
    if (!last) // after the last there is nothing
        return within(subject, Bound{first.value, first.type, false, first.isSingle}, first);
    last->isIncluded = !last->isIncluded; // from behind the stretch on
    return within(subject, last, {});
}

Parser::Result Parser::range(const QString& from, const QString& to) {
    Subject subject{};
    std::optional<Bound> low;
    std::optional<Bound> high;
    if (!from.isEmpty()) {
        const std::optional<Operand> begin = operand(from, true, &subject);
        if (!begin)
            return {};
        low = begin->first;
    }
    Subject other = subject;
    if (!to.isEmpty()) {
        const std::optional<Operand> end = operand(to, true, from.isEmpty() ? &subject : &other);
        if (!end)
            return {};
        high = end->last;
    }
    if (!from.isEmpty() && !to.isEmpty() && other != subject)
        return refuse(Words::tr("Both ends of a range must be of one kind."));
    return within(subject, low, high);
}

Parser::Result Parser::matching(const QString& pattern) {
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return refuse(Words::tr("The expression between the strokes is not complete: %1.")
                          .arg(expression.errorString()));
    ColumnCondition made;
    made.kind = Kind::Matches;
    made.subject = textSubject();
    made.text = pattern;
    return made;
}

Parser::Result Parser::plain(const QString& text) {
    if (!isForText())
        return comparison(u"="_s, text);
    const std::optional<Value> word = literal(text);
    if (!word)
        return {};
    ColumnCondition made;
    made.kind = Kind::Contains;
    made.subject = textSubject();
    made.text = word->toText();
    if (m_hasLabel && !m_column.isLinks) {
        if (const auto key = typedOperand(text, false); key && key->last == key->first)
            made.key = key->first;
    }
    return made;
}

Parser::Result Parser::condition(QString rest) {
    bool isNegated = false;
    if (rest.startsWith(u'!')) {
        isNegated = true;
        rest = rest.mid(1).trimmed();
        if (rest.isEmpty())
            return refuse(Words::tr("Write behind ! what the rows must not have."));
    }
    Result made;
    if (rest.compare(u"null"_s, Qt::CaseInsensitive) == 0) {
        made.emplace();
        made->kind = Kind::Null;
    } else if (!m_column.isLinks && m_type.kind == TypeKind::LargeBinary) {
        return refuse(Words::tr("Of binary data only null and !null can be asked."));
    } else if (rest.size() > 2 && rest.startsWith(u'/') && rest.endsWith(u'/')) {
        made = matching(rest.mid(1, rest.size() - 2));
    } else {
        static const QRegularExpression sign(u"^(>=|<=|>|<|=)\\s*(.*)$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression ends(
            u"^(\"(?:[^\"]|\"\")*\"|[^\"]*?)\\s*\\.\\.\\s*(\"(?:[^\"]|\"\")*\"|[^\"]*)$"_s);
        const QRegularExpressionMatch compared = sign.match(rest);
        const QRegularExpressionMatch range = ends.match(rest);
        // A text may begin or end with dots; between two words they are a range.
        const bool isRange =
            range.hasMatch() && !isQuoted(rest) && !range.captured(2).startsWith(u'.') &&
            (isForText() ? !range.captured(1).isEmpty() && !range.captured(2).isEmpty()
                         : range.captured(1).size() + range.captured(2).size() > 0);
        made = compared.hasMatch() ? comparison(compared.captured(1), compared.captured(2))
               : isRange           ? this->range(range.captured(1), range.captured(2))
                                   : plain(rest);
    }
    if (made)
        made->isNegated = isNegated;
    return made;
}

filterText::Parsed Parser::parse(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    filterText::Parsed parsed{condition(text), m_error};
    if (parsed.condition) {
        parsed.condition->typed = text;
        parsed.condition->isCaseless = m_isLoose;
    }
    return parsed;
}

} // namespace

filterText::Parsed filterText::parse(const QString& text, const TableColumn& column,
                                     const Context& context) {
    return Parser(column, context).parse(text);
}

QString filterText::help(const TableColumn& column, bool hasLabel) {
    const TypeKind kind = column.column.type().kind;
    const QString opposite = Words::tr("null: without a value · ! before anything: the opposite");
    if (!column.isLinks && kind == TypeKind::LargeBinary)
        return Words::tr("null, !null: without or with a value");
    if (column.isLinks || hasLabel)
        return Words::tr(
                   "text: the name contains it · =text: is exactly it · /expression/: matches it") +
               u'\n' + opposite;
    if (kind == TypeKind::Boolean)
        return Words::tr("true, false") + u'\n' + opposite;
    if (kind == TypeKind::Date || kind == TypeKind::DateTime)
        return Words::tr("2024, 2024-05, 2024-05-31: in that year, month, day · >2024-05, <=2024 · "
                         "2023..2024: from, to") +
               u'\n' + opposite;
    if (kind == TypeKind::Time)
        return Words::tr("14:30 · >14:30, <=8 · 8..12: from, to") + u'\n' + opposite;
    if (column.column.type().isNumber())
        return Words::tr("5: is 5 · >5, >=5, <5, <=5 · 5..9: from, to") + u'\n' + opposite;
    return Words::tr("text: contains it · =text: is exactly it · >m, m..p: in the order of the "
                     "alphabet · "
                     "/expression/: matches it") +
           u'\n' + opposite + u'\n' + Words::tr("\"…\": as it stands, such as \"null\" or \"=5\"");
}

} // namespace espalier::ui

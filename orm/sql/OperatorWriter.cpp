// SPDX-License-Identifier: MIT
// The operators of ExpressionWriter.
#include "orm/base/Error.h"
#include "orm/sql/ExpressionType.h"
#include "orm/sql/ExpressionWriter.h"
#include "orm/sql/SelectWriter.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

QStringView spellingOf(BinaryOperator op) {
    switch (op) {
    case BinaryOperator::Equal:
        return u" = ";
    case BinaryOperator::NotEqual:
        return u" <> ";
    case BinaryOperator::Less:
        return u" < ";
    case BinaryOperator::LessOrEqual:
        return u" <= ";
    case BinaryOperator::Greater:
        return u" > ";
    case BinaryOperator::GreaterOrEqual:
        return u" >= ";
    case BinaryOperator::Like:
        return u" LIKE ";
    case BinaryOperator::Contains:
        return u" @> ";
    case BinaryOperator::ContainedBy:
        return u" <@ ";
    case BinaryOperator::Overlaps:
        return u" && ";
    case BinaryOperator::Concat:
        return u" || ";
    case BinaryOperator::Add:
        return u" + ";
    case BinaryOperator::Subtract:
        return u" - ";
    case BinaryOperator::Multiply:
        return u" * ";
    case BinaryOperator::Divide:
        return u" / ";
    case BinaryOperator::Same:
        break; // the dialect's
    }
    return {};
}

// What a value beside `sibling` is; a value's own type says nothing about the other side.
SqlType hintFrom(const Expression& sibling) {
    return sibling.node()->kind == NodeKind::Bind && !nodeAs<BindNode>(*sibling.node()).type.isSet()
               ? SqlType()
               : typeOf(sibling);
}

} // namespace

void ExpressionWriter::writeUnary(const UnaryNode& node, const Context& context) {
    if (node.op == UnaryOperator::Not) {
        m_sql += u"NOT ";
        write(node.operand, {.minimum = Level::Primary});
        return;
    }
    const bool sortsNulls =
        node.op == UnaryOperator::NullsFirst || node.op == UnaryOperator::NullsLast;
    if (sortsNulls && !m_state.spelling.supportsNullsOrder())
        return writeNullsOrder(node, context);
    if (node.op >= UnaryOperator::Ascending) {
        write(node.operand, {.ordering = context.ordering});
    } else {
        write(node.operand, {.minimum = Level::Concat});
    }
    switch (node.op) {
    case UnaryOperator::IsNull:
        m_sql += u" IS NULL";
        break;
    case UnaryOperator::IsNotNull:
        m_sql += u" IS NOT NULL";
        break;
    case UnaryOperator::Ascending:
        m_sql += u" ASC";
        break;
    case UnaryOperator::Descending:
        m_sql += u" DESC";
        break;
    case UnaryOperator::NullsFirst:
        m_sql += u" NULLS FIRST";
        break;
    case UnaryOperator::NullsLast:
        m_sql += u" NULLS LAST";
        break;
    case UnaryOperator::Not:
        break;
    }
}

// Two terms: whether it is NULL, and what it is.
void ExpressionWriter::writeNullsOrder(const UnaryNode& node, const Context& context) {
    Expression sorted = node.operand;
    while (sorted.node()->kind == NodeKind::Unary &&
           nodeAs<UnaryNode>(*sorted.node()).op >= UnaryOperator::Ascending)
        sorted = nodeAs<UnaryNode>(*sorted.node()).operand;
    write(sorted, {.minimum = Level::Concat, .ordering = context.ordering});
    m_sql += node.op == UnaryOperator::NullsFirst ? u" IS NULL DESC, "_s : u" IS NULL, "_s;
    write(node.operand, {.ordering = context.ordering});
}

void ExpressionWriter::writeBinary(const BinaryNode& node) {
    if (isArithmetic(node.op))
        return writeArithmetic(node);
    if (node.op == BinaryOperator::Concat)
        return writeConcat(node);
    if (isOfArrays(node.op))
        return writeArrayOperator(node);
    const qsizetype start = m_sql.size();
    write(node.left, {.minimum = Level::Concat, .hint = hintFrom(node.right)});
    if (node.op == BinaryOperator::Same) {
        const QString left = m_state.take(start);
        write(node.right, {.minimum = Level::Concat, .hint = hintFrom(node.left)});
        const QString right = m_state.take(start);
        m_sql += m_state.spelling.isSame(left, right);
        return;
    }
    m_sql += spellingOf(node.op);
    const bool like = node.op == BinaryOperator::Like;
    write(node.right, {.minimum = Level::Concat, .hint = like ? Text() : hintFrom(node.left)});
    if (like && !node.escape.isNull())
        m_sql += u" ESCAPE '"_s + (node.escape == u'\'' ? u"''"_s : QString(node.escape)) + u'\'';
}

void ExpressionWriter::writeArithmetic(const BinaryNode& node) {
    const Level level = levelOf(node.op);
    const Level above = level == Level::Additive ? Level::Multiplicative : Level::Collate;
    const auto hint = [](const Expression& sibling) {
        const SqlType type = hintFrom(sibling);
        return type.kind == TypeKind::Numeric ? Numeric() : type;
    };
    const qsizetype start = m_sql.size();
    write(node.left, {.minimum = level, .hint = hint(node.right), .inArithmetic = true});
    if (node.op == BinaryOperator::Divide) {
        const SqlType type = typeOf(node);
        m_sql += m_state.spelling.dividend(m_state.take(start), type);
    }
    const bool isWhole =
        node.op == BinaryOperator::Divide && typeOf(node).kind == TypeKind::BigInteger;
    m_sql += isWhole ? m_state.spelling.integerDivision() : spellingOf(node.op).toString();
    write(node.right, {.minimum = above, .hint = hint(node.left), .inArithmetic = true});
}

void ExpressionWriter::writeConcat(const BinaryNode& node) {
    const ExpressionNode& left = *node.left.node();
    const bool chain =
        left.kind == NodeKind::Binary && nodeAs<BinaryNode>(left).op == BinaryOperator::Concat;
    write(node.left, {.minimum = chain ? Level::Concat : Level::Collate, .hint = Text()});
    m_sql += spellingOf(node.op);
    write(node.right, {.minimum = Level::Collate, .hint = Text()});
}

void ExpressionWriter::writeJunction(const JunctionNode& node) {
    bool first = true;
    for (const Expression& term : node.terms) {
        refuseFlag(term);
        if (!first)
            m_sql += node.conjunction ? u" AND "_s : u" OR "_s;
        first = false;
        write(term, {.minimum = node.conjunction ? Level::Not : Level::And});
    }
}

void ExpressionWriter::writeIn(const InNode& node) {
    write(node.operand, {.minimum = Level::Concat});
    m_sql += node.negated ? u" NOT IN ("_s : u" IN ("_s;
    if (node.select) {
        const bool isWrapped =
            node.select->data().limit && !m_state.spelling.supportsLimitAfterIn();
        m_sql += isWrapped ? u"SELECT * FROM ("_s : u""_s;
        SelectWriter(m_state, &m_scope).write(*node.select);
        m_sql += isWrapped ? u") AS "_s + m_state.spelling.identifier(u"part"_s) : u""_s;
    } else {
        const SqlType hint = hintFrom(node.operand);
        bool first = true;
        for (const Expression& value : node.values) {
            if (!first)
                m_sql += u", ";
            first = false;
            write(value, {.hint = hint});
        }
    }
    m_sql += u')';
}

void ExpressionWriter::writeBetween(const BetweenNode& node) {
    const SqlType hint = hintFrom(node.operand);
    write(node.operand, {.minimum = Level::Concat});
    m_sql += u" BETWEEN ";
    write(node.low, {.minimum = Level::Concat, .hint = hint});
    m_sql += u" AND ";
    write(node.high, {.minimum = Level::Concat, .hint = hint});
}

void ExpressionWriter::writeJsonPath(const JsonPathNode& node) {
    const qsizetype start = m_sql.size();
    write(node.document, {.minimum = Level::Primary, .hint = {TypeKind::Json, -1, -1, -1}});
    const QString document = m_state.take(start);
    m_state.bind(m_state.spelling.jsonPath(node.steps), Text(), false);
    const QString path = m_state.take(start);
    m_sql += m_state.spelling.jsonValue(document, path, node.type);
}

void ExpressionWriter::requireArrays() const {
    if (!m_state.spelling.supportsArrays())
        throw SqlError(u"%1 has no arrays, so they cannot be asked for what they hold."_s.arg(
            m_state.spelling.name()));
}

// Of the same precedence as ||: an operand of its own kind needs parentheses.
void ExpressionWriter::writeArrayOperator(const BinaryNode& node) {
    requireArrays();
    write(node.left, {.minimum = Level::Additive, .hint = hintFrom(node.right)});
    m_sql += spellingOf(node.op);
    write(node.right, {.minimum = Level::Additive, .hint = hintFrom(node.left)});
}

void ExpressionWriter::writeSubscript(const SubscriptNode& node) {
    requireArrays();
    const bool isName = node.list.node()->kind == NodeKind::Column ||
                        node.list.node()->kind == NodeKind::NamedColumn;
    m_sql += isName ? u""_s : u"("_s;
    write(node.list);
    m_sql += isName ? u"["_s : u")["_s;
    write(node.place);
    m_sql += u']';
}

} // namespace espalier::orm

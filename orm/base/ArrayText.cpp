// SPDX-License-Identifier: MIT
#include "orm/base/ArrayText.h"

#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool needsQuotes(const QString& text) {
    if (text.isEmpty() || text.compare(u"null"_s, Qt::CaseInsensitive) == 0)
        return true;
    for (const QChar c : text) {
        if (c.isSpace() || u"{},\"\\"_s.contains(c))
            return true;
    }
    return false;
}

QString quoted(const QString& text) {
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        result += c;
    }
    return result + u'"';
}

QString elementText(const Value& value, const std::function<QString(const Value&)>& textOf) {
    if (value.isNull())
        return u"NULL"_s;
    if (value.kind() == Value::Kind::Array)
        return arrayText(value.as<Array>(), textOf);
    const QString text = textOf(value);
    return needsQuotes(text) ? quoted(text) : text;
}

/// Reads one list after its opening brace; every step fails by giving nothing.
class ArrayParser {
public:
    ArrayParser(QStringView text, const std::function<Value(const QString&)>& valueOf)
        : m_text(text), m_valueOf(valueOf) {}

    std::optional<Array> parse() {
        skipSpaces();
        if (!take(u'{'))
            return std::nullopt;
        std::optional<Array> array = list(1);
        skipSpaces();
        return m_place == m_text.size() ? array : std::nullopt;
    }

private:
    static constexpr int maximumDepth = 6; // PostgreSQL's MAXDIM

    bool isAt(QChar c) const { return m_place < m_text.size() && m_text[m_place] == c; }
    bool take(QChar c) {
        if (!isAt(c))
            return false;
        ++m_place;
        return true;
    }
    void skipSpaces() {
        while (m_place < m_text.size() && m_text[m_place].isSpace())
            ++m_place;
    }

    std::optional<Array> list(int depth) {
        std::vector<Value> values;
        skipSpaces();
        if (take(u'}'))
            return Array();
        do {
            std::optional<Value> value = element(depth);
            if (!value)
                return std::nullopt;
            values.push_back(*std::move(value));
            skipSpaces();
        } while (take(u','));
        return take(u'}') ? std::optional<Array>(std::move(values)) : std::nullopt;
    }

    std::optional<Value> element(int depth) {
        skipSpaces();
        if (take(u'{')) {
            if (depth == maximumDepth)
                return std::nullopt;
            std::optional<Array> inner = list(depth + 1);
            return inner ? std::optional<Value>(*std::move(inner)) : std::nullopt;
        }
        return isAt(u'"') ? quotedValue() : bareValue();
    }

    std::optional<Value> quotedValue() {
        ++m_place;
        QString text = u""_s;
        while (m_place < m_text.size() && m_text[m_place] != u'"') {
            if (m_text[m_place] == u'\\' && ++m_place == m_text.size())
                return std::nullopt;
            text += m_text[m_place++];
        }
        return take(u'"') ? std::optional(m_valueOf(text)) : std::nullopt;
    }

    std::optional<Value> bareValue() {
        QString text;
        bool isEscaped = false;
        while (m_place < m_text.size() && !u",{}\""_s.contains(m_text[m_place])) {
            if (m_text[m_place] == u'\\') {
                isEscaped = true;
                if (++m_place == m_text.size())
                    return std::nullopt;
            }
            text += m_text[m_place++];
        }
        text = text.trimmed();
        if (text.isEmpty())
            return std::nullopt;
        if (!isEscaped && text.compare(u"null"_s, Qt::CaseInsensitive) == 0)
            return std::optional<Value>(std::in_place);
        return m_valueOf(text);
    }

    QStringView m_text;
    const std::function<Value(const QString&)>& m_valueOf;
    qsizetype m_place = 0;
};

} // namespace

QString arrayText(const Array& array, const std::function<QString(const Value&)>& textOf) {
    QString result = u"{"_s;
    for (const Value& value : array.values()) {
        if (result.size() > 1)
            result += u',';
        result += elementText(value, textOf);
    }
    return result + u'}';
}

std::optional<Array> parseArray(QStringView text,
                                const std::function<Value(const QString&)>& valueOf) {
    return ArrayParser(text, valueOf).parse();
}

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace espalier::orm {

/// An identifier written in source code: lets `Column("id", ...)` and `Column(u"id"_s, ...)` both
/// compile. Narrow text is UTF-8. Never used for values.
class Name {
public:
    Name(const char* utf8) : m_text(QString::fromUtf8(utf8)) {}
    Name(QString text) : m_text(std::move(text)) {}
    Name(QStringView text) : m_text(text.toString()) {}

    const QString& text() const { return m_text; }
    operator const QString&() const { return m_text; }
    friend bool operator==(const Name&, const Name&) = default;
    friend auto operator<=>(const Name& a, const Name& b) {
        return a.m_text.compare(b.m_text) <=> 0;
    }

private:
    QString m_text;
};

} // namespace espalier::orm

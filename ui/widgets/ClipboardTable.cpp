// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ClipboardTable.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace espalier::ui::clipboard {

namespace {

bool endsCell(QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }

class Parser {
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Table parse() {
        Table table;
        while (m_at < m_text.size())
            table.push_back(row());
        return table;
    }

private:
    std::vector<Cell> row() {
        std::vector<Cell> cells{cell()};
        while (m_at < m_text.size() && m_text[m_at] == u'\t') {
            ++m_at;
            cells.push_back(cell());
        }
        if (m_text.mid(m_at).startsWith(u"\r\n"))
            ++m_at;
        ++m_at; // the line end
        return cells;
    }

    Cell cell() {
        if (std::optional<Cell> quoted = quotedCell())
            return *quoted;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            ++m_at;
        return {m_text.mid(start, m_at - start).toString(), false};
    }

    std::optional<Cell> quotedCell() {
        if (m_at >= m_text.size() || m_text[m_at] != u'"')
            return std::nullopt;
        QString content;
        qsizetype start = m_at + 1;
        for (;;) {
            const qsizetype mark = m_text.indexOf(u'"', start);
            if (mark < 0)
                return std::nullopt;
            content += m_text.mid(start, mark - start);
            const bool isDoubled = mark + 1 < m_text.size() && m_text[mark + 1] == u'"';
            if (!isDoubled) {
                if (mark + 1 < m_text.size() && !endsCell(m_text[mark + 1]))
                    return std::nullopt;
                m_at = mark + 1;
                return Cell{content.isNull() ? u""_s : content, true};
            }
            content += u'"';
            start = mark + 2;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

Table parse(const QString& text) { return Parser(text).parse(); }

std::size_t widthOf(const Table& table) {
    std::size_t width = 0;
    for (const std::vector<Cell>& row : table)
        width = std::max(width, row.size());
    return width;
}

QString field(const QString& text) {
    if (text.isNull())
        return {};
    if (!text.isEmpty() && !text.contains(u'\t') && !text.contains(u'\n') &&
        !text.contains(u'\r') && !text.contains(u'"'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace espalier::ui::clipboard

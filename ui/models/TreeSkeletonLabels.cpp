// SPDX-License-Identifier: GPL-3.0-or-later
// What TreeSkeleton does with labels: sorting and the filter.
#include "ui/models/TreeSkeleton.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace espalier::ui {

namespace {

constexpr std::size_t firstAccented = 0xC0;
constexpr std::size_t lastAccented = 0x24F;

// The letter under an accent, so that É sorts beside E; only for Latin, others sort by code unit.
char16_t baseLetter(char16_t unit) {
    static const auto letters = [] {
        std::array<char16_t, lastAccented - firstAccented + 1> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const QChar letter(char16_t(firstAccented + i));
            const QString parts = letter.decomposition();
            const char16_t base = parts.isEmpty() ? letter.unicode() : parts.at(0).unicode();
            table[i] = QChar(base).toCaseFolded().unicode();
        }
        return table;
    }();
    return unit >= firstAccented && unit <= lastAccented ? letters[unit - firstAccented] : unit;
}

void appendFolded(QStringView text, std::u16string& folded) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            folded.push_back(unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() &&
                   text[i + 1].isLowSurrogate()) {
            const char32_t letter =
                QChar::toCaseFolded(QChar::surrogateToUcs4(unit, text[++i].unicode()));
            folded.push_back(QChar::highSurrogate(letter));
            folded.push_back(QChar::lowSurrogate(letter));
        } else {
            folded.push_back(QChar::toCaseFolded(char32_t(unit)) & 0xFFFF);
        }
    }
}

int compareLetters(std::u16string_view a, std::u16string_view b) {
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        const char16_t left = baseLetter(a[i]);
        const char16_t right = baseLetter(b[i]);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

} // namespace

TreeSkeleton::Slice TreeSkeleton::fold(const QString& label) {
    const std::size_t start = m_folded.size();
    appendFolded(label, m_folded);
    return {int(start), int(m_folded.size() - start)};
}

void TreeSkeleton::sortBy(int index, const QString& label) {
    setSortKey(index, label == at(index).label ? at(index).folded : fold(label));
}

void TreeSkeleton::setSortKey(int index, Slice key) {
    Node& node = at(index);
    node.sortKey = key;
    const std::u16string_view text = folded(key);
    node.prefix = 0;
    for (std::size_t i = 0; i < 4; ++i)
        node.prefix = node.prefix << 16 | (i < text.size() ? baseLetter(text[i]) : u'\0');
}

bool TreeSkeleton::comesBefore(int a, int b) const {
    if (m_layout.order) {
        const auto byOrder = orm::order(orderOf(a), orderOf(b));
        if (byOrder != 0)
            return byOrder < 0;
    }
    const Node& left = at(a);
    const Node& right = at(b);
    if (left.prefix != right.prefix)
        return left.prefix < right.prefix;
    if (const int byLetters = compareLetters(folded(left.sortKey), folded(right.sortKey)))
        return byLetters < 0;
    if (const int byAccents = folded(left.sortKey).compare(folded(right.sortKey)))
        return byAccents < 0;
    return a < b;
}

void TreeSkeleton::setFilter(const QString& text) {
    if (text == m_filter)
        return;
    std::u16string needle;
    appendFolded(text, needle);
    const bool narrows = m_mayNarrow && !m_needle.empty() && needle.find(m_needle) != needle.npos;
    for (const int used : m_filled)
        m_shown[std::size_t(used)].clear();
    m_filled.clear();
    m_filter = text;
    m_needle = needle;
    m_mayNarrow = true;
    if (text.isEmpty()) {
        m_matches.clear();
        for (int node = top; node < capacity(); ++node)
            number(node);
        return;
    }
    const auto contains = [&](int node) {
        return !has(node, Loose) &&
               folded(at(node).folded).find(needle) != std::u16string_view::npos;
    };
    if (narrows) {
        std::erase_if(m_matches, [&](int node) { return !contains(node); });
    } else {
        m_matches.clear();
        for (int node = 0; node < capacity(); ++node)
            if (contains(node))
                m_matches.push_back(node);
    }
    m_visible.assign(m_nodes.size(), 0);
    m_shown.resize(m_nodes.size() + 1);
    std::vector<char> holds(m_nodes.size() + 1, 0);
    for (const int match : m_matches) {
        int node = match;
        while (node >= 0 && !m_visible[std::size_t(node)]) {
            m_visible[std::size_t(node)] = 1;
            node = parent(node);
            holds[std::size_t(node + 1)] = 1;
        }
    }
    for (int parent = top; parent < capacity(); ++parent)
        if (holds[std::size_t(parent + 1)])
            showChildren(parent);
}

void TreeSkeleton::show(int node) {
    if (m_filter.isEmpty())
        return;
    while (node >= 0 && !m_visible[std::size_t(node)]) {
        m_visible[std::size_t(node)] = 1;
        node = parent(node);
        showChildren(node);
    }
}

} // namespace espalier::ui

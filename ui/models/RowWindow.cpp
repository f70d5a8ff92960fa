// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowWindow.h"

#include <algorithm>
#include <utility>

namespace espalier::ui {

const RowWindow::Row* RowWindow::find(qint64 index) const {
    const auto page = m_pages.constFind(pageOf(index));
    if (index < 0 || page == m_pages.cend())
        return nullptr;
    const auto place = std::size_t(index % PageRows);
    return place < page->rows.size() ? &page->rows[place] : nullptr;
}

const RowWindow::Row* RowWindow::row(qint64 index) {
    if (index < 0)
        return nullptr;
    const qint64 number = pageOf(index);
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        request(number);
        return nullptr;
    }
    touch(*page, number);
    const auto place = std::size_t(index % PageRows);
    if (page->stale)
        request(number);
    return place < page->rows.size() ? &page->rows[place] : nullptr;
}

bool RowWindow::isRequested(qint64 page) const {
    return std::ranges::find(m_requested, page) != m_requested.end();
}

std::vector<qint64> RowWindow::recentPages(std::size_t count) const {
    std::vector<qint64> pages(m_used.begin(), m_used.end());
    pages.resize(std::min(count, pages.size()));
    return pages;
}

void RowWindow::touch(Page& page, qint64 number) {
    m_used.erase(page.use);
    m_used.push_front(number);
    page.use = m_used.begin();
}

void RowWindow::request(qint64 page) {
    if (isRequested(page) || std::ranges::find(m_failed, page) != m_failed.end())
        return;
    m_requested.push_front(page);
    if (m_requested.size() > MaxRequests) {
        const qint64 oldest = m_requested.back();
        m_requested.pop_back();
        m_source.cancel(oldest);
    }
    m_source.request(page);
}

void RowWindow::deliver(qint64 page, std::vector<Row> rows) {
    m_requested.remove(page);
    Page fresh{std::move(rows), false, {}};
    const auto old = m_pages.find(page);
    if (old != m_pages.end()) {
        m_used.erase(old->use);
        const Page replaced = std::move(*old);
        m_pages.erase(old);
        dropRows(replaced);
    }
    m_used.push_front(page);
    fresh.use = m_used.begin();
    m_pages.insert(page, std::move(fresh));
    while (m_pages.size() > qsizetype(MaxPages)) {
        const Page dropped = m_pages.take(m_used.back());
        m_used.pop_back();
        dropRows(dropped);
    }
}

void RowWindow::fail(qint64 page) {
    m_requested.remove(page);
    m_failed.push_back(page);
}

void RowWindow::drop(qint64 page) {
    const auto held = m_pages.constFind(page);
    if (held == m_pages.cend())
        return;
    m_used.erase(held->use);
    const Page dropped = m_pages.take(page);
    dropRows(dropped);
}

void RowWindow::markStale() {
    cancelAll();
    m_failed.clear();
    for (Page& page : m_pages)
        page.stale = true;
}

void RowWindow::markStale(qint64 page) {
    if (const auto held = m_pages.find(page); held != m_pages.end())
        held->stale = true;
}

void RowWindow::clear() {
    cancelAll();
    m_failed.clear();
    m_used.clear();
    const QHash<qint64, Page> dropped = std::exchange(m_pages, {});
    for (const Page& page : dropped)
        dropRows(page);
}

void RowWindow::cancelAll() {
    for (const qint64 page : std::exchange(m_requested, {}))
        m_source.cancel(page);
}

void RowWindow::dropRows(const Page& page) const {
    for (const Row& row : page.rows)
        m_source.dropped(row);
}

} // namespace espalier::ui

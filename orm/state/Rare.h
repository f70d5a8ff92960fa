// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace espalier::orm {

/// A list that is empty in most objects, and then takes a pointer's room. Reads like the list.
template <class List> class Rare {
public:
    Rare() = default;
    Rare(const Rare& other) : Rare() { *this = other; }
    Rare(Rare&& other) noexcept = default;
    Rare& operator=(const Rare& other) {
        m_list = other.empty() ? nullptr : std::make_unique<List>(*other.m_list);
        return *this;
    }
    Rare& operator=(Rare&& other) noexcept = default;
    Rare& operator=(List list) {
        m_list = list.empty() ? nullptr : std::make_unique<List>(std::move(list));
        return *this;
    }
    ~Rare() = default;

    operator const List&() const { return list(); }
    operator List&() { return own(); }
    const List& list() const {
        static const List none;
        return m_list ? *m_list : none;
    }
    bool empty() const { return !m_list || m_list->empty(); }
    std::size_t size() const { return m_list ? m_list->size() : 0; }
    auto begin() const { return list().begin(); }
    auto end() const { return list().end(); }
    const auto& front() const { return list().front(); }
    void clear() { m_list.reset(); }
    template <class Item> void push_back(Item&& item) { own().push_back(std::forward<Item>(item)); }
    template <class... Parts> void emplace_back(Parts&&... parts) {
        own().emplace_back(std::forward<Parts>(parts)...);
    }
    template <class Matches> void eraseIf(Matches matches) {
        if (m_list)
            std::erase_if(*m_list, matches);
    }
    friend bool operator==(const Rare& a, const List& b) { return a.list() == b; }

private:
    List& own() {
        if (!m_list)
            m_list = std::make_unique<List>();
        return *m_list;
    }
    std::unique_ptr<List> m_list;
};

} // namespace espalier::orm

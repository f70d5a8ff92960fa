// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/query/QueryCalls.h"
#include "orm/query/QueryStream.h"

#include <array>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace espalier::orm {

template <class T> class Expr;

/// What a selected term gives: a typed expression its type, an untyped one a Value.
template <class Term> struct CellOf {
    using Type = Value;
    static void addTo(QueryCore& query, const Term& term) { query.addColumn(Expression(term)); }
};
template <class V> struct CellOf<Expr<V>> {
    using Type = V;
    static void addTo(QueryCore& query, const Expression& term) { query.addColumn(term); }
};

/// Several columns that come as one cell, a tuple of their values:
/// `query.columns(Bundle(col(&Point::x), col(&Point::y)), countAll())`.
template <class... Terms> class Bundle {
public:
    explicit Bundle(const Terms&... terms) : m_terms{Expression(terms)...} {}
    const std::array<Expression, sizeof...(Terms)>& terms() const { return m_terms; }

private:
    std::array<Expression, sizeof...(Terms)> m_terms;
};
template <class... Terms> struct CellOf<Bundle<Terms...>> {
    using Type = std::tuple<typename CellOf<Terms>::Type...>;
    static void addTo(QueryCore& query, const Bundle<Terms...>& bundle) {
        for (const Expression& term : bundle.terms())
            query.addColumn(term);
    }
};

/// A cell as a C++ value: NULL gives a default one, or nullopt. Errors: DataError.
template <class T> struct CellAs {
    static T of(const ResultCell& cell) {
        if (cell.value.isNull())
            return T();
        if (const std::optional<T> converted = cell.value.template to<T>())
            return *converted;
        return cell.value.template as<T>();
    }
};
template <> struct CellAs<Value> {
    static Value of(const ResultCell& cell) { return cell.value; }
};
template <class T> struct CellAs<std::optional<T>> {
    static std::optional<T> of(const ResultCell& cell) {
        return cell.value.isNull() ? std::nullopt : std::optional<T>(CellAs<T>::of(cell));
    }
};
template <class T> struct CellAs<Ptr<T>> {
    static Ptr<T> of(const ResultCell& cell) { return staticPtrCast<T>(cell.object); }
};

/// How many cells of a result it takes.
template <class Cell> constexpr std::size_t widthOf = 1;
template <class... Values> constexpr std::size_t widthOf<std::tuple<Values...>> = sizeof...(Values);
/// From the cell at a place on.
template <class Cell> struct CellsFrom {
    static Cell of(const ResultRow& row, std::size_t place) { return CellAs<Cell>::of(row[place]); }
};
template <class... Values> struct CellsFrom<std::tuple<Values...>> {
    static std::tuple<Values...> of(const ResultRow& row, std::size_t place) {
        return at(row, place, std::index_sequence_for<Values...>());
    }

private:
    template <std::size_t... I>
    static std::tuple<Values...> at(const ResultRow& row, std::size_t place,
                                    std::index_sequence<I...>) {
        return std::tuple<Values...>(CellAs<Values>::of(row[place + I])...);
    }
};

/// A query whose rows are tuples: of entities (Ptr<T>, null where an outer join found none) and
/// values. From Query::addEntity(), addColumn() or columns().
template <class... Cells> class RowQuery : public QueryCalls<RowQuery<Cells...>> {
public:
    using Row = std::tuple<Cells...>;
    using QueryCalls<RowQuery>::QueryCalls;

    template <class U> RowQuery<Cells..., Ptr<U>> addEntity() const;
    RowQuery<Cells..., ObjectPtr> addEntity(const AliasedEntity& entity) const {
        return more<ObjectPtr>([&](QueryCore& c) { c.addEntity(entity.mapper(), entity.name()); });
    }
    template <class Term> auto addColumn(const Term& column) const {
        return more<typename CellOf<Term>::Type>(
            [&](QueryCore& c) { CellOf<Term>::addTo(c, column); });
    }

    std::vector<Row> all() const {
        std::vector<Row> result;
        for (const ResultRow& row : this->m_core.rows())
            result.push_back(toRow(row, std::index_sequence_for<Cells...>()));
        return result;
    }
    std::optional<Row> first() const {
        const std::vector<Row> rows = this->slice(0, 1).all();
        return rows.empty() ? std::nullopt : std::optional<Row>(rows.front());
    }
    /// Errors: NoResultFound, MultipleResultsFound.
    Row one() const {
        const std::vector<Row> rows = this->slice(0, 2).all();
        if (rows.empty())
            throw NoResultFound(QStringLiteral("There is no such row; one was asked for."));
        if (rows.size() > 1)
            throw MultipleResultsFound(
                QStringLiteral("There is more than one such row; one was asked for."));
        return rows.front();
    }
    /// The first cell of the only row; nullopt without one. Errors: MultipleResultsFound.
    auto scalar() const {
        const std::vector<Row> rows = this->slice(0, 2).all();
        if (rows.size() > 1)
            throw MultipleResultsFound(
                QStringLiteral("There is more than one such row; one was asked for."));
        using First = std::tuple_element_t<0, Row>;
        return rows.empty() ? std::nullopt : std::optional<First>(std::get<0>(rows.front()));
    }
    auto begin() const {
        m_rows = all();
        return m_rows.begin();
    }
    auto end() const { return m_rows.end(); }

private:
    template <class Cell, class F> RowQuery<Cells..., Cell> more(F change) const {
        QueryCore copy(this->m_core);
        change(copy);
        return RowQuery<Cells..., Cell>(std::move(copy));
    }
    template <std::size_t... I> static Row toRow(const ResultRow& row, std::index_sequence<I...>) {
        constexpr std::array<std::size_t, sizeof...(Cells)> widths{widthOf<Cells>...};
        const auto place = [&widths](std::size_t cell) {
            return std::accumulate(widths.begin(), widths.begin() + std::ptrdiff_t(cell),
                                   std::size_t(0));
        };
        return Row{CellsFrom<Cells>::of(row, place(I))...};
    }
    mutable std::vector<Row> m_rows;
};

} // namespace espalier::orm

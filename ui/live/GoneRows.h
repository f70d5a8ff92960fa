// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Registry.h"
#include "orm/session/Session.h"
#include "ui/live/RelationReads.h"

#include <map>
#include <set>
#include <vector>

namespace espalier::ui {

/// What a save takes away that the session never knew: what rows of link tables hold besides their
/// ends, and what the database itself deletes or empties because of a deleted row.
struct GoneRows {
    /// Rows of a link table, whole.
    struct Links {
        orm::Table table;
        std::vector<orm::Column> columns;
        std::vector<orm::RowBatch> rows;
    };
    /// Rows of an entity that were deleted along, by slot.
    using Rows = std::map<Key, std::vector<orm::Value>, KeyLess>;
    /// A foreign key that was emptied, or set to its default.
    struct Released {
        const orm::Mapper* mapper;
        Key key;
        int slot;
        orm::Value before;
        orm::Value after;
    };

    std::vector<Links> links;
    std::map<const orm::Mapper*, Rows> taken;
    std::vector<Released> released;
    std::map<const orm::Mapper*, orm::RowBatch> releasedRows; ///< whole, as they are now
    bool isCutShort = false; ///< there were more than are kept, or some may not be read
};

/// Finds them in the transaction that takes them away. Made with the session, used in the worker.
class GoneReader {
public:
    /// `registry` outlives it.
    GoneReader(const orm::PendingSave& pending, const orm::Registry& registry);

    bool isNeeded() const { return !m_links.empty() || !m_roots.empty(); }
    /// Before the plan is executed. What may not be read is left out. Errors: those of the
    /// database.
    void lookBefore(orm::Connection& connection);
    /// After it was.
    GoneRows lookAfter(orm::Connection& connection);

private:
    struct LinkKeys {
        orm::Table table;
        std::vector<orm::Column> columns; ///< of the key
        std::vector<Key> keys;
    };
    /// Rows that go, by slot.
    using Rows = GoneRows::Rows;

    void lookAll(orm::Connection& connection);
    static bool isActing(const orm::Relationship& reference);
    void noteLinks(const orm::FlushPlan& plan, const orm::RowOperation& operation);
    void readLinks(orm::Connection& connection, const LinkKeys& links);
    void follow(orm::Connection& connection, const orm::Mapper& mapper, const Rows& rows);
    void followInto(orm::Connection& connection, const orm::Relationship& reference,
                    const Rows& rows);
    void readLinksOf(orm::Connection& connection, const orm::Mapper& mapper, const Rows& rows);
    void noteReleased(const orm::Mapper& mapper, const std::vector<orm::Value>& now);
    bool hasRoom() const { return m_count < most; }

    static constexpr std::size_t most = 20'000; ///< rows that are kept

    const orm::Registry& m_registry;
    std::vector<LinkKeys> m_links;
    std::map<const orm::Mapper*, Rows> m_roots;
    std::map<const orm::Mapper*, std::set<Key, KeyLess>> m_written; ///< by the plan itself
    std::map<const orm::Mapper*, std::set<int>> m_releasing;        ///< slots of `m_released`
    std::map<const orm::Mapper*, Rows> m_released;                  ///< rows that refer, before
    std::size_t m_count = 0;
    GoneRows m_gone;
};

} // namespace espalier::ui

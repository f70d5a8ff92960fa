// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/DeletionEffects.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/RelationReads.h"

#include <QSet>

#include <memory>

namespace espalier::ui {

/// Finds what depends on rows of one entity: reads the stored tree below them, lays the staged
/// moves over it, loads the links, counts what else refers. Keeps itself alive between its reads.
class DependentsSearch : public std::enable_shared_from_this<DependentsSearch> {
public:
    DependentsSearch(LiveDatabase& database, QObject* receiver, orm::ObjectList rows,
                     std::function<void(const Dependents&)> done);
    void start();

private:
    std::vector<orm::Select> descendantSelects() const;
    void takeDescendants(const std::vector<orm::RowBatch>& batches);
    void walkStagedTree(const orm::ObjectList& stored);
    void loadLinks();
    void countReferring();
    void noteReferring(const orm::Mapper& mapper, const orm::Relationship& relationship);
    void countBy(std::span<const Key> keys);
    void finish(const std::vector<orm::RowBatch>& counts);
    orm::ObjectList everyRow() const; ///< the rows and those below them
    bool isLinkOf(const orm::Mapper& mapper) const;

    LiveDatabase& m_database;
    QObject* m_receiver;
    orm::ObjectList m_rows;
    const orm::Mapper& m_mapper;
    std::function<void(const Dependents&)> m_done;
    Dependents m_found;
    std::vector<std::vector<orm::Column>> m_columns; ///< of each in m_found.referring
    std::vector<std::unique_ptr<Dependents::Further>> m_further;
    std::vector<orm::Select> m_counts;
    std::vector<qint64*> m_counted; ///< what each of them adds to
    int m_relationsLeft = 0;
};

} // namespace espalier::ui

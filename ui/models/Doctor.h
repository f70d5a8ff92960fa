// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/LinkCheck.h"
#include "ui/models/TreeColumns.h"
#include "ui/models/TreeReport.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>
#include <vector>

namespace espalier::ui {

/// Examines all trees and links of a database: reads them in the worker when asked to, judges what
/// was read overlaid with what is staged, and judges again whenever something is staged. Owned by
/// the panel that shows its findings; the database outlives it.
class ESPALIER_UI_EXPORT Doctor : public QObject {
    Q_OBJECT
public:
    struct Tree {
        const orm::Mapper* mapper = nullptr;
        TreeColumns columns;
        int levelSlot = -1;
        const orm::Relationship* level = nullptr; ///< where levels are rows of their own
        std::shared_ptr<const TreeRows> rows;     ///< null: not read
        std::shared_ptr<const TreeReport> report; ///< null: not judged
        StagedNodes staged;                       ///< with which the report was, or will be made
        orm::ObjectList newObjects;               ///< of the new ones among them
        orm::ObjectList reportedObjects;          ///< the same, of the report
        QString failure;
        LiveDatabase::Ticket ticket = 0;
    };
    struct Link {
        orm::DiscoveredLink link;
        const orm::Mapper* mapper = nullptr; ///< null: its rows have no key
        bool isRead = false;
        LinkCheck::Result result;
        std::vector<char> isMended; ///< beside result.dangling: the row goes, or refers elsewhere
        QString failure;
    };

    /// Null: the machine's. Another one makes pictures that are the same whenever they are drawn.
    inline static QDateTime (*clock)() = nullptr;

    explicit Doctor(LiveDatabase& database, QObject* parent = nullptr);
    ~Doctor() override;

    void check(); ///< reads everything; what was found stays to be seen meanwhile
    void cancel();
    bool isChecking() const { return m_running; }
    QString progress() const; ///< "Checking category (2 of 5)…"
    /// When everything was last read; invalid: never.
    const QDateTime& checkedAt() const { return m_checkedAt; }
    bool wasCancelled() const { return m_wasCancelled; }

    LiveDatabase& database() const { return m_database; }
    const std::vector<Tree>& trees() const { return m_trees; }
    const std::vector<Link>& links() const { return m_links; }
    orm::ObjectPtr object(const Tree& tree, int row) const; ///< of its report
    /// The row of a dangling link; null without a key.
    orm::ObjectPtr object(const Link& link, const LinkCheck::Dangling& dangling) const;

Q_SIGNALS:
    void changed();         ///< findings
    void progressChanged(); ///< also when a check begins or ends

private:
    struct Reading;
    void findSubjects();
    void next();
    void finish(bool isWhole);
    void readTree(std::size_t index);
    void readLink(std::size_t index);
    void judge(std::size_t index);
    StagedNodes stagedOf(Tree& tree) const;
    StagedNodes::Node nodeOf(const Tree& tree, const orm::Object& object) const;
    bool isMended(const Link& link, const LinkCheck::Dangling& dangling) const;
    bool updateLink(Link& link) const;
    void update();
    void onSaved();
    bool noteFailure(QString& failure, const std::exception_ptr& exception);

    LiveDatabase& m_database;
    std::vector<Tree> m_trees;
    std::vector<Link> m_links;
    std::deque<std::size_t> m_queue; ///< trees, then links behind them
    std::size_t m_total = 0;
    std::size_t m_current = 0;
    LiveDatabase::Ticket m_reading = 0;
    bool m_running = false;
    bool m_isWhole = false; ///< everything is being read
    bool m_isSaving = false;
    bool m_wasCancelled = false;
    QDateTime m_checkedAt;
};

} // namespace espalier::ui

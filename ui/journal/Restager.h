// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "orm/changes/Restaging.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>

#include <memory>

namespace espalier::ui {

/// Stages the edits of a document in an open database, as one undo step: reads the rows, finds
/// what others have changed meanwhile, stages what is wanted. Dies before the database.
class ESPALIER_UI_EXPORT Restager : public QObject {
    Q_OBJECT
public:
    Restager(LiveDatabase& database, orm::ChangeDocument document, QObject* parent = nullptr);
    ~Restager() override;

    /// Then ready() or failed().
    void read();

    // --- once it is ready
    /// What is to be staged. Of a save that came through and had left something out: that.
    const orm::ChangeDocument& document() const { return m_document; }
    /// The document is of a save of all of it that came through, though its program did not live to
    /// note it.
    bool wasSaved() const;
    /// What keeps an edit, or a part of it, from being staged as it was meant.
    std::vector<orm::StagingProblem> problems() const { return m_plan.problems; }
    /// Edits that are staged, all of them or in part.
    int count() const { return m_plan.edits; }
    /// Nothing has to be staged: the database has it all.
    bool isNeedless() const { return m_plan.steps.empty() && m_plan.problems.empty(); }
    /// `mineWins`: what others have changed is staged over. Returns why nothing was staged; empty:
    /// it is staged.
    QString stage(bool mineWins, const QString& text);

Q_SIGNALS:
    void ready();
    void failed(const espalier::ui::Failure& failure);

private:
    orm::Restaging::Find finder() const;

    LiveDatabase& m_database;
    orm::ChangeDocument m_document;
    std::unique_ptr<orm::Restaging> m_restaging;
    orm::ObjectList m_held; ///< what was read for it
    orm::Restaging::Plan m_plan;
};

} // namespace espalier::ui

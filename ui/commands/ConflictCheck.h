// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/Conflicts.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>
#include <QString>

#include <vector>

namespace espalier::ui {

/// Who wins where both have written.
enum class ConflictSide : quint8 { Theirs, Mine };

/// After a save that met rows which someone else has written to: reads them, says what does not fit
/// and stages what is decided. Dies before the database.
class ESPALIER_UI_EXPORT ConflictCheck : public QObject {
    Q_OBJECT
public:
    ConflictCheck(LiveDatabase& database, Failure failure, QObject* parent = nullptr);
    ~ConflictCheck() override;

    /// Then ready() or failed().
    void read();

    // --- once it is ready
    /// What is to be decided; theirs and mine may be the same where nobody else has written.
    const orm::Conflicts& conflicts() const { return m_conflicts; }
    /// The failure that led here, for when there is no conflict at all.
    const Failure& failure() const { return m_failure; }
    /// Takes over what they have written, then stages what is decided, beside conflicts().list(),
    /// as one undo step. Returns why not all of it was staged; empty: it was.
    QString resolve(const std::vector<ConflictSide>& sides);

    /// The row of a conflict, for people: "product 12 (Headphones)".
    static QString rowText(const orm::Conflict& conflict);
    /// The column, or what it refers to; empty: the row as a whole.
    static QString fieldText(const orm::Conflict& conflict);
    static QString originalText(const orm::Conflict& conflict);
    static QString theirsText(const orm::Conflict& conflict);
    static QString mineText(const orm::Conflict& conflict);
    /// "product Bud: name is now Earbud"
    static QString mergedText(const orm::Conflicts::Merged& merged);

Q_SIGNALS:
    void ready();
    void failed(const espalier::ui::Failure& failure);

private:
    struct Links;
    void takeRows(const std::vector<const orm::Mapper*>& mappers,
                  const std::vector<orm::RowBatch>& batches, const std::vector<Links>& links);
    void addCircle();
    QString takeTheirs(const orm::Conflict& conflict);
    QString keepMine(const orm::Conflict& conflict);
    QString bringBack(const orm::ObjectPtr& object);

    LiveDatabase& m_database;
    Failure m_failure;
    orm::Conflicts m_conflicts;
};

} // namespace espalier::ui

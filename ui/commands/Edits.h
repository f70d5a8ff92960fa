// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeSet.h"
#include "orm/changes/Restaging.h"
#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/commands/EditCommand.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

namespace espalier::ui {

class LiveDatabase;

/// What happens to the rows below and beside a deleted one.
enum class ChildrenChoice : quint8 {
    MoveUp,        ///< children move to the deleted row's parent
    DeleteSubtree, ///< children are deleted too
    MoveElsewhere  ///< children, links and what refers go to another row: a merge, not a deletion
};

/// What depends on rows that are to be deleted, counted for the question before it.
struct Dependents {
    orm::ObjectList children;    ///< direct children in the tree, of all the rows together
    orm::ObjectList descendants; ///< all below, without the rows themselves
    qint64 links = 0;            ///< rows of link tables that would go with all of them
    qint64 ownLinks = 0;         ///< of those, the links of the rows themselves
    struct Referring {
        const orm::Mapper* mapper;
        const orm::Relationship* relationship; ///< many-to-one of `mapper` to the deleted rows
        qint64 rows;
        bool nullable; ///< can be set to NULL
        /// What the database does with them; absent: it does not know of the reference.
        std::optional<orm::ReferentialAction> onDelete;
    };
    std::vector<Referring>
        referring; ///< other tables' rows that refer, by relation, without children
    /// Rows that refer to rows which the database deletes along, by table and what it does with
    /// them; also those of tables that are not edited here, to the rows themselves.
    struct Further {
        orm::Table table;
        orm::ReferentialAction onDelete;
        qint64 rows;
    };
    std::vector<Further> further;
    bool isCutShort = false; ///< it goes on deeper than was followed
};

/// What a merge takes to the row that stays, counted for the question before it.
struct MergeFacts {
    qint64 children = 0;   ///< rows that stand directly below in the tree
    qint64 links = 0;      ///< that go to the survivor
    qint64 linksThere = 0; ///< that the survivor has already
    std::vector<std::pair<const orm::Mapper*, qint64>> referring; ///< other rows, by table
};

/// The only way in which views change anything: each call is one undo step on the database's stack
/// and stages edits in its session. Nothing here touches the database. Refusals return a reason in
/// the user's words; empty: done.
class ESPALIER_UI_EXPORT Edits : public QObject {
    Q_OBJECT
public:
    explicit Edits(LiveDatabase& database);
    ~Edits() override;

    /// Why `object` (or its table, or one slot) cannot be edited now; empty when it can.
    QString refusal(const orm::Mapper& mapper) const;
    QString refusal(const orm::Object& object, int slot) const;
    /// The many-to-one that a foreign-key slot stands for; null for other slots.
    static const orm::Relationship* referenceOf(const orm::Mapper& mapper, int slot);

    QString setValue(const orm::ObjectPtr& object, int slot, const orm::Value& value);
    /// Several cells as one step.
    QString setValues(const std::vector<std::tuple<orm::ObjectPtr, int, orm::Value>>& cells,
                      const QString& text);
    /// A many-to-one reference by its relation; null target clears it.
    QString setReference(const orm::ObjectPtr& object, const orm::Relationship& relationship,
                         const orm::ObjectPtr& target);
    /// A new row with these values and references; returned null with `reason` set when refused.
    /// A new node of a tree also takes the references that its columns require (NOT NULL) from a
    /// sibling, or from its parent where it has none: else it could not be saved. `below`: nodes
    /// that come below it in the same step.
    orm::ObjectPtr
    addRow(const orm::Mapper& mapper, const std::vector<std::pair<int, orm::Value>>& values,
           const std::vector<std::pair<const orm::Relationship*, orm::ObjectPtr>>& references,
           QString* reason = nullptr, const orm::ObjectList& below = {});
    /// A copy of each row without its generated key; links are copied when `withLinks`.
    orm::ObjectList duplicate(const orm::ObjectList& rows, bool withLinks,
                              QString* reason = nullptr);

    /// Loads nodes of a tree and all that stands below them, with their links; then calls back
    /// with the latter.
    void findCopy(QObject* receiver, const orm::ObjectList& nodes,
                  std::function<void(const orm::ObjectList& below)> done,
                  std::function<void(const QString& reason)> failed);
    /// Why a node of this tree cannot be copied; empty: it can.
    QString copyRefusal(const orm::Mapper& mapper) const;
    /// New rows like `nodes` and those `below` them, as findCopy() has loaded them, under `parent`
    /// (null: at the top).
    QString copyTrees(const orm::ObjectList& nodes, const orm::ObjectList& below,
                      const orm::ObjectPtr& parent, bool withLinks,
                      orm::ObjectList* copies = nullptr);

    /// Counts in the worker, then calls back with what depends on `rows`.
    void findDependents(QObject* receiver, const orm::ObjectList& rows,
                        std::function<void(const Dependents&)> done);
    /// Deletes rows; their links are deleted with them. `dependents` as found for them.
    QString remove(const orm::ObjectList& rows, const Dependents& dependents,
                   ChildrenChoice children);

    /// The database has the row, or it is staged as a new one: not one whose adding was undone.
    static bool isThere(const orm::Object& row);
    /// Why `nodes` may not come under `parent` (null: to the top): itself, a descendant, no tree,
    /// read-only.
    QString moveRefusal(const orm::ObjectList& nodes, const orm::ObjectPtr& parent) const;
    /// With what is below them: nodes that are below others of them go with those.
    QString move(const orm::ObjectList& nodes, const orm::ObjectPtr& parent);
    /// Everything below a node comes directly below it; `deeper`: what is not there yet.
    QString flatten(const orm::ObjectPtr& node, const orm::ObjectList& deeper);

    /// Why `rows` may not become one with `survivor`; empty: they may.
    QString mergeRefusal(const orm::ObjectList& rows, const orm::ObjectPtr& survivor) const;
    /// Loads what refers to `rows` and to the survivor, then calls back.
    void findMerge(QObject* receiver, const orm::ObjectList& rows, const orm::ObjectPtr& survivor,
                   std::function<void(const MergeFacts&)> done,
                   std::function<void(const QString& reason)> failed);
    /// Children, links and every row that refers to `rows` go to the survivor, then `rows` go.
    /// Requires: findMerge() has loaded them.
    QString merge(const orm::ObjectList& rows, const orm::ObjectPtr& survivor);

    /// One step for all pairs; links that exist already are left out.
    QString link(const orm::ObjectList& owners, const orm::Relationship& relationship,
                 const orm::ObjectList& others);
    QString unlink(const orm::ObjectList& owners, const orm::Relationship& relationship,
                   const orm::ObjectList& others);

    /// Back to what the database has: values, references, links, deletion mark; a new row
    /// disappears.
    QString revert(const orm::ObjectList& objects);
    QString revertSlot(const orm::ObjectPtr& object, int slot);
    QString revertLink(const orm::ObjectPtr& owner, const orm::Relationship& relationship,
                       const orm::ObjectPtr& other);

    /// Takes changes back for as long as the others are saved: their undoing stages them again.
    /// Requires: nothing that stays staged depends on them.
    EditSteps holdBack(const std::vector<orm::Change>& changes, QString* refusal);

    /// Steps that a plan of what was kept as values gave, as one.
    QString stage(const std::vector<orm::StagingStep>& steps, const QString& text);
    /// The same as parts of another step; none with a `refusal`.
    EditSteps steps(const std::vector<orm::StagingStep>& steps, QString* refusal);

    /// Text typed by a person, for a slot: typed by the column (number, date, boolean) without
    /// loss. `error` says what is expected where the text does not fit.
    static orm::Value parse(const QString& text, const orm::SqlType& type, QString* error);
    /// The text in which a value is edited; locale-free and exact.
    static QString editText(const orm::Value& value);

private:
    struct Build;
    void add(Build& build, const std::vector<orm::StagingStep>& steps) const;
    /// For a column of this type: a moment without a zone is meant as the column shows moments.
    orm::Value placed(const orm::Value& value, const orm::SqlType& type) const;
    LiveDatabase& m_database;
};

} // namespace espalier::ui

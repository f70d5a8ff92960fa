// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/EditCommand.h"
#include "ui/commands/Edits.h"
#include "ui/commands/KeyedRows.h"
#include "ui/live/LiveDatabase.h"

#include <QSet>

namespace espalier::ui {

/// Collects the steps of one command. The first refusal sticks; nothing is staged before commit().
struct Edits::Build {
    explicit Build(Edits& owner)
        : edits(owner), database(owner.m_database), rows(owner.m_database) {}

    void refuse(const QString& reason);
    bool isRefused() const { return !reason.isEmpty(); }

    void value(const orm::ObjectPtr& object, int slot, const orm::Value& value);
    /// A value as a person gives it: that of a foreign key stands for what its relation refers to,
    /// which is returned.
    std::optional<orm::ObjectPtr> cell(const orm::ObjectPtr& object, int slot,
                                       const orm::Value& value);
    void reference(const orm::ObjectPtr& object, const orm::Relationship& relationship,
                   const std::optional<orm::ObjectPtr>& target);
    void link(LinkStep::Act act, const orm::ObjectPtr& owner, const orm::Relationship& relationship,
              const orm::ObjectPtr& other, orm::LinkValues values = {});
    void object(ObjectStep::Act act, const orm::ObjectPtr& object);
    /// False when it is there already.
    bool moveInto(const orm::ObjectPtr& node, const orm::ObjectPtr& parent);
    void step(std::unique_ptr<EditStep> step) { steps.push_back(std::move(step)); }

    /// Everything that leads to a new object is taken back, then the object itself.
    void expunge(const orm::ObjectPtr& object);
    void removeObject(const orm::ObjectPtr& object);
    void revertObject(const orm::ObjectPtr& object);
    /// A new row with the values of another one that are not its key.
    orm::ObjectPtr copy(const orm::ObjectPtr& row);
    /// References but `except`, and links if wanted.
    void copyRelations(const orm::ObjectPtr& row, const orm::ObjectPtr& copy, bool withLinks,
                       const orm::Relationship* except = nullptr);
    /// One entry of the change set, and nothing else of its object.
    void takeBack(const orm::Change& change);
    void takeBack(const orm::Change& change, const orm::Relationship* reference, int slot);
    /// The references that a new node must have and was not given.
    void completeNode(const orm::ObjectPtr& node, const orm::ObjectPtr& parent,
                      const std::vector<const orm::Relationship*>& given);

    /// Pushes the steps, if there are any, as one command. Gives the refusal.
    QString commit(const QString& text);

    Edits& edits;
    LiveDatabase& database;
    KeyedRows rows; ///< before the first step
    EditSteps steps;
    QString reason;
    QSet<const orm::Object*> gone;     ///< expunged by an earlier step
    QSet<const orm::Object*> restored; ///< going to lose their mark for deletion
    /// References that an earlier step sets: the relations still show what was before.
    QSet<std::pair<const orm::Object*, const orm::Relationship*>> referred;
};

} // namespace espalier::ui

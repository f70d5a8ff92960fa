// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"

#include <QUndoCommand>

#include <exception>
#include <memory>
#include <optional>
#include <vector>

namespace espalier::ui {

/// One staged edit of one object, which can be taken back exactly: redo() notes what was staged
/// before it, undo() stages that again, or nothing where nothing was.
class EditStep {
public:
    virtual ~EditStep() = default;
    virtual void redo() = 0;
    virtual void undo() = 0;
    virtual const orm::ObjectPtr& object() const = 0; ///< which is edited
};

using EditSteps = std::vector<std::unique_ptr<EditStep>>;

/// A column value; without `value`: back to what the database has.
class ValueStep final : public EditStep {
public:
    ValueStep(orm::ObjectPtr object, int slot, std::optional<orm::Value> value);
    void redo() override;
    void undo() override;
    const orm::ObjectPtr& object() const override { return m_object; }
    /// redo() in two halves, for a step of which this is a part.
    void remember();
    void apply();

private:
    void stage(const std::optional<orm::Value>& value);

    orm::ObjectPtr m_object;
    int m_slot;
    std::optional<orm::Value> m_value;
    std::optional<orm::Value> m_before; ///< absent: not modified
};

/// What a many-to-one refers to, its foreign-key columns in step; without `target`: back to what
/// the database has. Requires: the relation is loaded or changed, so that there is a way back.
class ReferenceStep final : public EditStep {
public:
    ReferenceStep(orm::ObjectPtr object, const orm::Relationship& relationship,
                  std::optional<orm::ObjectPtr> target);
    void redo() override;
    void undo() override;
    const orm::ObjectPtr& object() const override { return m_object; }

private:
    orm::ObjectPtr m_object;
    const orm::Relationship& m_relationship;
    std::optional<orm::ObjectPtr> m_target;
    std::optional<orm::ObjectPtr> m_before; ///< absent: not changed
    std::vector<std::unique_ptr<ValueStep>> m_columns;
};

/// A link of a many-to-many.
class LinkStep final : public EditStep {
public:
    enum class Act : quint8 { Link, Unlink };
    /// `values`: of a link's row, besides its ends.
    LinkStep(Act act, orm::ObjectPtr owner, const orm::Relationship& relationship,
             orm::ObjectPtr other, orm::LinkValues values = {});
    void redo() override;
    void undo() override;
    const orm::ObjectPtr& object() const override { return m_owner; }

private:
    enum class Staged : quint8 { Nothing, Added, Removed };
    Staged staged() const;
    void perform(Act act);
    void keepValues();

    Act m_act;
    orm::ObjectPtr m_owner;
    const orm::Relationship& m_relationship;
    orm::ObjectPtr m_other;
    orm::LinkValues m_values;
    Staged m_before = Staged::Nothing;
};

/// An object as a whole: into the session as new or out of it again, marked for deletion or not.
class ObjectStep final : public EditStep {
public:
    enum class Act : quint8 { Add, Expunge, Remove, Restore };
    ObjectStep(Act act, orm::Session& session, orm::ObjectPtr object);
    void redo() override;
    void undo() override;
    const orm::ObjectPtr& object() const override { return m_object; }

private:
    void perform(Act act);

    Act m_act;
    orm::Session& m_session;
    orm::ObjectPtr m_object;
};

/// Steps as one entry of the undo stack. When the core refuses a step, those before it are taken
/// back and the command is obsolete; `problem` then holds what was thrown.
class EditCommand final : public QUndoCommand {
public:
    EditCommand(const QString& text, EditSteps steps, std::exception_ptr& problem);
    void redo() override;
    void undo() override;
    const EditSteps& steps() const { return m_steps; }

private:
    EditSteps m_steps;
    std::exception_ptr* m_problem; ///< of the caller that pushes; null afterwards
};

/// The rows that a command of the undo stack edits, each once, in the order of its steps; none of a
/// save.
ESPALIER_UI_EXPORT orm::ObjectList rowsOf(const QUndoCommand& command);

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Relationship.h"
#include "orm/schema/SqlType.h"
#include "ui/Export.h"

#include <QString>
#include <QVariant>

class QWidget;

namespace espalier::ui {

/// What an editor must know of the field that it edits.
struct EditorField {
    QString name;
    orm::SqlType type;
    bool nullable = true;
    const orm::Relationship* reference = nullptr; ///< picks a row instead of typing a value
};

/// The side of an editor widget that delegates and forms know; each editor is a QWidget too. What
/// does not fit the field stays in the editor, marked, until it is corrected or given up.
class ESPALIER_UI_EXPORT CellEditor {
public:
    explicit CellEditor(EditorField field) : m_field(std::move(field)) {}
    virtual ~CellEditor() = default;
    CellEditor(const CellEditor&) = delete;
    CellEditor& operator=(const CellEditor&) = delete;

    const EditorField& field() const { return m_field; }
    virtual QWidget& widget() = 0;
    /// `text` as Edits::editText() gives it; of a reference the label.
    virtual void setContent(const QString& text, bool isNull) = 0;
    /// Text to be parsed, a value, an orm::ObjectPtr of a reference; invalid is NULL. `error` says
    /// why it cannot be taken.
    virtual QVariant content(QString* error) const = 0;
    virtual bool isChanged() const = 0;
    virtual void setNull() = 0;

    /// Marks the editor in red with the message as tooltip; empty takes the mark away.
    void showError(const QString& message);
    bool isRefused() const { return !m_error.isEmpty(); }

    /// The editor's side of a widget; null when it is none.
    static CellEditor* of(QWidget* widget);

private:
    EditorField m_field;
    QString m_error;
};

} // namespace espalier::ui

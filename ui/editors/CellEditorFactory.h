// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/CellEditor.h"

#include <memory>

class QWidget;

namespace espalier::ui {

class LiveDatabase;

/// Makes the editor that fits a field: by reference, else by type. Used by the grid's delegate and
/// by forms.
class ESPALIER_UI_EXPORT CellEditorFactory {
public:
    explicit CellEditorFactory(LiveDatabase& database) : m_database(database) {}

    /// Null for what is not edited as text (binary data). `parent` owns the widget.
    CellEditor* create(EditorField field, QWidget* parent) const;

private:
    LiveDatabase& m_database;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/CellEditorFactory.h"

#include "ui/editors/BooleanEditor.h"
#include "ui/editors/ReferenceEditor.h"
#include "ui/editors/ValueLineEdit.h"

namespace espalier::ui {

CellEditor* CellEditorFactory::create(EditorField field, QWidget* parent) const {
    if (field.reference)
        return new ReferenceEditor(m_database, std::move(field), parent);
    switch (field.type.kind) {
    case orm::TypeKind::LargeBinary:
        return nullptr;
    case orm::TypeKind::Boolean:
        return new BooleanEditor(std::move(field), parent);
    default:
        return new ValueLineEdit(std::move(field), parent);
    }
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/BooleanEditor.h"

using namespace Qt::StringLiterals;

namespace espalier::ui {

BooleanEditor::BooleanEditor(EditorField field, QWidget* parent)
    : QComboBox(parent), CellEditor(std::move(field)) {
    setAccessibleName(this->field().name);
    addItem(u"true"_s, true);
    addItem(u"false"_s, false);
    if (this->field().nullable)
        addItem(u"NULL"_s, QVariant());
    setCurrentIndex(-1);
}

void BooleanEditor::setContent(const QString& text, bool isNull) {
    const QString wanted = isNull           ? u"NULL"_s
                           : text == u"1"_s ? u"true"_s
                           : text == u"0"_s ? u"false"_s
                                            : text;
    m_before = findText(wanted);
    setCurrentIndex(m_before);
}

QVariant BooleanEditor::content(QString* error) const {
    if (currentIndex() < 0)
        *error = tr("Choose true or false.");
    return currentData();
}

void BooleanEditor::setNull() {
    if (field().nullable)
        setCurrentIndex(findText(u"NULL"_s));
    else
        showError(tr("%1 must have a value.").arg(field().name));
}

} // namespace espalier::ui

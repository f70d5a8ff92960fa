// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/CellEditor.h"

#include <QComboBox>

namespace espalier::ui {

/// Picks true, false or, where the field allows it, NULL. The first letter picks too.
class ESPALIER_UI_EXPORT BooleanEditor : public QComboBox, public CellEditor {
    Q_OBJECT
public:
    explicit BooleanEditor(EditorField field, QWidget* parent = nullptr);

    QWidget& widget() override { return *this; }
    void setContent(const QString& text, bool isNull) override;
    QVariant content(QString* error) const override;
    bool isChanged() const override { return currentIndex() != m_before; }
    void setNull() override;

private:
    int m_before = -1;
};

} // namespace espalier::ui

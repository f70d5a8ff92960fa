// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/CellEditor.h"

#include <QLineEdit>

namespace espalier::ui {

/// Edits a value as text, exactly: numbers without a detour through double, dates in ISO form with
/// a calendar on Alt+Down. Says while typing what does not fit.
class ESPALIER_UI_EXPORT ValueLineEdit : public QLineEdit, public CellEditor {
    Q_OBJECT
public:
    explicit ValueLineEdit(EditorField field, QWidget* parent = nullptr);

    QWidget& widget() override { return *this; }
    void setContent(const QString& text, bool isNull) override;
    QVariant content(QString* error) const override;
    bool isChanged() const override;
    void setNull() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString errorOf(const QString& text) const;
    void showCalendar();

    QString m_before;
    bool m_wasNull = false;
    bool m_isNull = false;
};

} // namespace espalier::ui

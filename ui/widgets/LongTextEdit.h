// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/CellEditor.h"

#include <QPlainTextEdit>

namespace espalier::ui {

/// Edits a text of several lines in place, as tall as its text up to a limit. Tab leaves it.
class ESPALIER_UI_EXPORT LongTextEdit : public QPlainTextEdit, public CellEditor {
    Q_OBJECT
public:
    explicit LongTextEdit(EditorField field, QWidget* parent = nullptr);

    QWidget& widget() override { return *this; }
    void setContent(const QString& text, bool isNull) override;
    QVariant content(QString* error) const override;
    bool isChanged() const override;
    void setNull() override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QString m_before;
    bool m_wasNull = false;
    bool m_isNull = false;
};

} // namespace espalier::ui

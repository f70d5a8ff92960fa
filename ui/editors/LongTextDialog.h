// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/CellEditor.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace espalier::ui {

/// A text of several lines in a window of its own: Ctrl+Enter takes it, Esc gives up. Counts the
/// characters where the field has a limit.
class ESPALIER_UI_EXPORT LongTextDialog : public QDialog {
    Q_OBJECT
public:
    LongTextDialog(const EditorField& field, const QString& text, bool readOnly,
                   QWidget* parent = nullptr);

    QString text() const;
    void showError(const QString& message);

private:
    void check();

    EditorField m_field;
    QPlainTextEdit* m_edit;
    QLabel* m_state;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QWidget>

class QLineEdit;

namespace espalier::ui {

/// A line for a path with a button beside it that chooses one.
class ESPALIER_UI_EXPORT PathLine : public QWidget {
    Q_OBJECT
public:
    enum class What : quint8 { File, Folder, Database };

    /// Takes `line`; `label` says what the path is of.
    PathLine(QLineEdit* line, const QString& label, What what, QWidget* parent = nullptr);

private:
    void choose();

    QLineEdit* m_line;
    QString m_label;
    What m_what;
};

} // namespace espalier::ui

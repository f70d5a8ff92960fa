// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace espalier::ui {

/// A line that says that something takes its time while what was there stays to be seen, with a
/// button that gives it up. Hidden until it is told what is going on.
class ESPALIER_UI_EXPORT BusyLine : public QWidget {
    Q_OBJECT
public:
    explicit BusyLine(QWidget* parent = nullptr);

    /// Empty: nothing is going on.
    void setText(const QString& text, bool canCancel);
    QString text() const;

Q_SIGNALS:
    void cancelled();

private:
    QLabel* m_text;
    QPushButton* m_cancel;
};

} // namespace espalier::ui

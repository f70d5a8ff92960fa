// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QToolButton;

namespace espalier::ui {

/// One condition that is in force, as a chip shows it.
struct Chip {
    enum class Kind : quint8 { Scope, Filter, Condition, Sort };
    Kind kind = Kind::Filter;
    int column = -1; ///< of Condition and Sort
    QString text;
    QString description; ///< a sentence for the tooltip and for assistive tools
    friend bool operator==(const Chip&, const Chip&) = default;
};

/// Chips in as many lines as it takes, each removed by a click or, with the focus on it, by Del; a
/// button behind two or more removes all. Hidden without chips. Shows what it is told and asks for
/// the rest by signals.
class ESPALIER_UI_EXPORT ChipBar : public QWidget {
    Q_OBJECT
public:
    explicit ChipBar(QWidget* parent = nullptr);

    void setChips(const std::vector<Chip>& chips);
    const std::vector<Chip>& chips() const { return m_chips; }

Q_SIGNALS:
    void removeRequested(const espalier::ui::Chip& chip);
    void clearRequested();
    void left(); ///< the chip with the focus was the last one, or Esc or Down was pressed

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButton();
    void arrange();
    void moveFocus(const QObject* from, int step);

    std::vector<Chip> m_chips;
    std::vector<QAbstractButton*> m_buttons; ///< m_buttons[i] shows m_chips[i]
    QToolButton* m_clear;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChipBar.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 4;
constexpr int WidestText = 260;

/// A text in a rounded box with a cross behind it.
class ChipButton final : public QAbstractButton {
public:
    explicit ChipButton(QWidget* parent) : QAbstractButton(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics = fontMetrics();
        const int words = std::min(metrics.horizontalAdvance(text()), WidestText);
        return {words + 2 * padding() + crossSide() + padding(), metrics.height() + 6};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isLit = underMouse() || isDown();
        painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid),
                            hasFocus() ? 2 : 1));
        painter.setBrush(palette().color(isLit ? QPalette::Midlight : QPalette::Button));
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(palette().color(QPalette::ButtonText));
        const int side = crossSide();
        const QRect words = rect().adjusted(padding(), 0, -padding() - side - padding() / 2, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        const QRect place(width() - padding() - side, (height() - side) / 2, side, side);
        const QRectF cross(QStyle::visualRect(layoutDirection(), rect(), place));
        painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5));
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    }

private:
    int padding() const { return fontMetrics().height() / 2; }
    int crossSide() const { return fontMetrics().height() / 2; }
};

} // namespace

ChipBar::ChipBar(QWidget* parent) : QWidget(parent), m_clear(new QToolButton(this)) {
    setObjectName(u"chips"_s);
    setAccessibleName(tr("What the rows are chosen and sorted by"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_clear->setObjectName(u"clearChips"_s);
    m_clear->setText(tr("Clear all"));
    m_clear->setToolTip(tr("Show all rows, in their usual order"));
    m_clear->setAccessibleName(tr("Clear all filters and the order"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->installEventFilter(this);
    connect(m_clear, &QToolButton::clicked, this, &ChipBar::clearRequested);
    hide();
}

void ChipBar::addButton() {
    auto* button = new ChipButton(this);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        const auto found = std::ranges::find(m_buttons, button);
        if (found != m_buttons.end())
            Q_EMIT removeRequested(Chip(m_chips[std::size_t(found - m_buttons.begin())]));
    });
    m_buttons.push_back(button);
}

// Buttons stay in their places, so that the focus is on what follows a removed chip.
void ChipBar::setChips(const std::vector<Chip>& chips) {
    if (chips == m_chips)
        return;
    m_chips = chips;
    bool loses = chips.size() < 2 && m_clear->hasFocus();
    while (m_buttons.size() > chips.size()) {
        loses = loses || m_buttons.back()->hasFocus();
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater(); // it may be the one that was just pressed
        m_buttons.pop_back();
    }
    while (m_buttons.size() < chips.size())
        addButton();
    for (std::size_t i = 0; i < chips.size(); ++i) {
        QAbstractButton& button = *m_buttons[i];
        button.setObjectName(u"chip%1"_s.arg(i));
        button.setText(chips[i].text);
        button.setToolTip(tr("%1\nA click or Del removes it").arg(chips[i].description));
        button.setAccessibleName(tr("Remove: %1").arg(chips[i].description));
        button.show();
        if (i > 0)
            setTabOrder(m_buttons[i - 1], &button);
    }
    if (!m_buttons.empty())
        setTabOrder(m_buttons.back(), m_clear);
    m_clear->setVisible(chips.size() > 1);
    setVisible(!chips.empty());
    arrange();
    if (loses && !m_buttons.empty())
        m_buttons.back()->setFocus();
    else if (loses)
        Q_EMIT left();
}

void ChipBar::arrange() {
    std::vector<QWidget*> all(m_buttons.begin(), m_buttons.end());
    if (m_chips.size() > 1)
        all.push_back(m_clear);
    int x = 0;
    int y = 0;
    int line = 0;
    for (QWidget* shown : all) {
        const QSize size =
            shown->sizeHint().boundedTo(QSize(std::max(1, width()), QWIDGETSIZE_MAX));
        if (x > 0 && x + size.width() > width()) {
            x = 0;
            y += line + Gap;
            line = 0;
        }
        const QRect place(QPoint(x, y), size);
        shown->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += size.width() + Gap;
        line = std::max(line, size.height());
    }
    setFixedHeight(std::max(1, y + line));
}

void ChipBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ChipBar::moveFocus(const QObject* from, int step) {
    std::vector<QWidget*> all(m_buttons.begin(), m_buttons.end());
    if (m_chips.size() > 1)
        all.push_back(m_clear);
    const auto found = std::ranges::find_if(all, [from](QWidget* w) { return w == from; });
    const auto place = found - all.begin() + step;
    if (place >= 0 && place < std::ptrdiff_t(all.size()))
        all[std::size_t(place)]->setFocus(Qt::OtherFocusReason);
}

bool ChipBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        button->click();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isBack = (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Left) ==
                            (layoutDirection() == Qt::LeftToRight);
        moveFocus(watched, isBack ? -1 : 1);
        return true;
    }
    case Qt::Key_Down:
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace espalier::ui

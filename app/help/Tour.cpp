// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/Tour.h"

#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/SqlPreview.h"
#include "ui/widgets/ChangesPanel.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/RecordPanel.h"

#include <QAccessible>
#include <QDockWidget>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 340;
constexpr int gap = 12;
constexpr QColor shade(0, 0, 0, 110);

QDockWidget* dockOf(QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        if (auto* dock = qobject_cast<QDockWidget*>(widget)) {
            return dock;
        }
    }
    return nullptr;
}

} // namespace

Tour& Tour::start(MainWindow& window) {
    delete window.findChild<Tour*>();
    auto* tour = new Tour(window);
    tour->go(0);
    return *tour;
}

void Tour::startOnce(MainWindow& window, Settings& settings) {
    if (!settings.isTourSeen() && window.docks().navigator()) {
        settings.setTourSeen();
        start(window);
    }
}

Tour::Tour(MainWindow& window)
    : QWidget(&window), m_window(window), m_before(window.focusWidget()), m_card(new QFrame(this)),
      m_title(new QLabel(m_card)), m_text(new QLabel(m_card)), m_count(new QLabel(m_card)) {
    setObjectName(u"tour"_s);
    m_card->setObjectName(u"tourCard"_s);
    m_card->setAutoFillBackground(true);
    m_card->setFixedWidth(cardWidth);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(newButtons());
    addStops();
    window.installEventFilter(this);
    show();
    raise();
}

void Tour::addStops() {
    const Docks& docks = m_window.docks();
    const auto keyOf = [this](Act act) {
        return m_window.actionRegistry()[act]->shortcut().toString(QKeySequence::NativeText);
    };
    auto* bottom = m_window.findChild<QTabWidget*>(u"bottomTabs"_s);
    m_stops = {
        {dockOf(docks.navigator()), tr("Navigator"),
         tr("The trees, tables and links of the database. Enter or a click opens one in a tab.")},
        {dockOf(docks.record()), tr("Record"),
         tr("The current row as a form, with what is related to it. %1 shows and hides it.")
             .arg(keyOf(Act::ShowRecord))},
        {dockOf(docks.changes()), tr("Changes"),
         tr("Every edit waits here, before and after. Nothing is written before you save (%1); "
            "everything can be undone (%2), even later.")
             .arg(keyOf(Act::Save), keyOf(Act::Undo))},
        {bottom ? bottom->tabBar() : nullptr, tr("SQL preview and Messages"),
         tr("Beside the changes: what saving would write, and what the window has said. %1 opens "
            "the manual.")
             .arg(keyOf(Act::Help))},
    };
}

QWidget* Tour::newButtons() {
    auto* line = new QWidget(m_card);
    auto* skip = new QPushButton(tr("&Skip"), line);
    m_back = new QPushButton(tr("&Back"), line);
    m_next = new QPushButton(line);
    skip->setObjectName(u"tourSkip"_s);
    m_back->setObjectName(u"tourBack"_s);
    m_next->setObjectName(u"tourNext"_s);
    m_next->setDefault(true);
    connect(skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(skip);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return line;
}

// --- step by step

void Tour::go(int step) {
    if (step >= count()) {
        return end();
    }
    m_step = std::max(step, 0);
    const Stop& stop = m_stops[std::size_t(m_step)];
    m_title->setText(stop.title);
    m_text->setText(stop.text);
    m_count->setText(tr("%1 of %2").arg(m_step + 1).arg(count()));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < count() ? tr("&Next") : tr("&Done"));
    m_next->setAccessibleDescription(u"%1: %2"_s.arg(stop.title, stop.text));
    m_card->setAccessibleName(stop.title);
    m_card->setAccessibleDescription(stop.text);
    place();
    m_next->setFocus();
    QAccessibleEvent told(m_card, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Tour::end() {
    hide();
    if (m_before) {
        m_before->setFocus();
    }
    deleteLater();
}

QRect Tour::hole() const {
    const QWidget* shown = m_stops[std::size_t(m_step)].shown;
    return shown && shown->isVisible() && shown->window() == &m_window
               ? QRect(shown->mapTo(&m_window, QPoint()), shown->size())
               : QRect();
}

// Beside what it is about, where there is most room.
void Tour::place() {
    setGeometry(m_window.rect());
    m_card->adjustSize();
    m_card->resize(cardWidth, m_card->layout()->heightForWidth(cardWidth));
    const QRect about = hole();
    QRect card(QPoint(), m_card->size());
    card.moveCenter(about.isEmpty() ? rect().center() : about.center());
    if (!about.isEmpty()) {
        if (about.left() - card.width() - gap > 0) {
            card.moveRight(about.left() - gap);
        } else if (about.right() + card.width() + gap < width()) {
            card.moveLeft(about.right() + gap);
        } else if (about.top() - card.height() - gap > 0) {
            card.moveBottom(about.top() - gap);
        } else {
            card.moveTop(about.bottom() + gap);
        }
    }
    const QRect room = rect().adjusted(gap, gap, -gap, -gap);
    card.moveLeft(
        std::clamp(card.left(), room.left(), std::max(room.left(), room.right() - card.width())));
    card.moveTop(
        std::clamp(card.top(), room.top(), std::max(room.top(), room.bottom() - card.height())));
    m_card->move(card.topLeft());
    update();
}

// --- what is done with it

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Resize && m_step >= 0) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

// The buttons only, round and round: what lies below is shaded.
bool Tour::focusNextPrevChild(bool next) {
    QList<QPushButton*> buttons = m_card->findChildren<QPushButton*>();
    buttons.removeIf([](const QPushButton* button) { return !button->isEnabled(); });
    const qsizetype at =
        std::max<qsizetype>(buttons.indexOf(qobject_cast<QPushButton*>(m_window.focusWidget())), 0);
    buttons[(at + (next ? 1 : buttons.size() - 1)) % buttons.size()]->setFocus(
        next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        return end();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(m_window.focusWidget())) {
            button->click();
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void Tour::mousePressEvent(QMouseEvent* event) { event->accept(); }

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath around;
    around.addRect(rect());
    QPainterPath lit;
    lit.addRoundedRect(QRectF(hole()).adjusted(-2, -2, 2, 2), 4, 4);
    painter.fillPath(around.subtracted(lit), shade);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawPath(lit);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(m_card->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace espalier::app

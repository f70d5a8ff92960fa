// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/widgets/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int barWidth = 4;
constexpr int detailLines = 6;

QColor mixed(const QColor& one, const QColor& other, double part) {
    const auto mix = [part](int a, int b) { return int(a * part + b * (1 - part) + 0.5); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()),
            mix(one.blue(), other.blue())};
}

QString iconName(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Error:
        return u"data-error"_s;
    case MessageBar::Kind::Warning:
        return u"data-warning"_s;
    case MessageBar::Kind::Information:
        break;
    }
    return u"data-information"_s;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_buttons(new QHBoxLayout), m_detailsButton(new QToolButton(this)),
      m_close(new QToolButton(this)), m_detailsBox(new QWidget(this)),
      m_details(new QPlainTextEdit(m_detailsBox)) {
    setObjectName(u"messageBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_detailsButton->setObjectName(u"messageDetailsButton"_s);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsButton->setArrowType(Qt::RightArrow);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setFocusPolicy(Qt::StrongFocus);
    m_detailsButton->setAutoRaise(true);
    m_close->setObjectName(u"messageDismiss"_s);
    m_close->setAutoRaise(true);
    m_close->setText(u"✕"_s);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_details->setObjectName(u"messageDetails"_s);
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * detailLines + 10);

    auto* copy = new QPushButton(tr("Copy details"), m_detailsBox);
    copy->setObjectName(u"messageCopy"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text() + u"\n\n"_s +
                                              m_details->toPlainText());
    });
    auto* detailsLayout = new QVBoxLayout(m_detailsBox);
    detailsLayout->setContentsMargins(0, 0, 0, 0);
    detailsLayout->addWidget(m_details);
    detailsLayout->addWidget(copy, 0, Qt::AlignLeft);

    // One line of text stands in the middle of the buttons; more lines grow downwards.
    const int lineHeight = QPushButton(tr("Details")).sizeHint().height();
    m_icon->setFixedHeight(lineHeight);
    m_text->setMinimumHeight(lineHeight);
    m_detailsButton->setFixedHeight(lineHeight);
    m_close->setFixedSize(lineHeight, lineHeight);
    auto* row = new QHBoxLayout;
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_detailsButton, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(barWidth + 8, 5, 6, 5);
    layout->addLayout(row);
    layout->addWidget(m_detailsBox);

    connect(m_detailsButton, &QToolButton::toggled, this, [this](bool open) {
        m_detailsButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_detailsBox->setVisible(open);
    });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::show(Kind kind, const QString& text, const QString& details,
                      const std::vector<Action>& actions) {
    m_kind = kind;
    m_text->setText(text);
    m_details->setPlainText(details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsBox->hide();
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        // Later: it may be the button that was just pressed.
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action& action : actions)
        addButton(action);
    const QString kindName = kind == Kind::Error     ? tr("Error")
                             : kind == Kind::Warning ? tr("Warning")
                                                     : tr("Information");
    setAccessibleName(u"%1: %2"_s.arg(kindName, text));
    m_text->setAccessibleName(accessibleName());
    applyKind();
    QWidget::show();
}

void MessageBar::show(const Failure& failure,
                      const std::function<void(const orm::ObjectPtr&)>& showRow,
                      const std::function<void()>& retry) {
    std::vector<Action> actions;
    if (failure.object && showRow)
        actions.push_back(
            {tr("Show row"), [showRow, object = failure.object] { showRow(object); }});
    if (failure.retryable && retry)
        actions.push_back({tr("Retry"), retry});
    show(failure.retryable ? Kind::Warning : Kind::Error, failure.message, failure.details,
         actions);
}

void MessageBar::addButton(const Action& action) {
    auto* button = new QPushButton(action.text, this);
    button->setObjectName(u"messageAction%1"_s.arg(m_buttons->count()));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, act = action.act] {
        dismiss();
        if (act)
            act();
    });
    setTabOrder(m_buttons->count() ? m_buttons->itemAt(m_buttons->count() - 1)->widget() : this,
                button);
    setTabOrder(button, m_detailsButton);
    m_buttons->addWidget(button, 0, Qt::AlignTop);
}

void MessageBar::dismiss() {
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::text() const { return m_text->text(); }

QColor MessageBar::color() const {
    switch (m_kind) {
    case Kind::Error:
        return Theme::stateColor(EditState::Deleted, palette());
    case Kind::Warning:
        return Theme::stateColor(EditState::Modified, palette());
    case Kind::Information:
        break;
    }
    return palette().color(QPalette::Link);
}

void MessageBar::applyKind() {
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(QIcon::fromTheme(iconName(m_kind)).pixmap(size, size));
    update();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor strong = color();
    painter.fillRect(rect(), mixed(strong, palette().color(QPalette::Window), 0.16));
    const int x = layoutDirection() == Qt::RightToLeft ? width() - barWidth : 0;
    painter.fillRect(x, 0, barWidth, height(), strong);
    painter.setPen(mixed(strong, palette().color(QPalette::Window), 0.5));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void MessageBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyKind();
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StartPage.h"

#include "ui/widgets/MessageBar.h"
#include "ui/widgets/RecentList.h"
#include "ui/widgets/Theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int bodyWidth = 560;
constexpr int dropLines = 3;

QString droppedPath(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_message(new MessageBar(this)), m_heading(new QLabel(tr("Espalier"), this)),
      m_subtitle(new QLabel(tr("Trees, tables and links of a database: edit them, save when done."),
                            this)),
      m_recentHeading(new QLabel(tr("Recent databases"), this)), m_recent(new RecentList(this)),
      m_noRecent(new QLabel(tr("None yet: what you open is listed here."), this)),
      m_open(new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("&Open…"))),
      m_connect(
          new QPushButton(QIcon::fromTheme(u"network-connect"_s), tr("&Connect to a server…"))),
      m_dropHint(new QLabel(tr("… or drop a database file here"), this)),
      m_newsHeading(new QLabel(this)), m_news(new QLabel(this)),
      m_busy(new QPushButton(QIcon::fromTheme(u"process-stop"_s), tr("Opening… S&top"), this)),
      m_body(new QWidget(this)) {
    setObjectName(u"startPage"_s);
    setAcceptDrops(true);
    QFont bold;
    bold.setBold(true);
    m_recentHeading->setFont(bold);
    m_noRecent->setObjectName(u"noRecent"_s);
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_dropHint->setMinimumHeight(fontMetrics().height() * dropLines);
    m_newsHeading->setFont(bold);
    m_newsHeading->setObjectName(u"newsHeading"_s);
    m_news->setObjectName(u"news"_s);
    m_news->setWordWrap(true);
    m_news->setTextFormat(Qt::RichText);
    m_subtitle->setWordWrap(true);

    m_open->setParent(m_body);
    m_open->setObjectName(u"openButton"_s);
    m_open->setAccessibleDescription(tr("Choose a database file"));
    m_connect->setParent(m_body);
    m_connect->setObjectName(u"connectServerButton"_s);
    auto* sample = new QPushButton(QIcon::fromTheme(u"view-list-tree"_s),
                                   tr("Open &sample catalogue"), m_body);
    sample->setObjectName(u"sampleButton"_s);
    sample->setToolTip(tr("10,595 categories in 8 levels, with products; yours to change"));
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);

    m_busy->setObjectName(u"stopOpeningButton"_s);
    m_busy->setToolTip(tr("Give up opening this database"));
    m_busy->hide();
    connect(m_busy, &QPushButton::clicked, this, &StartPage::stopRequested);
    m_recentHeading->setBuddy(m_recent);
    connect(m_recent, &RecentList::openRequested, this, &StartPage::profileRequested);
    connect(m_recent, &RecentList::editRequested, this, &StartPage::editRequested);
    connect(m_recent, &RecentList::removeRequested, this, &StartPage::removeRequested);

    auto* titles = new QVBoxLayout;
    titles->addWidget(m_heading);
    titles->addWidget(m_subtitle);
    auto* logo = new QLabel(m_body);
    logo->setPixmap(Theme::applicationIcon().pixmap(64, 64));
    auto* top = new QHBoxLayout;
    top->addWidget(logo);
    top->addSpacing(12);
    top->addLayout(titles, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_connect);
    buttons->addWidget(sample);
    buttons->addStretch();
    auto* body = new QVBoxLayout(m_body);
    body->addLayout(top);
    body->addSpacing(16);
    body->addLayout(buttons);
    body->addSpacing(10);
    body->addWidget(m_dropHint);
    body->addSpacing(20);
    body->addWidget(m_recentHeading);
    body->addWidget(m_recent);
    body->addWidget(m_noRecent);
    body->addSpacing(20);
    body->addWidget(m_newsHeading);
    body->addWidget(m_news);
    m_body->setMaximumWidth(bodyWidth);
    auto* whole = new QVBoxLayout;
    whole->addWidget(m_body);
    whole->addWidget(m_busy, 0, Qt::AlignHCenter);

    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(whole, 8);
    centred->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3);
    setRecent({});
    setKeys({}, {});
    setNews({}, {});
    applyColors();
    applyFont();
}

void StartPage::setRecent(const std::vector<ConnectionProfile>& profiles) {
    m_recent->setProfiles(profiles);
    m_recent->setVisible(!profiles.empty());
    m_noRecent->setVisible(profiles.empty());
}

void StartPage::setKeys(const QKeySequence& open, const QKeySequence& connect) {
    const auto show = [](QPushButton& button, const QString& tip, const QKeySequence& key) {
        button.setToolTip(
            key.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, key.toString(QKeySequence::NativeText)));
    };
    show(*m_open, tr("Choose a database file"), open);
    show(*m_connect, tr("Describe a connection to PostgreSQL, MariaDB or a file"), connect);
}

void StartPage::setNews(const QString& version, const QStringList& lines) {
    m_newsHeading->setText(tr("New in %1").arg(version));
    QString items;
    for (const QString& line : lines) {
        items += u"<li style=\"margin-bottom: 3px\">%1</li>"_s.arg(line.toHtmlEscaped());
    }
    m_news->setText(u"<ul style=\"margin: 0px; -qt-list-indent: 0\">%1</ul>"_s.arg(items));
    m_newsHeading->setVisible(!lines.isEmpty());
    m_news->setVisible(!lines.isEmpty());
}

void StartPage::showRemoved(const QString& title, const std::function<void()>& undo) {
    m_message->show(
        MessageBar::Kind::Information,
        tr("%1 is not on the list any more; the database itself is untouched.").arg(title), {},
        {{tr("&Undo"), undo}});
}

void StartPage::showNotice(const QString& text, const std::vector<MessageBar::Action>& actions) {
    m_message->show(MessageBar::Kind::Warning, text, {}, actions);
}

void StartPage::showFailure(const Failure& failure) {
    m_message->show(failure, {}, [this] { Q_EMIT retryRequested(); });
}

void StartPage::clearFailure() { m_message->dismiss(); }

void StartPage::setBusy(bool busy) {
    m_body->setEnabled(!busy);
    m_busy->setVisible(busy);
    m_dropHint->setVisible(!busy);
    if (busy) {
        m_busy->setFocus();
    }
}

void StartPage::applyColors() {
    QPalette quiet = palette();
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        quiet.setColor(group, QPalette::WindowText, quiet.color(group, QPalette::PlaceholderText));
    m_subtitle->setPalette(quiet);
    m_dropHint->setPalette(quiet);
    m_noRecent->setPalette(quiet);
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void StartPage::applyFont() {
    QFont big;
    big.setPointSizeF(font().pointSizeF() * 2);
    m_heading->setFont(big);
}

void StartPage::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dropHint->isVisible()) {
        const QPoint corner = m_dropHint->mapTo(this, QPoint());
        painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(corner, QSizeF(m_dropHint->size())), 6, 6);
    }
    if (m_dropping) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 8, 8);
    }
}

void StartPage::dragEnterEvent(QDragEnterEvent* event) {
    m_dropping = !droppedPath(event->mimeData()).isEmpty();
    if (m_dropping)
        event->acceptProposedAction();
    update();
}

void StartPage::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropping = false;
    update();
}

void StartPage::dropEvent(QDropEvent* event) {
    const QString path = droppedPath(event->mimeData());
    m_dropping = false;
    update();
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT pathRequested(path);
    }
}

} // namespace espalier::ui

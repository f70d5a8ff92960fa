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
      m_dropHint(new QLabel(tr("… or drop a database file here"), this)),
      m_busy(new QPushButton(QIcon::fromTheme(u"process-stop"_s), tr("Opening… S&top"), this)),
      m_body(new QWidget(this)) {
    setObjectName(u"startPage"_s);
    setAcceptDrops(true);
    QFont bold;
    bold.setBold(true);
    m_recentHeading->setFont(bold);
    m_subtitle->setWordWrap(true);

    auto* open = new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("&Open…"), m_body);
    open->setObjectName(u"openButton"_s);
    open->setAccessibleDescription(tr("Choose a database file"));
    open->setToolTip(tr("Choose a database file (Ctrl+O)"));
    auto* server = new QPushButton(QIcon::fromTheme(u"network-connect"_s),
                                   tr("&Connect to a server…"), m_body);
    server->setObjectName(u"connectServerButton"_s);
    server->setToolTip(tr("Describe a connection to PostgreSQL, MariaDB or a file (Ctrl+Shift+O)"));
    auto* sample = new QPushButton(QIcon::fromTheme(u"view-list-tree"_s),
                                   tr("Open &sample catalogue"), m_body);
    sample->setObjectName(u"sampleButton"_s);
    sample->setToolTip(tr("10,595 categories in 8 levels, with products; yours to change"));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(server, &QPushButton::clicked, this, &StartPage::connectRequested);
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
    buttons->addWidget(open);
    buttons->addWidget(server);
    buttons->addWidget(sample);
    buttons->addStretch();
    auto* body = new QVBoxLayout(m_body);
    body->addLayout(top);
    body->addSpacing(16);
    body->addLayout(buttons);
    body->addWidget(m_dropHint);
    body->addSpacing(20);
    body->addWidget(m_recentHeading);
    body->addWidget(m_recent);
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
    applyColors();
    applyFont();
}

void StartPage::setRecent(const std::vector<ConnectionProfile>& profiles) {
    m_recent->setProfiles(profiles);
    m_recent->setVisible(!profiles.empty());
    m_recentHeading->setVisible(!profiles.empty());
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
    if (!m_dropping)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 8, 8);
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

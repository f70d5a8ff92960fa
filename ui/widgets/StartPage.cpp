// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StartPage.h"

#include "ui/delegates/CellDelegate.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int bodyWidth = 560;
constexpr int shownRecent = 6;
constexpr int FolderRole = Qt::UserRole + 100;

QString droppedPath(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

/// The file's name, and after it the folder, fainter.
class RecentDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        option->text += u"   "_s + folderOf(index);
    }
    QList<QTextLayout::FormatRange> textFormats(const QStyleOptionViewItem& item,
                                                const QModelIndex& index) const override {
        if (item.state & QStyle::State_Selected)
            return {};
        QTextLayout::FormatRange range;
        range.length = int(folderOf(index).size());
        range.start = int(item.text.size()) - range.length;
        range.format.setForeground(item.palette.brush(QPalette::PlaceholderText));
        return {range};
    }

private:
    static QString folderOf(const QModelIndex& index) { return index.data(FolderRole).toString(); }
};

QString shortFolder(const QString& path) {
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).path());
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    const bool below = folder == home || folder.startsWith(home + QDir::separator());
    return below && home.size() > 1 ? u"~"_s + folder.mid(home.size()) : folder;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_message(new MessageBar(this)), m_heading(new QLabel(tr("Espalier"), this)),
      m_subtitle(new QLabel(tr("Trees, tables and links of a database: edit them, save when done."),
                            this)),
      m_recentHeading(new QLabel(tr("Recent databases"), this)), m_recent(new QListWidget(this)),
      m_dropHint(new QLabel(tr("… or drop a database file here"), this)),
      m_body(new QWidget(this)) {
    setObjectName(u"startPage"_s);
    setAcceptDrops(true);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 2);
    m_heading->setFont(big);
    QFont bold = font();
    bold.setBold(true);
    m_recentHeading->setFont(bold);
    m_subtitle->setWordWrap(true);

    auto* open = new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("&Open…"), m_body);
    open->setObjectName(u"openButton"_s);
    open->setAccessibleDescription(tr("Choose a database file"));
    open->setToolTip(tr("Choose a database file (Ctrl+O)"));
    auto* sample = new QPushButton(QIcon::fromTheme(u"view-list-tree"_s),
                                   tr("Open &sample catalogue"), m_body);
    sample->setObjectName(u"sampleButton"_s);
    sample->setToolTip(tr("10,595 categories in 8 levels, with products; yours to change"));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);

    m_recent->setObjectName(u"recentDatabases"_s);
    m_recent->setAccessibleName(tr("Recent databases"));
    m_recent->setUniformItemSizes(true);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recentHeading->setBuddy(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT pathRequested(item->data(Qt::UserRole).toString());
    });
    // One click opens: these are links, not rows to select.
    connect(m_recent, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        if (!m_recent->style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
            Q_EMIT pathRequested(item->data(Qt::UserRole).toString());
    });

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

    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_body, 8);
    centred->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3);
    setRecent({});
    applyColors();
}

void StartPage::setRecent(const QStringList& paths) {
    m_recent->clear();
    for (const QString& path : paths) {
        auto* item = new QListWidgetItem(QIcon::fromTheme(u"application-x-sqlite3"_s),
                                         QFileInfo(path).fileName(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setData(FolderRole, shortFolder(path));
        item->setData(Qt::AccessibleTextRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    const int shown = std::min<int>(shownRecent, int(paths.size()));
    const int rowHeight = shown > 0 ? std::max(m_recent->sizeHintForRow(0), 24) : 0;
    m_recent->setFixedHeight(rowHeight * shown + 2 * m_recent->frameWidth());
    m_recent->setVisible(!paths.isEmpty());
    m_recentHeading->setVisible(!paths.isEmpty());
    if (!paths.isEmpty())
        m_recent->setCurrentRow(0, QItemSelectionModel::NoUpdate);
}

void StartPage::showFailure(const Failure& failure) {
    m_message->show(failure, {}, [this] { Q_EMIT retryRequested(); });
}

void StartPage::clearFailure() { m_message->dismiss(); }

void StartPage::setBusy(bool busy) {
    m_body->setEnabled(!busy);
    m_dropHint->setText(busy ? tr("Opening…") : tr("… or drop a database file here"));
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

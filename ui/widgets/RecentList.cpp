// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RecentList.h"

#include "ui/delegates/CellDelegate.h"
#include "ui/widgets/ConnectionMark.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PlaceRole = Qt::UserRole + 100;
constexpr int ColorRole = Qt::UserRole + 101;
constexpr int GoneRole = Qt::UserRole + 102;

/// The name, and after it the place, fainter; the colour as a bar at the left.
class RecentDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        CellDelegate::paint(painter, option, index);
        const auto which = ConnectionColor(index.data(ColorRole).toInt());
        if (which != ConnectionColor::None) {
            const QRect bar(option.rect.left(), option.rect.top() + 2, 4, option.rect.height() - 4);
            painter->fillRect(bar, mark::color(which, option.palette));
        }
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        option->text += u"   "_s + placeOf(index);
        if (index.data(GoneRole).toBool()) {
            option->palette.setBrush(QPalette::Text,
                                     option->palette.brush(QPalette::PlaceholderText));
            option->font.setStrikeOut(true);
        }
    }
    QList<QTextLayout::FormatRange> textFormats(const QStyleOptionViewItem& item,
                                                const QModelIndex& index) const override {
        if (item.state & QStyle::State_Selected)
            return {};
        QTextLayout::FormatRange range;
        range.length = int(placeOf(index).size());
        range.start = int(item.text.size()) - range.length;
        range.format.setForeground(item.palette.brush(QPalette::PlaceholderText));
        return {range};
    }

private:
    static QString placeOf(const QModelIndex& index) { return index.data(PlaceRole).toString(); }
};

QString describe(const ConnectionProfile& profile) {
    QStringList lines{profile.url.isFile() ? QDir::toNativeSeparators(profile.key())
                                           : commandLineText(profile.url)};
    if (profile.url.readOnly) {
        lines << RecentList::tr("Read-only");
    }
    if (profile.color != ConnectionColor::None) {
        lines << RecentList::tr("Colour: %1").arg(mark::name(profile.color));
    }
    return lines.join(u'\n');
}

} // namespace

RecentList::RecentList(QWidget* parent) : QListWidget(parent) {
    setObjectName(u"recentDatabases"_s);
    setAccessibleName(tr("Recent databases"));
    setUniformItemSizes(true);
    setItemDelegate(new RecentDelegate(this));
    const auto open = [this](const QListWidgetItem* item) {
        const ConnectionProfile profile = m_profiles[std::size_t(row(item))];
        Q_EMIT openRequested(profile);
    };
    connect(this, &QListWidget::itemActivated, this, open);
    // One click opens: these are links, not rows to select.
    connect(this, &QListWidget::itemClicked, this, [this, open](const QListWidgetItem* item) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick))
            open(item);
    });
}

void RecentList::setProfiles(const std::vector<ConnectionProfile>& profiles) {
    clear();
    m_profiles = profiles;
    for (const ConnectionProfile& profile : m_profiles) {
        addProfile(profile);
    }
    const int shown = std::min<int>(mostShown, count());
    const int rowHeight = shown > 0 ? std::max(sizeHintForRow(0), 24) : 0;
    setFixedHeight(rowHeight * shown + 2 * frameWidth());
    if (count() > 0) {
        setCurrentRow(0, QItemSelectionModel::NoUpdate);
    }
    lookForFiles();
}

void RecentList::addProfile(const ConnectionProfile& profile) {
    auto* item = new QListWidgetItem(mark::kindIcon(profile.url), profile.title(), this);
    const QString place =
        profile.url.readOnly ? tr("%1, read-only").arg(profile.place()) : profile.place();
    item->setData(Qt::UserRole, profile.key());
    item->setData(PlaceRole, place);
    item->setData(ColorRole, int(profile.color));
    item->setData(Qt::AccessibleTextRole,
                  u"%1, %2"_s.arg(profile.title(), describe(profile)).replace(u'\n', u", "_s));
    item->setToolTip(describe(profile));
}

void RecentList::lookForFiles() {
    std::vector<QString> paths;
    bool hasFiles = false;
    for (const ConnectionProfile& profile : m_profiles) {
        paths.push_back(profile.url.isFile() ? profile.key() : QString());
        hasFiles = hasFiles || profile.url.isFile();
    }
    if (!hasFiles) {
        return;
    }
    const auto answer = [self = QPointer(this), look = ++m_look](const std::vector<bool>& there) {
        if (self && self->m_look == look) {
            self->markGone(there);
        }
    };
    QThreadPool::globalInstance()->start([paths, answer] {
        std::vector<bool> isThere;
        for (const QString& path : paths) {
            isThere.push_back(path.isEmpty() || QFileInfo::exists(path));
        }
        QMetaObject::invokeMethod(
            qApp, [answer, isThere] { answer(isThere); }, Qt::QueuedConnection);
    });
}

void RecentList::markGone(const std::vector<bool>& isThere) {
    for (int i = 0; i < count() && i < int(isThere.size()); ++i) {
        if (!isThere[std::size_t(i)]) {
            const QString reason = tr("The file is gone, or its disk is not there. Del removes it "
                                      "from this list.");
            item(i)->setData(GoneRole, true);
            item(i)->setToolTip(item(i)->toolTip() + u'\n' + reason);
            item(i)->setData(Qt::AccessibleTextRole,
                             item(i)->data(Qt::AccessibleTextRole).toString() + u", "_s + reason);
        }
    }
}

const ConnectionProfile* RecentList::current() const {
    const int row = currentRow();
    return row < 0 || row >= int(m_profiles.size()) ? nullptr : &m_profiles[std::size_t(row)];
}

void RecentList::keyPressEvent(QKeyEvent* event) {
    const ConnectionProfile* chosen = current();
    if (chosen && event->matches(QKeySequence::Delete)) {
        const ConnectionProfile profile = *chosen;
        Q_EMIT removeRequested(profile);
    } else if (chosen && event->key() == Qt::Key_F2) {
        const ConnectionProfile profile = *chosen;
        Q_EMIT editRequested(profile);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void RecentList::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        setCurrentItem(itemAt(event->pos()), QItemSelectionModel::NoUpdate);
    }
    if (!current()) {
        return;
    }
    const ConnectionProfile profile = *current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& icon, const QString& text, auto signal) {
        connect(menu->addAction(QIcon::fromTheme(icon), text), &QAction::triggered, this,
                [this, profile, signal] { Q_EMIT(this->*signal)(profile); });
    };
    add(u"document-open"_s, tr("&Open"), &RecentList::openRequested);
    add(u"document-properties"_s, tr("&Edit connection…\tF2"), &RecentList::editRequested);
    menu->addSeparator();
    add(u"list-remove"_s, tr("&Remove from this list\tDel"), &RecentList::removeRequested);
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(isByMouse ? event->globalPos()
                          : viewport()->mapToGlobal(visualItemRect(currentItem()).bottomLeft()));
}

} // namespace espalier::ui

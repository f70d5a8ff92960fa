// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MessageLog.h"

#include "app/LogFile.h"

#include <QHeaderView>
#include <QIcon>
#include <QTime>

namespace espalier::app {

using namespace Qt::StringLiterals;

MessageLog::MessageLog(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(u"messageLog"_s);
    setAccessibleName(tr("Messages"));
    setHeaderLabels({tr("Time"), tr("Message")});
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(0, fontMetrics().horizontalAdvance(u"00:00:00"_s) + 64);
}

void MessageLog::addNotice(const QString& text) {
    LogFile::note(u"notice"_s, LogFile::withoutValues(text));
    add(u"data-information"_s, text, {});
}

void MessageLog::addFailure(const ui::Failure& failure) {
    LogFile::note(failure);
    add(u"data-error"_s, failure.message, failure.details);
}

void MessageLog::add(const QString& icon, const QString& text, const QString& details) {
    auto* item =
        new QTreeWidgetItem({QTime::currentTime().toString(u"HH:mm:ss"_s), text.simplified()});
    item->setIcon(0, QIcon::fromTheme(icon));
    item->setToolTip(1, text);
    for (const QString& line : details.split(u'\n', Qt::SkipEmptyParts)) {
        item->addChild(new QTreeWidgetItem({QString(), line}));
    }
    insertTopLevelItem(0, item);
    while (topLevelItemCount() > mostMessages) {
        delete takeTopLevelItem(topLevelItemCount() - 1);
    }
}

} // namespace espalier::app

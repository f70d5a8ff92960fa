// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Diagnostics.h"

#include "app/LogFile.h"
#include "app/Settings.h"
#include "app/Workspace.h"
#include "orm/engine/Drivers.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int logLines = 100;

QStringList platform() {
    QStringList lines{
        u"espalier %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1, built with %2"_s.arg(QString::fromLatin1(qVersion()),
                                      QStringLiteral(QT_VERSION_STR)),
        u"%1, kernel %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                      QSysInfo::kernelVersion(),
                                      QSysInfo::currentCpuArchitecture()),
        u"platform %1, locale %2"_s.arg(QGuiApplication::platformName(), QLocale().name())};
    for (const QScreen* screen : QGuiApplication::screens()) {
        lines << u"screen %1 x %2, scale %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    }
    return lines;
}

QStringList drivers() {
    QStringList lines;
    for (const orm::DriverFacts& driver : orm::driverFacts()) {
        lines << u"%1: %2, %3"_s.arg(
            driver.database, driver.isThere ? u"driver found"_s : u"no driver"_s,
            driver.client.isEmpty() ? u"no client library built in"_s : driver.client);
    }
    return lines;
}

QStringList databases(const std::vector<Workspace*>& workspaces) {
    QStringList lines;
    for (const Workspace* workspace : workspaces) {
        const ui::LiveDatabase* database = workspace->database();
        lines << (database ? u"%1, %2 tables, %3 pending changes%4"_s.arg(database->url().scheme)
                                 .arg(database->tables().size())
                                 .arg(database->changeCount())
                                 .arg(database->isReadOnly() ? u", read only"_s : QString())
                           : u"start page"_s);
    }
    return lines;
}

QStringList preferences(const Settings& settings) {
    QStringList lines;
    const QMap<QString, QString> words = settings.preferences().words();
    for (auto word = words.begin(); word != words.end(); ++word) {
        lines << u"%1 = %2"_s.arg(word.key(), word.value());
    }
    const OwnKeys& keys = settings.preferences().keys;
    for (auto own = keys.begin(); own != keys.end(); ++own) {
        lines << u"key %1 = %2"_s.arg(own.key(), Preferences::keysWord(own.value()));
    }
    return lines;
}

} // namespace

QString diagnostics(const Settings& settings, const std::vector<Workspace*>& workspaces) {
    const LogFile* log = LogFile::installed();
    QStringList lines;
    const auto add = [&lines](const QString& title, const QStringList& facts) {
        lines << title;
        for (const QString& fact : facts) {
            lines << u"  "_s + fact;
        }
    };
    add(u"Program"_s, platform());
    add(u"Drivers"_s, drivers());
    add(u"Windows"_s, databases(workspaces));
    add(u"Settings"_s, preferences(settings));
    add(u"Log"_s, log ? log->lastLines(logLines, u"notice"_s) : QStringList{u"none is written"_s});
    return LogFile::withoutSecrets(lines.join(u'\n') + u'\n');
}

} // namespace espalier::app

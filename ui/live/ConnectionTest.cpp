// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/ConnectionTest.h"

#include "ui/live/ConnectionProfile.h"
#include "ui/live/RefusalWords.h"

#include <QCoreApplication>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

QString versionText(const orm::Url& url) {
    return url.scheme == u"postgresql"_s ? u"SHOW server_version"_s
           : url.isServer()
               ? u"SELECT VERSION()"_s
               // Reads the file, too: opening alone does not.
               : u"SELECT sqlite_version() FROM (SELECT count(*) FROM sqlite_master)"_s;
}

} // namespace

void ConnectionTest::start(const orm::Url& url) {
    cancel();
    orm::Url tried = url;
    tried.readOnly = true;
    tried.create = false;
    const orm::Engine engine = orm::createEngine(tried);
    auto* reader = new BackgroundReader(engine);
    m_reader = reader;
    // A connection that is being opened cannot be interrupted: what is given up ends by itself.
    connect(qApp, &QCoreApplication::aboutToQuit, reader, &QObject::deleteLater);
    const auto work = [text = versionText(url)](orm::Connection& connection) {
        return connection.execute(text).returned.at(0, 0).toText();
    };
    const auto answered = [self = QPointer(this), reader] {
        reader->deleteLater();
        const bool isAwaited = self && self->m_reader == reader;
        if (isAwaited) {
            self->m_reader = nullptr;
        }
        return isAwaited;
    };
    const auto done = [self = QPointer(this), answered, kind = kindName(url)](QString&& version) {
        if (answered()) {
            Q_EMIT self->succeeded(kind + u' ' + version.section(u'-', 0, 0).section(u' ', 0, 0));
        }
    };
    const auto failed = [self = QPointer(this), answered,
                         url](const std::exception_ptr& exception) {
        if (answered()) {
            Q_EMIT self->failed(refusalWords(exception, url));
        }
    };
    reader->post<QString>(reader, work, {done, failed});
}

void ConnectionTest::cancel() { m_reader = nullptr; }

} // namespace espalier::ui

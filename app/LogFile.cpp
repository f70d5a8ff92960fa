// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LogFile.h"

#include "ui/live/Failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

std::atomic<LogFile*> current = nullptr;
std::atomic<QtMessageHandler> before = nullptr;
constexpr qsizetype longestLine = 2000;

QString kindOf(QtMsgType type) {
    return type == QtWarningMsg ? u"warning"_s : type == QtCriticalMsg ? u"critical"_s : u"fatal"_s;
}

void take(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    // One that is about this file would come back here.
    static thread_local bool isWriting = false;
    LogFile* const log = current;
    if (log && !isWriting && type != QtDebugMsg && type != QtInfoMsg) {
        isWriting = true;
        const bool isOurs =
            context.category && QLatin1StringView(context.category).startsWith("espalier"_L1);
        const QString category = QString::fromUtf8(context.category);
        log->write(kindOf(type),
                   category + u": "_s + (isOurs ? LogFile::withoutValues(text) : text));
        isWriting = false;
    }
    if (const QtMessageHandler other = before) {
        other(type, context, text);
    }
}

} // namespace

LogFile::LogFile(const QString& folder, qint64 largest)
    : m_path(QDir(folder).filePath(u"espalier.log"_s)), m_largest(largest) {
    QDir().mkpath(folder);
}

LogFile::~LogFile() {
    if (m_isInstalled && current == this) {
        qInstallMessageHandler(before);
        current = nullptr;
        before = nullptr;
    }
}

void LogFile::install() {
    current = this;
    m_isInstalled = true;
    before = qInstallMessageHandler(take);
}

LogFile* LogFile::installed() { return current; }

void LogFile::write(const QString& kind, const QString& text) {
    const QString said = withoutSecrets(text).left(longestLine).simplified();
    const QString line =
        u"%1 [%2] %3: %4\n"_s.arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs),
                                  QString::number(QCoreApplication::applicationPid()), kind, said);
    const QMutexLocker lock(&m_mutex);
    rotate();
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        if (isNew) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        file.write(line.toUtf8());
    }
}

void LogFile::rotate() const {
    if (QFileInfo(m_path).size() < m_largest) {
        return;
    }
    const auto older = [this](int age) { return m_path + u'.' + QString::number(age); };
    QFile::remove(older(files - 1));
    for (int age = files - 1; age > 1; --age) {
        QFile::rename(older(age - 1), older(age));
    }
    QFile::rename(m_path, older(1));
}

QStringList LogFile::lastLines(int count, const QString& but) const {
    const QMutexLocker lock(&m_mutex);
    QStringList lines;
    for (const QString& path : {m_path + u".1"_s, m_path}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            lines += QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        }
    }
    if (!but.isEmpty()) {
        lines.removeIf([&but](const QString& line) { return line.contains(u"] %1: "_s.arg(but)); });
    }
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

void LogFile::note(const QString& kind, const QString& text) {
    if (LogFile* log = current) {
        log->write(kind, text);
    }
}

// Of an error of the library the statement and the code are worth more than the words for it, which
// name rows and values. What has no such facts is told in the words.
void LogFile::note(const ui::Failure& failure) {
    note(u"failure"_s,
         withoutValues(failure.details.isEmpty() ? failure.message : failure.details));
}

QString LogFile::withoutSecrets(QString text) {
    static const QRegularExpression inUrl(u"(://[^\\s/:@]*):[^\\s/]*@"_s);
    static const QRegularExpression option(
        u"((?:password|passwd|pwd|passphrase|secret|token)\\w*[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s;&,]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"(password\\s+)('[^']*')"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.replace(inUrl, u"\\1:…@"_s).replace(option, u"\\1…"_s).replace(word, u"\\1…"_s);
}

// An error of the library is its kind and labelled facts, some of several lines.
QString LogFile::withoutValues(const QString& text) {
    static const QRegularExpression quoted(u"'[^'\\n]*'|“[^”\\n]*”|„[^“\\n]*“|«[^»\\n]*»"_s);
    static const QRegularExpression kind(u"^([A-Z]\\w*Error): "_s);
    static const QRegularExpression label(
        u"^(Statement|Bindings|Driver code|Driver text|Entity|Attribute|Key|Table|Column): "_s);
    static const QStringList told{u"Statement"_s, u"Driver code"_s, u"Entity"_s,
                                  u"Attribute"_s, u"Table"_s,       u"Column"_s};
    const QStringList lines = text.split(u'\n');
    const auto isKind = [](const QString& line) { return kind.match(line).hasMatch(); };
    if (std::ranges::none_of(lines, isKind)) {
        return QString(text).replace(quoted, u"'…'"_s).replace(u'\n', u" | "_s);
    }
    QStringList kept;
    bool isTold = false; // what the lines after a label belong to
    for (const QString& line : lines) {
        if (const auto found = kind.match(line); found.hasMatch()) {
            kept << found.captured(1); // the words for it name rows
            isTold = false;
        } else {
            if (const auto fact = label.match(line); fact.hasMatch()) {
                isTold = told.contains(fact.captured(1));
            }
            if (isTold) {
                kept << QString(line).replace(quoted, u"'…'"_s);
            }
        }
    }
    return kept.join(u" | "_s);
}

} // namespace espalier::app

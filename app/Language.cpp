// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace espalier::app::language {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/i18n"_s;
const QString ours = u"espalier_"_s;
const QString ofQt = u"qtbase_"_s;
const QString english = u"en"_s;

QString codeOf(const QString& name) { return name.section(u'-', 0, 0).section(u'_', 0, 0); }

void add(QCoreApplication& application, const QString& name) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(folder + u'/' + name)) {
        QTranslator* const loaded = translator.release();
        loaded->setParent(&application);
        QCoreApplication::installTranslator(loaded);
    }
}

} // namespace

QStringList available() {
    QStringList codes;
    for (const QString& file : QDir(folder).entryList({ours + u"*.qm"_s}, QDir::Files)) {
        codes << file.mid(ours.size()).chopped(3);
    }
    codes.sort();
    return codes;
}

QString spoken(const QString& code) {
    const QStringList codes = available();
    if (codes.contains(code)) {
        return code;
    }
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        if (codes.contains(codeOf(wanted))) {
            return codeOf(wanted);
        }
    }
    return english;
}

// The one that is installed last is asked first.
void install(QCoreApplication& application, const QString& code) {
    const QString language = spoken(code);
    add(application, ours + english); // its plurals
    if (language != english) {
        add(application, ofQt + language);
        add(application, ours + language);
    }
    if (!code.isEmpty() && codeOf(QLocale::system().name()) != language) {
        QLocale::setDefault(QLocale(language));
    }
}

} // namespace espalier::app::language

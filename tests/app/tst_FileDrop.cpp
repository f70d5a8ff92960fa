// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FileDrop.h"

#include "tests/support/AppHarness.h"
#include "tests/support/FilesDropped.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/StartPage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTreeView>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// Files dropped on whatever part of the window.
class tst_FileDrop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everyPartTakesFiles();
    void textIsNoFile();
    void severalFilesOpenTheFirst();
};

void tst_FileDrop::everyPartTakesFiles() {
    AppHarness app;
    const QString first = app.copy({}, u"first.sqlite"_s);
    const QString second = app.copy({}, u"second.sqlite"_s);
    QVERIFY(app.open(first));
    QWidget& window = app.window();
    QList<QWidget*> parts{&window, app.window().tabs().tabBar(), app.window().statusBar(),
                          app.window().docks().navigator()->findChild<QTreeView*>()->viewport()};
    for (auto* line : window.findChildren<QLineEdit*>()) {
        if (line->isVisible()) {
            parts << line;
        }
    }
    QVERIFY(parts.size() > 5);
    const QStringList names = [&] {
        QStringList all;
        for (const QWidget* part : parts) {
            all << QString::fromLatin1(part->metaObject()->className()) + u' ' + part->objectName();
        }
        return all;
    }();
    QString next = second;
    for (qsizetype i = 0; i < names.size(); ++i) {
        // The parts are made anew with each database: look for it again by its place.
        QList<QWidget*> now{&window, app.window().tabs().tabBar(), app.window().statusBar(),
                            app.window().docks().navigator()->findChild<QTreeView*>()->viewport()};
        for (auto* line : window.findChildren<QLineEdit*>()) {
            if (line->isVisible()) {
                now << line;
            }
        }
        QVERIFY(i < now.size());
        QVERIFY2(app.opens([&] { QVERIFY(dropOn(*now[i], {QUrl::fromLocalFile(next)})); }),
                 qPrintable(names[i] + app.failure.message));
        QCOMPARE(app.database().url().path, next);
        next = next == first ? second : first;
    }
}

void tst_FileDrop::textIsNoFile() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    QVERIFY(!dropOn(app.window(), {}, u"words"_s));
    QVERIFY(!dropOn(app.window(), {QUrl(u"https://example.org/a.sqlite"_s)}));
    for (auto* line : app.window().findChildren<QLineEdit*>()) {
        if (line->isVisible() && line->isEnabled() && !line->isReadOnly()) {
            QVERIFY(dropOn(*line, {}, u"words"_s)); // theirs
            QVERIFY(line->text().contains(u"words"_s));
            line->clear();
            break;
        }
    }
    QCOMPARE(app.database().url().path, path);
}

void tst_FileDrop::severalFilesOpenTheFirst() {
    AppHarness app;
    const QString first = app.copy({}, u"first.sqlite"_s);
    const QString second = app.copy({}, u"second.sqlite"_s);
    app.window().show();
    QVERIFY(app.opens([&] {
        QVERIFY(dropOn(*app.window().statusBar(),
                       {QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)}));
    }));
    QCOMPARE(app.database().url().path, first);
}

QTEST_MAIN(tst_FileDrop)
#include "tst_FileDrop.moc"

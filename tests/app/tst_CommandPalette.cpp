// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandPalette.h"

#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/ui/PanelShots.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::app;

/// Commands found by their names, with the keyboard.
class tst_CommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_app = std::make_unique<AppHarness>();
        QVERIFY(m_app->open(m_app->copy()));
    }
    void cleanup() { m_app.reset(); }

    void everyCommandOfTheMenusIsThere();
    void enterDoesIt();
    void whatCannotBeDoneSaysWhy();
    void wordsOfTheExplanationFind();
    void paletteLooks();

private:
    CommandPalette* open() const {
        QApplication::setActiveWindow(&m_app->window());
        m_app->window().actionRegistry()[Act::Commands]->trigger();
        auto* palette = m_app->window().findChild<CommandPalette*>();
        if (palette) {
            QApplication::setActiveWindow(palette);
            edit(*palette).setFocus();
        }
        return palette;
    }
    static QLineEdit& edit(const CommandPalette& palette) {
        return *palette.findChild<QLineEdit*>(u"commandText"_s);
    }
    static QString current(const CommandPalette& palette) {
        return palette.findChild<QListView*>(u"commandList"_s)->currentIndex().data().toString();
    }
    static QString message(const CommandPalette& palette) {
        return palette.findChild<QLabel*>(u"commandMessage"_s)->text();
    }

    std::unique_ptr<AppHarness> m_app;
};

void tst_CommandPalette::everyCommandOfTheMenusIsThere() {
    const CommandPalette* palette = open();
    QVERIFY(palette);
    QSet<const QAction*> listed;
    for (int row = 0; row < palette->model().rowCount(); ++row) {
        listed << palette->model().action(palette->model().index(row));
    }
    int offered = 0;
    for (const QMenu* menu : m_app->window().menuBar()->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions()) {
            if (!action->menu() && !action->isSeparator() && !action->text().isEmpty()) {
                QVERIFY2(listed.contains(action), qPrintable(action->text()));
                ++offered;
            }
        }
    }
    QVERIFY(offered > 50);
}

void tst_CommandPalette::enterDoesIt() {
    const CommandPalette* palette = open();
    QVERIFY(palette);
    QAction* dark = m_app->window().actionRegistry()[Act::ThemeDark];
    QVERIFY(!dark->isChecked());
    QTest::keyClicks(&edit(*palette), u"dark"_s);
    QCOMPARE(current(*palette), u"Dark"_s);
    QTest::keyClick(&edit(*palette), Qt::Key_Return);
    QTRY_VERIFY(dark->isChecked());
    QTRY_VERIFY(!m_app->window().findChild<CommandPalette*>());
}

void tst_CommandPalette::whatCannotBeDoneSaysWhy() {
    const CommandPalette* palette = open();
    QVERIFY(palette);
    const QSignalSpy triggered(m_app->window().actionRegistry()[Act::Discard], &QAction::triggered);
    QTest::keyClicks(&edit(*palette), u"discard"_s);
    QVERIFY2(message(*palette).contains(u"no pending changes"_s), qPrintable(message(*palette)));
    QTest::keyClick(&edit(*palette), Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(palette->isVisible());
    QCOMPARE(triggered.size(), 0);
    edit(*palette).setText(u"no such command"_s);
    QCOMPARE(palette->model().rowCount(), 0);
    QTest::keyClick(&edit(*palette), Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void tst_CommandPalette::wordsOfTheExplanationFind() {
    const CommandPalette* palette = open();
    QVERIFY(palette);
    QTest::keyClicks(&edit(*palette), u"circles"_s); // nothing is called so
    QVERIFY(palette->model().rowCount() > 0);
    QCOMPARE(current(*palette), u"Check Trees and Links…"_s);
    // The title counts more than the explanation.
    edit(*palette).setText(u"undo"_s);
    QCOMPARE(palette->model().index(0).data().toString(), current(*palette));
}

void tst_CommandPalette::paletteLooks() {
    CommandPalette* palette = open();
    QVERIFY(palette);
    edit(*palette).setText(u"row"_s);
    takeShots(*palette, u"commands"_s, palette->sizeHint());
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_CommandPalette.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsDialog.h"
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QTimer>
#include <QtTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

namespace {

/// Widgets that take the focus and would be read out as nothing.
QStringList unnamed(QWidget& window) {
    QStringList found;
    QList<QWidget*> all = window.findChildren<QWidget*>();
    all.prepend(&window);
    for (QWidget* widget : all) {
        const bool takesFocus = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                widget->isEnabled() && !widget->focusProxy();
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label && label->text().isEmpty()) {
            continue; // there is nothing to be read out yet
        }
        QAccessibleInterface* face =
            takesFocus ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (!face || !face->text(QAccessible::Name).isEmpty()) {
            continue;
        }
        QStringList path;
        for (const QWidget* up = widget; up && path.size() < 4; up = up->parentWidget()) {
            path << u"%1 %2"_s.arg(QString::fromUtf8(up->metaObject()->className()),
                                   up->objectName());
        }
        found << path.join(u" in "_s);
    }
    return found;
}

} // namespace

/// Whatever takes the focus has a name that a screen reader says.
class tst_Names : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void theStartPage();
    void theWindow_data();
    void theWindow();
    void dialogs_data();
    void dialogs();
};

void tst_Names::theStartPage() {
    AppHarness app;
    app.window().show();
    QCOMPARE(unnamed(app.window()).join(u'\n'), QString());
}

void tst_Names::theWindow_data() {
    QTest::addColumn<ViewName::Kind>("kind");
    QTest::addColumn<QString>("table");
    QTest::newRow("tree") << ViewName::Kind::Tree << u"category"_s;
    QTest::newRow("table") << ViewName::Kind::Table << u"product"_s;
    QTest::newRow("links") << ViewName::Kind::Link << u"product_category"_s;
}

void tst_Names::theWindow() {
    QFETCH(ViewName::Kind, kind);
    QFETCH(QString, table);
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    QVERIFY(app.window().openView({kind, table}));
    QVERIFY(app.settle());
    QCOMPARE(unnamed(app.window()).join(u'\n'), QString());
    app.window().actionRegistry()[Act::FindRows]->trigger();
    QCOMPARE(unnamed(app.window()).join(u'\n'), QString());
    app.application.closeDatabase();
}

void tst_Names::dialogs_data() {
    QTest::addColumn<Act>("act");
    QTest::newRow("go to") << Act::GoTo;
    QTest::newRow("commands") << Act::Commands;
    QTest::newRow("columns") << Act::ChooseColumns;
    QTest::newRow("settings") << Act::Preferences;
    QTest::newRow("shortcuts") << Act::Shortcuts;
    QTest::newRow("about") << Act::About;
    QTest::newRow("replace") << Act::Replace;
    QTest::newRow("row") << Act::GoToRow;
    QTest::newRow("link") << Act::Link;
}

/// Opened as a person does it; looked at while it is open.
void tst_Names::dialogs() {
    QFETCH(Act, act);
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"product"_s}));
    QVERIFY(app.settle());
    ui::GridPane& grid = app.tablePage()->grid();
    grid.view().setFocus();
    grid.view().setCurrentIndex(grid.model().index(0, 0));
    QString found = u"no dialog has come"_s;
    QTimer look;
    connect(&look, &QTimer::timeout, &look, [&] {
        const auto open = app.window().findChildren<QDialog*>();
        for (QDialog* dialog : open) {
            if (dialog->isVisible()) {
                found = unnamed(*dialog).join(u'\n');
                look.stop();
                dialog->reject();
                return;
            }
        }
    });
    look.start(20);
    app.window().actionRegistry()[act]->trigger();
    QTRY_VERIFY(!look.isActive());
    QCOMPARE(found, QString());
    app.application.closeDatabase();
}

QTEST_MAIN(tst_Names)
#include "tst_Names.moc"

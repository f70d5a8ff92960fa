// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of a schema: one click, remembered beside the settings, for this database
// only.
#include "app/CorrectionStore.h"
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/prompts/KeyColumnsDialog.h"
#include "ui/widgets/CorrectionMenu.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/TreePane.h"

#include <QDirIterator>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_CorrectionStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aLabelIsSaidAndRemembered();
    void pendingChangesAreAskedAbout();
    void keyColumnsAreChosenFromTheMessage();
    void otherDatabasesAreNotMeant();
    void aDamagedFileIsToldAndNotLost();

private:
    static bool say(AppHarness& app, const QString& entity, const QString& label) {
        const orm::Table table = app.database().metaData()[entity];
        ui::CorrectionMenu menu(app.database(), table);
        QObject::connect(&menu, &ui::CorrectionMenu::corrected, app.window().docks().navigator(),
                         &ui::NavigatorPanel::corrected);
        app.landed = false;
        for (QAction* action : menu.findChild<QMenu*>(u"labelMenu"_s)->actions()) {
            if (action->text() == label)
                action->trigger();
        }
        return render::waitFor([&app] { return app.landed; }) && app.settle();
    }
    static QString labelOf(const AppHarness& app, const QString& entity) {
        const orm::Mapper& mapper = app.database().registry()[entity];
        return mapper.traits().label < 0 ? QString() : mapper.attribute(mapper.traits().label).name;
    }
};

void tst_CorrectionStory::aLabelIsSaidAndRemembered() {
    AppHarness app;
    const QString path = app.copy();
    const QStringList before = allRows(path);
    QVERIFY(app.open(path));
    QCOMPARE(labelOf(app, u"product"_s), u"name"_s);
    const QString view = app.page()->view().toString();
    QVERIFY(say(app, u"product"_s, u"sku"_s));
    QCOMPARE(labelOf(app, u"product"_s), u"sku"_s);
    QCOMPARE(app.page()->view().toString(), view); // where one was
    QVERIFY(app.open(path));
    QCOMPARE(labelOf(app, u"product"_s), u"sku"_s);
    QCOMPARE(allRows(path), before);
}

void tst_CorrectionStory::pendingChangesAreAskedAbout() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    ui::EntityTreeModel& model = app.treePage()->tree().model();
    QVERIFY(model.setData(model.index(0, 0), u"Renamed"_s, Qt::EditRole));
    app.prompt.answer(ui::CloseChoice::Cancel);
    const orm::Table table = app.database().metaData()[u"product"_s];
    orm::Corrections said;
    said.set({.table = u"product"_s, .label = u"sku"_s});
    Q_EMIT app.window().docks().corrected(said);
    QCOMPARE(app.prompt.asked.size(), 1);
    QCOMPARE(labelOf(app, u"product"_s), u"name"_s);
    QVERIFY(app.database().hasChanges());
    app.prompt.answer(ui::CloseChoice::Save);
    QVERIFY(say(app, u"product"_s, u"sku"_s));
    QCOMPARE(labelOf(app, u"product"_s), u"sku"_s);
    QVERIFY(!allRows(path).filter(u"Renamed"_s).isEmpty());
}

void tst_CorrectionStory::keyColumnsAreChosenFromTheMessage() {
    AppHarness app;
    const QString path = app.copy();
    {
        const auto connection = orm::createEngine(orm::Url::file(path)).connect();
        connection->execute( // even the number of its rows is hidden
            u"CREATE TABLE bare (rowid INTEGER, _rowid_ INTEGER, oid INTEGER, day TEXT)"_s);
        connection->execute(u"INSERT INTO bare VALUES (1, 1, 1, 'a'), (1, 1, 1, 'b')"_s);
    }
    QVERIFY(app.open(path));
    app.window().openView({ViewName::Kind::Table, u"bare"_s});
    QVERIFY(app.settle());
    ui::MessageBar& messages = app.page()->messages();
    QVERIFY2(messages.text().contains(u"no primary key"_s), qPrintable(messages.text()));
    QPushButton* choose = nullptr;
    for (auto* button : messages.findChildren<QPushButton*>()) {
        if (button->text().contains(u"key columns"_s))
            choose = button;
    }
    QVERIFY(choose);
    bool isTaken = false;
    QTimer::singleShot(0, this, [&isTaken] {
        auto* dialog = qobject_cast<ui::KeyColumnsDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QListWidget*>(u"keyColumns"_s)->item(3)->setCheckState(Qt::Checked);
        auto* take = dialog->findChild<QPushButton*>(u"useAsKey"_s);
        isTaken = QTest::qWaitFor([take] { return take->isEnabled(); });
        isTaken ? take->click() : dialog->reject();
    });
    app.landed = false;
    choose->click();
    QVERIFY(isTaken);
    QVERIFY(render::waitFor([&app] { return app.landed; }) && app.settle());
    QCOMPARE(app.page()->view().name, u"bare"_s); // where one was
    QVERIFY(app.tablePage()->grid().model().mapper());
    QCOMPARE(app.tablePage()->grid().model().refusal(), QString());
    QCOMPARE(app.page()->messages().text(), QString());
    app.window().openView({ViewName::Kind::Table, u"category"_s});
    QVERIFY(app.settle());
    QCOMPARE(app.page()->messages().text(), QString()); // it has one
}

void tst_CorrectionStory::otherDatabasesAreNotMeant() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    QVERIFY(say(app, u"product"_s, u"sku"_s));
    QVERIFY(app.open(app.copy({}, u"another.sqlite"_s)));
    QCOMPARE(labelOf(app, u"product"_s), u"name"_s);
}

void tst_CorrectionStory::aDamagedFileIsToldAndNotLost() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    QVERIFY(say(app, u"product"_s, u"sku"_s));
    QDirIterator files(app.folder.filePath(u"corrections"_s), QDir::Files);
    QVERIFY(files.hasNext());
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(file.write("{") == 1);
    file.close();
    const CorrectionStore store(app.settings.folder());
    QVERIFY_THROWS_EXCEPTION(orm::DataError, store.load(orm::Url::file(path)));
    QVERIFY(app.open(path)); // as guessed, and it is said why
    QCOMPARE(labelOf(app, u"product"_s), u"name"_s);
}

QTEST_MAIN(tst_CorrectionStory)
#include "tst_CorrectionStory.moc"

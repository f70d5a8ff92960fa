// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"
#include "app/Preferences.h"
#include "app/SettingsDialog.h"
#include "tests/support/AppHarness.h"
#include "ui/delegates/CellDelegate.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// What a person prefers: the dialog, what it changes at once, and the file.
class tst_Preferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(u"en_US"_s));
        ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
    }
    void init() { failOnWarnings(); }
    void cleanup() {
        ui::Display::current().setOptions({});
        QApplication::setFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
    }

    void numbersKeepTheirScale_data();
    void numbersKeepTheirScale();
    void datesKeepTheirTime_data();
    void datesKeepTheirTime();
    void wordsSurviveARestart();
    void badFilesChangeNothing_data();
    void badFilesChangeNothing();
    void aFileCarriesEverythingButConnections();
    void rowsFollowDensityAndFont();
    void cellsFollowInEveryWindow();
    void editorsAndCopiesStayExact();
    void theDialogShowsWhatTheMenuChanges();
    void defaultsComeBackAndCanBeTakenBack();
    void undoTakesBackItsOwnChangeOnly();
    void theLayoutIsReset();
    void theFileGoesThroughTheDialog();
    void theSummaryComesWhenItIsWanted();

private:
    struct Shown {
        explicit Shown(const AppHarness& app) {
            app.window().show();
            app.window().actionRegistry()[Act::Preferences]->trigger();
            dialog = app.window().findChild<SettingsDialog*>();
        }
        QComboBox& box(const char* key) const {
            return *dialog->findChild<QComboBox*>(QString::fromLatin1(key));
        }
        /// With the keyboard, as a person does.
        void choose(const char* key, int row) const {
            QComboBox& choice = box(key);
            choice.setFocus();
            QTest::keyClick(&choice, Qt::Key_Home);
            for (int i = 0; i < row; ++i) {
                QTest::keyClick(&choice, Qt::Key_Down);
            }
        }
        void click(const char* name) const {
            QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(name)),
                              Qt::LeftButton);
        }
        QLabel& message() const { return *dialog->findChild<QLabel*>(u"settingsMessage"_s); }
        SettingsDialog* dialog = nullptr;
    };
    static QString painted(const ui::GridView& grid, int row, const QString& column) {
        struct Reading : ui::EditingDelegate {
            using ui::EditingDelegate::initStyleOption;
        };
        const auto& delegate =
            static_cast<const Reading&>(*qobject_cast<ui::EditingDelegate*>(grid.itemDelegate()));
        QStyleOptionViewItem item;
        (delegate.*&Reading::initStyleOption)(&item, grid.model()->index(row, at(grid, column)));
        return item.text;
    }
    static int at(const ui::GridView& grid, const QString& column) {
        for (int i = 0; i < grid.model()->columnCount(); ++i) {
            if (grid.model()->headerData(i, Qt::Horizontal).toString() == column) {
                return i;
            }
        }
        return -1;
    }
    static void fillShop(const QString& path) {
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fill"_s);
            file.setDatabaseName(path);
            QVERIFY(file.open());
            QSqlQuery query(file);
            for (const char* sql :
                 {"CREATE TABLE part (id INTEGER PRIMARY KEY, name TEXT, price NUMERIC(12,2), "
                  "made DATE, note TEXT)",
                  "INSERT INTO part VALUES (123456, 'Bolt', 1234567.5, '2024-05-31', NULL)",
                  "INSERT INTO part VALUES (123457, 'Nut', 3.25, '2023-01-02', '')"}) {
                QVERIFY2(query.exec(QString::fromLatin1(sql)), sql);
            }
        }
        QSqlDatabase::removeDatabase(u"fill"_s);
    }
};

void tst_Preferences::numbersKeepTheirScale_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<bool>("isKey");
    QTest::addColumn<QString>("shown");
    QTest::newRow("scale") << u"en_US"_s << u"1234567.50"_s << false << u"1,234,567.50"_s;
    QTest::newRow("thirty digits") << u"en_US"_s << u"123456789012345678901234567890.1000"_s
                                   << false << u"123,456,789,012,345,678,901,234,567,890.1000"_s;
    QTest::newRow("negative") << u"en_US"_s << u"-4990.00"_s << false << u"-4,990.00"_s;
    QTest::newRow("year") << u"en_US"_s << u"2024"_s << false << u"2024"_s;
    QTest::newRow("whole") << u"en_US"_s << u"20240"_s << false << u"20,240"_s;
    QTest::newRow("key") << u"en_US"_s << u"1234567"_s << true << u"1234567"_s;
    QTest::newRow("German") << u"de_DE"_s << u"1234567.50"_s << false << u"1.234.567,50"_s;
    QTest::newRow("exponent") << u"de_DE"_s << u"1e+30"_s << false << u"1e+30"_s;
    QTest::newRow("text in SQLite") << u"de_DE"_s << u"12 apples"_s << false << u"12 apples"_s;
}

void tst_Preferences::numbersKeepTheirScale() {
    QFETCH(QString, language);
    QFETCH(QString, stored);
    QFETCH(bool, isKey);
    QFETCH(QString, shown);
    ui::Display& display = ui::Display::current();
    const int kind = int(orm::TypeKind::Numeric);
    QCOMPARE(display.written(stored, kind, isKey, QLocale(language)), stored);
    ui::DisplayOptions options;
    options.numbers = ui::Writing::Language;
    display.setOptions(options);
    QCOMPARE(display.written(stored, kind, isKey, QLocale(language)), shown);
    QCOMPARE(display.written(stored, int(orm::TypeKind::Text), isKey, QLocale(language)), stored);
}

void tst_Preferences::datesKeepTheirTime_data() {
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::newRow("day") << u"2024-05-31"_s << u"31.05.2024"_s;
    QTest::newRow("microseconds") << u"2024-05-31 10:00:00.123456"_s
                                  << u"31.05.2024 10:00:00.123456"_s;
    QTest::newRow("zone") << u"2024-05-31T10:00:00Z"_s << u"31.05.2024 10:00:00Z"_s;
    QTest::newRow("another century") << u"1824-05-31"_s << u"31.05.1824"_s;
    QTest::newRow("no date") << u"soon"_s << u"soon"_s;
    QTest::newRow("no such day") << u"2024-02-31"_s << u"2024-02-31"_s;
}

void tst_Preferences::datesKeepTheirTime() {
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    ui::DisplayOptions options;
    options.dates = ui::Writing::Language;
    ui::Display::current().setOptions(options);
    QCOMPARE(ui::Display::current().written(stored, int(orm::TypeKind::DateTime), false,
                                            QLocale(u"de_DE"_s)),
             shown);
}

void tst_Preferences::wordsSurviveARestart() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    Preferences wanted;
    wanted.theme = ui::ThemeChoice::Dark;
    wanted.display = {ui::Density::Comfortable, u"– \"no\"; ü, 100 %"_s, ui::Writing::Language,
                      ui::Writing::Language, ui::DisplayOptions::monospace()};
    wanted.fontFamily = u"Some Font"_s;
    wanted.fontSize = 13;
    wanted.saveSummary = SaveSummary::Large;
    wanted.dragNodes = false;
    wanted.language = u"pt_BR"_s;
    wanted.keys = {{u"Save"_s, {QKeySequence(u"Ctrl+;"_s), QKeySequence(u"F4"_s)}},
                   {u"tree.rename"_s, {}}};
    {
        Settings settings(file);
        QVERIFY(settings.preferences() == Preferences());
        settings.setPreferences(wanted);
    }
    QVERIFY(Settings(file).preferences() == wanted);
    Preferences fromFile;
    QCOMPARE(fromFile.fromFile(wanted.toFile()), QString());
    QVERIFY(fromFile == wanted);
}

void tst_Preferences::badFilesChangeNothing_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not JSON") << QByteArray("{\"espalierSettings\": 1,\n\n\"theme\" \"dark\"}")
                              << u"Line 3"_s;
    QTest::newRow("empty") << QByteArray() << u"Line 1"_s;
    QTest::newRow("another file") << QByteArray("{\"theme\": \"dark\"}") << u"espalierSettings"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"espalierSettings"_s;
    QTest::newRow("later version")
        << QByteArray("{\"espalierSettings\": 2}") << u"espalierSettings"_s;
    QTest::newRow("word")
        << QByteArray("{\"espalierSettings\": 1, \"density\": \"compact\", \"theme\": \"mauve\"}")
        << u"“theme” cannot be “mauve”"_s;
    QTest::newRow("key") << QByteArray("{\"espalierSettings\": 1, \"colour\": \"red\"}")
                         << u"“colour”"_s;
    QTest::newRow("size") << QByteArray("{\"espalierSettings\": 1, \"fontSize\": 400}")
                          << u"“fontSize” cannot be “400”"_s;
    QTest::newRow("value") << QByteArray("{\"espalierSettings\": 1, \"density\": {}}")
                           << u"“density”"_s;
    QTest::newRow("keys") << QByteArray("{\"espalierSettings\": 1, \"shortcuts\": {\"Save\": 7}}")
                          << u"“Save” cannot have the keys “7”"_s;
}

void tst_Preferences::badFilesChangeNothing() {
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    Preferences now;
    now.fontSize = 11;
    const Preferences before = now;
    const QString said = now.fromFile(file);
    QVERIFY2(said.contains(reason), qPrintable(said));
    QVERIFY(now == before);
}

void tst_Preferences::aFileCarriesEverythingButConnections() {
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    orm::Url url = orm::Url::parse(u"postgresql://anna@db.example:5433/shop"_s);
    url.password = u"hunter2"_s;
    settings.remember({url, u"Shop"_s, ui::ConnectionColor::Red});
    const QByteArray file = settings.preferences().toFile();
    for (const char* word : {"hunter2", "anna", "db.example", "Shop"}) {
        QVERIFY2(!file.contains(word), word);
    }
}

void tst_Preferences::rowsFollowDensityAndFont() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const ui::GridView& grid = app.treePage()->grid().view();
    const ui::TreeView& tree = app.treePage()->tree().view();
    const Shown shown(app);
    const auto treeRow = [&tree] { return tree.visualRect(tree.model()->index(0, 0)).height(); };
    const auto gridRow = [&grid] { return grid.rowHeight(0); };
    shown.choose("density", 0);
    QTRY_COMPARE(gridRow(), ui::CellDelegate::rowHeight(grid.fontMetrics(), ui::Density::Compact));
    QTRY_COMPARE(treeRow(), gridRow());
    const int compact = gridRow();
    shown.choose("density", 2);
    QTRY_VERIFY(gridRow() > compact + 4);
    QTRY_COMPARE(treeRow(), gridRow());
    const int comfortable = gridRow();
    auto* size = shown.dialog->findChild<QSpinBox*>(u"fontSize"_s);
    size->setFocus();
    size->selectAll();
    QTest::keyClicks(size, u"20"_s);
    QTest::keyClick(size, Qt::Key_Return);
    QTRY_VERIFY(gridRow() > comfortable + 8);
    QTRY_COMPARE(treeRow(), gridRow());
    QCOMPARE(QApplication::font().pointSize(), 20);
    const auto* heading = app.window().findChild<QLabel*>(u"recordHeading"_s);
    QVERIFY(heading->font().pointSizeF() > 20);
    const QString usual = grid.horizontalHeader()->font().family();
    shown.choose("gridFont", 1);
    const QString fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    QTRY_COMPARE(grid.font().family(), fixed);
    QCOMPARE(grid.font().pointSize(), 20);
    QCOMPARE(grid.horizontalHeader()->font().family(), usual);
}

void tst_Preferences::cellsFollowInEveryWindow() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    const QString shop = app.folder.filePath(u"shop.sqlite"_s);
    fillShop(shop);
    Workspace other(app.settings, app.prompt);
    bool landed = false;
    connect(&other, &Workspace::landed, this, [&] { landed = true; });
    other.window().show();
    other.openPath(shop);
    QVERIFY(render::waitFor([&] { return landed; }));
    QVERIFY(render::waitFor([&] { return render::isSettled(other.window(), *other.database()); }));
    const auto& page = *qobject_cast<TablePage*>(other.window().tabs().currentPage());
    const ui::GridView& grid = page.grid().view();
    QCOMPARE(painted(grid, 0, u"price"_s), grid.model()->index(0, at(grid, u"price"_s)).data());
    const Shown shown(app); // over the first window
    shown.choose("numbers", 1);
    shown.choose("dates", 1);
    auto* null = shown.dialog->findChild<QLineEdit*>(u"nullText"_s);
    null->selectAll();
    QTest::keyClicks(null, u"(none)"_s);
    QVERIFY2(painted(grid, 0, u"price"_s).startsWith(u"1,234,567.5"_s),
             qPrintable(painted(grid, 0, u"price"_s)));
    QCOMPARE(painted(grid, 0, u"id"_s), u"123456"_s);
    QCOMPARE(painted(grid, 0, u"made"_s), u"5/31/2024"_s);
    QCOMPARE(painted(grid, 0, u"note"_s), u"(none)"_s);
    QCOMPARE(painted(grid, 1, u"note"_s), u"\"\""_s);
    QVERIFY(shown.dialog->isVisible());
}

void tst_Preferences::editorsAndCopiesStayExact() {
    AppHarness app;
    const QString shop = app.folder.filePath(u"shop.sqlite"_s);
    fillShop(shop);
    QVERIFY(app.open(shop));
    ui::GridView& grid = app.tablePage()->grid().view();
    const QModelIndex price = grid.model()->index(0, at(grid, u"price"_s));
    const QModelIndex made = grid.model()->index(0, at(grid, u"made"_s));
    const QString exact = price.data().toString();
    {
        const Shown shown(app);
        shown.choose("numbers", 1);
        shown.choose("dates", 1);
        shown.dialog->close();
    }
    grid.setFocus();
    grid.setCurrentIndex(price);
    QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().trimmed(), exact);
    for (const auto& [cell, text] : {std::pair(price, exact), std::pair(made, u"2024-05-31"_s)}) {
        grid.setCurrentIndex(cell);
        QTest::keyClick(&grid, Qt::Key_F2);
        auto* editor = grid.findChild<QLineEdit*>(u"cellEditor"_s);
        QVERIFY(editor);
        QCOMPARE(editor->text(), text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!grid.isEditing());
        QTRY_VERIFY(!grid.findChild<QLineEdit*>(u"cellEditor"_s));
    }
    QVERIFY(!app.database().hasChanges());
}

void tst_Preferences::theDialogShowsWhatTheMenuChanges() {
    AppHarness app;
    const Shown shown(app);
    const Actions& actions = app.window().actionRegistry();
    actions[Act::ThemeDark]->trigger();
    QCOMPARE(shown.box("theme").currentData().toString(), u"dark"_s);
    QVERIFY(ui::Theme::isDark(QApplication::palette()));
    shown.choose("theme", 1);
    QVERIFY(actions[Act::ThemeLight]->isChecked());
    QVERIFY(!ui::Theme::isDark(QApplication::palette()));
    actions[Act::DragNodes]->trigger();
    QCOMPARE(shown.box("dragNodes").currentData().toString(), u"false"_s);
    shown.choose("dragNodes", 0);
    QVERIFY(actions[Act::DragNodes]->isChecked());
    QCOMPARE(shown.box("language").itemData(1).toString(), u"de"_s);
    QCOMPARE(shown.box("language").count(), 1 + language::available().size());
}

void tst_Preferences::defaultsComeBackAndCanBeTakenBack() {
    AppHarness app;
    Preferences before = app.settings.preferences();
    before.fontSize = 14;
    before.display.density = ui::Density::Compact;
    before.keys = {{u"Save"_s, {QKeySequence(u"F4"_s)}}};
    app.settings.setPreferences(before);
    const Shown shown(app);
    shown.click("restoreDefaults");
    QCOMPARE(app.settings.preferences().fontSize, 0);
    QCOMPARE(app.settings.preferences().keys, before.keys);
    QCOMPARE(shown.box("density").currentData().toString(), u"standard"_s);
    QVERIFY(shown.message().isVisible());
    Q_EMIT shown.message().linkActivated(u"undo"_s);
    QVERIFY(app.settings.preferences() == before);
    QVERIFY(!shown.message().isVisible());
}

/// What was changed elsewhere meanwhile stays.
void tst_Preferences::undoTakesBackItsOwnChangeOnly() {
    AppHarness app;
    Preferences before = app.settings.preferences();
    before.fontSize = 14;
    before.display.density = ui::Density::Compact;
    app.settings.setPreferences(before);
    const Shown shown(app);
    shown.click("restoreDefaults");
    app.settings.setDragNodes(false);
    Preferences meanwhile = app.settings.preferences();
    meanwhile.display.density = ui::Density::Comfortable;
    meanwhile.keys = {{u"Save"_s, {QKeySequence(u"F11"_s)}}};
    app.settings.setPreferences(meanwhile);
    Q_EMIT shown.message().linkActivated(u"undo"_s);
    const Preferences& now = app.settings.preferences();
    QCOMPARE(now.fontSize, 14);
    QVERIFY(!now.dragNodes);
    QCOMPARE(now.display.density, ui::Density::Comfortable);
    QCOMPARE(now.keys, meanwhile.keys);
    // Keys, one by one.
    Preferences first;
    first.keys = {{u"Save"_s, {QKeySequence(u"F11"_s)}}};
    Preferences second;
    second.keys = {{u"Open"_s, {QKeySequence(u"F12"_s)}}};
    Preferences third = second;
    third.keys.insert(u"Undo"_s, {QKeySequence(u"F10"_s)});
    first.keys.insert(u"Undo"_s, {QKeySequence(u"F10"_s)});
    QCOMPARE(third.takenBack(first, second).keys, first.keys);
}

void tst_Preferences::theLayoutIsReset() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const QWidget* navigator = app.window().docks().navigator();
    app.window().actionRegistry()[Act::ShowNavigator]->trigger();
    QVERIFY(!navigator->isVisible());
    Shown(app).click("resetLayout");
    QVERIFY(navigator->isVisible());
}

void tst_Preferences::theFileGoesThroughTheDialog() {
    AppHarness app;
    const QString path = app.folder.filePath(u"mine.json"_s);
    const Shown shown(app);
    shown.choose("density", 2);
    const Preferences mine = app.settings.preferences();
    app.prompt.answer(path);
    shown.click("exportSettings");
    QVERIFY2(shown.message().text().contains(u"no passwords"_s),
             qPrintable(shown.message().text()));
    shown.click("restoreDefaults");
    app.prompt.answer(path);
    shown.click("importSettings");
    QVERIFY(app.settings.preferences() == mine);
    QCOMPARE(ui::Display::current().options().density, ui::Density::Comfortable);
    QFile bad(path);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"espalierSettings\": 1, \"density\": \"<b>huge</b>\"}");
    bad.close();
    app.prompt.answer(path);
    shown.click("importSettings");
    QVERIFY(shown.message().text().contains(u"Nothing was taken over"_s));
    QVERIFY(shown.message().text().contains(u"density"_s));
    QVERIFY(!shown.message().text().contains(u"<b>"_s));
    QVERIFY(app.settings.preferences() == mine);
    app.prompt.answer(app.folder.filePath(u"no such folder/a.json"_s));
    shown.click("exportSettings");
    QVERIFY(shown.message().text().contains(u"cannot be written"_s));
}

void tst_Preferences::theSummaryComesWhenItIsWanted() {
    AppHarness app;
    const QString shop = app.folder.filePath(u"shop.sqlite"_s);
    fillShop(shop);
    QVERIFY(app.open(shop));
    const auto rename = [&app](const QString& name) {
        const orm::Mapper& part = app.database().registry()["part"];
        const orm::ObjectPtr row = app.tablePage()->grid().model().objectAt(0);
        QVERIFY(row);
        QCOMPARE(app.database().edits().setValue(row, part.attribute("name").slot, name),
                 QString());
    };
    const auto prefer = [&app](SaveSummary summary) {
        Preferences wanted = app.settings.preferences();
        wanted.saveSummary = summary;
        app.settings.setPreferences(wanted);
    };
    rename(u"Screw"_s);
    app.application.save();
    QTRY_VERIFY(!app.database().hasChanges());
    QCOMPARE(app.prompt.saves.size(), 0U);
    prefer(SaveSummary::Large);
    rename(u"Rivet"_s);
    app.application.save();
    QTRY_VERIFY(!app.database().hasChanges());
    QCOMPARE(app.prompt.saves.size(), 0U);
    prefer(SaveSummary::Always);
    rename(u"Nail"_s);
    app.prompt.answer(false);
    app.application.save();
    QCOMPARE(app.prompt.saves.size(), 1U);
    QCOMPARE(app.prompt.saves[0].changes, 1);
    QCOMPARE(app.prompt.saves[0].titles.size(), 1);
    QVERIFY(!app.database().isSaving());
    QVERIFY(app.database().hasChanges());
    app.prompt.answer(true);
    app.application.save();
    QTRY_VERIFY(!app.database().hasChanges());
    prefer(SaveSummary::Large);
    const orm::ObjectPtr row = app.tablePage()->grid().model().objectAt(1);
    QCOMPARE(app.database().edits().remove({row}, {}, ui::ChildrenChoice::DeleteSubtree),
             QString());
    app.prompt.answer(true);
    app.application.save();
    QCOMPARE(app.prompt.saves.size(), 3U);
    QCOMPARE(app.prompt.saves[2].deletions, 1);
    QTRY_VERIFY(!app.database().hasChanges());
    // On the way out, too.
    prefer(SaveSummary::Always);
    rename(u"Bolt"_s);
    app.prompt.answer(ui::CloseChoice::Save);
    app.prompt.answer(false);
    app.application.closeDatabase();
    QCOMPARE(app.prompt.saves.size(), 4U);
    QVERIFY(app.application.database() && !app.database().isSaving());
    QVERIFY(app.database().hasChanges());
    app.prompt.answer(ui::CloseChoice::Save);
    app.prompt.answer(true);
    app.application.closeDatabase();
    QTRY_VERIFY(!app.application.database());
}

QTEST_MAIN(tst_Preferences)
#include "tst_Preferences.moc"

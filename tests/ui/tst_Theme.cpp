// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QIcon>
#include <QImage>
#include <QLineEdit>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStyle>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier::ui;

namespace {

constexpr QPalette::ColorGroup groups[] = {QPalette::Active, QPalette::Inactive,
                                           QPalette::Disabled};
constexpr EditState marks[] = {EditState::Modified, EditState::Added, EditState::Deleted,
                               EditState::Conflict};
constexpr double readable = 4.5;

constexpr char iconNames[] =
    "application-exit application-sql application-x-sqlite3 arrow-down arrow-up "
    "bookmark-new bookmarks code-class collapse-all configure configure-shortcuts "
    "data-error data-information data-success data-warning database-change-key "
    "database-index dialog-cancel dialog-error dialog-information dialog-ok dialog-question "
    "dialog-warning document-close document-edit document-export document-import "
    "document-new document-open document-open-recent document-print document-properties "
    "document-revert document-save document-save-as edit-clear edit-clear-all edit-copy "
    "edit-cut edit-delete edit-duplicate edit-find edit-find-replace edit-paste edit-redo "
    "edit-rename edit-select-all edit-table-delete-row edit-table-insert-row-above "
    "edit-table-insert-row-below edit-undo expand-all format-indent-less format-indent-more "
    "go-down go-home go-jump go-next go-previous go-up help-about help-contents insert-link "
    "key-enter list-add list-remove media-playback-start merge network-connect "
    "network-disconnect network-server-database object-locked object-unlocked "
    "office-chart-bar pin process-stop relationship remove-link search tab-close tab-new "
    "table tag umbrello_diagram_entityrelationship vcs-added vcs-conflicting vcs-diff "
    "vcs-locally-modified vcs-merge vcs-removed view-filter view-form view-hidden "
    "view-history view-list-details view-list-tree view-preview view-refresh "
    "view-sort-ascending view-sort-descending view-statistics view-visible window-close "
    "window-pin zoom-fit-best zoom-in zoom-original zoom-out";

QApplication& application() { return *static_cast<QApplication*>(QCoreApplication::instance()); }

QStringList bundledFiles(const QString& theme) {
    QStringList files;
    QDirIterator it(theme, {u"*.svg"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next().mid(theme.size());
    files.sort();
    return files;
}

int visiblePixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
    }
    return count;
}

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRoleOfEveryGroupIsSet_data();
    void everyRoleOfEveryGroupIsSet();
    void textIsReadable_data() { themes(); }
    void textIsReadable();
    void statesAreReadableOnBothBases_data() { themes(); }
    void statesAreReadableOnBothBases();
    void selectionStandsOutFromBase_data() { themes(); }
    void selectionStandsOutFromBase();
    void disabledTextIsFainterButVisible_data() { themes(); }
    void disabledTextIsFainterButVisible();
    void applySetsStyleAndPalette();
    void widgetsThatExistFollowTheChange();
    void systemReturnsToThePlatformsPalette();
    void everyIconIsVisibleInBothThemes_data();
    void everyIconIsVisibleInBothThemes();
    void bothThemesBundleTheSameIcons();
    void messageBoxesHaveColouredIcons();
    void fieldsContrastWithTheirWindow();
    void iconsContrastWithTheirWindow();
    void denseScreensShowTheSameDrawing();
    void applicationIconHasAllSizes();
    void statesDifferByLetterToo();
    void contrastRatioOfBlackAndWhiteIsTwentyOne();

private:
    static void themes() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::lightPalette();
        QTest::newRow("dark") << Theme::darkPalette();
    }
};

void tst_Theme::everyRoleOfEveryGroupIsSet_data() { themes(); }

void tst_Theme::everyRoleOfEveryGroupIsSet() {
    QFETCH(QPalette, palette);
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        if (role == QPalette::NoRole)
            continue;
        for (const auto group : groups)
            QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                     qPrintable(u"role %1, group %2"_s.arg(role).arg(group)));
    }
}

void tst_Theme::textIsReadable() {
    QFETCH(QPalette, palette);
    using P = QPalette;
    const QList<std::pair<P::ColorRole, P::ColorRole>> pairs = {
        {P::Text, P::Base},
        {P::Text, P::AlternateBase},
        {P::PlaceholderText, P::Base},
        {P::PlaceholderText, P::AlternateBase},
        {P::WindowText, P::Window},
        {P::ButtonText, P::Button},
        {P::BrightText, P::Window},
        {P::HighlightedText, P::Highlight},
        {P::ToolTipText, P::ToolTipBase},
        {P::Link, P::Base},
        {P::Link, P::AlternateBase},
        {P::Link, P::Window},
        {P::LinkVisited, P::Base},
        {P::LinkVisited, P::AlternateBase},
        {P::LinkVisited, P::Window},
    };
    for (const auto& [ink, paper] : pairs) {
        for (const auto group : {P::Active, P::Inactive}) {
            const double ratio =
                Theme::contrastRatio(palette.color(group, ink), palette.color(group, paper));
            QVERIFY2(ratio >= readable,
                     qPrintable(u"%1 on %2: %3"_s.arg(ink).arg(paper).arg(ratio)));
        }
    }
}

void tst_Theme::statesAreReadableOnBothBases() {
    QFETCH(QPalette, palette);
    for (const EditState state : marks) {
        for (const auto base : {QPalette::Base, QPalette::AlternateBase}) {
            const double ratio =
                Theme::contrastRatio(Theme::stateColor(state, palette), palette.color(base));
            QVERIFY2(
                ratio >= readable,
                qPrintable(u"%1 on %2: %3"_s.arg(Theme::stateName(state)).arg(base).arg(ratio)));
        }
    }
    QCOMPARE(Theme::stateColor(EditState::Clean, palette), palette.color(QPalette::Text));
}

void tst_Theme::selectionStandsOutFromBase() {
    QFETCH(QPalette, palette);
    QVERIFY(Theme::contrastRatio(palette.color(QPalette::Active, QPalette::Highlight),
                                 palette.color(QPalette::Active, QPalette::Base)) >= 3.0);
    QVERIFY(palette.color(QPalette::Active, QPalette::Highlight) !=
            palette.color(QPalette::Inactive, QPalette::Highlight));
}

void tst_Theme::disabledTextIsFainterButVisible() {
    QFETCH(QPalette, palette);
    for (const auto& [ink, paper] : {std::pair(QPalette::Text, QPalette::Base),
                                     std::pair(QPalette::WindowText, QPalette::Window),
                                     std::pair(QPalette::ButtonText, QPalette::Button)}) {
        const double on = Theme::contrastRatio(palette.color(QPalette::Active, ink),
                                               palette.color(QPalette::Active, paper));
        const double off = Theme::contrastRatio(palette.color(QPalette::Disabled, ink),
                                                palette.color(QPalette::Disabled, paper));
        QVERIFY2(off >= 2.8 && off < on / 2, qPrintable(QString::number(off)));
    }
}

void tst_Theme::applySetsStyleAndPalette() {
    Theme::apply(application(), ThemeChoice::Dark);
    const auto* style = qobject_cast<QProxyStyle*>(QApplication::style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name(), u"fusion"_s);
    QVERIFY(Theme::isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1f, 0x22, 0x26));
    QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);

    Theme::apply(application(), ThemeChoice::Light);
    QVERIFY(!Theme::isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    QCOMPARE(QIcon::themeName(), u"breeze"_s);
}

void tst_Theme::widgetsThatExistFollowTheChange() {
    Theme::apply(application(), ThemeChoice::Light);
    QTreeView shown;
    shown.show();
    QTreeView hidden;
    QTableView table;
    Theme::apply(application(), ThemeChoice::Dark);
    for (const QWidget* const widget :
         {static_cast<QWidget*>(&shown), shown.viewport(), static_cast<QWidget*>(&hidden),
          static_cast<QWidget*>(&table), table.viewport()})
        QTRY_COMPARE(widget->palette().color(QPalette::Base),
                     Theme::darkPalette().color(QPalette::Base));
}

void tst_Theme::systemReturnsToThePlatformsPalette() {
    // The offscreen platform has no palette of its own: Fusion's light one counts.
    Theme::apply(application(), ThemeChoice::Dark);
    Theme::apply(application(), ThemeChoice::System);
    QVERIFY(!Theme::isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             Theme::lightPalette().color(QPalette::Window));
    QCOMPARE(QIcon::themeName(), u"breeze"_s);
}

void tst_Theme::everyIconIsVisibleInBothThemes_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void tst_Theme::everyIconIsVisibleInBothThemes() {
    QFETCH(ThemeChoice, choice);
    Theme::apply(application(), choice);
    QStringList missing;
    for (const QString& name : QString::fromLatin1(iconNames).split(u' ')) {
        const QIcon icon = QIcon::fromTheme(name);
        for (const int size : {16, 22}) {
            const QPixmap pixmap = icon.pixmap(size);
            if (pixmap.isNull() || visiblePixels(pixmap.toImage()) < size / 2)
                missing += u"%1 at %2"_s.arg(name).arg(size);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
}

void tst_Theme::bothThemesBundleTheSameIcons() {
    const QStringList light = bundledFiles(u":/icons/breeze"_s);
    QCOMPARE(light, bundledFiles(u":/icons/breeze-dark"_s));
    QVERIFY(light.size() > 300);
    for (const QString& theme : {u":/icons/breeze"_s, u":/icons/breeze-dark"_s})
        QVERIFY(QFile::exists(theme + u"/index.theme"_s));
}

void tst_Theme::messageBoxesHaveColouredIcons() {
    Theme::apply(application(), ThemeChoice::Dark);
    for (const auto& [name, red] :
         {std::pair(u"dialog-error"_s, true), std::pair(u"dialog-warning"_s, true),
          std::pair(u"dialog-information"_s, false), std::pair(u"dialog-question"_s, false)}) {
        const QColor color = QIcon::fromTheme(name).pixmap(48).toImage().pixelColor(24, 6);
        QVERIFY2(color.alpha() == 255 && (color.red() > color.blue()) == red &&
                     color.saturation() > 80,
                 qPrintable(u"%1 %2"_s.arg(name, color.name())));
    }
}

void tst_Theme::fieldsContrastWithTheirWindow() {
    Theme::apply(application(), ThemeChoice::Dark);
    QWidget window;
    window.resize(200, 60);
    QLineEdit field(&window);
    field.setGeometry(10, 10, 180, 30);
    field.setFocusPolicy(Qt::NoFocus);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QImage image = window.grab().toImage();
    const QColor ground = QApplication::palette().color(QPalette::Window);
    double best = 1;
    for (int y = 8; y < 14; ++y)
        best = std::max(best, Theme::contrastRatio(image.pixelColor(100, y), ground));
    QVERIFY2(best >= 2.9, qPrintable(QString::number(best)));
}

void tst_Theme::iconsContrastWithTheirWindow() {
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::apply(application(), choice);
        const QColor window = QApplication::palette().color(QPalette::Window);
        for (const auto& name : {u"document-save"_s, u"edit-undo"_s, u"view-refresh"_s, u"table"_s,
                                 u"network-server-database"_s}) {
            const QImage image = QIcon::fromTheme(name).pixmap(22).toImage();
            double best = 1;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) > 240)
                        best = std::max(best, Theme::contrastRatio(image.pixelColor(x, y), window));
                }
            }
            QVERIFY2(best >= readable, qPrintable(u"%1: %2"_s.arg(name).arg(best)));
        }
    }
}

void tst_Theme::denseScreensShowTheSameDrawing() {
    Theme::apply(application(), ThemeChoice::Light);
    const QPixmap dense = QIcon::fromTheme(u"document-save"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(dense.size(), QSize(32, 32));
    // Scaled from the drawing for 16 pixels, not the one for 32 with its thinner lines.
    const QImage small = QIcon(u":/icons/breeze/actions/16/document-save.svg"_s)
                             .pixmap(QSize(16, 16), 2.0)
                             .toImage();
    QCOMPARE(dense.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied),
             small.convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

void tst_Theme::applicationIconHasAllSizes() {
    const QIcon icon = Theme::applicationIcon();
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        const QImage image = icon.pixmap(size).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        QVERIFY(visiblePixels(image) > size * size / 2);
    }
    QVERIFY(QFile::exists(u":/icons/app/espalier.svg"_s));
}

void tst_Theme::statesDifferByLetterToo() {
    QStringList letters;
    QStringList names;
    for (const EditState state : marks) {
        letters += Theme::stateLetter(state);
        names += Theme::stateName(state);
    }
    QCOMPARE(letters, QStringList({u"M"_s, u"+"_s, u"−"_s, u"!"_s}));
    names.removeDuplicates();
    QCOMPARE(names.size(), 4);
    QVERIFY(Theme::stateLetter(EditState::Clean).isEmpty());
}

void tst_Theme::contrastRatioOfBlackAndWhiteIsTwentyOne() {
    QVERIFY(qFuzzyCompare(Theme::contrastRatio(Qt::black, Qt::white), 21.0));
    QVERIFY(qFuzzyCompare(Theme::contrastRatio(Qt::white, Qt::black), 21.0));
    QVERIFY(qFuzzyCompare(Theme::contrastRatio(Qt::red, Qt::red), 1.0));
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"

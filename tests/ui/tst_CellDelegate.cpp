// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ImageProbe.h"
#include "ui/delegates/CellDelegate.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace espalier::ui;
using namespace probe;

namespace {

enum Row {
    CleanRow,
    ModifiedRow,
    AddedRow,
    DeletedRow,
    ConflictRow,
    NullRow,
    EmptyRow,
    LoadingRow
};
enum Column { NameColumn, BrandColumn, PriceColumn };

// One row for each state and each placeholder.
std::unique_ptr<QStandardItemModel> newGrid() {
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels({u"name"_s, u"brand"_s, u"price"_s});
    const QStringList names = {u"Headphone Ågjpq A"_s,  u"Headphone model B"_s,
                               u"Headphone model C"_s,  u"Headphone model D"_s,
                               u"Headphone model E"_s,  u"Headphone model F"_s,
                               u"Line one\nline two"_s, u"Headphone model H"_s};
    for (int row = 0; row < names.size(); ++row) {
        const EditState state = row <= ConflictRow ? static_cast<EditState>(row) : EditState::Clean;
        auto* brand = newItem(u"7"_s);
        brand->setData(u"Akus"_s, ForeignLabelRole);
        model->appendRow({newItem(names.at(row), state), brand, newItem(39.5 + row, state)});
    }
    model->item(NullRow, BrandColumn)->setData({}, ForeignLabelRole);
    model->item(NullRow, BrandColumn)->setData({}, Qt::DisplayRole);
    model->item(NullRow, BrandColumn)->setData(true, espalier::ui::NullRole);
    model->item(EmptyRow, BrandColumn)->setData({}, ForeignLabelRole);
    model->item(EmptyRow, BrandColumn)->setData(u""_s, Qt::DisplayRole);
    model->item(LoadingRow, BrandColumn)->setData(true, espalier::ui::LoadingRole);
    model->item(DeletedRow, BrandColumn)
        ->setData(static_cast<int>(EditState::Deleted), EditStateRole);
    return model;
}

} // namespace

class tst_CellDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void barStandsAtTheLeadingEdge_data() { themes(); }
    void barStandsAtTheLeadingEdge();
    void cornersTellChangeFromConflict_data() { themes(); }
    void cornersTellChangeFromConflict();
    void deletedTextIsStruckThrough_data() { themes(); }
    void deletedTextIsStruckThrough();
    void cleanCellHasNoMark_data() { themes(); }
    void cleanCellHasNoMark();
    void selectedMarksAreWhite_data() { themes(); }
    void selectedMarksAreWhite();
    void currentCellHasRing_data() { themes(); }
    void currentCellHasRing();
    void placeholdersAreFaint_data() { themes(); }
    void placeholdersAreFaint();
    void nothingIsClipped_data() { themes(); }
    void nothingIsClipped();
    void numbersStandAtTheTrailingEdge();
    void alignmentOfTheModelWins();
    void marksAreMirrored();
    void longTextIsElidedBesideTheCorner();
    void textOfOtherDirectionStaysInItsCell();
    void nothingToSayIsNotAnEmptyString();
    void cutOffTextIsKnown();
    void lineBreaksAreShownInOneLine();
    void rowHeightFollowsFontAndDensity();

private:
    static void themes() {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    struct Grid {
        explicit Grid(ThemeChoice choice, Qt::LayoutDirection direction = Qt::LeftToRight) {
            Theme::apply(*qApp, choice);
            view.setModel(model.get());
            view.setItemDelegate(&delegate);
            view.setLayoutDirection(direction);
            view.setAlternatingRowColors(true);
            view.verticalHeader()->setDefaultSectionSize(
                CellDelegate::rowHeight(view.fontMetrics()));
            view.setColumnWidth(NameColumn, 170);
            view.setColumnWidth(BrandColumn, 90);
            view.setCurrentIndex(model->index(LoadingRow, PriceColumn));
            view.clearSelection();
            view.resize(420, 260);
            present(view);
        }
        QImage render(const QString& name) { return grab(view, name); }
        QRect cell(int row, int column) const { return view.visualRect(model->index(row, column)); }
        QColor color(EditState state) const { return Theme::stateColor(state, view.palette()); }
        QColor base(int row) const {
            return view.palette().color(row % 2 ? QPalette::AlternateBase : QPalette::Base);
        }
        std::unique_ptr<QStandardItemModel> model = newGrid();
        CellDelegate delegate;
        QTableView view;
    };
};

void tst_CellDelegate::barStandsAtTheLeadingEdge() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    for (const auto& [row, state] :
         {std::pair(ModifiedRow, EditState::Modified), std::pair(AddedRow, EditState::Added),
          std::pair(DeletedRow, EditState::Deleted), std::pair(ConflictRow, EditState::Conflict)}) {
        const QRect cell = grid.cell(row, NameColumn);
        const QRect bar(cell.topLeft(), QSize(3, cell.height()));
        QCOMPARE(countOf(image, bar, grid.color(state)), bar.width() * bar.height());
        QCOMPARE(countOf(image, bar.translated(3, 0), grid.color(state)), 0);
    }
}

void tst_CellDelegate::cornersTellChangeFromConflict() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    const auto corners = [&](int row, EditState state) {
        const QRect cell = grid.cell(row, NameColumn);
        const QRect top(cell.right() - 6, cell.top(), 7, 7);
        const QRect bottom(cell.right() - 6, cell.bottom() - 6, 7, 7);
        return std::pair(countOf(image, top, grid.color(state)) >= 12,
                         countOf(image, bottom, grid.color(state)) >= 12);
    };
    QCOMPARE(corners(ModifiedRow, EditState::Modified), std::pair(true, false));
    QCOMPARE(corners(ConflictRow, EditState::Conflict), std::pair(true, true));
    QCOMPARE(corners(AddedRow, EditState::Added), std::pair(false, false));
    QCOMPARE(corners(DeletedRow, EditState::Deleted), std::pair(false, false));
}

void tst_CellDelegate::deletedTextIsStruckThrough() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    const QRect cell = grid.cell(DeletedRow, NameColumn).adjusted(4, 4, -4, -4);
    const int width = grid.view.fontMetrics().horizontalAdvance(u"Headphone model D"_s);
    QVERIFY(longestRun(image, cell, grid.color(EditState::Deleted)) >= width - 2);
    const QRect clean = grid.cell(CleanRow, NameColumn).adjusted(4, 4, -4, -4);
    QVERIFY(longestRun(image, clean, grid.view.palette().color(QPalette::Text)) < width / 3);
}

void tst_CellDelegate::cleanCellHasNoMark() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    const QRect cell = grid.cell(CleanRow, NameColumn);
    for (const auto state :
         {EditState::Modified, EditState::Added, EditState::Deleted, EditState::Conflict})
        QCOMPARE(countOf(image, cell, grid.color(state)), 0);
    const QRect ink = inkOf(image, cell, grid.base(CleanRow));
    QVERIFY2(ink.left() >= cell.left() + 4, qPrintable(QString::number(ink.left())));
}

void tst_CellDelegate::selectedMarksAreWhite() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    grid.view.selectAll();
    const QImage image = grid.render(u"grid-selected"_s);
    const QPalette palette = grid.view.palette();
    const QRect cell = grid.cell(ModifiedRow, NameColumn);
    const QRect bar(cell.topLeft() + QPoint(0, 1), QSize(3, cell.height() - 2));
    QCOMPARE(countOf(image, bar, Qt::white), bar.width() * bar.height());
    QCOMPARE(countOf(image, cell, grid.color(EditState::Modified)), 0);
    QCOMPARE(countOf(image, grid.cell(DeletedRow, NameColumn), grid.color(EditState::Deleted)), 0);
    QVERIFY(longestRun(image, grid.cell(DeletedRow, NameColumn), Qt::white) > 60);
    QVERIFY(countOf(image, cell, palette.color(QPalette::Active, QPalette::Highlight)) > 500);
}

void tst_CellDelegate::currentCellHasRing() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    const QPalette palette = grid.view.palette();
    const QRect cell = grid.cell(LoadingRow, PriceColumn);
    const QColor ring = palette.color(QPalette::Link);
    QVERIFY(Theme::contrastRatio(ring, palette.color(QPalette::AlternateBase)) >= 3.0);
    for (const QRect& side : {QRect(cell.left(), cell.top(), cell.width(), 2),
                              QRect(cell.left(), cell.bottom() - 1, cell.width(), 2),
                              QRect(cell.left(), cell.top(), 2, cell.height()),
                              QRect(cell.right() - 1, cell.top(), 2, cell.height())})
        QCOMPARE(countOf(image, side, ring), side.width() * side.height());
    QCOMPARE(countOf(image, grid.cell(CleanRow, PriceColumn), ring), 0);
}

void tst_CellDelegate::placeholdersAreFaint() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    const QPalette palette = grid.view.palette();
    for (const int row : {NullRow, EmptyRow, LoadingRow}) {
        const QRect cell = grid.cell(row, BrandColumn);
        QVERIFY2(!inkOf(image, cell, grid.base(row)).isNull(), qPrintable(QString::number(row)));
        QCOMPARE(countOf(image, cell, palette.color(QPalette::Text)), 0);
    }
    QVERIFY(countOf(image, grid.cell(NullRow, BrandColumn),
                    palette.color(QPalette::PlaceholderText), 20) > 3);
    QVERIFY(countOf(image, grid.cell(CleanRow, BrandColumn), palette.color(QPalette::Text), 30) >
            3);
}

void tst_CellDelegate::nothingIsClipped() {
    QFETCH(ThemeChoice, choice);
    Grid grid(choice);
    const QImage image = grid.render(u"grid"_s);
    // Ring, descender and all: room above and below.
    const QRect cell = grid.cell(CleanRow, NameColumn);
    const QRect ink = inkOf(image, cell, grid.base(CleanRow));
    QVERIFY(ink.top() > cell.top() + 1);
    QVERIFY(ink.bottom() < cell.bottom() - 1);
    QVERIFY(ink.right() < cell.right() - 2);
    const QRect price = grid.cell(CleanRow, PriceColumn);
    QVERIFY(inkOf(image, price, grid.base(CleanRow)).right() < price.right() - 1);
    // Columns as wide as sizeHint() says cut no text.
    grid.view.resizeColumnsToContents();
    const QImage fitted = grid.render(u"grid-fitted"_s);
    const QRect name = grid.cell(CleanRow, NameColumn);
    QCOMPARE(inkOf(fitted, name, grid.base(CleanRow)).width(), ink.width());
}

void tst_CellDelegate::numbersStandAtTheTrailingEdge() {
    Grid grid(ThemeChoice::Light);
    const QImage image = grid.render(u"grid"_s);
    const QRect cell = grid.cell(CleanRow, PriceColumn);
    const QRect ink = inkOf(image, cell, grid.base(CleanRow));
    QVERIFY(ink.left() > cell.center().x());
    QVERIFY(cell.right() - ink.right() < 10);
}

void tst_CellDelegate::alignmentOfTheModelWins() {
    Grid grid(ThemeChoice::Light);
    grid.model->item(CleanRow, PriceColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QImage image = grid.render(u"grid-aligned"_s);
    const QRect cell = grid.cell(CleanRow, PriceColumn);
    QVERIFY(inkOf(image, cell, grid.base(CleanRow)).right() < cell.center().x());
}

void tst_CellDelegate::marksAreMirrored() {
    Grid grid(ThemeChoice::Light, Qt::RightToLeft);
    const QImage image = grid.render(u"grid-rtl"_s);
    const QRect cell = grid.cell(ModifiedRow, NameColumn);
    const QColor color = grid.color(EditState::Modified);
    // The grid line is at the left of a mirrored cell, which visualRect() does not know.
    const QRect bar(cell.right() - 1, cell.top(), 3, cell.height());
    QCOMPARE(countOf(image, bar, color), bar.width() * bar.height());
    QVERIFY(countOf(image, QRect(cell.topLeft(), QSize(7, 7)), color) >= 12);
    const QRect inner = cell.adjusted(8, 0, -3, 0);
    const QRect ink = inkOf(image, inner, grid.base(ModifiedRow));
    QVERIFY2(inner.right() - ink.right() < 10, "text stands at the right");
    const QRect price = grid.cell(CleanRow, PriceColumn);
    // Units stand below units, whichever way the texts run.
    const QRect digits = inkOf(image, price.adjusted(2, 2, -2, -2), grid.base(CleanRow));
    QVERIFY2(price.right() - digits.right() < 12, qPrintable(QString::number(digits.right())));
}

void tst_CellDelegate::longTextIsElidedBesideTheCorner() {
    Grid grid(ThemeChoice::Light);
    grid.model->item(ModifiedRow, NameColumn)->setText(QString(90, u'W'));
    const QImage image = grid.render(u"grid-long"_s);
    const QRect cell = grid.cell(ModifiedRow, NameColumn);
    QCOMPARE(countOf(image, QRect(cell.right() - 1, cell.top() + 8, 2, cell.height() - 8),
                     grid.base(ModifiedRow)),
             2 * (cell.height() - 8));
}

void tst_CellDelegate::textOfOtherDirectionStaysInItsCell() {
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        Grid grid(ThemeChoice::Light, direction);
        grid.model->item(CleanRow, NameColumn)->setText(u"אוזניות"_s);
        const QImage image = grid.render(u"grid-hebrew"_s);
        const QRect cell = grid.cell(CleanRow, NameColumn);
        const QRect ink = inkOf(image, cell.adjusted(2, 0, -2, 0), grid.base(CleanRow));
        const int gap =
            direction == Qt::LeftToRight ? ink.left() - cell.left() : cell.right() - ink.right();
        QVERIFY2(gap >= 3 && gap <= 10, qPrintable(QString::number(gap)));
        QVERIFY(ink.width() > 30 && ink.width() < 80);
    }
}

void tst_CellDelegate::nothingToSayIsNotAnEmptyString() {
    Grid grid(ThemeChoice::Light);
    QStandardItem* const item = grid.model->item(CleanRow, PriceColumn);
    const auto hasInk = [&] {
        const QRect cell = grid.cell(CleanRow, PriceColumn);
        return !inkOf(grid.render(u"grid-empty"_s), cell, grid.base(CleanRow)).isNull();
    };
    item->setData(QString(), Qt::DisplayRole);
    QVERIFY(!hasInk());
    item->setData(QString(), ValueRole);
    QVERIFY(hasInk());
    item->setData(42, ValueRole);
    QVERIFY(!hasInk());
}

void tst_CellDelegate::cutOffTextIsKnown() {
    Grid grid(ThemeChoice::Light);
    const QModelIndex index = grid.model->index(ModifiedRow, NameColumn);
    QStyleOptionViewItem option;
    option.initFrom(&grid.view);
    option.rect = grid.view.visualRect(index);
    QCOMPARE(grid.delegate.cutOffText(option, index), QString());
    grid.model->setData(index, QString(90, u'W'), Qt::DisplayRole);
    QCOMPARE(grid.delegate.cutOffText(option, index), QString(90, u'W'));
    grid.model->setData(index, u"a\nb"_s, Qt::DisplayRole);
    QCOMPARE(grid.delegate.cutOffText(option, index), u"a\nb"_s);
}

void tst_CellDelegate::lineBreaksAreShownInOneLine() {
    const CellDelegate delegate;
    const QLocale locale = QLocale::c();
    QCOMPARE(delegate.displayText(u"a\nb\r\nc\td"_s, locale), u"a↵b↵c→d"_s);
    const QString text = delegate.displayText(QString(1'000'000, u'x'), locale);
    QCOMPARE(text.size(), 401);
    QVERIFY(text.endsWith(u'…'));
}

void tst_CellDelegate::rowHeightFollowsFontAndDensity() {
    QFont font = QApplication::font();
    const int usual = CellDelegate::rowHeight(QFontMetrics(font));
    QVERIFY2(usual >= 22 && usual <= 27, qPrintable(QString::number(usual)));
    QVERIFY(CellDelegate::rowHeight(QFontMetrics(font), Density::Compact) < usual);
    QVERIFY(CellDelegate::rowHeight(QFontMetrics(font), Density::Comfortable) > usual);
    font.setPointSizeF(2 * font.pointSizeF());
    QVERIFY(CellDelegate::rowHeight(QFontMetrics(font)) >= 2 * usual - 4);

    Grid grid(ThemeChoice::Light);
    QStyleOptionViewItem option;
    option.initFrom(&grid.view);
    const QSignalSpy spy(&grid.delegate, &CellDelegate::sizeHintChanged);
    for (int row = 0; row < grid.model->rowCount(); ++row)
        QCOMPARE(grid.delegate.sizeHint(option, grid.model->index(row, NameColumn)).height(),
                 CellDelegate::rowHeight(grid.view.fontMetrics()));
    grid.delegate.setDensity(Density::Comfortable);
    QCOMPARE(spy.size(), 1);
}

QTEST_MAIN(tst_CellDelegate)
#include "tst_CellDelegate.moc"

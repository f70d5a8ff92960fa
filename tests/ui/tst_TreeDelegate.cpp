// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ImageProbe.h"
#include "ui/delegates/TreeDelegate.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace espalier::ui;
using namespace probe;

namespace {

std::unique_ptr<QStandardItemModel> newTree() {
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels({u"Name"_s, u"Products"_s});
    auto* electronics = newItem(u"Electronics"_s);
    auto* audio = newItem(u"Audio"_s);
    auto* heads = newItem(u"Headphones"_s, EditState::Modified);
    model->appendRow({electronics, newItem(3)});
    electronics->appendRow({audio, newItem(12)});
    audio->appendRow({heads, newItem(20)});
    heads->appendRow({newItem(u"In-ear"_s), newItem(9)});
    heads->appendRow({newItem(u"Over-ear"_s, EditState::Added), newItem(6)});
    audio->appendRow({newItem(u"Headphone stands"_s, EditState::Deleted), newItem(2)});
    auto* sport = newItem(u"Sport"_s);
    model->appendRow({sport, newItem(0)});
    sport->appendRow(
        {newItem(u"Head torches for very long nights"_s, EditState::Conflict), newItem(44)});
    return model;
}

struct Tree {
    explicit Tree(ThemeChoice choice, Qt::LayoutDirection direction = Qt::LeftToRight) {
        Theme::apply(*qApp, choice);
        view.setModel(model.get());
        view.setItemDelegate(&cells);
        view.setItemDelegateForColumn(0, &delegate);
        view.setLayoutDirection(direction);
        view.setAlternatingRowColors(true);
        view.setUniformRowHeights(true);
        view.expandAll();
        view.setColumnWidth(0, 230);
        view.resize(330, 260);
        present(view);
    }
    QImage render(const QString& name) { return grab(view, name); }
    QModelIndex find(const QString& name) const {
        return model
            ->match(model->index(0, 0), Qt::DisplayRole, name, 1,
                    Qt::MatchStartsWith | Qt::MatchRecursive)
            .value(0);
    }
    QRect cell(const QString& name) const { return view.visualRect(find(name)); }
    QColor color(EditState state) const { return Theme::stateColor(state, view.palette()); }
    std::unique_ptr<QStandardItemModel> model = newTree();
    CellDelegate cells;
    TreeDelegate delegate;
    QTreeView view;
};

} // namespace

class tst_TreeDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void letterTellsTheState_data();
    void letterTellsTheState();
    void matchIsBold();
    void longNamesLeaveTheLetterClear();
    void letterIsMirrored();
    void columnWidthDoesNotDependOnState();
};

void tst_TreeDelegate::letterTellsTheState_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void tst_TreeDelegate::letterTellsTheState() {
    QFETCH(ThemeChoice, choice);
    Tree tree(choice);
    tree.delegate.setFilterText(u"head"_s);
    const QImage image = tree.render(u"tree"_s);
    for (const auto& [name, state] :
         {std::pair(u"Headphones"_s, EditState::Modified), std::pair(u"Over"_s, EditState::Added),
          std::pair(u"Headphone s"_s, EditState::Deleted),
          std::pair(u"Head torches"_s, EditState::Conflict)}) {
        const QRect cell = tree.cell(name);
        const QRect letter(cell.right() - 19, cell.top(), 20, cell.height());
        QVERIFY2(countOf(image, letter, tree.color(state), 40) >= 5, qPrintable(name));
    }
    const QRect clean = tree.cell(u"In-ear"_s);
    const QRect letter(clean.right() - 19, clean.top(), 20, clean.height());
    QCOMPARE(countOf(image, letter, tree.view.palette().color(QPalette::Text), 40), 0);

    tree.view.setCurrentIndex(tree.find(u"Headphones"_s));
    const QImage selected = tree.render(u"tree-selected"_s);
    const QRect cell = tree.cell(u"Headphones"_s);
    QCOMPARE(countOf(selected, cell, tree.color(EditState::Modified)), 0);
    QVERIFY(countOf(selected, QRect(cell.right() - 19, cell.top(), 20, cell.height()), Qt::white,
                    40) >= 5);
}

void tst_TreeDelegate::matchIsBold() {
    Tree tree(ThemeChoice::Light);
    const QRect cell = tree.cell(u"Sport"_s).adjusted(4, 0, -30, 0);
    const auto darkness = [&](const QImage& image) {
        int sum = 0;
        for (int y = cell.top(); y <= cell.bottom(); ++y) {
            for (int x = cell.left(); x <= cell.right(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        }
        return sum;
    };
    const int plain = darkness(tree.render(u"tree-plain"_s));
    tree.delegate.setFilterText(u"POR"_s);
    const int matched = darkness(tree.render(u"tree-matched"_s));
    tree.delegate.setFilterText(u"sport"_s);
    const int whole = darkness(tree.render(u"tree-matched"_s));
    QVERIFY(matched > plain);
    QVERIFY(whole > matched);
}

void tst_TreeDelegate::longNamesLeaveTheLetterClear() {
    Tree tree(ThemeChoice::Light);
    tree.delegate.setFilterText(u"nights"_s);
    tree.view.setColumnWidth(0, 150);
    const QImage image = tree.render(u"tree-narrow"_s);
    const QRect cell = tree.cell(u"Head torches"_s);
    const QRect letter(cell.right() - 13, cell.top(), 14, cell.height());
    QCOMPARE(countOf(image, letter, tree.view.palette().color(QPalette::Text), 60), 0);
    QVERIFY(countOf(image, letter, tree.color(EditState::Conflict), 40) >= 5);
}

void tst_TreeDelegate::letterIsMirrored() {
    Tree tree(ThemeChoice::Dark, Qt::RightToLeft);
    const QImage image = tree.render(u"tree-rtl"_s);
    const QRect cell = tree.cell(u"Headphones"_s);
    const QRect letter(cell.left(), cell.top(), 20, cell.height());
    QVERIFY(countOf(image, letter, tree.color(EditState::Modified), 40) >= 5);
}

void tst_TreeDelegate::columnWidthDoesNotDependOnState() {
    Tree tree(ThemeChoice::Light);
    const QModelIndex index = tree.find(u"Head torches"_s);
    tree.view.resizeColumnToContents(0);
    const int before = tree.view.columnWidth(0);
    tree.model->setData(index, QVariant(), EditStateRole);
    tree.view.resizeColumnToContents(0);
    QCOMPARE(tree.view.columnWidth(0), before);

    tree.model->setData(index, static_cast<int>(EditState::Added), EditStateRole);
    QStyleOptionViewItem option;
    option.initFrom(&tree.view);
    option.rect = tree.view.visualRect(index);
    QCOMPARE(tree.delegate.cutOffText(option, index), QString());
}

QTEST_MAIN(tst_TreeDelegate)
#include "tst_TreeDelegate.moc"

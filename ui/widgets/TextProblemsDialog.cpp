// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextProblemsDialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 200;

QTableWidgetItem* item(const QString& text) {
    auto* cell = new QTableWidgetItem(text.left(LongestText).replace(u'\n', u' '));
    cell->setToolTip(text.left(10 * LongestText));
    cell->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return cell;
}

} // namespace

TextProblemsDialog::TextProblemsDialog(const std::vector<CellEdits::Problem>& problems,
                                       qint64 cells, QWidget* parent)
    : QDialog(parent) {
    setObjectName(u"textProblems"_s);
    setWindowTitle(tr("Nothing was pasted"));
    const bool isOne = problems.size() == 1;
    auto* heading =
        new QLabel((isOne ? tr("%L1 of %L2 cells does not fit, so nothing was changed. Correct it "
                               "where it comes from and copy the block again.")
                          : tr("%L1 of %L2 cells do not fit, so nothing was changed. Correct them "
                               "where they come from and copy the block again."))
                       .arg(problems.size())
                       .arg(cells),
                   this);
    heading->setObjectName(u"textProblemsHeading"_s);
    heading->setWordWrap(true);
    const std::size_t listed = std::min(problems.size(), Most);
    auto* list = new QTableWidget(int(listed), 4, this);
    list->setObjectName(u"textProblemsList"_s);
    list->setAccessibleName(tr("Cells that do not fit"));
    list->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Text"), tr("Why not")});
    list->verticalHeader()->hide();
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setAlternatingRowColors(true);
    list->setWordWrap(false);
    list->setTabKeyNavigation(false);
    for (std::size_t i = 0; i < listed; ++i) {
        const CellEdits::Problem& problem = problems[i];
        const int row = int(i);
        list->setItem(row, 0, item(locale().toString(problem.number + 1)));
        list->item(row, 0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        list->setItem(row, 1, item(problem.column));
        list->setItem(row, 2, item(problem.text));
        list->setItem(row, 3, item(problem.reason));
    }
    list->horizontalHeader()->setHighlightSections(false);
    list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 32;
    for (int column = 0; column < 3; ++column)
        list->setColumnWidth(column, std::min(list->columnWidth(column) + 8, widest));
    list->horizontalHeader()->setStretchLastSection(true);
    auto* more = new QLabel(tr("and %L1 more").arg(qint64(problems.size()) - qint64(listed)), this);
    more->setVisible(listed < problems.size());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* go = buttons->addButton(tr("&Go to the Row"), QDialogButtonBox::ActionRole);
    go->setObjectName(u"goToProblem"_s);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    layout->addWidget(more);
    layout->addWidget(buttons);
    const auto leave = [this, list, problems] {
        const int row = list->currentRow();
        if (row < 0)
            return;
        const int number = problems[std::size_t(row)].number;
        accept();
        Q_EMIT rowRequested(number);
    };
    connect(go, &QPushButton::clicked, this, leave);
    connect(list, &QTableWidget::cellActivated, this, leave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    list->setCurrentCell(0, 0);
    list->setFocus();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);
}

} // namespace espalier::ui

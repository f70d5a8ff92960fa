// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/ConflictDialog.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestInCell = 48;

bool isLong(const QString& text) { return text.size() > longestInCell || text.contains(u'\n'); }

QTableWidgetItem* newItem(const QString& text) {
    auto* item = new QTableWidgetItem(text.simplified());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (isLong(text)) {
        item->setToolTip(text.left(2000));
    }
    return item;
}

QLabel* newLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const ConflictQuestion& question, QWidget* parent)
    : QDialog(parent), m_question(question), m_sides(question.rows.size()),
      m_table(new QTableWidget(int(question.rows.size()), ColumnCount, this)),
      m_open(newLabel({}, this)) {
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Conflicts"));
    QLabel* heading =
        newLabel(tr("Someone else has changed the same data since it was read."), this);
    heading->setObjectName(u"conflictHeading"_s);
    QFont bold = heading->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    setAccessibleName(heading->text());
    m_open->setObjectName(u"conflictsOpen"_s);

    m_table->setObjectName(u"conflicts"_s);
    m_table->setLayoutDirection(Qt::LeftToRight); // theirs stands where the left arrow points
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->setHorizontalHeaderLabels(
        {tr("Row"), tr("Column"), tr("Was"), tr("Theirs (←)"), tr("Yours (→)")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    fill();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveResolved"_s);
    m_save->setDefault(true);
    QPushButton* theirs = buttons->addButton(tr("All &Theirs"), QDialogButtonBox::ActionRole);
    theirs->setObjectName(u"allTheirs"_s);
    QPushButton* mine = buttons->addButton(tr("All &Yours"), QDialogButtonBox::ActionRole);
    mine->setObjectName(u"allMine"_s);
    buttons->button(QDialogButtonBox::Cancel)
        ->setToolTip(tr("Nothing is saved; your edits stay pending."));
    for (QPushButton* button : {theirs, mine}) {
        button->setAutoDefault(false);
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(m_open);
    layout->addWidget(m_table, 1);
    if (QWidget* compare = newCompare()) {
        layout->addWidget(compare);
    }
    if (!question.merged.isEmpty()) {
        QLabel* merged = newLabel(tr("Taken over, as it does not touch your edits: %1")
                                      .arg(question.merged.mid(0, 4).join(u"; "_s)),
                                  this);
        merged->setObjectName(u"conflictsMerged"_s);
        merged->setToolTip(question.merged.join(u'\n'));
        layout->addWidget(merged);
    }
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(theirs, &QPushButton::clicked, this, [this] { chooseAll(ConflictSide::Theirs); });
    connect(mine, &QPushButton::clicked, this, [this] { chooseAll(ConflictSide::Mine); });
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == TheirsColumn || column == MineColumn) {
            choose({row}, column == TheirsColumn ? ConflictSide::Theirs : ConflictSide::Mine);
        }
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { compare(row); });
    if (m_table->rowCount() > 0) {
        m_table->setCurrentCell(0, RowColumn);
    }
    m_table->setFocus();
    updateButtons();
}

void ConflictDialog::fill() {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ConflictQuestion::Row& conflict = m_question.rows[std::size_t(row)];
        const QStringList texts{conflict.row,
                                conflict.field.isEmpty() ? tr("whole row") : conflict.field,
                                conflict.original, conflict.theirs, conflict.mine};
        for (int column = 0; column < ColumnCount; ++column) {
            m_table->setItem(row, column, newItem(texts[column]));
        }
        if (!conflict.canKeepMine) {
            QTableWidgetItem* mine = m_table->item(row, MineColumn);
            mine->setFlags(Qt::ItemIsSelectable);
            mine->setToolTip(tr("This is not possible any more; only theirs can be taken."));
        }
    }
    const int em = fontMetrics().averageCharWidth();
    m_table->resizeColumnsToContents();
    for (int column = 0; column < ColumnCount; ++column) {
        m_table->setColumnWidth(
            column, std::clamp(m_table->columnWidth(column) + 3 * em, 10 * em, 34 * em));
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
}

QWidget* ConflictDialog::newCompare() {
    const bool isNeeded = std::ranges::any_of(
        m_question.rows, [](const auto& row) { return isLong(row.theirs) || isLong(row.mine); });
    if (!isNeeded) {
        return nullptr;
    }
    auto* compare = new QWidget(this);
    auto* layout = new QHBoxLayout(compare);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, const QString& title) {
        auto* column = new QVBoxLayout;
        auto* label = new QLabel(title, compare);
        auto* text = new QPlainTextEdit(compare);
        text->setObjectName(name);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setAccessibleName(title);
        text->setFixedHeight(fontMetrics().lineSpacing() * 6);
        label->setBuddy(text);
        column->addWidget(label);
        column->addWidget(text);
        layout->addLayout(column);
        return text;
    };
    m_theirs = add(u"theirText"_s, tr("Theirs"));
    m_mine = add(u"myText"_s, tr("Yours"));
    return compare;
}

void ConflictDialog::compare(int row) {
    if (m_theirs && row >= 0) {
        m_theirs->setPlainText(m_question.rows[std::size_t(row)].theirs);
        m_mine->setPlainText(m_question.rows[std::size_t(row)].mine);
    }
}

// --- choosing

std::vector<int> ConflictDialog::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    if (rows.empty() && m_table->currentRow() >= 0) {
        rows.push_back(m_table->currentRow());
    }
    return rows;
}

void ConflictDialog::choose(const std::vector<int>& rows, ConflictSide side) {
    for (const int row : rows) {
        const bool isPossible =
            side == ConflictSide::Theirs || m_question.rows[std::size_t(row)].canKeepMine;
        if (!isPossible) {
            continue;
        }
        m_sides[std::size_t(row)] = side;
        for (const int column : {TheirsColumn, MineColumn}) {
            QTableWidgetItem* item = m_table->item(row, column);
            const bool isChosen = (column == TheirsColumn) == (side == ConflictSide::Theirs);
            const ConflictQuestion::Row& conflict = m_question.rows[std::size_t(row)];
            const QString text = column == TheirsColumn ? conflict.theirs : conflict.mine;
            QFont font = m_table->font();
            font.setBold(isChosen);
            font.setStrikeOut(!isChosen);
            item->setFont(font);
            item->setText((isChosen ? u"✓ "_s : QString()) + text.simplified());
            item->setData(Qt::AccessibleTextRole,
                          isChosen ? tr("%1, chosen").arg(text) : tr("%1, not chosen").arg(text));
        }
    }
    updateButtons();
}

void ConflictDialog::chooseSelected(ConflictSide side) {
    const std::vector<int> rows = selectedRows();
    choose(rows, side);
    if (rows.size() == 1 && m_sides[std::size_t(rows.front())]) {
        goToNextOpen();
    }
}

void ConflictDialog::chooseAll(ConflictSide side) {
    std::vector<int> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        rows.push_back(row);
        // What cannot be kept has one answer, whichever is asked for.
        if (!m_question.rows[std::size_t(row)].canKeepMine) {
            choose({row}, ConflictSide::Theirs);
        }
    }
    choose(rows, side);
    m_save->setFocus();
}

void ConflictDialog::goToNextOpen() {
    const int count = m_table->rowCount();
    for (int step = 1; step <= count; ++step) {
        const int row = (m_table->currentRow() + step) % count;
        if (!m_sides[std::size_t(row)]) {
            m_table->setCurrentCell(row, RowColumn);
            return;
        }
    }
}

void ConflictDialog::updateButtons() {
    const auto open = std::ranges::count_if(m_sides, [](const auto& side) { return !side; });
    m_open->setText(open == 0 ? tr("Everything is decided. Enter saves; nothing is written before.")
                              : tr("%n to decide: Left takes theirs, Right keeps yours. Nothing is "
                                   "written before you save.",
                                   nullptr, int(open)));
    m_save->setEnabled(open == 0);
    m_save->setToolTip(open == 0 ? QString() : tr("First choose for each row."));
}

std::optional<std::vector<ConflictSide>> ConflictDialog::answer() const {
    std::vector<ConflictSide> sides;
    for (const std::optional<ConflictSide>& side : m_sides) {
        if (!side) {
            return std::nullopt;
        }
        sides.push_back(*side);
    }
    return sides;
}

std::optional<std::vector<ConflictSide>> ConflictDialog::ask(const ConflictQuestion& question,
                                                             QWidget* parent) {
    ConflictDialog dialog(question, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.answer() : std::nullopt;
}

bool ConflictDialog::eventFilter(QObject* object, QEvent* event) {
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            chooseSelected(key->key() == Qt::Key_Left ? ConflictSide::Theirs : ConflictSide::Mine);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

QSize ConflictDialog::sizeHint() const {
    const int em = fontMetrics().averageCharWidth();
    const int line = fontMetrics().lineSpacing();
    const int rows = std::clamp(int(m_question.rows.size()), 3, 12);
    return {em * 130, line * (rows * 2 + (m_theirs ? 20 : 12))};
}

} // namespace espalier::ui

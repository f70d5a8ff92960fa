// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReplaceDialog.h"

#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 200;

QTableWidgetItem* item(const QString& text) {
    auto* cell = new QTableWidgetItem(text.left(LongestText).replace(u'\n', u'⏎'));
    cell->setToolTip(text.left(10 * LongestText));
    cell->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return cell;
}

} // namespace

std::optional<QString> ReplaceRequest::replaced(const QString& text) const {
    const auto sensitivity = matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (isWholeCell)
        return text.compare(find, sensitivity) == 0 ? std::optional(with) : std::nullopt;
    if (find.isEmpty() || !text.contains(find, sensitivity))
        return std::nullopt;
    return QString(text).replace(find, with, sensitivity);
}

ReplaceDialog::ReplaceDialog(const QString& find, const std::vector<Place>& places, int column,
                             int selectedRows, qint64 rows, QWidget* parent)
    : QDialog(parent), m_places(places), m_find(new QLineEdit(find, this)),
      m_with(new QLineEdit(this)), m_column(new QComboBox(this)), m_rows(new QComboBox(this)),
      m_case(new QCheckBox(tr("&Match case"), this)),
      m_whole(new QCheckBox(tr("Whole &cells only"), this)), m_list(new QTableWidget(0, 4, this)),
      m_note(new QLabel(this)) {
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Replace"));
    m_find->setObjectName(u"replaceFind"_s);
    m_with->setObjectName(u"replaceWith"_s);
    m_column->setObjectName(u"replaceColumn"_s);
    m_rows->setObjectName(u"replaceRows"_s);
    m_case->setObjectName(u"replaceCase"_s);
    m_whole->setObjectName(u"replaceWhole"_s);
    m_list->setObjectName(u"replaceList"_s);
    m_note->setObjectName(u"replaceNote"_s);
    m_column->addItem(tr("All columns of texts"), -1);
    for (const Place& place : places)
        m_column->addItem(place.name, place.column);
    m_column->setCurrentIndex(std::max(0, m_column->findData(column)));
    if (selectedRows > 1)
        m_rows->addItem(tr("The %L1 selected rows").arg(selectedRows), true);
    m_rows->addItem(tr("All %L1 rows").arg(rows), false);
    layOut();
    for (QLineEdit* line : {m_find, m_with}) {
        connect(line, &QLineEdit::textChanged, this, &ReplaceDialog::forget);
        // The same Enter goes on to the button that is the default, which the preview allows.
        connect(line, &QLineEdit::returnPressed, this, &ReplaceDialog::preview,
                Qt::QueuedConnection);
    }
    for (QComboBox* choice : {m_column, m_rows})
        connect(choice, &QComboBox::currentIndexChanged, this, &ReplaceDialog::forget);
    for (QCheckBox* choice : {m_case, m_whole})
        connect(choice, &QCheckBox::toggled, this, &ReplaceDialog::forget);
    forget();
    m_find->selectAll();
    (find.isEmpty() ? m_find : m_with)->setFocus();
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);
}

void ReplaceDialog::layOut() {
    m_find->setAccessibleName(tr("Find"));
    m_with->setAccessibleName(tr("Replace with"));
    m_column->setAccessibleName(tr("Columns"));
    m_rows->setAccessibleName(tr("Rows"));
    m_list->setAccessibleName(tr("What would change"));
    m_list->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Before"), tr("After")});
    m_list->verticalHeader()->hide();
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* options = new QHBoxLayout;
    options->addWidget(m_case);
    options->addWidget(m_whole);
    options->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("Replace &with:"), m_with);
    form->addRow(tr("&In:"), m_column);
    form->addRow(tr("R&ows:"), m_rows);
    form->addRow(QString(), options);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_preview = buttons->addButton(tr("&Preview"), QDialogButtonBox::ActionRole);
    m_preview->setObjectName(u"previewReplace"_s);
    m_preview->setAutoDefault(false);
    m_replace = buttons->addButton(tr("&Replace"), QDialogButtonBox::AcceptRole);
    m_replace->setObjectName(u"acceptReplace"_s);
    m_replace->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(m_preview, &QPushButton::clicked, this, &ReplaceDialog::preview);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ReplaceRequest ReplaceDialog::request() const {
    ReplaceRequest request;
    request.find = m_find->text();
    request.with = m_with->text();
    request.matchesCase = m_case->isChecked();
    request.isWholeCell = m_whole->isChecked();
    request.onlySelectedRows = m_rows->currentData().toBool();
    const int chosen = m_column->currentData().toInt();
    for (const Place& place : m_places) {
        if (chosen < 0 || chosen == place.column)
            request.columns.push_back(place.column);
    }
    return request;
}

// Only what has been seen is replaced.
void ReplaceDialog::forget() {
    const bool canLook = !m_find->text().isEmpty() || m_whole->isChecked();
    m_list->setRowCount(0);
    m_note->setText(canLook ? tr("Press Enter to see what would change.")
                            : tr("Type what is to be replaced."));
    m_preview->setEnabled(canLook);
    m_preview->setToolTip(canLook ? QString() : m_note->text());
    m_replace->setEnabled(false);
    m_replace->setToolTip(tr("Look at the preview first."));
}

void ReplaceDialog::preview() {
    if (m_preview->isEnabled())
        Q_EMIT previewRequested(request());
}

void ReplaceDialog::list(const std::vector<ReplacePreview::Line>& lines) {
    const std::size_t listed = std::min(lines.size(), Most);
    m_list->setRowCount(int(listed));
    for (std::size_t i = 0; i < listed; ++i) {
        const ReplacePreview::Line& line = lines[i];
        const int row = int(i);
        m_list->setItem(row, 0, item(locale().toString(line.number + 1)));
        m_list->item(row, 0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_list->setItem(row, 1, item(line.column));
        m_list->setItem(row, 2, item(line.before));
        m_list->setItem(row, 3, item(line.problem.isEmpty() ? line.after : line.problem));
        if (line.problem.isEmpty())
            continue;
        QFont font = m_list->font();
        font.setItalic(true);
        m_list->item(row, 3)->setFont(font);
        m_list->item(row, 3)->setForeground(Theme::stateColor(EditState::Deleted, palette()));
        m_list->item(row, 3)->setToolTip(tr("Keeps its text: %1").arg(line.problem));
    }
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
}

void ReplaceDialog::setPreview(const ReplacePreview& preview) {
    list(preview.lines);
    QSet<int> rows;
    qsizetype cells = 0;
    for (const ReplacePreview::Line& line : preview.lines) {
        if (!line.problem.isEmpty())
            continue;
        ++cells;
        rows.insert(line.number);
    }
    const qsizetype refused = qsizetype(preview.lines.size()) - cells;
    QString note = !preview.message.isEmpty() ? preview.message
                   : cells == 1               ? tr("One cell would change.")
                   : cells > 0
                       ? tr("%L1 cells in %L2 rows would change.").arg(cells).arg(rows.size())
                   : refused > 0 ? tr("Nothing would change.")
                                 : tr("No cell contains “%1”.").arg(m_find->text());
    if (refused > 0)
        note +=
            u' ' + (refused == 1 ? tr("One cannot; the reason stands beside it.")
                                 : tr("%L1 cannot; the reasons stand beside them.").arg(refused));
    if (preview.lines.size() > Most)
        note += u' ' + tr("The first %L1 are listed.").arg(Most);
    m_note->setText(note);
    m_replace->setEnabled(cells > 0);
    m_replace->setToolTip(cells > 0 ? QString() : note);
    if (cells > 0)
        m_replace->setFocus();
}

} // namespace espalier::ui

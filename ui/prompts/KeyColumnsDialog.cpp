// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/KeyColumnsDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

/// Groups of rows that the columns do not tell apart, and rows that have no value in one of them.
std::vector<orm::Select> doubts(const orm::Table& table, const QStringList& names) {
    std::vector<orm::Expression> columns;
    std::vector<orm::Expression> nulls;
    for (const QString& name : names) {
        columns.emplace_back(table[name]);
        nulls.push_back(orm::Expression(table[name]).isNull());
    }
    return {orm::Select({orm::countAll()})
                .from(orm::FromClause(table))
                .groupBy(columns)
                .having(orm::countAll() > 1)
                .limit(1),
            orm::Select({orm::countAll()}).from(orm::FromClause(table)).where(orm::anyOf(nulls))};
}

} // namespace

KeyColumnsDialog::KeyColumnsDialog(LiveDatabase& database, const orm::Table& table, QWidget* parent)
    : QDialog(parent), m_database(database), m_table(table), m_list(new QListWidget(this)),
      m_verdict(new QLabel(this)) {
    setObjectName(u"keyColumnsDialog"_s);
    setWindowTitle(tr("Key columns of %1").arg(table.name()));
    auto* heading = new QLabel(tr("Tick the columns that together tell every row from every other. "
                                  "The database itself is not changed."),
                               this);
    heading->setWordWrap(true);
    m_list->setObjectName(u"keyColumns"_s);
    m_list->setAccessibleName(tr("Columns"));
    for (const orm::Column& column : table.columns()) {
        auto* item = new QListWidgetItem(column.name(), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(column.data().type.native);
        if (column.type().kind == orm::TypeKind::LargeBinary) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(tr("Binary data cannot tell rows apart."));
        }
    }
    m_verdict->setObjectName(u"keyVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(fontMetrics().height() * 2);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Use as key"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"useAsKey"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &KeyColumnsDialog::check);
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    check();
}

KeyColumnsDialog::~KeyColumnsDialog() { m_database.cancel(m_ticket); }

bool KeyColumnsDialog::isFor(const orm::Table& table) {
    return table.primaryKey().empty() && table.kind() != orm::TableKind::View &&
           table.kind() != orm::TableKind::MaterializedView;
}

std::optional<orm::Corrections> KeyColumnsDialog::ask(LiveDatabase& database,
                                                      const orm::Table& table, QWidget* parent) {
    KeyColumnsDialog dialog(database, table, parent);
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    orm::Corrections corrections = database.corrections();
    const orm::TableCorrection* known = corrections.find(table);
    orm::TableCorrection said = known ? *known : orm::TableCorrection{table.schema(), table.name()};
    said.keyColumns = dialog.columns();
    corrections.set(std::move(said));
    return corrections;
}

QStringList KeyColumnsDialog::columns() const {
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            ticked << m_list->item(row)->text();
        }
    }
    return ticked;
}

void KeyColumnsDialog::tell(const QString& verdict, bool isKey) {
    m_verdict->setText(verdict);
    m_take->setEnabled(isKey);
    m_take->setToolTip(isKey ? QString() : verdict);
}

void KeyColumnsDialog::check() {
    m_database.cancel(m_ticket);
    const QStringList names = columns();
    if (names.isEmpty()) {
        return tell(tr("No column is ticked."), false);
    }
    tell(tr("Asking the database\u2026"), false);
    const auto answered = [this](std::vector<orm::RowBatch>&& found) {
        if (!found[0].isEmpty()) {
            return tell(tr("There are rows that have the same values in these columns: tick more "
                           "of them, or others."),
                        false);
        }
        if (const qint64 empty = found[1].at(0, 0).to<qint64>().value_or(0); empty > 0) {
            return tell(empty == 1
                            ? tr("One row has no value in one of these columns.")
                            : tr("%1 rows have no value in one of these columns.").arg(empty),
                        false);
        }
        tell(tr("These columns tell all rows apart."), true);
    };
    const auto failed = [this](const Failure& failure) { tell(failure.message, false); };
    m_ticket = m_database.readAll(this, doubts(m_table, names), answered, failed, true);
}

} // namespace espalier::ui

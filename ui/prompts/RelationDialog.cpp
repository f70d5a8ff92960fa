// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/RelationDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

/// Rows whose columns all have a value, but none that the target has.
orm::Select orphans(const orm::Table& from, const orm::Table& to,
                    const orm::ForeignKeyConstraint& key) {
    const QString here = u"here"_s;
    const QString there = u"there"_s;
    std::vector<orm::Expression> same;
    std::vector<orm::Expression> given;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const orm::Expression column = orm::columnOf(from[key.columns[i]], here);
        same.push_back(column == orm::columnOf(to[key.referredColumns[i]], there));
        given.push_back(column.isNotNull());
    }
    const orm::Select match = orm::Select({orm::columnOf(to[key.referredColumns[0]], there)})
                                  .from(orm::FromClause(to, there))
                                  .where(orm::allOf(same));
    return orm::Select({orm::countAll()})
        .from(orm::FromClause(from, here))
        .where(orm::allOf(given) && !orm::exists(match));
}

/// A table whose name begins that of a column that refers to nothing yet: "brand_id" to "brand".
int likeliestTarget(const orm::Table& from, const std::vector<orm::Table>& targets) {
    for (const orm::Column& column : from.columns()) {
        const bool isFree = !column.isPrimaryKey() &&
                            std::ranges::none_of(from.foreignKeys(), [&column](const auto& key) {
                                return key.columns.contains(column.name());
                            });
        for (std::size_t i = 0; isFree && i < targets.size(); ++i) {
            if (column.name().size() > targets[i].name().size() &&
                column.name().startsWith(targets[i].name(), Qt::CaseInsensitive)) {
                return int(i);
            }
        }
    }
    return targets.empty() ? -1 : 0;
}

bool fitsType(const orm::Column& column, const orm::Column& key) {
    const orm::SqlType a = column.type();
    const orm::SqlType b = key.type();
    return a.kind == b.kind || (a.isNumber() && b.isNumber()) || (a.isText() && b.isText());
}

} // namespace

RelationDialog::RelationDialog(LiveDatabase& database, const orm::Table& table, QWidget* parent)
    : QDialog(parent), m_database(database), m_table(table), m_form(new QFormLayout),
      m_target(new QComboBox(this)), m_verdict(new QLabel(this)) {
    setObjectName(u"relationDialog"_s);
    setWindowTitle(tr("Add a relation to %1").arg(table.name()));
    auto* heading = new QLabel(tr("Rows of %1 refer to rows of another table by their key. The "
                                  "database itself is not changed.")
                                   .arg(table.name()),
                               this);
    heading->setWordWrap(true);
    m_target->setObjectName(u"relationTarget"_s);
    m_form->addRow(tr("&Refers to"), m_target);
    m_verdict->setObjectName(u"relationVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(fontMetrics().height() * 2);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"addRelation"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addLayout(m_form);
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillTargets();
    connect(m_target, &QComboBox::currentIndexChanged, this, &RelationDialog::showColumns);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    showColumns();
}

RelationDialog::~RelationDialog() { m_database.cancel(m_ticket); }

void RelationDialog::fillTargets() {
    for (const orm::Table& table : m_database.metaData().tables()) {
        if (!table.primaryKey().empty()) {
            m_targets.push_back(table);
        }
    }
    std::ranges::sort(m_targets, [](const orm::Table& a, const orm::Table& b) {
        return a.fullName().compare(b.fullName(), Qt::CaseInsensitive) < 0;
    });
    for (const orm::Table& table : m_targets) {
        m_target->addItem(table.fullName());
    }
    m_target->setCurrentIndex(likeliestTarget(m_table, m_targets));
}

const orm::Table* RelationDialog::target() const {
    const int index = m_target->currentIndex();
    return index < 0 ? nullptr : &m_targets[std::size_t(index)];
}

void RelationDialog::showColumns() {
    while (m_form->rowCount() > 1) {
        m_form->removeRow(1);
    }
    m_columns.clear();
    const orm::Table* to = target();
    for (const orm::Column& key : to ? to->primaryKey() : std::vector<orm::Column>()) {
        auto* box = new QComboBox(this);
        box->setObjectName(u"relationColumn"_s);
        for (const orm::Column& column : m_table.columns()) {
            if (fitsType(column, key)) {
                box->addItem(column.name());
            }
        }
        // "brand_id" refers to the id of a brand.
        const auto guess = std::ranges::find_if(m_table.columns(), [&](const orm::Column& column) {
            return column.name().startsWith(to->name(), Qt::CaseInsensitive);
        });
        if (guess != m_table.columns().end() && box->findText(guess->name()) >= 0) {
            box->setCurrentText(guess->name());
        }
        m_form->addRow(tr("%1 is in").arg(key.name()), box);
        m_columns.push_back(box);
        connect(box, &QComboBox::currentIndexChanged, this, &RelationDialog::check);
    }
    check();
}

orm::AddedReference RelationDialog::reference() const {
    orm::AddedReference added{m_table.schema(), m_table.name(), {}};
    if (const orm::Table* to = target()) {
        added.key.referredSchema = to->schema();
        added.key.referredTable = to->name();
        for (const orm::Column& key : to->primaryKey()) {
            added.key.referredColumns << key.name();
        }
    }
    for (const QComboBox* box : m_columns) {
        added.key.columns << box->currentText();
    }
    return added;
}

void RelationDialog::check() {
    m_database.cancel(m_ticket);
    const orm::Table* to = target();
    const orm::AddedReference chosen = reference();
    const bool isWhole = to && !chosen.key.columns.contains(QString()) &&
                         QStringList(chosen.key.columns).removeDuplicates() == 0 &&
                         !(*to == m_table && chosen.key.columns == chosen.key.referredColumns);
    m_take->setEnabled(isWhole);
    if (!isWhole) {
        const QString why =
            to ? tr("No column of %1 fits the key of %2.").arg(m_table.name(), to->name())
               : tr("No table of the database has a key.");
        m_take->setToolTip(why);
        return m_verdict->setText(why);
    }
    m_take->setToolTip({});
    m_verdict->setText(tr("Asking the database\u2026"));
    const auto answered = [this](orm::RowBatch&& found) {
        const qint64 lost = found.at(0, 0).to<qint64>().value_or(0);
        m_verdict->setText(lost == 0   ? tr("Every value refers to a row that is there.")
                           : lost == 1 ? tr("One row would refer to nothing.")
                                       : tr("%1 rows would refer to nothing.").arg(lost));
    };
    const auto failed = [this](const Failure& failure) { m_verdict->setText(failure.message); };
    m_ticket = m_database.read(this, orphans(m_table, *to, chosen.key), answered, failed, true);
}

} // namespace espalier::ui

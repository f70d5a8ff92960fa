// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CorrectionMenu.h"

#include "ui/prompts/KeyColumnsDialog.h"
#include "ui/prompts/RelationDialog.h"

#include <QActionGroup>

#include <algorithm>
#include <cmath>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

/// An ampersand of a name is no mnemonic.
QString named(const QString& column) { return QString(column).replace(u'&', u"&&"_s); }

QString percent(double confidence) {
    return CorrectionMenu::tr("%1 %").arg(int(std::lround(confidence * 100)));
}

bool isWhole(const orm::Column& column) {
    const orm::TypeKind kind = column.type().kind;
    return kind == orm::TypeKind::Integer || kind == orm::TypeKind::BigInteger;
}

/// What is said of a table so far.
orm::TableCorrection saidIn(const orm::Corrections& corrections, const orm::Table& table) {
    const orm::TableCorrection* known = corrections.find(table);
    return known ? *known : orm::TableCorrection{table.schema(), table.name()};
}

bool isView(const orm::Table& table) {
    return table.kind() == orm::TableKind::View || table.kind() == orm::TableKind::MaterializedView;
}

} // namespace

CorrectionMenu::CorrectionMenu(LiveDatabase& database, const orm::Table& table, QWidget* parent)
    : QMenu(parent), m_database(database), m_table(table) {
    setObjectName(u"correctionMenu"_s);
    setToolTipsVisible(true);
    addFinding();
    addLabels();
    addTrees();
    addOrders();
    addLink();
    addKey();
    addRelations();
    addReset();
}

void CorrectionMenu::addFinding() {
    QStringList findings;
    const orm::Discovery& discovery = m_database.discovery();
    if (const orm::DiscoveredTree* tree = discovery.tree(m_table)) {
        findings << tr("Tree (%1): %2").arg(percent(tree->confidence), tree->reason);
    }
    if (const orm::DiscoveredLink* link = discovery.link(m_table)) {
        findings << tr("Link (%1): %2").arg(percent(link->confidence), link->reason);
    }
    const orm::TableTraits* traits = discovery.traits(m_table);
    if (traits && !traits->editable) {
        findings << tr("Read-only: %1").arg(traits->reason);
    } else if (traits && traits->byRowId) {
        findings << tr("Editable: %1").arg(traits->reason);
    }
    for (const QString& finding : findings) {
        addAction(named(finding))->setEnabled(false);
    }
    if (!findings.isEmpty()) {
        addSeparator();
    }
}

void CorrectionMenu::addChoice(QMenu* menu, const QString& text, bool isChosen,
                               const std::function<void(orm::TableCorrection&)>& then) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    connect(action, &QAction::triggered, this, [this, then] { say(then); });
}

void CorrectionMenu::addLabels() {
    QMenu* menu = addMenu(tr("Rows are &named by"));
    menu->setObjectName(u"labelMenu"_s);
    const orm::TableTraits* traits = m_database.discovery().traits(m_table);
    const QString current = traits ? traits->label : QString();
    for (const orm::Column& column : m_table.columns()) {
        if (column.type().kind == orm::TypeKind::LargeBinary) {
            continue;
        }
        addChoice(menu, named(column.name()), column.name() == current,
                  [name = column.name()](orm::TableCorrection& said) { said.label = name; });
    }
    menu->addSeparator();
    addChoice(menu, tr("Their key"), current.isEmpty(),
              [](orm::TableCorrection& said) { said.label = QString(); });
}

void CorrectionMenu::addOrders() {
    QMenu* menu = addMenu(tr("Siblings are &ordered by"));
    menu->setObjectName(u"orderMenu"_s);
    const orm::DiscoveredTree* tree = m_database.discovery().tree(m_table);
    menu->menuAction()->setEnabled(tree != nullptr);
    if (!tree) {
        menu->menuAction()->setToolTip(tr("Only the rows of a tree have siblings."));
        return;
    }
    for (const orm::Column& column : m_table.columns()) {
        if (!isWhole(column) || column.isPrimaryKey() ||
            tree->parentColumns.contains(column.name())) {
            continue;
        }
        addChoice(menu, named(column.name()), column.name() == tree->order,
                  [name = column.name()](orm::TableCorrection& said) { said.order = name; });
    }
    menu->addSeparator();
    addChoice(menu, tr("Their name"), tree->order.isEmpty(),
              [](orm::TableCorrection& said) { said.order = QString(); });
}

void CorrectionMenu::addTrees() {
    QMenu* menu = addMenu(tr("The row &above is in"));
    menu->setObjectName(u"treeMenu"_s);
    const std::vector<QStringList> candidates =
        isView(m_table) ? std::vector<QStringList>() : orm::parentCandidates(m_table);
    menu->menuAction()->setEnabled(!candidates.empty());
    if (candidates.empty()) {
        menu->menuAction()->setToolTip(
            tr("No column of this table can hold the key of another of its rows."));
        return;
    }
    const orm::DiscoveredTree* tree = m_database.discovery().tree(m_table);
    for (const QStringList& columns : candidates) {
        QAction* action = menu->addAction(named(columns.join(u", "_s)));
        action->setCheckable(true);
        action->setChecked(tree && tree->parentColumns == columns);
        connect(action, &QAction::triggered, this, [this, columns] { sayParent(columns); });
    }
    menu->addSeparator();
    addChoice(menu, tr("None: it is no tree"), !tree,
              [](orm::TableCorrection& said) { said.parentColumns = QStringList(); });
}

void CorrectionMenu::addLink() {
    QAction* action = addAction(tr("Rows &link two others"));
    action->setObjectName(u"linkAction"_s);
    action->setCheckable(true);
    const bool isLink = m_database.discovery().link(m_table) != nullptr;
    action->setChecked(isLink);
    if (!isLink && m_table.foreignKeys().size() < 2) {
        action->setEnabled(false);
        action->setToolTip(tr("A link needs two relations to other tables; this table has %1.")
                               .arg(m_table.foreignKeys().size()));
    }
    connect(action, &QAction::triggered, this,
            [this](bool on) { say([on](orm::TableCorrection& said) { said.isLink = on; }); });
}

void CorrectionMenu::addKey() {
    if (!KeyColumnsDialog::isFor(m_table)) {
        return;
    }
    QAction* action = addAction(tr("Choose &key columns\u2026"));
    action->setObjectName(u"keyAction"_s);
    const orm::TableTraits* traits = m_database.discovery().traits(m_table);
    action->setToolTip(traits && traits->byRowId
                           ? tr("Columns that tell rows apart last longer than their numbers.")
                           : tr("Rows can be edited once some columns tell them apart."));
    connect(action, &QAction::triggered, this, [this] {
        if (const auto corrections = KeyColumnsDialog::ask(m_database, m_table, parentWidget())) {
            Q_EMIT corrected(*corrections);
        }
    });
}

void CorrectionMenu::addRelations() {
    QMenu* menu = addMenu(tr("&Relations"));
    menu->setObjectName(u"relationMenu"_s);
    QAction* add = menu->addAction(tr("Add a relation\u2026"));
    add->setObjectName(u"addRelationAction"_s);
    connect(add, &QAction::triggered, this, [this] {
        RelationDialog dialog(m_database, m_table, parentWidget());
        if (dialog.exec() == QDialog::Accepted) {
            orm::Corrections corrections = m_database.corrections();
            corrections.add(dialog.reference());
            Q_EMIT corrected(corrections);
        }
    });
    for (const orm::AddedReference& reference : m_database.corrections().references()) {
        if (reference.schema != m_table.schema() || reference.table != m_table.name()) {
            continue;
        }
        const QStringList columns = reference.key.columns;
        QAction* remove = menu->addAction(
            tr("Forget %1 \u2192 %2")
                .arg(named(columns.join(u", "_s)), named(reference.key.referredTable)));
        connect(remove, &QAction::triggered, this, [this, columns] {
            orm::Corrections corrections = m_database.corrections();
            corrections.removeReference(m_table, columns);
            Q_EMIT corrected(corrections);
        });
    }
}

void CorrectionMenu::addReset() {
    addSeparator();
    QAction* reset = addAction(tr("&As it was guessed"));
    reset->setObjectName(u"resetAction"_s);
    reset->setEnabled(m_database.corrections().find(m_table) != nullptr);
    if (!reset->isEnabled()) {
        reset->setToolTip(tr("You have said nothing about this table."));
    }
    connect(reset, &QAction::triggered, this,
            [this] { say([](orm::TableCorrection& said) { said = {said.schema, said.table}; }); });
}

void CorrectionMenu::say(const std::function<void(orm::TableCorrection&)>& what) {
    orm::Corrections corrections = m_database.corrections();
    orm::TableCorrection said = saidIn(corrections, m_table);
    what(said);
    corrections.set(std::move(said));
    Q_EMIT corrected(corrections);
}

/// A column that the database relates to nothing is related to the table's own key.
void CorrectionMenu::sayParent(const QStringList& columns) {
    orm::Corrections corrections = m_database.corrections();
    const auto& keys = m_table.foreignKeys();
    const bool isKnown = std::ranges::any_of(keys, [&](const orm::ForeignKeyConstraint& key) {
        return key.columns == columns && key.referredTable == m_table.name();
    });
    if (!isKnown) {
        orm::AddedReference own{m_table.schema(), m_table.name(), {}};
        own.key.columns = columns;
        own.key.referredSchema = m_table.schema();
        own.key.referredTable = m_table.name();
        for (const orm::Column& column : m_table.primaryKey()) {
            own.key.referredColumns << column.name();
        }
        corrections.add(std::move(own));
    }
    orm::TableCorrection said = saidIn(corrections, m_table);
    said.parentColumns = columns;
    corrections.set(std::move(said));
    Q_EMIT corrected(corrections);
}

} // namespace espalier::ui

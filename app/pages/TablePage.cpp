// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TablePage.h"

#include "app/pages/PaneActions.h"
#include "orm/sql/Select.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTableModel.h"
#include "ui/prompts/KeyColumnsDialog.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"

#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace espalier::app {

using namespace Qt::StringLiterals;

TablePage::TablePage(ui::LiveDatabase& database, const ViewName& shown, const orm::Table& table,
                     ui::Prompt& prompt, ViewStore* store, QWidget* parent)
    : Page(database, shown, store, parent), m_database(database),
      m_grid(new ui::GridPane(database, table, prompt, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(bar());
    layout->addWidget(m_grid, 1);
    setFocusProxy(m_grid);
    connect(m_grid, &ui::GridPane::currentObjectChanged, this, &Page::currentChanged);
    connect(m_grid, &ui::GridPane::refused, this, &Page::showRefusal);
    connect(m_grid, &ui::GridPane::followRequested, this, &Page::followRequested);
    connect(m_grid, &ui::GridPane::relatedRequested, this, &Page::relatedRequested);
    connect(m_grid, &ui::GridPane::statusChanged, this, &Page::rowsChanged);
    connect(m_grid, &ui::GridPane::selectionTextChanged, this, &Page::rowsChanged);
    connect(&m_grid->model(), &ui::EntityTableModel::loaded, this, &TablePage::onLoaded);
    connect(&m_grid->model(), &ui::EntityTableModel::loadFailed, this, [this] {
        m_isReady = true;
        Q_EMIT ready();
    });
    connect(&m_grid->model(), &QAbstractItemModel::dataChanged, this, &TablePage::trySelect);
    rememberColumns(*m_grid);
    const QString refusal = m_grid->model().refusal();
    if (!refusal.isEmpty() && !database.isReadOnly()) {
        std::vector<ui::MessageBar::Action> actions;
        if (ui::KeyColumnsDialog::isFor(table)) {
            actions.push_back({tr("Choose key columns…"), [this] { chooseKey(); }});
        }
        messages().show(ui::MessageBar::Kind::Information, tr("Shown, not edited: %1").arg(refusal),
                        {}, actions);
    }
}

void TablePage::chooseKey() {
    const QPointer<TablePage> self(this);
    const auto corrections = ui::KeyColumnsDialog::ask(m_database, table(), this);
    if (self && corrections) {
        Q_EMIT corrected(*corrections);
    }
}

const orm::Table& TablePage::table() const { return m_grid->model().table(); }

orm::ObjectPtr TablePage::currentObject() const { return m_grid->currentObject(); }

void TablePage::onLoaded() {
    const bool isFirst = !std::exchange(m_isReady, true);
    if (m_wanted) {
        trySelect();
    } else if (isFirst && m_grid->model().rowCount() > 0 && !m_grid->currentObject()) {
        m_grid->view().setCurrentIndex(m_grid->model().index(0, 0));
    }
    Q_EMIT ready();
}

bool TablePage::select(const std::vector<orm::Value>& key) {
    const orm::Mapper* mapper = m_grid->model().mapper();
    if (!mapper || key.empty()) {
        return false;
    }
    m_wanted = ui::guarded(this, [&] { return m_database.object(*mapper, key); });
    m_isLocated = false;
    trySelect();
    return m_wanted != nullptr || currentKey() == key;
}

void TablePage::trySelect() {
    if (!m_wanted || m_grid->model().isLoading() || !m_isReady) {
        return;
    }
    if (m_grid->select(*m_wanted)) {
        m_wanted.reset();
    } else if (!m_isLocated) {
        m_isLocated = true;
        locate();
    }
}

// The row stands behind those with smaller keys, as long as the grid is neither sorted nor
// filtered otherwise.
void TablePage::locate() {
    const ui::EntityTableModel& model = m_grid->model();
    const orm::Mapper& mapper = m_wanted->mapper();
    if (model.sortColumn() >= 0 || model.isFiltered() || mapper.primaryKey().size() != 1 ||
        !m_wanted->key().isValid()) {
        return;
    }
    const orm::Column key = mapper.attribute(mapper.primaryKey().front()).column;
    const orm::Select before = orm::Select({orm::countAll()})
                                   .from(orm::FromClause(mapper.table()))
                                   .where(key < m_wanted->key().values.front());
    m_database.read(
        this, before,
        [this](orm::RowBatch&& rows) {
            const int row = int(rows.at(0, 0).to<qint64>().value_or(0));
            if (m_wanted && row < m_grid->model().rowCount()) {
                // Asks for the page of the row; its arrival selects.
                m_grid->view().scrollTo(m_grid->model().index(row, 0),
                                        QAbstractItemView::PositionAtCenter);
                trySelect();
            }
        },
        {}, true);
}

QString TablePage::rowsText() const { return m_grid->status(); }

QString TablePage::selectionText() const { return m_grid->selectionText(); }

QString TablePage::summary() const {
    const ui::EntityTableModel& model = m_grid->model();
    return tr("%1, %2 rows")
        .arg(table().name(),
             ui::readersLocale().toString(std::max<qint64>(0, model.matchingRows())));
}

bool TablePage::isReady() const { return m_isReady; }

std::vector<QWidget*> TablePage::panes() const { return {&m_grid->view()}; }

QJsonObject TablePage::state() const { return m_grid->state().toJson(); }

QStringList TablePage::setState(const QJsonObject& state) {
    return m_grid->setState(ui::GridState::fromJson(state));
}

QAction* TablePage::source(Act act) const { return sourceIn(*m_grid, act); }

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowPickModel.h"

#include "ui/live/Guard.h"
#include "ui/models/Roles.h"
#include "ui/models/TableCells.h"
#include "ui/models/TextSearch.h"

#include <algorithm>
#include <chrono>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using orm::ObjectList;
using orm::ObjectPtr;

namespace {

constexpr auto typingPause = 120ms;

} // namespace

RowPickModel::RowPickModel(LiveDatabase& database, const orm::Mapper& mapper, QObject* parent)
    : QAbstractListModel(parent), m_database(database), m_mapper(mapper), m_ancestors(database) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &RowPickModel::search);
    m_delay.start();
}

RowPickModel::~RowPickModel() { m_database.cancel(m_ticket); }

void RowPickModel::setNoRow(const QString& text) { m_noRow = text; }

void RowPickModel::setRefusal(std::function<QString(const ObjectPtr&)> refusal) {
    m_refusal = std::move(refusal);
    m_refusals.assign(m_rows.size(), std::nullopt);
}

void RowPickModel::setFirst(const ObjectList& rows) {
    m_first = rows;
    if (m_text.isEmpty()) {
        m_delay.stop();
        show(rows);
    }
}

// --- searching

void RowPickModel::setText(const QString& text) {
    const QString typed = text.trimmed();
    if (typed == m_text) {
        return;
    }
    m_text = typed;
    m_database.cancel(std::exchange(m_ticket, 0));
    if (m_text.isEmpty() && m_first) {
        m_delay.stop();
        show(*m_first);
    } else {
        m_delay.start();
    }
}

void RowPickModel::search() {
    const orm::Select select =
        labels::search(m_mapper, m_text, MostFound, patternSearch(m_database.dialect()));
    const auto arrived = [this](orm::RowBatch&& rows) {
        m_ticket = 0;
        guarded(this, [&] {
            show(m_database.session().absorb(m_mapper, labels::rowSlots(m_mapper), rows));
        });
        Q_EMIT searched();
    };
    const auto refused = [this](const Failure& failure) {
        m_ticket = 0;
        Q_EMIT failed(failure.message);
    };
    m_ticket = m_database.read(this, select, arrived, refused, true);
}

/// Rows that the database does not have yet.
ObjectList RowPickModel::newRows() const {
    ObjectList rows;
    for (const ObjectPtr& row : m_database.session().newObjects()) {
        if (&row->mapper() == &m_mapper &&
            cells::label(*row).contains(m_text, Qt::CaseInsensitive)) {
            rows.push_back(row);
        }
    }
    return rows;
}

void RowPickModel::show(const ObjectList& found) {
    beginResetModel();
    m_rows.clear();
    if (m_text.isEmpty() && !m_noRow.isEmpty()) {
        m_rows.emplace_back();
    }
    const bool isSet = m_text.isEmpty() && m_first;
    for (const ObjectPtr& row : isSet ? ObjectList() : newRows()) {
        m_rows.push_back(row);
    }
    for (const ObjectPtr& row : found) {
        if (row && !m_database.isMarkedForDeletion(*row)) {
            m_rows.push_back(row);
        }
    }
    m_refusals.assign(m_rows.size(), std::nullopt);
    endResetModel();
    m_ancestors.require(m_rows, [this] {
        m_refusals.assign(m_rows.size(), std::nullopt); // circles are known now
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        }
    });
}

// --- what is shown

QString RowPickModel::pathOf(const orm::Object& row) const {
    QStringList path = labels::path(m_database.session(), row);
    path.removeLast();
    return labels::joined(path);
}

QString RowPickModel::refusalAt(int row) const {
    std::optional<QString>& known = m_refusals[std::size_t(row)];
    if (!known) {
        known = m_refusal ? m_refusal(objectAt(row)) : QString();
    }
    return *known;
}

int RowPickModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RowPickModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ObjectPtr row = objectAt(index.row());
    const QString refusal = refusalAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row ? cells::label(*row) : m_noRow;
    case DetailRole:
        return !refusal.isEmpty() ? refusal : row ? pathOf(*row) : QString();
    case Qt::ToolTipRole:
    case ReasonRole:
        return refusal;
    case Qt::CheckStateRole:
        return m_given && row ? QVariant(tickOf(row)) : QVariant();
    case PathRole:
        return row ? QVariant(labels::path(m_database.session(), *row)) : QVariant();
    case KeyRole:
        return row && row->key().isValid() ? row->key().toText() : QString();
    default:
        return {};
    }
}

Qt::ItemFlags RowPickModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || !refusalAt(index.row()).isEmpty()) {
        return Qt::ItemNeverHasChildren;
    }
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_given ? flags | Qt::ItemIsUserCheckable : flags;
}

// --- ticks

void RowPickModel::setTicks(const QHash<const orm::Object*, Qt::CheckState>& ticks) {
    m_given = ticks;
    m_changed.clear();
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
    }
}

Qt::CheckState RowPickModel::tickOf(const ObjectPtr& row) const {
    for (const auto& [changed, tick] : m_changed) {
        if (changed == row) {
            return tick;
        }
    }
    return m_given ? m_given->value(row.get(), Qt::Unchecked) : Qt::Unchecked;
}

std::vector<std::pair<ObjectPtr, Qt::CheckState>> RowPickModel::changedTicks() const {
    return m_changed;
}

bool RowPickModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        !m_given || !refusalAt(index.row()).isEmpty()) {
        return false;
    }
    const ObjectPtr row = objectAt(index.row());
    if (!row) {
        return false;
    }
    const auto tick = Qt::CheckState(value.toInt());
    std::erase_if(m_changed, [&row](const auto& entry) { return entry.first == row; });
    if (tick != m_given->value(row.get(), Qt::Unchecked)) {
        m_changed.emplace_back(row, tick);
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticked();
    return true;
}

/// What some have comes back to that after all and none.
void RowPickModel::toggle(const QModelIndex& index) {
    if (!index.isValid() || !objectAt(index.row())) {
        return;
    }
    const ObjectPtr row = objectAt(index.row());
    const bool wasSome = m_given && m_given->value(row.get()) == Qt::PartiallyChecked;
    const Qt::CheckState tick = tickOf(row);
    const Qt::CheckState next = tick == Qt::Checked                ? Qt::Unchecked
                                : tick == Qt::Unchecked && wasSome ? Qt::PartiallyChecked
                                                                   : Qt::Checked;
    setData(index, next, Qt::CheckStateRole);
}

} // namespace espalier::ui

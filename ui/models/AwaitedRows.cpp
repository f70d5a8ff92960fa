// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AwaitedRows.h"

#include "ui/models/EntityTableModel.h"
#include "ui/models/RowWindow.h"

#include <utility>

namespace espalier::ui {

void AwaitedRows::require(QObject* receiver, EntityTableModel& model, std::vector<int> rows,
                          Done done) {
    if (rows.size() > Most)
        return done(tr("These are more than %L1 rows: choose fewer.").arg(Most));
    if (areThere(model, rows))
        return done({});
    new AwaitedRows(receiver, model, std::move(rows), std::move(done));
}

AwaitedRows::AwaitedRows(QObject* receiver, EntityTableModel& model, std::vector<int> rows,
                         Done done)
    : QObject(receiver), m_model(model), m_rows(std::move(rows)), m_done(std::move(done)) {
    connect(&model, &QAbstractItemModel::dataChanged, this, &AwaitedRows::look);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &AwaitedRows::look);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &AwaitedRows::look);
    connect(&model, &EntityTableModel::loadFailed, this, &AwaitedRows::finish);
    connect(&model, &QAbstractItemModel::modelReset, this,
            [this] { finish(tr("The rows are others now.")); });
}

// Asks for what is missing, only as much at a time as stays asked for.
bool AwaitedRows::areThere(EntityTableModel& model, const std::vector<int>& rows) {
    std::size_t asked = 0;
    qint64 missing = -1;
    for (std::size_t i = 0; i < rows.size() && asked < RowWindow::MaxRequests; ++i) {
        const qint64 page = RowWindow::pageOf(rows[i]);
        if (page == missing || model.objectAt(rows[i]) ||
            !model.index(rows[i], 0).data(LoadingRole).toBool())
            continue;
        missing = page;
        ++asked;
    }
    return asked == 0;
}

void AwaitedRows::look() {
    if (m_rows.back() >= m_model.rowCount())
        finish(tr("There are fewer rows now."));
    else if (areThere(m_model, m_rows))
        finish({});
}

void AwaitedRows::finish(const QString& reason) {
    const auto done = std::exchange(m_done, {});
    disconnect(&m_model, nullptr, this, nullptr);
    deleteLater();
    if (done)
        done(reason);
}

} // namespace espalier::ui

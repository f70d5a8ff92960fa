// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EntityTableModel about long texts, of which pages have only the beginning.
#include "ui/models/TableModelData.h"

#include "ui/live/Guard.h"
#include "ui/models/TableCells.h"

#include <utility>

namespace espalier::ui {

using orm::ObjectPtr;
using orm::Value;

bool EntityTableModel::isCutOff(const QModelIndex& index) const {
    return index.isValid() && guarded(const_cast<EntityTableModel*>(this), [&] {
               return d->beginning(index.row(), index.column()) != nullptr;
           });
}

void EntityTableModel::readWhole(QObject* receiver, const QModelIndexList& cells,
                                 std::function<void(const QStringList& texts)> done,
                                 std::function<void(const QString& reason)> failed) {
    guarded(this, [&] { d->readWhole(receiver, cells, std::move(done), std::move(failed)); });
}

const Value* EntityTableModel::Data::beginning(int index, int shown) {
    const int place = loader.query().beginningColumn(shown);
    const RowWindow::Row* read = place < 0 ? nullptr : row(index);
    if (!read || (read->object && read->object->isLoaded(column(shown).slot)))
        return nullptr;
    const Value* value = loader.cell(*read, place);
    return value && !value->isNull() ? value : nullptr;
}

void EntityTableModel::Data::readWhole(QObject* receiver, const QModelIndexList& cells,
                                       std::function<void(const QStringList&)> done,
                                       std::function<void(const QString&)> failed) {
    orm::ObjectList objects;
    std::vector<orm::Select> selects;
    std::vector<std::pair<qsizetype, QString>>
        places; // of `selects` among the cells; how they begin
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Value* known = beginning(cells[i].row(), cells[i].column());
        if (!known)
            continue;
        if (const ObjectPtr object = this->object(cells[i].row())) {
            objects.push_back(object);
        } else {
            selects.push_back(loader.query().cell(cells[i].column(), cells[i].row()));
            places.emplace_back(i, cells::text(*known));
        }
    }
    const auto fail = [failed](const Failure& failure) { failed(failure.message); };
    if (selects.empty())
        return database.require(
            receiver, objects, [done, count = cells.size()] { done(QStringList(count)); }, fail);
    // Without a key a row is known by its number only, which others may have changed.
    const auto arrived = [done, failed, places,
                          count = cells.size()](std::vector<orm::RowBatch>&& batches) {
        QStringList texts(count);
        for (std::size_t i = 0; i < batches.size(); ++i) {
            const auto& [cell, begins] = places[i];
            if (!batches[i].isEmpty())
                texts[cell] = cells::text(batches[i].at(0, 0));
            if (!texts[cell].startsWith(begins))
                return failed(EntityTableModel::tr(
                    "The rows have changed meanwhile: press F5 to read them again."));
        }
        done(texts);
    };
    database.readAll(receiver, std::move(selects), arrived, fail, true);
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridState.h"

#include <QJsonArray>

namespace espalier::ui {

using namespace Qt::StringLiterals;

QJsonObject GridState::toJson() const {
    QJsonArray asked;
    for (const Condition& condition : conditions)
        asked.append(QJsonObject{{u"column"_s, condition.column}, {u"typed"_s, condition.typed}});
    QJsonArray sorted;
    for (const Sort& sort : sorts)
        sorted.append(
            QJsonObject{{u"column"_s, sort.column}, {u"descending"_s, sort.isDescending}});
    QJsonObject json{{u"below"_s, includesSubtree}};
    if (!filter.isEmpty())
        json.insert(u"filter"_s, filter);
    if (!asked.isEmpty())
        json.insert(u"conditions"_s, asked);
    if (!sorted.isEmpty())
        json.insert(u"sorts"_s, sorted);
    if (!columns.isUsual())
        json.insert(u"layout"_s, columns.toJson());
    return json;
}

GridState GridState::fromJson(const QJsonObject& json) {
    GridState state;
    state.filter = json.value(u"filter"_s).toString();
    for (const QJsonValue& value : json.value(u"conditions"_s).toArray())
        state.conditions.push_back({value[u"column"_s].toString(), value[u"typed"_s].toString()});
    for (const QJsonValue& value : json.value(u"sorts"_s).toArray())
        state.sorts.push_back({value[u"column"_s].toString(), value[u"descending"_s].toBool()});
    state.includesSubtree = json.value(u"below"_s).toBool(true);
    state.columns = ColumnLayout::fromJson(json.value(u"layout"_s).toObject());
    return state;
}

} // namespace espalier::ui

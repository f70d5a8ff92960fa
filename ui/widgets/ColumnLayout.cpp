// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ColumnLayout.h"

#include <QJsonArray>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

QJsonObject ColumnLayout::toJson() const {
    QJsonArray list;
    for (const Column& column : columns) {
        QJsonObject one{{u"name"_s, column.name}};
        if (column.width > 0)
            one.insert(u"width"_s, column.width);
        if (column.isHidden)
            one.insert(u"hidden"_s, true);
        list.append(one);
    }
    QJsonObject json;
    if (!columns.empty())
        json.insert(u"columns"_s, list);
    if (frozen > 0)
        json.insert(u"frozen"_s, frozen);
    return json;
}

ColumnLayout ColumnLayout::fromJson(const QJsonObject& json) {
    constexpr int widest = 10'000;
    ColumnLayout layout;
    for (const QJsonValue& value : json.value(u"columns"_s).toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value(u"name"_s).isString())
            layout.columns.push_back({one.value(u"name"_s).toString(),
                                      std::clamp(one.value(u"width"_s).toInt(), 0, widest),
                                      one.value(u"hidden"_s).toBool()});
    }
    layout.frozen = std::max(0, json.value(u"frozen"_s).toInt());
    return layout;
}

} // namespace espalier::ui

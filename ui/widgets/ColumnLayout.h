// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace espalier::ui {

/// How the columns of a grid stand, as a person arranged them. Columns go by their names, so that
/// it outlives a change of the table: what it does not know keeps its usual place.
struct ESPALIER_UI_EXPORT ColumnLayout {
    struct Column {
        QString name;
        int width = 0; ///< device-independent pixels; 0: as its content asks for
        bool isHidden = false;
        friend bool operator==(const Column&, const Column&) = default;
    };

    std::vector<Column> columns; ///< from the first to the last; empty: as the table has them
    int frozen = 0;              ///< that many of the first ones stay when others are scrolled

    /// Nothing was arranged.
    bool isUsual() const { return columns.empty() && frozen == 0; }
    QJsonObject toJson() const;
    /// What cannot be understood is left out.
    static ColumnLayout fromJson(const QJsonObject& json);
    friend bool operator==(const ColumnLayout&, const ColumnLayout&) = default;
};

} // namespace espalier::ui

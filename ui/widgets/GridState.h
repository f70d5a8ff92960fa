// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/widgets/ColumnLayout.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace espalier::ui {

/// What chooses, sorts and arranges the rows of a grid, by the names of its columns: to be kept
/// and shown again.
struct ESPALIER_UI_EXPORT GridState {
    struct Condition {
        QString column;
        QString typed; ///< as in the filter row
        friend bool operator==(const Condition&, const Condition&) = default;
    };
    struct Sort {
        QString column;
        bool isDescending = false;
        friend bool operator==(const Sort&, const Sort&) = default;
    };

    QString filter; ///< contained in any column
    std::vector<Condition> conditions;
    std::vector<Sort> sorts; ///< the first one counts most
    bool includesSubtree = true;
    ColumnLayout columns;

    QJsonObject toJson() const;
    /// What cannot be understood is left out.
    static GridState fromJson(const QJsonObject& json);
    friend bool operator==(const GridState&, const GridState&) = default;
};

} // namespace espalier::ui

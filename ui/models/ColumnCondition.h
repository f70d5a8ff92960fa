// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"
#include "ui/Export.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace espalier::ui {

/// What is asked of the values of one column. A plain value: made by parseCondition(), turned into
/// SQL by TableQuery, and answered here for rows that are only staged.
struct ESPALIER_UI_EXPORT ColumnCondition {
    enum class Kind : quint8 {
        Contains, ///< `text`, in any case
        Matches,  ///< the regular expression `text`, in any case
        Within,   ///< between the bounds; equal bounds: exactly that
        Null
    };
    /// What it is asked of.
    enum class Subject : quint8 {
        Value, ///< the value as it is
        Text,  ///< the value as text
        Label  ///< the label of the row that is referred to, or of one that is linked
    };
    struct Bound {
        orm::Value value;
        orm::SqlType type; ///< that the value is compared as
        bool isIncluded = true;
        bool isSingle = false; ///< compared in single precision: 0.1 is what is shown as 0.1
        /// What the database compares with.
        orm::Value stored() const;
        friend bool operator==(const Bound&, const Bound&) = default;
    };

    Kind kind = Kind::Contains;
    Subject subject = Subject::Value;
    bool isNegated = false; ///< true for NULL, too, unless it is asked about
    QString text;
    std::optional<Bound> low; ///< absent: from the first on
    std::optional<Bound> high;
    bool isCaseless = false;  ///< texts are ordered without regard to the case of ASCII letters
    std::optional<Bound> key; ///< beside labels: or the reference has this value
    QString typed;            ///< as the person wrote it

    friend bool operator==(const ColumnCondition& a, const ColumnCondition& b) {
        return a.typed == b.typed;
    }
    /// Within, and only one value.
    bool isExact() const { return low && high && *low == *high; }
    /// Whether a staged value would be found. `labels`: of what a reference refers to, or of all
    /// that is linked. Texts are compared by their characters; a database may know an order of its
    /// own.
    bool accepts(const orm::Value& value, const QStringList& labels) const;

private:
    bool holds(const orm::Value& value, const QStringList& labels) const;
    bool holdsFor(const orm::Value& value) const;
};

} // namespace espalier::ui

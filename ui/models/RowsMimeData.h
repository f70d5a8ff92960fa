// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QMimeData>

namespace espalier::ui {

class LiveDatabase;

/// Rows on their way from one view to another: what item models give to a drag. Within this
/// program the objects themselves travel, so that new rows without a key can be dragged too;
/// outside it only their labels are seen, as text.
class ESPALIER_UI_EXPORT RowsMimeData : public QMimeData {
    Q_OBJECT
public:
    static QString format(); ///< "application/x-espalier-keys"

    /// Requires: `rows` are not empty and all of one mapper. `labels[i]` names `rows[i]`.
    RowsMimeData(LiveDatabase& database, orm::ObjectList rows, const QStringList& labels);

    /// `data` as rows of `database`; null when it is something else or comes from elsewhere.
    static const RowsMimeData* of(const QMimeData* data, const LiveDatabase& database);

    const orm::Mapper& mapper() const { return m_rows.front()->mapper(); }
    const orm::ObjectList& rows() const { return m_rows; }

private:
    const LiveDatabase* m_database;
    orm::ObjectList m_rows;
};

} // namespace espalier::ui

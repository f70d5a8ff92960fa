// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/session/Session.h"
#include "orm/sql/Select.h"
#include "ui/Export.h"
#include "ui/models/TextSearch.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace espalier::ui {

class LiveDatabase;

/// Rows as pickers show them: found by label, named by label and, in a tree, by their path. The
/// Selects are pure; columns of their rows are rowSlots(mapper).
namespace labels {

/// Key, label, and in a tree the reference to the parent.
ESPALIER_UI_EXPORT std::vector<int> rowSlots(const orm::Mapper& mapper);
/// Rows whose label (without one: key) contains `text` in any case, those that begin with it first.
ESPALIER_UI_EXPORT orm::Select search(const orm::Mapper& mapper, const QString& text, qint64 most,
                                      PatternSearch how);
/// Everything above the rows of these keys. Requires: `mapper` is a tree.
ESPALIER_UI_EXPORT orm::Select ancestors(const orm::Mapper& mapper,
                                         const std::vector<std::vector<orm::Value>>& keys);

/// Labels from the root down to the object by the staged parents, as far as they are known;
/// `isComplete` tells whether the root was reached. Only the label when it is not in a tree.
ESPALIER_UI_EXPORT QStringList path(const orm::Session& session, const orm::Object& object,
                                    bool* isComplete = nullptr);
/// "Electronics › Audio › Headphones"
ESPALIER_UI_EXPORT QString joined(const QStringList& path);

} // namespace labels

/// Brings what stands above tree rows into the session, and holds it, so that labels::path() can
/// tell whole paths. Owned by a model or widget; answers come in the event loop.
class ESPALIER_UI_EXPORT Ancestors : public QObject {
    Q_OBJECT
public:
    explicit Ancestors(LiveDatabase& database, QObject* parent = nullptr);

    /// Calls `done` once the paths of `objects`, all of one tree, are known; false, and no call, if
    /// they are already.
    bool require(const orm::ObjectList& objects, std::function<void()> done);
    void clear() { m_held.clear(); }

private:
    LiveDatabase& m_database;
    orm::ObjectList m_held; ///< the identity map is weak
};

} // namespace espalier::ui

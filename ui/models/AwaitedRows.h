// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace espalier::ui {

class EntityTableModel;

/// Reads rows of a table that are needed together. Goes by itself when it is done.
class ESPALIER_UI_EXPORT AwaitedRows : public QObject {
    Q_OBJECT
public:
    /// A model keeps no more than this for certain.
    static constexpr std::size_t Most = 10'000;

    using Done = std::function<void(const QString& reason)>;
    /// Calls `done` once all of `rows` (in order, each once) are loaded, at once when they are:
    /// with an empty text, or with the reason why not. Not at all once `receiver` is destroyed.
    static void require(QObject* receiver, EntityTableModel& model, std::vector<int> rows,
                        Done done);

private:
    AwaitedRows(QObject* receiver, EntityTableModel& model, std::vector<int> rows, Done done);
    static bool areThere(EntityTableModel& model, const std::vector<int>& rows);
    void look();
    void finish(const QString& reason);

    EntityTableModel& m_model;
    std::vector<int> m_rows;
    Done m_done;
};

} // namespace espalier::ui

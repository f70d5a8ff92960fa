// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QObject>

class QWidget;

namespace espalier::ui {

class LiveDatabase;
class RowPickDialog;

/// Links rows by hundreds: a tick for what all of them are linked with, half a tick for what some
/// are; found by typing, applied as one undo step. Deletes itself when it is done.
class ESPALIER_UI_EXPORT LinkPicker : public QObject {
    Q_OBJECT
public:
    /// Whether rows of this entity can be linked with others at all.
    static bool isFor(const orm::Mapper& mapper);
    /// Relations with links, in the order of the mapper.
    static std::vector<const orm::Relationship*> relationsOf(const orm::Mapper& mapper);

    /// `rows`: of one entity. `window`: over which the dialogs open.
    LinkPicker(LiveDatabase& database, const orm::ObjectList& rows, QWidget* window);

    /// Asks with which table first, where there are several; then reads the links and asks which.
    void start();

Q_SIGNALS:
    void refused(const QString& reason);

private:
    void askRelation(const std::vector<const orm::Relationship*>& relations);
    void read(const orm::Relationship& relationship);
    void ask(const orm::Relationship& relationship);
    void apply(const RowPickDialog& dialog, const orm::Relationship& relationship);

    LiveDatabase& m_database;
    orm::ObjectList m_rows;
    QWidget* m_window;
};

} // namespace espalier::ui

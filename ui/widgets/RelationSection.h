// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QWidget>

class QToolButton;

namespace espalier::ui {

class LiveDatabase;
class RelationEditor;

/// "product (20)": one list relation of a record, folded until it is wanted; its rows are read
/// then.
class ESPALIER_UI_EXPORT RelationSection : public QWidget {
    Q_OBJECT
public:
    RelationSection(LiveDatabase& database, const orm::Relationship& relationship,
                    QWidget* parent = nullptr);

    const orm::Relationship& relationship() const { return m_relationship; }
    void setObject(const orm::ObjectPtr& object);
    void setCount(qint64 rows); ///< as the database has it; -1: not counted
    void refresh();             ///< the count with what is staged
    /// As far as it is known: with what is staged; -1: not counted.
    qint64 rows() const { return stagedCount(); }
    bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);
    RelationEditor* editor() const { return m_editor; } ///< null until expanded

Q_SIGNALS:
    void followRequested(const espalier::orm::ObjectPtr& object);
    void refused(const QString& reason);

private:
    void showArrow();
    qint64 stagedCount() const;

    LiveDatabase& m_database;
    const orm::Relationship& m_relationship;
    orm::ObjectPtr m_object;
    qint64 m_count = -1;
    bool m_isExpanded = false;
    QToolButton* m_header;
    RelationEditor* m_editor = nullptr;
};

} // namespace espalier::ui

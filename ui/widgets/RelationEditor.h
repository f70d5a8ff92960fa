// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace espalier::ui {

class LiveDatabase;
class RelationModel;

/// The rows related to one object: a list, and for a many-to-many a search line to link more by
/// ticking them. Grows with its rows up to a limit.
class ESPALIER_UI_EXPORT RelationEditor : public QWidget {
    Q_OBJECT
public:
    explicit RelationEditor(LiveDatabase& database, QWidget* parent = nullptr);

    void setOwner(const orm::ObjectPtr& owner, const orm::Relationship* relationship);
    RelationModel& model() { return *m_model; }
    /// The search line of a many-to-many.
    QLineEdit& searchLine() { return *m_search; }

Q_SIGNALS:
    void followRequested(const espalier::orm::ObjectPtr& object);
    void refused(const QString& reason);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void update();
    void tickFirst();
    QString note() const;

    RelationModel* m_model;
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_note;
    QString m_error;
};

} // namespace espalier::ui

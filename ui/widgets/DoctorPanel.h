// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace espalier::ui {

class BusyLine;
class Doctor;
class DoctorActions;
class DoctorModel;
class LiveDatabase;
class Mending;
class Prompt;

/// What is wrong with the trees and links of a database, with what mends it: each row leads to what
/// it is about. Nothing is read before check().
class ESPALIER_UI_EXPORT DoctorPanel : public QWidget {
    Q_OBJECT
public:
    DoctorPanel(LiveDatabase& database, Prompt& prompt, QWidget* parent = nullptr);
    ~DoctorPanel() override;

    Doctor& doctor() { return *m_doctor; }
    DoctorModel& model() { return *m_model; }
    DoctorActions& actions() { return *m_actions; }
    QString title() const; ///< "Doctor (7)"
    void check();
    QSize sizeHint() const override;

Q_SIGNALS:
    void titleChanged(const QString& title);
    void showRequested(const espalier::orm::ObjectPtr& row);
    /// The row is to be shown, and its name typed.
    void renameRequested(const espalier::orm::ObjectPtr& row);
    void refused(const QString& reason);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpView();
    void layOut();
    void remember();
    void restore();
    void chooseCurrent();
    void update();
    void showProgress();
    void showMenu(const QPoint& place);
    QString emptyText() const;
    QString summary() const;
    QString subjects() const;

    LiveDatabase& m_database;
    Doctor* m_doctor;
    DoctorModel* m_model;
    Mending* m_mending;
    QTreeView* m_view;
    DoctorActions* m_actions;
    QAction* m_check;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QLabel* m_summary;
    BusyLine* m_busy;
    QTimer m_patience; ///< until progress is shown
    bool m_isLong = false;
    QString m_title;
    // Of the view, while its model is built anew.
    QSet<QString> m_folded;
    QSet<QString> m_unfolded;
    QStringList m_current; ///< the identity at hand and those above it
    int m_currentRow = 0;
    int m_scroll = 0;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/Mending.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>

class QAction;
class QMenu;
class QTreeView;
class QWidget;

namespace espalier::ui {

/// What can be done with the finding at hand in the doctor's list, as actions for keys, buttons and
/// menu: disabled with the reason in the tooltip. Owned by the DoctorPanel.
class ESPALIER_UI_EXPORT DoctorActions : public QObject {
    Q_OBJECT
public:
    DoctorActions(Mending& mending, DoctorModel& model, QTreeView& view, QWidget& panel);

    QAction* show() const { return m_show; }
    QAction* fix() const { return m_fix; } ///< the usual remedy for the finding at hand
    QAction* fixAll() const { return m_fixAll; }
    QAction* operator[](Remedy remedy) const { return m_remedies.at(remedy); }

    void update();
    void fill(QMenu& menu) const; ///< with what is there for the finding at hand

Q_SIGNALS:
    void showRequested(const espalier::orm::ObjectPtr& row);
    void renameRequested(const espalier::orm::ObjectPtr& row);

private:
    std::optional<FindingPlace> place() const;
    QAction* make(const QString& name, const QString& icon, const QString& keys,
                  std::function<void()> act);
    void addRemedy(Remedy remedy, const QString& name, const QString& icon, const QString& keys);
    static void enable(QAction* action, const QString& text, const QString& tip,
                       const QString& reason);
    void apply(Remedy remedy, const FindingPlace& place);
    void showRow();
    void askParent(const FindingPlace& place);

    Mending& m_mending;
    DoctorModel& m_model;
    QTreeView& m_view;
    QWidget& m_panel;
    QAction* m_show;
    QAction* m_fix;
    QAction* m_fixAll;
    std::map<Remedy, QAction*> m_remedies;
};

} // namespace espalier::ui

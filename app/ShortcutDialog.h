// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace espalier::app {

class KeyRecorder;
class Settings;
class ShortcutModel;
struct KeyedAction;

/// The keys of all actions, to be found, changed and brought back; a change is heard in all windows
/// at once. A key that another action has is refused, and can be taken over from it.
class ShortcutDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutDialog(Settings& settings, QWidget* parent);

    QSize sizeHint() const override;

private:
    void layOut();
    QPushButton* newButton(const char* name, const QString& text, void (ShortcutDialog::*act)());
    const KeyedAction* current() const;
    void search(const QString& text);
    void record(const QKeySequence& key);
    void takeOver();
    void clear();
    void reset();
    void resetAll();
    /// Keys in place of those that the action has.
    void give(OwnKeys& own, const KeyedAction& action, const QList<QKeySequence>& keys) const;
    void store(const OwnKeys& own, const QString& what);
    void say(const QString& text, const QString& link = {}, const QString& linkText = {});
    void update();

    Settings& m_settings;
    ShortcutModel* m_model;
    QLineEdit* m_search;
    QTreeView* m_list;
    KeyRecorder* m_recorder;
    QLabel* m_message;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
    QKeySequence m_wanted; ///< what another action has
    OwnKeys m_before;      ///< what undo leads to
};

} // namespace espalier::app

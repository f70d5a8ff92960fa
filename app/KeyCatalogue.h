// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

class QAction;
class QWidget;

namespace espalier::app {

/// Where a key is heard: everywhere in a window, or in the pane that has the focus.
enum class KeyScope { Window, Tree, Grid, Changes, Checks };

/// Every action that can have a key, whether its pane is there or not: what the shortcut editor
/// lists, and what keys of one's own are checked against. Values; read by tests beside the panes.
struct KeyedAction {
    QString id; ///< the act's name, or the object name of the pane's action
    KeyScope scope = KeyScope::Window;
    QString title;
    QString tip;
    const char* icon = "";
    QList<QKeySequence> usual;
};

class KeyCatalogue {
    Q_DECLARE_TR_FUNCTIONS(KeyCatalogue)
public:
    static const std::vector<KeyedAction>& actions();
    static const KeyedAction* find(const QString& id); ///< null: there is none
    static QString scopeName(KeyScope scope);
    static QList<QKeySequence> keysOf(const KeyedAction& action, const OwnKeys& own);

    /// Why nobody could use the key there; empty: it can be used.
    static QString refusal(const QKeySequence& key, KeyScope scope);
    /// Who has the key already where it would be heard, too; null: nobody.
    static const KeyedAction* holder(const QKeySequence& key, const KeyedAction& wanted,
                                     const OwnKeys& own);
    /// The first key of one's own that cannot be, with the reason; empty: all can.
    static QString refusal(const OwnKeys& own);
    /// Takes out what cannot be, so that the usual keys are back; the reasons.
    static QStringList mend(OwnKeys& own);

    /// Keys of the actions of the panes in `root`, with their tooltips.
    static void apply(const QWidget& root, const OwnKeys& own);
    /// For texts that name keys.
    static void hint(const OwnKeys& own);
    static void setKeys(QAction& action, const QList<QKeySequence>& keys);

private:
    static QString refusal(const QString& id, const OwnKeys& own);
};

} // namespace espalier::app

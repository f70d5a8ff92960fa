// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/Display.h"
#include "ui/widgets/Theme.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

namespace espalier::app {

/// Keys that differ from the usual ones, by the name of the action; empty: none.
using OwnKeys = QMap<QString, QList<QKeySequence>>;

/// When a summary is shown before a save. Conflicts are asked about in any case.
enum class SaveSummary { Never, Large, Always };

/// What a person chooses once for all windows: what the settings dialog shows, and what goes to
/// another computer in a file. Connections and layouts are not among it. A plain value; words for
/// file and settings are the same.
struct Preferences {
    Q_DECLARE_TR_FUNCTIONS(Preferences)
public:
    ui::ThemeChoice theme = ui::ThemeChoice::System;
    ui::DisplayOptions display;
    QString fontFamily; ///< of the window; empty: the system's
    int fontSize = 0;   ///< in points; 0: the system's
    SaveSummary saveSummary = SaveSummary::Never;
    bool dragNodes = true;
    QString language; ///< "de"; empty: the system's
    OwnKeys keys;

    static constexpr int smallestFont = 6;
    static constexpr int largestFont = 32;
    static constexpr int mostChanges = 50; ///< above it SaveSummary::Large shows a summary
    static constexpr qsizetype longestNull = 20;

    bool operator==(const Preferences&) const = default;

    /// All but the keys, each as a word. With what is the default, too.
    QMap<QString, QString> words() const;
    /// Takes the word of a key. False: there is no such key, or no such word for it.
    bool setWord(const QString& key, const QString& word);

    /// With what a step from `before` to `after` changed taken back, and nothing else.
    Preferences takenBack(const Preferences& before, const Preferences& after) const;

    QByteArray toFile() const;
    /// Why not, with the line or the key that is wrong; empty: taken over, and what the file does
    /// not name is as at first. After a refusal nothing has changed.
    QString fromFile(const QByteArray& file);

    static QString keysWord(const QList<QKeySequence>& keys); ///< "Ctrl+Y; F4", "" for none
    static QList<QKeySequence> keysOf(const QString& word);
};

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"

#include <QDialog>

#include <functional>
#include <map>
#include <utility>
#include <vector>

class QFormLayout;
class QLabel;

namespace espalier::ui {
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class Settings;

/// What a person prefers, taking effect in all windows as soon as it is chosen. Files of settings
/// are written and read here, too; neither passwords nor connections are in them.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings& settings, ui::Prompt& prompt, QWidget* parent);

Q_SIGNALS:
    void layoutResetRequested(); ///< of the docks

private:
    using Choices = std::vector<std::pair<QString, QString>>; ///< text and word

    QWidget* appearance();
    QWidget* cells();
    QWidget* editing();
    QLayout* buttons();
    void addChoice(QFormLayout& form, const QString& key, const QString& label,
                   const Choices& choices);
    void addFontSize(QFormLayout& form);
    void addNullText(QFormLayout& form);
    void addRow(QFormLayout& form, const QString& text, QWidget* field);
    void addNote(QFormLayout& form, const QString& text);
    void showBy(const QString& key, const std::function<void(const QString& word)>& shower);
    void set(const QString& key, const QString& word);
    /// All at once; `what` is told, and can be taken back.
    void replace(const Preferences& preferences, const QString& what);
    void restoreDefaults();
    void exportFile();
    void importFile();
    void say(const QString& text, bool canUndo = false);
    void refresh();

    Settings& m_settings;
    ui::Prompt& m_prompt;
    std::map<QString, std::function<void(const QString& word)>> m_showers; ///< by key
    Preferences m_before; ///< replace(), which undo takes back
    Preferences m_after;
    QLabel* m_message;
};

} // namespace espalier::app

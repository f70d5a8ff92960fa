// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/help/Manual.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace espalier::app {

class ManualView;
class Settings;

/// The manual in a window: contents on the left, or what a search found, the page beside it. Keys
/// follow the settings while it is open.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(Settings& settings, QWidget* parent = nullptr);

    void showAddress(const QString& address); ///< "trees.html#move"
    QString address() const;
    const Manual& manual() const { return m_manual; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* button(const char* icon, const QString& text, const QKeySequence& key);
    QLayout* topLine();
    QWidget* sides();
    void fillContents();
    void search(const QString& text);
    void selectCurrent();
    void readAgain();

    Settings& m_settings;
    Manual m_manual;
    ManualView* m_view;
    QLineEdit* m_search;
    QStackedWidget* m_left; ///< contents, or what was found
    QTreeWidget* m_contents;
    QListWidget* m_found;
    QLabel* m_nothing;
    QHash<QString, QTreeWidgetItem*> m_items; ///< by address
};

} // namespace espalier::app

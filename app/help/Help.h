// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QDialog;
class QWidget;

namespace espalier::app {

class HelpWindow;
class MainWindow;
class Settings;

/// Leads from a window and its dialogs to the manual, at the page for what has the focus. Owned by
/// the window.
class Help : public QObject {
    Q_OBJECT
public:
    Help(MainWindow& window, Settings& settings);
    ~Help() override;

    void showFor(const QWidget* widget);
    HelpWindow& show(const QString& address);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(const QWidget& dialog) const;
    bool isKey(const QEvent& event) const;

    MainWindow& m_window;
    Settings& m_settings;
    QPointer<HelpWindow> m_manual; ///< beside all windows; a dialog that locks them has its own
};

} // namespace espalier::app

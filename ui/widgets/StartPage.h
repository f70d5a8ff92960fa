// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/ConnectionProfile.h"
#include "ui/live/Failure.h"
#include "ui/widgets/MessageBar.h"

#include <QKeySequence>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace espalier::ui {

class RecentList;

/// What is shown while no database is open: recent ones, a button to open another, the sample
/// catalogue, a place to drop a file on. The caller opens; this page only asks for it.
class ESPALIER_UI_EXPORT StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const std::vector<ConnectionProfile>& profiles); ///< latest first
    /// For the tooltips of the buttons.
    void setKeys(const QKeySequence& open, const QKeySequence& connect);
    /// Of this version, a line each; none: nothing is said.
    void setNews(const QString& version, const QStringList& lines);
    /// One is not remembered any more; `undo` brings it back.
    void showRemoved(const QString& title, const std::function<void()>& undo);
    /// Something to know, with what can be done.
    void showNotice(const QString& text, const std::vector<MessageBar::Action>& actions);
    /// A file that could not be opened.
    void showFailure(const Failure& failure);
    void clearFailure();
    void setBusy(bool busy); ///< while a database is being opened

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void connectRequested();
    void pathRequested(const QString& path);                               ///< a dropped file
    void profileRequested(const espalier::ui::ConnectionProfile& profile); ///< to open
    void editRequested(const espalier::ui::ConnectionProfile& profile);
    void removeRequested(const espalier::ui::ConnectionProfile& profile);
    void stopRequested(); ///< opening is to be given up
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();
    void applyFont();

    MessageBar* m_message;
    QLabel* m_heading;
    QLabel* m_subtitle;
    QLabel* m_recentHeading;
    RecentList* m_recent;
    QLabel* m_noRecent;
    QPushButton* m_open;
    QPushButton* m_connect;
    QLabel* m_dropHint;
    QLabel* m_newsHeading;
    QLabel* m_news;
    QPushButton* m_busy; ///< stops opening
    QWidget* m_body;
    bool m_dropping = false;
};

} // namespace espalier::ui

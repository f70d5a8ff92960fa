// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace espalier::ui {

class MessageBar;

/// What is shown while no database is open: recent ones, a button to open another, the sample
/// catalogue, a place to drop a file on. The caller opens; this page only asks for it.
class ESPALIER_UI_EXPORT StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths); ///< latest first
    /// A file that could not be opened.
    void showFailure(const Failure& failure);
    void clearFailure();
    void setBusy(bool busy); ///< while a database is being opened

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void pathRequested(const QString& path); ///< a recent or a dropped file
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    MessageBar* m_message;
    QLabel* m_heading;
    QLabel* m_subtitle;
    QLabel* m_recentHeading;
    QListWidget* m_recent;
    QLabel* m_dropHint;
    QWidget* m_body;
    bool m_dropping = false;
};

} // namespace espalier::ui

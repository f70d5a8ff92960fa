// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace espalier::app {

class MainWindow;
class Settings;

/// What each dock is for, one after the other: the rest of the window is shaded, a card beside the
/// dock tells. Esc ends it. Owned by the window, gone when it has ended.
class Tour : public QWidget {
    Q_OBJECT
public:
    /// Starts it, in place of one that is there.
    static Tour& start(MainWindow& window);
    /// Only the first time that there is something to show.
    static void startOnce(MainWindow& window, Settings& settings);

    int step() const { return m_step; }
    int count() const { return int(m_stops.size()); }
    void go(int step); ///< behind the last: the end
    void end();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Stop {
        QPointer<QWidget> shown; ///< what it is about
        QString title;
        QString text;
    };
    explicit Tour(MainWindow& window);
    void addStops();
    QWidget* newButtons();
    QRect hole() const;
    void place();

    MainWindow& m_window;
    std::vector<Stop> m_stops;
    int m_step = -1;
    QPointer<QWidget> m_before; ///< had the focus
    QFrame* m_card;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace espalier::app

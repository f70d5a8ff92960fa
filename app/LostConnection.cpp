// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LostConnection.h"

#include "app/MainWindow.h"
#include "app/MessageLog.h"
#include "ui/widgets/MessageBar.h"

namespace espalier::app {

LostConnection::LostConnection(MainWindow& window, ui::LiveDatabase& database)
    : m_window(window), m_database(database) {
    using Database = ui::LiveDatabase;
    connect(&database, &Database::connectionLost, this, &LostConnection::show);
    connect(&database, &Database::connectionRestored, this, &LostConnection::onRestored);
    connect(&window.tabs(), &PageTabs::pageOpened, this, [this](Page* page) {
        if (m_database.isLost()) {
            showOn(m_window.tabs().indexOf(page));
        }
    });
}

void LostConnection::show(const ui::Failure& failure) {
    const bool isNew = m_failure.message != failure.message;
    m_failure = failure;
    if (isNew) {
        m_window.docks().log().addFailure(failure);
    }
    for (int i = 0; i < m_window.tabs().count(); ++i) {
        showOn(i);
    }
    if (isNew && m_window.tabs().count() == 0) {
        m_window.showNotice(failure.message);
    }
}

void LostConnection::showOn(int tab) const {
    const auto reconnect = [database = &m_database] { database->reconnect(); };
    m_window.tabs().page(tab)->messages().show(ui::MessageBar::Kind::Error, m_failure.message,
                                               m_failure.details, {{tr("&Reconnect"), reconnect}});
}

void LostConnection::onRestored() {
    m_failure = {};
    for (int i = 0; i < m_window.tabs().count(); ++i) {
        ui::MessageBar& bar = m_window.tabs().page(i)->messages();
        if (bar.kind() == ui::MessageBar::Kind::Error) { // also that of a read that failed
            bar.dismiss();
        }
    }
    m_window.showNotice(tr("The connection to %1 stands again.").arg(m_database.displayName()));
    m_database.refresh();
}

} // namespace espalier::app

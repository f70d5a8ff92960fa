// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OutsideChanges.h"

#include "app/MainWindow.h"
#include "ui/widgets/MessageBar.h"

#include <QGuiApplication>

#include <utility>

namespace espalier::app {

using Database = ui::LiveDatabase;
using Kind = ui::MessageBar::Kind;

OutsideChanges::OutsideChanges(MainWindow& window, Database& database)
    : m_window(window), m_database(database) {
    connect(&database, &Database::externallyChanged, this, &OutsideChanges::offer);
    connect(&database, &Database::refreshRequested, this, &OutsideChanges::withdraw);
    connect(&window.tabs(), &PageTabs::pageOpened, this, [this](Page* page) {
        if (m_isOffered) {
            offerOn(m_window.tabs().indexOf(page));
        }
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive) {
                    m_database.lookForWrites();
                }
            });
}

QString OutsideChanges::text() const {
    return tr("Another program has changed %1. Reading it again keeps your edits and your place.")
        .arg(m_database.displayName());
}

void OutsideChanges::offer() {
    m_isOffered = true;
    for (int i = 0; i < m_window.tabs().count(); ++i) {
        offerOn(i);
    }
}

/// Nothing that matters more is covered.
void OutsideChanges::offerOn(int tab) const {
    ui::MessageBar& bar = m_window.tabs().page(tab)->messages();
    if (bar.isHidden() || bar.kind() == Kind::Information) {
        bar.show(Kind::Information, text(), {},
                 {{tr("&Refresh"), [database = &m_database] { database->refresh(); }}});
    }
}

void OutsideChanges::withdraw() {
    if (!std::exchange(m_isOffered, false)) {
        return;
    }
    for (int i = 0; i < m_window.tabs().count(); ++i) {
        ui::MessageBar& bar = m_window.tabs().page(i)->messages();
        if (bar.text() == text()) {
            bar.dismiss();
        }
    }
}

} // namespace espalier::app

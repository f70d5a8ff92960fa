// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Aftermath.h"

#include "app/Settings.h"
#include "app/Workspace.h"
#include "ui/journal/LeftJournals.h"
#include "ui/widgets/StartPage.h"

#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace espalier::app {

Aftermath::Aftermath(Workspace& workspace, const Settings& settings,
                     std::function<void()> copyDiagnostics)
    : QObject(&workspace), m_workspace(workspace), m_settings(settings),
      m_copyDiagnostics(std::move(copyDiagnostics)) {}

void Aftermath::tell() {
    const auto count = [folder = m_settings.journalFolder(), profiles = m_settings.profiles()] {
        std::vector<Left> left;
        for (const ui::ConnectionProfile& profile : profiles) {
            if (const int edits = ui::leftEdits(folder, profile.url); edits > 0) {
                left.push_back({profile, edits});
            }
        }
        return left;
    };
    QThreadPool::globalInstance()->start([count, self = QPointer<Aftermath>(this)] {
        const std::vector<Left> left = count();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, left] {
                if (self) {
                    self->show(left);
                }
            },
            Qt::QueuedConnection);
    });
}

void Aftermath::show(const std::vector<Left>& left) {
    int edits = 0;
    std::vector<ui::MessageBar::Action> actions;
    for (const Left& each : left) {
        edits += each.edits;
        actions.push_back({tr("Open %1").arg(each.profile.title()),
                           [this, profile = each.profile] { m_workspace.open(profile); }});
    }
    actions.push_back({tr("Copy Diagnostics"), m_copyDiagnostics});
    m_workspace.window().startPage().showNotice(
        edits > 0 ? tr("Espalier ended unexpectedly; %n edit(s) can be recovered.", nullptr, edits)
                  : tr("Espalier ended unexpectedly. No edits are left to recover."),
        actions);
    Q_EMIT told();
}

} // namespace espalier::app

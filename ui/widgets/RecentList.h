// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/ConnectionProfile.h"

#include <QListWidget>

#include <vector>

namespace espalier::ui {

/// The connections that are remembered: kind, name, place and colour of each. A click or Enter
/// opens, F2 edits, Del removes from the list; files that are gone are faint, with the reason.
class ESPALIER_UI_EXPORT RecentList : public QListWidget {
    Q_OBJECT
public:
    explicit RecentList(QWidget* parent = nullptr);

    void setProfiles(const std::vector<ConnectionProfile>& profiles);
    const std::vector<ConnectionProfile>& profiles() const { return m_profiles; }

Q_SIGNALS:
    void openRequested(const espalier::ui::ConnectionProfile& profile);
    void editRequested(const espalier::ui::ConnectionProfile& profile);
    void removeRequested(const espalier::ui::ConnectionProfile& profile);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    static constexpr int mostShown = 6;
    void addProfile(const ConnectionProfile& profile);
    /// Looks for the files in another thread: a folder of the network may take long to answer.
    void lookForFiles();
    void markGone(const std::vector<bool>& isThere);
    const ConnectionProfile* current() const;

    std::vector<ConnectionProfile> m_profiles;
    int m_look = 0; ///< answers to an older look are dropped
};

} // namespace espalier::ui

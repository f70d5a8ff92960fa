// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QTabWidget>

namespace espalier::ui {
class Prompt;
}

namespace espalier::app {

/// The window's tabs, one page each; a view has one tab at most. Closing a tab keeps the edits made
/// in it. Titles count what is pending: "category ● 4".
class PageTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit PageTabs(ui::Prompt& prompt, QWidget* parent = nullptr);

    /// Closes every tab; null: no database.
    void setDatabase(ui::LiveDatabase* database);
    /// The page of a view, made when there is none yet. Null: the database has no such view.
    Page* open(const ViewName& view);
    Page* page(int index) const;
    Page* currentPage() const { return page(currentIndex()); }
    void closeTab(int index);
    void step(int tabs); ///< to the next or the previous, around the end

Q_SIGNALS:
    void pageOpened(espalier::app::Page* page);
    void pageClosed(const QString& title, int pending);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Page* create(const ViewName& view);
    void updateTitles();
    int pendingOf(const Page& page) const;

    ui::Prompt& m_prompt;
    ui::LiveDatabase* m_database = nullptr;
};

} // namespace espalier::app

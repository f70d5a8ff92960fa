// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QTabWidget>

namespace espalier::ui {
class Prompt;
}

namespace espalier::app {

class ViewStore;

/// The window's tabs, one page each; a view has one tab at most. Closing a tab keeps the edits made
/// in it. Titles count what is pending: "category ● 4".
class PageTabs : public QTabWidget {
    Q_OBJECT
public:
    PageTabs(ui::Prompt& prompt, ViewStore& store, QWidget* parent = nullptr);

    /// Closes every tab; null: no database.
    void setDatabase(ui::LiveDatabase* database);
    /// The page of a view, made when there is none yet. Null: the database has no such view.
    Page* open(const ViewName& view);
    /// Whether it could be opened.
    bool has(const ViewName& view) const;
    Page* page(int index) const;
    Page* currentPage() const { return page(currentIndex()); }
    void closeTab(int index);
    void updateTitles();
    void step(int tabs); ///< to the next or the previous, around the end

Q_SIGNALS:
    void pageOpened(espalier::app::Page* page);
    void pageClosed(const QString& title, int pending);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Page* create(const ViewName& view);
    Page* createShown(const ViewName& shown);
    int pendingOf(const Page& page) const;

    ui::Prompt& m_prompt;
    ViewStore& m_store;
    ui::LiveDatabase* m_database = nullptr;
};

} // namespace espalier::app

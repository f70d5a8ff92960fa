// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainWindow.h"

#include "app/AboutDialog.h"
#include "app/ActionState.h"
#include "app/CommandPalette.h"
#include "app/Customizing.h"
#include "app/DoctorTab.h"
#include "app/Menus.h"
#include "app/MessageLog.h"
#include "app/SavedViews.h"
#include "app/Settings.h"
#include "app/StatusLine.h"
#include "app/WhatsNew.h"
#include "app/help/Help.h"
#include "ui/live/Guard.h"
#include "ui/widgets/GoToDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/StartPage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int layoutVersion = 1;
constexpr QSize usualSize(1360, 840);
constexpr int noticeMs = 8000;

using Kind = ui::NavigatorModel::Kind;

ViewName::Kind viewKind(Kind kind) {
    return kind == Kind::Tree   ? ViewName::Kind::Tree
           : kind == Kind::Link ? ViewName::Kind::Link
                                : ViewName::Kind::Table;
}

Kind navigatorKind(const Page& page) {
    return page.shown().kind == ViewName::Kind::Tree     ? Kind::Tree
           : page.shown().kind == ViewName::Kind::Link   ? Kind::Link
           : page.table().kind() == orm::TableKind::View ? Kind::View
                                                         : Kind::Table;
}

} // namespace

MainWindow::MainWindow(Settings& settings, ui::Prompt& prompt, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_views(settings.folder()),
      m_pages(new QStackedWidget(this)), m_start(new ui::StartPage),
      m_tabs(new PageTabs(prompt, m_views)), m_empty(new QLabel),
      m_docks(new Docks(*this, m_actions)), m_status(new StatusLine(this)),
      m_saved(new SavedViews(m_views, *m_tabs, m_actions, prompt, this)),
      m_doctor(new DoctorTab(*m_docks, *m_tabs, m_actions, prompt, this)),
      m_customizing(new Customizing(*this, settings, prompt)) {
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_tabs);
    m_pages->addWidget(m_empty);
    m_empty->setObjectName(u"emptyState"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    setCentralWidget(m_pages);
    setStatusBar(m_status);
    buildMenus(*this, m_actions);
    buildToolBar(*this, m_actions);
    connectActions();
    connectDocks();
    connect(m_saved, &SavedViews::noticed, this, &MainWindow::showNotice);
    connect(m_saved, &SavedViews::changed, this, &MainWindow::onCurrentChanged);
    connect(m_saved, &SavedViews::viewRequested, this, [this](const ViewName& view) {
        if (Page* page = openView(view)) {
            page->setFocus();
        } else {
            showNotice(
                tr("What the view “%1” shows is not in this database any more.").arg(view.name));
        }
    });
    connect(&m_views, &ViewStore::failed, this, &MainWindow::showNotice);
    connect(m_tabs, &PageTabs::pageOpened, this, &MainWindow::onPageOpened);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(m_tabs, &PageTabs::pageClosed, this, [this](const QString& title, int pending) {
        if (pending > 0) {
            showNotice(
                tr("%1 closed; its %n pending change(s) stay.", nullptr, pending).arg(title));
        }
    });
    if (!restoreGeometry(m_settings.geometry())) {
        resize(screen() ? usualSize.boundedTo(screen()->availableSize()) : usualSize);
    }
    m_start->setNews(WhatsNew::version(), WhatsNew::lines());
    new Help(*this, settings);
    setDatabase(nullptr);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions() {
    const auto on = [this](Act act, auto slot) {
        connect(m_actions[act], &QAction::triggered, this, slot);
    };
    on(Act::CloseTab, [this] { m_tabs->closeTab(m_tabs->currentIndex()); });
    on(Act::Back, [this] { go(&History::back); });
    on(Act::Forward, [this] { go(&History::forward); });
    on(Act::GoTo, [this] { goTo(); });
    on(Act::Commands, [this] { findCommand(); });
    on(Act::NextPane, [this] { movePane(1); });
    on(Act::PreviousPane, [this] { movePane(-1); });
    on(Act::NextTab, [this] { m_tabs->step(1); });
    on(Act::PreviousTab, [this] { m_tabs->step(-1); });
    on(Act::ReviewChanges, [this] { m_docks->reviewChanges(); });
    on(Act::CheckTrees, [this] { m_customizing->follow(); }); // its list has come
    on(Act::RestoreLayout, [this] { m_docks->restoreLayout(); });
    on(Act::About, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectDocks() {
    connect(m_docks, &Docks::viewRequested, this, [this](Kind kind, const orm::Table& table) {
        if (Page* page = openView({viewKind(kind), table.fullName()})) {
            page->setFocus();
        }
    });
    connect(m_docks, &Docks::rowRequested, this, &MainWindow::showRow);
    connect(m_docks, &Docks::noticed, this, &MainWindow::showNotice);
    connect(m_docks, &Docks::refused, this, [this](const QString& reason) {
        if (Page* page = m_tabs->currentPage()) {
            page->showRefusal(reason);
        } else {
            showNotice(reason);
        }
    });
}

void MainWindow::goTo() {
    auto* dialog = new ui::GoToDialog(*m_database, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::GoToDialog::viewChosen, m_docks, &Docks::viewRequested);
    connect(dialog, &ui::GoToDialog::rowChosen, this, &MainWindow::showRow);
    connect(dialog, &ui::GoToDialog::savedChosen, this, [this](const QString& name) {
        Q_EMIT m_saved->viewRequested({ViewName::Kind::Saved, name});
    });
    dialog->model().setSaved(m_saved->listed());
    dialog->open();
}

void MainWindow::findCommand() {
    auto* palette = new CommandPalette(*menuBar(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::setDatabase(ui::LiveDatabase* database, ui::ConnectionColor color) {
    if (m_database) {
        m_layout = saveState(layoutVersion);
    }
    m_tabs->setDatabase(database);
    if (database) {
        m_views.open(database->url());
    } else {
        m_views.close();
    }
    m_doctor->setDatabase(database);
    m_docks->setDatabase(database);
    m_saved->setNavigator(m_docks->navigator());
    m_status->setDatabase(database, color);
    m_history.clear();
    m_database = database;
    if (database) {
        connect(database, &ui::LiveDatabase::changesChanged, this, &MainWindow::updateActions);
        connect(database, &ui::LiveDatabase::changesChanged, this, &MainWindow::updateTitle);
        for (const auto ended : {&ui::LiveDatabase::saveStarted, &ui::LiveDatabase::discarded}) {
            connect(database, ended, this, &MainWindow::updateActions);
        }
        connect(database, &ui::LiveDatabase::saved, this, &MainWindow::updateActions);
        connect(database, &ui::LiveDatabase::saveFailed, this, &MainWindow::updateActions);
        connect(&database->undoStack(), &QUndoStack::indexChanged, this,
                &MainWindow::updateActions);
        m_customizing->follow(); // the list of changes
        m_docks->restoreLayout();
        restoreState(m_layout, layoutVersion);
        m_docks->fit(width());
    }
    showCentral();
    updateTitle();
    updateActions();
}

void MainWindow::showCentral() {
    QWidget* shown = m_start;
    if (m_database) {
        m_empty->setText(m_database->tables().empty()
                             ? tr("%1 has no tables.").arg(m_database->displayName())
                             : tr("Choose a tree or a table in the Navigator."));
        shown = m_tabs->count() > 0 ? static_cast<QWidget*>(m_tabs) : m_empty;
    }
    m_pages->setCurrentWidget(shown);
}

void MainWindow::updateTitle() {
    setWindowTitle(m_database ? u"%1[*] \u2013 Espalier"_s.arg(m_database->displayName())
                              : u"Espalier"_s);
    setWindowModified(m_database && m_database->hasChanges());
}

Page* MainWindow::openView(const ViewName& view) { return m_tabs->open(view); }

void MainWindow::showRow(const orm::ObjectPtr& object) {
    if (!object) {
        return;
    }
    const orm::Mapper& mapper = object->mapper();
    const QString name = mapper.table().fullName();
    const ViewName tree{ViewName::Kind::Tree, name};
    Page* page = openView(mapper.traits().parent ? tree : ViewName{ViewName::Kind::Table, name});
    if (page && object->key().isValid()) {
        page->select(object->key().values);
    }
    if (ui::RecordPanel* record = m_docks->record()) {
        record->setObject(object);
    }
}

void MainWindow::onPageOpened(Page* page) {
    m_customizing->follow();
    connect(page, &Page::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(page, &Page::rowsChanged, this, [this, page] {
        if (page == m_tabs->currentPage()) {
            m_status->setRows(page->rowsText(), page->selectionText());
        }
    });
    connect(page, &Page::messageRequested, this, &MainWindow::showNotice);
    connect(page, &Page::followRequested, this, &MainWindow::showRow);
    connect(page, &Page::relatedRequested, m_docks, &Docks::showRelated);
    // The page goes when the database is read again.
    connect(page, &Page::corrected, m_docks, &Docks::corrected, Qt::QueuedConnection);
}

void MainWindow::onCurrentChanged() {
    Page* page = m_tabs->currentPage();
    if (page && m_docks->record()) {
        m_docks->record()->setObject(page->currentObject());
        showPlace(*page);
        if (!m_isGoing) {
            m_history.visit({page->view(), page->currentKey()});
        }
        m_settings.setLastView(m_database->url(), page->view());
    }
    m_status->setRows(page ? page->rowsText() : QString(),
                      page ? page->selectionText() : QString());
    showCentral();
    updateActions();
}

// In the navigator.
void MainWindow::showPlace(Page& page) {
    if (page.view().kind == ViewName::Kind::Saved) {
        m_docks->navigator()->selectSaved(page.view().name);
    } else {
        m_docks->navigator()->select(navigatorKind(page), page.table());
    }
}

void MainWindow::updateActions() {
    showState(m_actions, m_database, m_tabs->currentPage(), m_history);
}

void MainWindow::go(std::optional<History::Place> (History::*step)()) {
    m_isGoing = true;
    if (const auto place = (m_history.*step)()) {
        Page* page = openView(place->view);
        if (page && !place->key.empty()) {
            page->select(place->key);
        }
    }
    m_isGoing = false;
    updateActions();
}

void MainWindow::movePane(int step) {
    const Page* page = m_tabs->currentPage();
    const std::vector<QWidget*> panes =
        m_docks->panes(page ? page->panes() : std::vector<QWidget*>());
    if (panes.empty()) {
        return;
    }
    const auto holdsFocus = [](const QWidget* pane) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (focus == pane || pane->isAncestorOf(focus));
    };
    const auto found = std::find_if(panes.begin(), panes.end(), holdsFocus);
    const auto count = std::ptrdiff_t(panes.size());
    const std::ptrdiff_t at = found == panes.end() ? (step > 0 ? -1 : 0) : found - panes.begin();
    panes[std::size_t((at + step + count) % count)]->setFocus(Qt::ShortcutFocusReason);
}

bool MainWindow::commitEditors() {
    // An editor in a cell hands its content over when it loses the focus.
    if (QWidget* focus = QApplication::focusWidget()) {
        if (Page* page = m_tabs->currentPage(); page && page->isAncestorOf(focus)) {
            page->setFocus();
        }
    }
    return !m_docks->record() || m_docks->record()->commit();
}

void MainWindow::showFailure(const ui::Failure& failure, const std::function<void()>& retry) {
    m_docks->log().addFailure(failure);
    if (Page* page = m_tabs->currentPage()) {
        page->messages().show(
            failure, [this](const orm::ObjectPtr& culprit) { showRow(culprit); },
            failure.retryable ? retry : std::function<void()>());
    }
}

void MainWindow::showNotice(const QString& text) {
    m_status->showMessage(text, noticeMs);
    m_docks->log().addNotice(text);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (mayClose && !mayClose()) {
        return event->ignore();
    }
    m_settings.setWindow(saveGeometry(), m_database ? saveState(layoutVersion) : m_layout);
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_docks->fit(event->size().width());
}

} // namespace espalier::app

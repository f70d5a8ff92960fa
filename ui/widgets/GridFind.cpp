// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridFind.h"

#include "ui/models/EntityTableModel.h"
#include "ui/models/TableFind.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QIcon>

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int SilentSearch = 300; // milliseconds

} // namespace

GridFind::GridFind(EntityTableModel& model, GridView& view, FindBar& bar)
    : QObject(&view), m_model(model), m_view(view), m_bar(bar),
      m_open(make("findInRows", tr("Find in the rows"), "edit-find",
                  QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_F).toCombined())),
      m_next(make("findNextRow", tr("Find next"), "go-down", Qt::Key_F3)),
      m_previous(make("findPreviousRow", tr("Find previous"), "go-up",
                      QKeyCombination(Qt::SHIFT, Qt::Key_F3).toCombined())) {
    bar.setSteps(m_previous, m_next);
    connect(m_open, &QAction::triggered, &bar, &FindBar::open);
    connect(m_next, &QAction::triggered, this, [this] { find(false); });
    connect(m_previous, &QAction::triggered, this, [this] { find(true); });
    connect(&bar, &FindBar::findRequested, this, &GridFind::find);
    connect(&bar, &FindBar::stopRequested, this, &GridFind::stop);
    connect(&bar, &FindBar::textChanged, this, [this] {
        stop();
        m_view.setMarkedText(m_bar.text());
    });
    connect(&bar, &FindBar::closed, this, [this] {
        stop();
        m_view.setMarkedText({});
        m_view.setFocus();
    });
    connect(&model.find(), &TableFind::found, this, &GridFind::take);
    connect(&model.find(), &TableFind::failed, this, [this](const QString& message) {
        settle();
        m_bar.setMessage(message, true);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &GridFind::stop);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_landing)
            land(*m_landing);
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(SilentSearch);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_bar.setMessage(tr("Looking for it…"));
        m_bar.setBusy(true);
    });
}

QAction* GridFind::make(const char* name, const QString& text, const char* icon, int key) {
    auto* action = new QAction(QIcon::fromTheme(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(key));
    action->setToolTip(
        u"%1 (%2)"_s.arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

void GridFind::stop() {
    m_model.find().stop();
    settle();
    m_bar.setMessage({});
}

void GridFind::settle() {
    m_slow.stop();
    m_bar.setBusy(false);
    m_landing.reset();
}

// --- in what is loaded

std::vector<int> GridFind::shownColumns() const {
    const GridHeader& header = m_view.header();
    std::vector<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    }
    return columns;
}

bool GridFind::isHit(int row, int column) const {
    const QModelIndex cell = m_model.index(row, column);
    return cell.data().toString().contains(m_text, Qt::CaseInsensitive) ||
           cell.data(Qt::EditRole).toString().contains(m_text, Qt::CaseInsensitive);
}

std::optional<int> GridFind::firstCutOff(int row) const {
    const std::vector<int> columns = shownColumns();
    const auto found = std::ranges::find_if(
        columns, [&](int column) { return m_model.isCutOff(m_model.index(row, column)); });
    return found == columns.end() ? std::nullopt : std::optional(*found);
}

// From a place in the order of the columns on.
bool GridFind::findInRow(int row, int fromPlace) {
    const GridHeader& header = m_view.header();
    const int step = m_isBackwards ? -1 : 1;
    for (int place = fromPlace; place >= 0 && place < header.count(); place += step) {
        const int column = header.logicalIndex(place);
        if (header.isSectionHidden(column) || !isHit(row, column))
            continue;
        m_view.setCurrentIndex(m_model.index(row, column));
        m_view.scrollTo(m_view.currentIndex());
        return true;
    }
    return false;
}

// The nearest changed row that is loaded and shows the text: the database does not know of it.
std::optional<int> GridFind::nearestStaged(int from) const {
    const std::vector<int> columns = shownColumns();
    std::optional<int> nearest;
    for (const auto& [first, last] : m_model.loadedRows()) {
        for (int row = first; row <= last; ++row) {
            const bool isAhead = m_isBackwards ? row < from : row > from;
            const bool isNearer = !nearest || (m_isBackwards ? row > *nearest : row < *nearest);
            if (isAhead && isNearer && m_model.rowState(row) != EditState::Clean &&
                std::ranges::any_of(columns, [&](int column) { return isHit(row, column); }))
                nearest = row;
        }
    }
    return nearest;
}

// --- step by step

void GridFind::find(bool isBackwards) {
    m_text = m_bar.text();
    if (m_text.isEmpty())
        return m_bar.open();
    if (m_model.rowCount() == 0)
        return m_bar.setMessage(tr("There are no rows."), true);
    stop();
    m_isBackwards = isBackwards;
    m_hasWrapped = false;
    m_view.setMarkedText(m_text);
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return askDatabase({});
    if (findInRow(current.row(),
                  m_view.header().visualIndex(current.column()) + (isBackwards ? -1 : 1)))
        return;
    askDatabase(current.row());
}

// New rows stand behind those of the database.
void GridFind::askDatabase(std::optional<int> from) {
    const int read = m_model.rowCount() - m_model.stagedRowCount();
    m_from = from;
    if (from && *from >= read && !m_isBackwards) // among the new rows, and on to the end
        return take(-1);
    std::optional<qint64> start;
    if (from && *from < read)
        start = *from;
    m_slow.start();
    m_model.find().start({m_text, shownColumns(), m_isBackwards}, start);
}

void GridFind::take(qint64 row) {
    const int end = m_isBackwards ? m_model.rowCount() : -1;
    const std::optional<int> staged = nearestStaged(m_from.value_or(end));
    if (staged && (row < 0 || (m_isBackwards ? *staged > row : *staged < row)))
        return goTo(*staged);
    if (row >= 0)
        return goTo(int(row));
    goOn();
}

// Nothing ahead: once more from the other end.
void GridFind::goOn() {
    if (!m_hasWrapped && m_from) {
        m_hasWrapped = true;
        return askDatabase({});
    }
    settle();
    m_bar.setMessage(tr("No row that is shown contains “%1”.").arg(m_text), true);
}

void GridFind::goTo(int row) {
    m_landing = row;
    m_view.scrollTo(m_model.index(row, std::max(0, m_view.currentIndex().column())),
                    QAbstractItemView::EnsureVisible);
    land(row);
}

// Once it is loaded.
void GridFind::land(int row) {
    const GridHeader& header = m_view.header();
    const int column = m_isBackwards ? header.lastShown() : header.firstShown();
    if (m_model.index(row, column).data(LoadingRole).toBool())
        return;
    m_landing.reset();
    if (!findInRow(row, header.visualIndex(column))) {
        if (m_model.rowState(row) != EditState::Clean) // no longer, as it is staged
            return askDatabase(row);
        // Shown in other words, or in what was not read of a long text.
        m_view.setCurrentIndex(m_model.index(row, firstCutOff(row).value_or(column)));
    }
    settle();
    m_bar.setMessage(!m_hasWrapped   ? QString()
                     : m_isBackwards ? tr("Reached the first row; went on from the last.")
                                     : tr("Reached the last row; went on from the first."));
}

} // namespace espalier::ui

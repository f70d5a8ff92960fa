// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ReferenceEditor.h"

#include "ui/live/Guard.h"
#include "ui/models/TableCells.h"
#include "ui/models/TableQuery.h"
#include "ui/models/TextSearch.h"

#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::ObjectPtr;

namespace {

constexpr int MostCandidates = 50;
constexpr int ShownCandidates = 10;
constexpr int TypingPause = 80; // milliseconds

} // namespace

ReferenceEditor::ReferenceEditor(LiveDatabase& database, EditorField field, QWidget* parent)
    : QLineEdit(parent), CellEditor(std::move(field)), m_database(database),
      m_list(new QListView(this)), m_model(new QStandardItemModel(this)) {
    setAccessibleName(this->field().name);
    setPlaceholderText(tr("Type to find a row"));
    m_list->setObjectName(u"candidates"_s);
    m_list->setAccessibleName(tr("Matches"));
    // A tool tip window: above the grid, and the keys stay with the line edit.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(this);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_delay.setSingleShot(true);
    m_delay.setInterval(TypingPause);
    connect(&m_delay, &QTimer::timeout, this, [this] { search(); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_picked = false;
        m_searching = true;
        showError({});
        m_delay.start();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        choose(index.row());
        Q_EMIT chosen();
    });
}

ReferenceEditor::~ReferenceEditor() { m_database.cancel(m_ticket); }

void ReferenceEditor::setContent(const QString& text, bool isNull) {
    m_before = text;
    m_wasNull = isNull;
    m_picked = false;
    setText(text);
    if (isNull)
        setPlaceholderText(u"NULL"_s);
}

bool ReferenceEditor::isChanged() const { return m_picked || (isModified() && text() != m_before); }

void ReferenceEditor::setNull() {
    if (!field().nullable) {
        showError(tr("%1 must have a value.").arg(field().name));
        return;
    }
    m_picked = false;
    m_searching = false;
    m_delay.stop();
    setText({});
    setModified(true);
    m_list->hide();
}

QVariant ReferenceEditor::content(QString* error) const {
    const int row = m_list->currentIndex().row();
    if (!m_searching && row >= 0 && std::size_t(row) < m_candidates.size() &&
        (m_picked || !text().isEmpty())) {
        const ObjectPtr& object = m_candidates[std::size_t(row)];
        return object ? QVariant::fromValue(object) : QVariant();
    }
    if (text().isEmpty() && field().nullable)
        return {};
    const QString name = field().reference->target().name();
    *error = m_searching        ? tr("Still searching for “%1”.").arg(text())
             : text().isEmpty() ? tr("%1 must have a value.").arg(field().name)
                                : tr("No row of %1 contains “%2”.").arg(name, text());
    return {};
}

void ReferenceEditor::showList() {
    if (!m_list->isVisible())
        search();
}

void ReferenceEditor::search() {
    guarded(this, [&] {
        m_database.cancel(m_ticket);
        m_searching = true;
        const PatternSearch how = patternSearch(m_database.dialect());
        // Opened without typing: everything, from the start.
        const QString wanted = isModified() ? text().trimmed() : QString();
        m_ticket = m_database.read(
            this, TableQuery::candidates(*field().reference, wanted, MostCandidates, how),
            [this](orm::RowBatch&& rows) { guarded(this, [&] { fill(std::move(rows)); }); },
            [this](const Failure& failure) {
                m_searching = false;
                showError(failure.message);
            },
            true);
    });
}

void ReferenceEditor::addCandidate(const ObjectPtr& object, bool isNew) {
    const orm::Mapper& target = field().reference->target();
    QString shown = object ? cells::label(*object) : u"NULL"_s;
    if (object && !isNew && target.traits().label >= 0) {
        QStringList key;
        for (const int slot : target.primaryKey())
            key.append(cells::keyText(object->peek(slot)));
        if (const QString text = key.join(u", "_s); text != shown)
            shown += u" · "_s + text;
    }
    auto* item = new QStandardItem(isNew ? tr("%1 (new)").arg(shown) : shown);
    if (!object) {
        QFont font = m_list->font();
        font.setItalic(true);
        item->setFont(font);
        item->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    m_model->appendRow(item);
    m_candidates.push_back(object);
}

void ReferenceEditor::fill(orm::RowBatch&& rows) {
    m_searching = false;
    m_model->clear();
    m_candidates.clear();
    const orm::Relationship& reference = *field().reference;
    const QString typed = isModified() ? text().trimmed() : QString();
    if (typed.isEmpty() && field().nullable)
        addCandidate({}, false);
    for (const ObjectPtr& object : m_database.session().newObjects()) {
        if (&object->mapper() == &reference.target() &&
            cells::label(*object).contains(typed, Qt::CaseInsensitive))
            addCandidate(object, true);
    }
    for (const ObjectPtr& object : m_database.session().absorb(
             reference.target(), TableQuery::candidateSlots(reference), rows)) {
        if (object)
            addCandidate(object, false);
    }
    if (!typed.isEmpty() && field().nullable)
        addCandidate({}, false);
    const bool found = !typed.isEmpty() && !m_candidates.empty() && m_candidates.front();
    m_list->setCurrentIndex(found ? m_model->index(0, 0) : QModelIndex());
    showError(isChanged() && !found && !typed.isEmpty()
                  ? tr("No row of %1 contains “%2”.").arg(reference.target().name(), typed)
                  : QString());
    if (isVisible() && !m_candidates.empty()) {
        placeList();
        m_list->show();
        m_list->raise();
    } else {
        m_list->hide();
    }
}

void ReferenceEditor::placeList() {
    const int rows = std::min(int(m_candidates.size()), ShownCandidates);
    const int frame = 2 * m_list->frameWidth();
    const int wanted =
        m_list->sizeHintForColumn(0) + frame + m_list->verticalScrollBar()->sizeHint().width();
    m_list->resize(std::clamp(wanted, width(), std::max(width(), 480)),
                   rows * std::max(m_list->sizeHintForRow(0), 1) + frame);
    m_list->move(mapToGlobal(QPoint(0, height())));
}

void ReferenceEditor::choose(int row) {
    if (row < 0 || std::size_t(row) >= m_candidates.size())
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_picked = true;
    const ObjectPtr& object = m_candidates[std::size_t(row)];
    setText(object ? cells::label(*object) : QString());
    showError({});
}

void ReferenceEditor::moveBy(int rows) {
    if (!m_list->isVisible()) {
        showList();
        return;
    }
    const int now = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    choose(std::clamp(now < 0 ? (rows > 0 ? 0 : last) : now + rows, 0, std::max(0, last)));
}

void ReferenceEditor::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return;
    case Qt::Key_Up:
        moveBy(-1);
        return;
    case Qt::Key_PageDown:
        moveBy(ShownCandidates);
        return;
    case Qt::Key_PageUp:
        moveBy(-ShownCandidates);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void ReferenceEditor::hideEvent(QHideEvent* event) {
    m_list->hide();
    QLineEdit::hideEvent(event);
}

void ReferenceEditor::moveEvent(QMoveEvent* event) {
    QLineEdit::moveEvent(event);
    if (m_list->isVisible())
        placeList();
}

} // namespace espalier::ui

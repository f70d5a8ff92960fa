// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RelationEditor.h"

#include "ui/delegates/CellDelegate.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/RelationModel.h"

#include <QAction>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int mostShownRows = 8;

/// The label, and in a tree what stands above it, fainter.
class RelatedDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    bool showsPath = true;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        if (const QString above = aboveOf(index); !above.isEmpty())
            option->text += gap() + above;
    }
    QList<QTextLayout::FormatRange> textFormats(const QStyleOptionViewItem& item,
                                                const QModelIndex& index) const override {
        const QString above = aboveOf(index);
        if (above.isEmpty() || item.state & QStyle::State_Selected)
            return {};
        QTextLayout::FormatRange range;
        range.length = int(above.size());
        range.start = int(item.text.size()) - range.length;
        range.format.setForeground(item.palette.brush(QPalette::PlaceholderText));
        return {range};
    }

private:
    static QString gap() { return u"   "_s; }
    QString aboveOf(const QModelIndex& index) const {
        if (!showsPath)
            return {};
        const QStringList path = index.data(PathRole).toStringList();
        return path.size() < 2 ? QString() : labels::joined(path.mid(0, path.size() - 1));
    }
};

} // namespace

RelationEditor::RelationEditor(LiveDatabase& database, QWidget* parent)
    : QWidget(parent), m_model(new RelationModel(database, this)), m_search(new QLineEdit(this)),
      m_view(new QListView(this)), m_note(new QLabel(this)) {
    m_search->setObjectName(u"relationSearch"_s);
    m_search->setPlaceholderText(tr("Search to link…"));
    m_search->setAccessibleName(tr("Search for rows to link"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_view->setObjectName(u"relationRows"_s);
    setFocusProxy(m_view);
    m_view->setUniformItemSizes(true);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegate(new RelatedDelegate(m_view));
    m_view->setModel(m_model);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName(u"relationNote"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->setSpacing(3);
    layout->addWidget(m_search);
    layout->addWidget(m_view);
    layout->addWidget(m_note);

    connect(m_search, &QLineEdit::textChanged, m_model, &RelationModel::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_error.clear();
        update();
    });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const orm::ObjectPtr object = m_model->objectAt(index.row()))
            Q_EMIT followRequested(object);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RelationEditor::update);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RelationEditor::update);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RelationEditor::update);
    connect(m_model, &RelationModel::loaded, this, &RelationEditor::update);
    connect(m_model, &RelationModel::searched, this, &RelationEditor::update);
    connect(m_model, &RelationModel::refused, this, &RelationEditor::refused);
    connect(m_model, &RelationModel::loadFailed, this, [this](const QString& message) {
        m_error = message;
        update();
    });
    update();
}

void RelationEditor::setOwner(const orm::ObjectPtr& owner, const orm::Relationship* relationship) {
    m_error.clear();
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    // What stands below a node shares its path.
    static_cast<RelatedDelegate*>(m_view->itemDelegate())->showsPath =
        !relationship || relationship != relationship->mapper().traits().children;
    m_model->setOwner(owner, relationship);
    m_view->setAccessibleName(relationship ? tr("Rows of %1").arg(relationship->name())
                                           : QString());
    update();
}

QString RelationEditor::note() const {
    if (!m_error.isEmpty())
        return m_error;
    if (!m_model->relationship())
        return {};
    if (m_model->isLoading())
        return tr("Loading…");
    if (m_model->isSearching())
        return tr("Searching…");
    if (!m_model->search().isEmpty() && m_model->foundCount() == 0)
        return tr("No other row contains “%1”.").arg(m_model->search());
    if (m_model->foundCount() >= RelationModel::mostFound)
        return tr("The first %1 are shown; type more to narrow the search.")
            .arg(RelationModel::mostFound);
    if (m_model->hasMore())
        return tr("The first %1 rows.").arg(RelationModel::mostRows);
    if (m_model->rowCount() == 0)
        return tr("No rows.");
    return {};
}

void RelationEditor::update() {
    const bool manyToMany = m_model->relationship() &&
                            m_model->relationship()->direction() == orm::Direction::ManyToMany;
    m_search->setVisible(manyToMany);
    const QString reason = manyToMany ? m_model->refusal() : QString();
    m_search->setEnabled(reason.isEmpty());
    m_search->setToolTip(reason);
    const int rows = std::clamp(m_model->rowCount(), 0, mostShownRows);
    const int height = CellDelegate::rowHeight(m_view->fontMetrics());
    m_view->setFixedHeight(rows * height + 2 * m_view->frameWidth());
    m_view->setVisible(rows > 0);
    const QString text = note();
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

// Enter in the search line: the first match that is not linked yet.
void RelationEditor::tickFirst() {
    if (m_model->isSearching() || m_model->search().isEmpty())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool found = row >= m_model->rowCount() - m_model->foundCount();
        if (found && !m_model->isLinkedAt(row)) {
            m_model->setData(m_model->index(row), Qt::Checked, Qt::CheckStateRole);
            m_search->selectAll();
            return;
        }
    }
}

bool RelationEditor::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(object, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool press = event->type() == QEvent::KeyPress;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (press)
            tickFirst();
        break;
    case Qt::Key_Down:
        if (press && m_model->rowCount() > 0) {
            const int first = m_model->rowCount() - m_model->foundCount();
            m_view->setFocus(Qt::TabFocusReason);
            m_view->setCurrentIndex(m_model->index(first < m_model->rowCount() ? first : 0));
        }
        break;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return QWidget::eventFilter(object, event);
        if (press)
            m_search->clear();
        break;
    default:
        return QWidget::eventFilter(object, event);
    }
    event->accept();
    return true;
}

} // namespace espalier::ui

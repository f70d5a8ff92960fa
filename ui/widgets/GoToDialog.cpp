// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GoToDialog.h"

#include "ui/delegates/DetailDelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GoToDialog::GoToDialog(LiveDatabase& database, QWidget* parent)
    : QDialog(parent), m_model(new GoToModel(database, this)), m_edit(new QLineEdit(this)),
      m_list(new QListView(this)), m_message(new QLabel(this)) {
    setObjectName(u"goToDialog"_s);
    setWindowTitle(tr("Go to"));
    m_edit->setObjectName(u"goToText"_s);
    m_edit->setPlaceholderText(tr("A table, a tree, a saved view or the name of a row"));
    m_edit->setAccessibleName(tr("Go to"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"goToList"_s);
    m_list->setAccessibleName(tr("Places"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DetailDelegate(GoToModel::DetailRole, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows of the text move it
    m_list->setCurrentIndex(m_model->index(0));
    m_message->setObjectName(u"goToMessage"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    connect(m_edit, &QLineEdit::textChanged, m_model, &GoToModel::setText);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &GoToDialog::choose);
    const auto changed = [this] {
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_model->index(0));
        }
        updateMessage();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, changed);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(m_model, &GoToModel::searched, this, &GoToDialog::updateMessage);
    updateMessage();
}

QSize GoToDialog::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24};
}

void GoToDialog::updateMessage() {
    if (m_model->isSearching()) {
        m_message->setText(tr("Searching\u2026"));
    } else if (m_model->rowCount() == 0) {
        m_message->setText(tr("Nothing is named so."));
    } else if (m_model->text().size() < GoToModel::LeastLetters) {
        m_message->setText(tr("Two letters or more find rows by their name as well."));
    } else {
        const int places = m_model->rowCount();
        m_message->setText(places == 1 ? tr("1 place") : tr("%1 places").arg(places));
    }
}

bool GoToDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int last = m_model->rowCount() - 1;
        const int at = m_list->currentIndex().row();
        const int page = std::max(1, m_list->viewport()->height() / fontMetrics().height() - 2);
        const int step = key->key() == Qt::Key_Down       ? 1
                         : key->key() == Qt::Key_Up       ? -1
                         : key->key() == Qt::Key_PageDown ? page
                         : key->key() == Qt::Key_PageUp   ? -page
                                                          : 0;
        if (step != 0 && last >= 0) {
            m_list->setCurrentIndex(m_model->index(std::clamp(at + step, 0, last)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GoToDialog::choose(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const GoToModel::Place place = m_model->at(index.row());
    accept();
    if (place.object) {
        Q_EMIT rowChosen(place.object);
    } else if (place.table) {
        Q_EMIT viewChosen(place.kind, *place.table);
    } else {
        Q_EMIT savedChosen(place.title);
    }
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GoToDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GoToDialog::GoToDialog(LiveDatabase& database, QWidget* parent)
    : SearchListDialog(u"goTo"_s, parent), m_model(new GoToModel(database, this)) {
    setObjectName(u"goToDialog"_s);
    setWindowTitle(tr("Go to"));
    edit().setPlaceholderText(tr("A table, a tree, a saved view or the name of a row"));
    edit().setAccessibleName(tr("Go to"));
    list().setAccessibleName(tr("Places"));
    setModel(*m_model, GoToModel::DetailRole);
    list().setCurrentIndex(m_model->index(0));
    connect(&edit(), &QLineEdit::textChanged, m_model, &GoToModel::setText);
    connect(&edit(), &QLineEdit::returnPressed, this, [this] { choose(list().currentIndex()); });
    connect(&list(), &QListView::clicked, this, &GoToDialog::choose);
    const auto changed = [this] {
        if (!list().currentIndex().isValid()) {
            list().setCurrentIndex(m_model->index(0));
        }
        updateMessage();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, changed);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(m_model, &GoToModel::searched, this, &GoToDialog::updateMessage);
    updateMessage();
}

void GoToDialog::updateMessage() {
    if (m_model->isSearching()) {
        message().setText(tr("Searching\u2026"));
    } else if (m_model->rowCount() == 0) {
        message().setText(tr("Nothing has this name."));
    } else if (m_model->text().size() < GoToModel::LeastLetters) {
        message().setText(tr("Two letters or more find rows by their name as well."));
    } else {
        const int places = m_model->rowCount();
        message().setText(places == 1 ? tr("1 place") : tr("%1 places").arg(places));
    }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchListDialog.h"

#include "ui/delegates/DetailDelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

SearchListDialog::SearchListDialog(const QString& name, QWidget* parent)
    : QDialog(parent), m_edit(new QLineEdit(this)), m_list(new QListView(this)),
      m_message(new QLabel(this)), m_column(new QVBoxLayout(this)) {
    m_edit->setObjectName(name + u"Text"_s);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(name + u"List"_s);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_message->setObjectName(name + u"Message"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextFormat(Qt::PlainText);
    m_column->addWidget(m_edit);
    m_column->addWidget(m_list, 1);
    m_column->addWidget(m_message);
}

void SearchListDialog::setModel(QAbstractItemModel& model, int detailRole) {
    m_list->setModel(&model);
    m_list->setItemDelegate(new DetailDelegate(detailRole, m_list));
}

QSize SearchListDialog::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24};
}

int SearchListDialog::stepOf(int key) const {
    const int page = std::max(1, m_list->viewport()->height() / fontMetrics().height() - 2);
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return page;
    case Qt::Key_PageUp:
        return -page;
    default:
        return 0;
    }
}

bool SearchListDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int step = stepOf(static_cast<QKeyEvent*>(event)->key());
        const int last = m_list->model()->rowCount() - 1;
        if (step != 0 && last >= 0) {
            const int row = std::clamp(m_list->currentIndex().row() + step, 0, last);
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace espalier::ui

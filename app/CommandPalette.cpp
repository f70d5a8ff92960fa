// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandPalette.h"

#include "ui/delegates/DetailDelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_model(new CommandModel(menus, this)), m_edit(new QLineEdit(this)),
      m_list(new QListView(this)), m_message(new QLabel(this)) {
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    m_edit->setObjectName(u"commandText"_s);
    m_edit->setPlaceholderText(tr("What to do"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ui::DetailDelegate(CommandModel::DetailRole, m_list));
    m_list->setUniformItemSizes(true);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_list->setIconSize({icon, icon});
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows of the text move it
    m_message->setObjectName(u"commandMessage"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::tell);
    narrow({});
}

QSize CommandPalette::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24};
}

void CommandPalette::narrow(const QString& text) {
    m_model->setText(text);
    m_list->setCurrentIndex(m_model->index(0));
    tell();
}

// What it does; or why it cannot be done.
void CommandPalette::tell() {
    const QModelIndex current = m_list->currentIndex();
    const QString refusal = m_model->refusal(current);
    m_message->setText(!current.isValid()  ? tr("No command is called so.")
                       : refusal.isEmpty() ? current.data(Qt::ToolTipRole).toString()
                                           : tr("Not now: %1").arg(refusal));
}

void CommandPalette::choose(const QModelIndex& index) {
    QAction* action = m_model->action(index);
    if (!action || !m_model->refusal(index).isEmpty()) {
        return;
    }
    accept();
    // The pane that the command is for has the focus again by then.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int last = m_model->rowCount() - 1;
        const int page = std::max(1, m_list->viewport()->height() / fontMetrics().height() - 2);
        const int step = key->key() == Qt::Key_Down       ? 1
                         : key->key() == Qt::Key_Up       ? -1
                         : key->key() == Qt::Key_PageDown ? page
                         : key->key() == Qt::Key_PageUp   ? -page
                                                          : 0;
        if (step != 0 && last >= 0) {
            const int at = m_list->currentIndex().row();
            m_list->setCurrentIndex(m_model->index(std::clamp(at + step, 0, last)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace espalier::app

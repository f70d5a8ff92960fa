// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandPalette.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyle>

namespace espalier::app {

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(const QMenuBar& menus, QWidget* parent)
    : SearchListDialog(u"command"_s, parent), m_model(new CommandModel(menus, this)) {
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    edit().setPlaceholderText(tr("What to do"));
    edit().setAccessibleName(tr("Command"));
    list().setAccessibleName(tr("Commands"));
    setModel(*m_model, CommandModel::DetailRole);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    list().setIconSize({icon, icon});
    connect(&edit(), &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(&edit(), &QLineEdit::returnPressed, this, [this] { choose(list().currentIndex()); });
    connect(&list(), &QListView::clicked, this, &CommandPalette::choose);
    connect(list().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::tell);
    narrow({});
}

void CommandPalette::narrow(const QString& text) {
    m_model->setText(text);
    list().setCurrentIndex(m_model->index(0));
    tell();
}

// What it does; or why it cannot be done.
void CommandPalette::tell() {
    const QModelIndex current = list().currentIndex();
    const QString refusal = m_model->refusal(current);
    message().setText(!current.isValid()  ? tr("No command has this name.")
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

} // namespace espalier::app

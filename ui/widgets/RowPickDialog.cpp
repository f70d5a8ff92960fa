// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RowPickDialog.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

RowPickDialog::RowPickDialog(LiveDatabase& database, const orm::Mapper& mapper, Mode mode,
                             const Texts& texts, QWidget* parent)
    : SearchListDialog(u"rowPick"_s, parent), m_mode(mode),
      m_model(new RowPickModel(database, mapper, this)) {
    setObjectName(u"rowPickDialog"_s);
    setWindowTitle(texts.title);
    edit().setPlaceholderText(texts.search);
    edit().setAccessibleName(texts.search);
    list().setAccessibleName(tr("Rows found"));
    setModel(*m_model, RowPickModel::DetailRole);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(texts.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"rowPickAccept"_s);
    for (QAbstractButton* button : buttons->buttons()) {
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Enter is for the line
    }
    column().addWidget(buttons);

    connect(&edit(), &QLineEdit::textChanged, m_model, &RowPickModel::setText);
    connect(&edit(), &QLineEdit::textChanged, this, &RowPickDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowPickDialog::markFirst);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowPickDialog::update);
    connect(m_model, &RowPickModel::searched, this, [this] {
        m_error.clear();
        update();
    });
    connect(m_model, &RowPickModel::failed, this, [this](const QString& reason) {
        m_error = reason;
        update();
    });
    connect(m_model, &RowPickModel::ticked, this, &RowPickDialog::update);
    connect(list().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RowPickDialog::update);
    connect(&list(), &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_mode == Mode::One && index.flags().testFlag(Qt::ItemIsEnabled)) {
            accept();
        }
    });
    update();
}

/// The first row that can be chosen.
void RowPickDialog::markFirst() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->refusalAt(row).isEmpty()) {
            list().setCurrentIndex(m_model->index(row));
            break;
        }
    }
    update();
}

std::optional<orm::ObjectPtr> RowPickDialog::chosen() const {
    const QModelIndex current = list().currentIndex();
    if (m_mode != Mode::One || !current.isValid() || !m_model->refusalAt(current.row()).isEmpty()) {
        return std::nullopt;
    }
    return m_model->objectAt(current.row());
}

void RowPickDialog::enter() {
    if (m_mode == Mode::One) {
        if (chosen() && !m_model->isSearching()) {
            accept();
        }
    } else if (edit().text().isEmpty()) {
        if (m_accept->isEnabled()) {
            accept();
        }
    } else if (!m_model->isSearching() && list().currentIndex().isValid()) {
        m_model->toggle(list().currentIndex());
        edit().clear();
    }
}

QString RowPickDialog::messageText() const {
    if (!m_error.isEmpty()) {
        return m_error;
    }
    if (m_model->isSearching()) {
        return tr("Searching\u2026");
    }
    if (m_model->rowCount() == 0) {
        return edit().text().isEmpty() ? tr("Type a part of the name.")
                                       : tr("Nothing has this name.");
    }
    if (m_mode == Mode::Ticks) {
        const int changed = int(m_model->changedTicks().size());
        const QString end =
            changed == 0 ? tr("nothing is changed yet") : tr("%n to change", nullptr, changed);
        return edit().text().isEmpty()
                   ? tr("Type to find more; Ctrl+Space ticks, Enter applies: %1.").arg(end)
                   : tr("Enter ticks the marked row: %1.").arg(end);
    }
    return m_model->rowCount() > int(RowPickModel::MostFound)
               ? tr("The first %1; type more to find others.").arg(RowPickModel::MostFound)
               : QString();
}

void RowPickDialog::update() {
    const bool isReady = m_mode == Mode::Ticks ? !m_model->changedTicks().empty()
                                               : chosen().has_value() && !m_model->isSearching();
    m_accept->setEnabled(isReady);
    m_accept->setToolTip(isReady                 ? QString()
                         : m_mode == Mode::Ticks ? tr("Tick or untick something first.")
                                                 : tr("Mark a row that can be chosen."));
    message().setText(messageText());
}

bool RowPickDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &edit() || event->type() != QEvent::KeyPress) {
        return SearchListDialog::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
        m_model->toggle(list().currentIndex());
        return true;
    }
    return SearchListDialog::eventFilter(watched, event);
}

} // namespace espalier::ui

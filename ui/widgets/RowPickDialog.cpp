// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RowPickDialog.h"

#include "ui/delegates/DetailDelegate.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

RowPickDialog::RowPickDialog(LiveDatabase& database, const orm::Mapper& mapper, Mode mode,
                             const Texts& texts, QWidget* parent)
    : QDialog(parent), m_mode(mode), m_model(new RowPickModel(database, mapper, this)),
      m_edit(new QLineEdit(this)), m_list(new QListView(this)), m_message(new QLabel(this)) {
    setObjectName(u"rowPickDialog"_s);
    setWindowTitle(texts.title);
    m_edit->setObjectName(u"rowPickText"_s);
    m_edit->setPlaceholderText(texts.search);
    m_edit->setAccessibleName(texts.search);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"rowPickList"_s);
    m_list->setAccessibleName(tr("Rows found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DetailDelegate(RowPickModel::DetailRole, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows of the text move it
    m_message->setObjectName(u"rowPickMessage"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(texts.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"rowPickAccept"_s);
    for (QAbstractButton* button : buttons->buttons()) {
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Enter is for the line
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(m_edit, &QLineEdit::textChanged, m_model, &RowPickModel::setText);
    connect(m_edit, &QLineEdit::textChanged, this, &RowPickDialog::update);
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
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RowPickDialog::update);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_mode == Mode::One && index.flags().testFlag(Qt::ItemIsEnabled)) {
            accept();
        }
    });
    update();
}

QSize RowPickDialog::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24};
}

/// The first row that can be chosen.
void RowPickDialog::markFirst() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->refusalAt(row).isEmpty()) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
    }
    update();
}

std::optional<orm::ObjectPtr> RowPickDialog::chosen() const {
    const QModelIndex current = m_list->currentIndex();
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
    } else if (m_edit->text().isEmpty()) {
        if (m_accept->isEnabled()) {
            accept();
        }
    } else if (!m_model->isSearching() && m_list->currentIndex().isValid()) {
        m_model->toggle(m_list->currentIndex());
        m_edit->clear();
    }
}

QString RowPickDialog::message() const {
    if (!m_error.isEmpty()) {
        return m_error;
    }
    if (m_model->isSearching()) {
        return tr("Searching\u2026");
    }
    if (m_model->rowCount() == 0) {
        return m_edit->text().isEmpty() ? tr("Type a part of the name.")
                                        : tr("Nothing is named so.");
    }
    if (m_mode == Mode::Ticks) {
        const int changed = int(m_model->changedTicks().size());
        const QString end =
            changed == 0 ? tr("nothing is changed yet") : tr("%n to change", nullptr, changed);
        return m_edit->text().isEmpty()
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
    m_message->setText(message());
}

bool RowPickDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        enter();
        return true;
    }
    const QModelIndex current = m_list->currentIndex();
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
        m_model->toggle(current);
        return true;
    }
    const int last = m_model->rowCount() - 1;
    const int page = std::max(1, m_list->viewport()->height() / fontMetrics().height() - 2);
    const int step = key->key() == Qt::Key_Down       ? 1
                     : key->key() == Qt::Key_Up       ? -1
                     : key->key() == Qt::Key_PageDown ? page
                     : key->key() == Qt::Key_PageUp   ? -page
                                                      : 0;
    if (step == 0 || last < 0) {
        return QDialog::eventFilter(watched, event);
    }
    m_list->setCurrentIndex(m_model->index(std::clamp(current.row() + step, 0, last)));
    return true;
}

} // namespace espalier::ui

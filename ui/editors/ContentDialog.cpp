// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ContentDialog.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/RelationReads.h"
#include "ui/models/TableCells.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/ContentView.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

ContentDialog::ContentDialog(LiveDatabase& database, const orm::ObjectPtr& object, int slot,
                             Prompt& prompt, const QString& refusal, QWidget* parent)
    : QDialog(parent), m_database(database), m_object(object), m_slot(slot), m_prompt(prompt),
      m_refusal(refusal), m_view(new ContentView(this)), m_state(new QLabel(this)) {
    setObjectName(u"contentDialog"_s);
    const QString attribute = object->mapper().attribute(slot).name;
    const QString row = cells::label(*object);
    setWindowTitle(row.isEmpty() ? attribute : tr("%1 of %2").arg(attribute, row));
    m_state->setObjectName(u"contentState"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("Save to file\u2026"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"saveContent"_s);
    m_save->setEnabled(false);
    m_replace = buttons->addButton(tr("Replace\u2026"), QDialogButtonBox::ActionRole);
    m_replace->setObjectName(u"replaceContent"_s);
    m_replace->setEnabled(false); // until it has been read
    m_replace->setToolTip(refusal);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ContentDialog::save);
    connect(m_replace, &QPushButton::clicked, this, &ContentDialog::replace);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
    read();
}

ContentDialog::~ContentDialog() { m_database.cancel(m_ticket); }

/// What is staged is known; else the column is read, and only it.
void ContentDialog::read() {
    if (m_object->isLoaded(m_slot)) {
        return show(m_object->peek(m_slot));
    }
    m_state->setText(tr("Reading\u2026"));
    const orm::Mapper& mapper = m_object->mapper();
    std::vector<int> slotList = mapper.primaryKey();
    const std::vector<orm::Column> key = reads::columnsOf(mapper, slotList);
    slotList.push_back(m_slot);
    std::vector<orm::Expression> columns(key.begin(), key.end());
    columns.emplace_back(mapper.attribute(m_slot).column);
    const std::vector<std::vector<orm::Value>> keys{m_object->key().values};
    const orm::Select select =
        orm::Select(columns).from(orm::FromClause(mapper.table())).where(reads::anyKey(key, keys));
    const auto arrived = [this, &mapper, slotList](orm::RowBatch&& rows) {
        if (rows.isEmpty()) {
            return m_state->setText(tr("The row is no longer there."));
        }
        guarded(this, [&] { m_database.session().absorb(mapper, slotList, rows); });
        show(rows.at(0, rows.width - 1));
    };
    const auto failed = [this](const Failure& failure) { m_state->setText(failure.message); };
    m_ticket = m_database.read(this, select, arrived, failed, true);
}

void ContentDialog::show(const orm::Value& value) {
    m_bytes = value.kind() == orm::Value::Kind::Bytes ? value.as<QByteArray>()
              : value.isNull()                        ? QByteArray()
                                                      : value.toText().toUtf8();
    m_view->setContent(m_bytes);
    m_save->setEnabled(!value.isNull());
    if (m_refusal.isEmpty()) { // what depends on the value being there
        const QString refusal = m_database.edits().refusal(*m_object, m_slot);
        m_replace->setEnabled(refusal.isEmpty());
        m_replace->setToolTip(refusal.isEmpty() ? tr("By the content of a file") : refusal);
    }
    m_state->setText(value.isNull() ? tr("There is no value (NULL).") : m_view->summary());
}

void ContentDialog::save() {
    const QString path = m_prompt.askSaveFile(m_object->mapper().attribute(m_slot).name);
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit();
    m_state->setText(done ? tr("Saved %1 to %2.").arg(cells::sizeText(m_bytes.size()), path)
                          : tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

void ContentDialog::replace() {
    const QString path = m_prompt.askContentFile();
    if (path.isEmpty()) {
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return m_state->setText(tr("%1 could not be read: %2.").arg(path, file.errorString()));
    }
    const QByteArray bytes = file.readAll();
    const QString reason = m_database.edits().setValue(m_object, m_slot, orm::Value(bytes));
    if (!reason.isEmpty()) {
        return m_state->setText(reason);
    }
    show(bytes);
}

} // namespace espalier::ui

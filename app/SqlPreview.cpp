// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SqlPreview.h"

#include "orm/base/Error.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/SavePreview.h"

#include <QFontDatabase>

namespace espalier::app {

using namespace Qt::StringLiterals;

SqlPreview::SqlPreview(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(u"sqlPreview"_s);
    setAccessibleName(tr("SQL preview"));
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setPlaceholderText(tr("No pending changes: Save would send nothing."));
}

void SqlPreview::setDatabase(ui::LiveDatabase* database) {
    m_database = database;
    clear();
    if (database) {
        connect(database, &ui::LiveDatabase::changesChanged, this, &SqlPreview::noteChanges);
        connect(database, &ui::LiveDatabase::saved, this, &SqlPreview::noteChanges);
        connect(database, &ui::LiveDatabase::saveFailed, this, &SqlPreview::noteChanges);
    }
    noteChanges();
}

void SqlPreview::noteChanges() {
    m_isStale = true;
    if (isVisible()) {
        compose();
    }
}

void SqlPreview::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    compose();
}

// A save reads first what it has to know of rows that go and of links: the preview, too.
void SqlPreview::compose() {
    if (!m_isStale) {
        return;
    }
    m_isStale = false;
    if (!m_database || !m_database->isOpen() || !m_database->hasChanges()) {
        clear();
        return;
    }
    if (m_database->isSaving()) {
        m_isStale = true;
        return;
    }
    const int asked = ++m_asked;
    const auto ready = [self = QPointer(this), asked] {
        if (self) {
            self->showPending(asked);
        }
    };
    const auto failed = [self = QPointer(this), asked](const ui::Failure& failure) {
        if (self && asked == self->m_asked) {
            self->setPlainText(u"-- "_s + failure.message);
        }
    };
    ui::guarded(this, [&] { m_database->requireForSave(ready, failed); });
}

/// Unless something was staged meanwhile, which asks again.
void SqlPreview::showPending(int asked) {
    if (asked != m_asked || m_isStale || !m_database || !m_database->hasChanges()) {
        return;
    }
    QStringList lines;
    ui::guarded(this, [&] {
        try {
            lines = m_database->pendingSave().lines(mostStatements);
        } catch (const orm::DataError& error) {
            lines << u"-- "_s + error.message();
        }
    });
    setPlainText(lines.join(u'\n'));
}

} // namespace espalier::app

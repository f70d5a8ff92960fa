// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SqlPreview.h"

#include "orm/base/Error.h"
#include "orm/sql/Compiler.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"

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

void SqlPreview::compose() {
    if (!m_isStale) {
        return;
    }
    m_isStale = false;
    QString text;
    ui::guarded(this, [&] {
        if (!m_database || !m_database->isOpen() || !m_database->hasChanges()) {
            return;
        }
        std::vector<orm::Statement> statements;
        try {
            statements = m_database->pendingSql();
        } catch (const orm::DataError& error) {
            text = u"-- "_s + error.message();
        }
        for (std::size_t i = 0; i < statements.size() && i < mostStatements; ++i) {
            text += orm::inlined(statements[i]) + u";\n"_s;
        }
        if (statements.size() > mostStatements) {
            text += tr("-- and %n more", nullptr, int(statements.size() - mostStatements));
        }
    });
    setPlainText(text);
}

} // namespace espalier::app

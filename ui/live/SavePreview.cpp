// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/SavePreview.h"

#include "orm/base/Error.h"
#include "orm/sql/Compiler.h"
#include "orm/unitofwork/Persister.h"
#include "ui/live/CircleChecks.h"
#include "ui/live/GoneRows.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/RowChecks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(SavePreview)
};

QString comment(const QString& text) { return u"-- "_s + text; }

void add(QStringList& lines, const std::vector<orm::Statement>& statements, std::size_t most) {
    for (std::size_t i = 0; i < statements.size() && i < most; ++i)
        lines << orm::inlined(statements[i]) + u';';
    if (statements.size() > most) {
        const auto more = int(statements.size() - most);
        lines << comment(Texts::tr("and %1 more", nullptr, more).arg(QLocale().toString(more)));
    }
}

bool areNeighbours(const orm::Statement& a, const orm::Statement& b) {
    return a.kind == b.kind && a.text == b.text;
}

template <class Check> std::vector<orm::Statement> statementsOf(const std::vector<Check>& checks) {
    std::vector<orm::Statement> statements;
    for (const Check& check : checks) {
        if constexpr (requires { check.mayLock; }) {
            if (check.mayLock)
                statements.push_back(*check.mayLock);
        }
        statements.push_back(check.statement);
    }
    return statements;
}

} // namespace

QStringList SavePreview::lines(std::size_t most) const {
    QStringList lines;
    if (!problem.isEmpty())
        lines << comment(Texts::tr("It cannot be saved as it is: %1").arg(problem));
    if (writes.empty())
        return lines;
    lines << begin + u';';
    if (!before.empty())
        lines << comment(Texts::tr("What is deleted is read once more. Where someone else has "
                                   "changed it, nothing is written."));
    add(lines, before, most);
    if (readsGone)
        lines << comment(Texts::tr("What the database deletes or empties along is read before and "
                                   "after, so that the save can be undone."));
    if (hasNeighbours)
        lines << comment(Texts::tr("Rows with the same columns that follow each other go together "
                                   "where the database can take them so; there they are protected "
                                   "by a savepoint."));
    add(lines, writes, most);
    if (locksAncestors)
        lines << comment(Texts::tr("What moved rows now stand below is locked, row by row up to "
                                   "the top, until the end."));
    if (!after.empty())
        lines << comment(Texts::tr("Rows that have moved are looked at: where one stands below "
                                   "itself, everything is taken back."));
    add(lines, after, most);
    lines << comment(Texts::tr("After an error, or where a statement meets another number of rows "
                               "than it should: ROLLBACK."));
    lines << u"COMMIT;"_s;
    return lines;
}

SavePreview LiveDatabase::pendingSave() {
    SavePreview preview;
    d->lookAtChosen([&] {
        preview.begin = dialect().beginText(true);
        try {
            const orm::PendingSave pending = d->session->planSave(true);
            preview.writes = orm::statementsOf(pending.plan, dialect());
            preview.before = statementsOf(rowChecks(pending, dialect()));
            preview.after = statementsOf(circleChecks(pending, dialect()));
            preview.locksAncestors = !preview.after.empty() && locksRows(dialect());
            preview.readsGone = GoneReader(pending, *d->registry).isNeeded();
        } catch (const orm::Error& error) {
            preview.problem = error.message().simplified();
            preview.writes = d->session->pendingSql(dialect()); // as far as it goes
        }
        preview.hasNeighbours =
            std::ranges::adjacent_find(preview.writes, areNeighbours) != preview.writes.end();
    });
    return preview;
}

} // namespace espalier::ui

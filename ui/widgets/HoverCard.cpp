// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/HoverCard.h"

#include "orm/changes/ChangeSet.h"
#include "ui/models/TableCells.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 6;
constexpr int longestValue = 80;

bool isOfReference(const orm::Mapper& mapper, int slot) {
    return std::ranges::any_of(mapper.relationships(), [slot](const auto& relationship) {
        return relationship->direction() == orm::Direction::ManyToOne &&
               std::ranges::find(relationship->pairs(), slot, &std::pair<int, int>::first) !=
                   relationship->pairs().end();
    });
}

QString line(const QString& name, const QString& value) {
    return u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                value.toHtmlEscaped());
}

} // namespace

HoverCard::HoverCard(QAbstractItemView& view, LiveDatabase& database, Referred referred)
    : QObject(&view), m_view(view), m_database(database), m_referred(std::move(referred)) {
    view.viewport()->installEventFilter(this);
}

bool HoverCard::eventFilter(QObject* watched, QEvent* event) {
    return event->type() == QEvent::ToolTip ? show(static_cast<const QHelpEvent&>(*event))
                                            : QObject::eventFilter(watched, event);
}

/// False where there is no card: what else is to be said of the cell is said.
bool HoverCard::show(const QHelpEvent& event) {
    const QModelIndex index = m_view.indexAt(event.pos());
    m_wanted = index;
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty()) {
        return false;
    }
    const orm::ObjectPtr row = m_referred(index);
    if (!row) {
        return false;
    }
    const auto tell = [this, row, at = event.globalPos(), wanted = m_wanted] {
        const QPoint mouse = m_view.viewport()->mapFromGlobal(QCursor::pos());
        if (wanted.isValid() && wanted == m_wanted && m_view.indexAt(mouse) == wanted) {
            QToolTip::showText(at, text(*row), m_view.viewport(), m_view.visualRect(wanted));
        }
    };
    m_database.require(this, {row}, tell, [](const Failure&) {}); // the cell says what is known
    return true;
}

QString HoverCard::text(const orm::Object& row) {
    const orm::Mapper& mapper = row.mapper();
    const QStringList path = orm::pathOf(row);
    QString card = u"<p style='white-space:pre'><b>%1</b><br>%2 %3"_s.arg(
        cells::label(row).toHtmlEscaped(), mapper.name().toHtmlEscaped(),
        row.key().isValid() ? row.key().toText().toHtmlEscaped() : QString());
    if (path.size() > 1) {
        card += u"<br>"_s + path.join(u" › "_s).toHtmlEscaped();
    }
    card += u"</p><table>"_s;
    int lines = 0;
    for (const orm::Attribute& attribute : mapper.attributes()) {
        const bool isSaid = attribute.primaryKey || attribute.slot == mapper.traits().label ||
                            isOfReference(mapper, attribute.slot);
        if (isSaid || lines == mostLines || !row.isLoaded(attribute.slot) ||
            row.peek(attribute.slot).isNull()) {
            continue;
        }
        QString value = cells::text(row.peek(attribute.slot)).simplified();
        if (value.size() > longestValue) {
            value = value.left(longestValue) + u'…';
        }
        card += line(attribute.name, value);
        ++lines;
    }
    return card + u"</table>"_s;
}

} // namespace espalier::ui

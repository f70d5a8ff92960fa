// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FilterRow.h"

#include "ui/models/EntityTableModel.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;

FilterRow::FilterRow(EntityTableModel& model, GridView& view)
    : QObject(&view), m_model(model), m_view(view), m_message(new QLabel(&view)) {
    m_message->setObjectName(u"filterMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMargin(4);
    m_message->setFrameShape(QFrame::Box);
    m_message->setAutoFillBackground(true);
    m_message->setBackgroundRole(QPalette::ToolTipBase);
    m_message->setForegroundRole(QPalette::ToolTipText);
    m_message->hide();
    std::vector<QWidget*> fields;
    for (int column = 0; column < model.columnCount(); ++column) {
        m_fields.push_back(newField(column));
        fields.push_back(m_fields.back());
    }
    view.header().setFields(fields);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterRow::showMessage);
}

FilterField* FilterRow::newField(int column) {
    const TableColumn& shown = m_model.columns()[std::size_t(column)];
    auto* field = new FilterField(&m_view);
    field->setObjectName(u"filter_"_s + shown.name);
    field->setAccessibleName(tr("Filter by %1").arg(shown.name));
    field->setHelp(tr("Filter by %1").arg(shown.name) + u'\n' + m_model.conditionHelp(column));
    field->setPlaceholderText(tr("Filter"));
    field->move = [this, column](int step) { return moveFrom(column, step); };
    connect(field, &FilterField::applied, this, [this, column] { apply(column); });
    connect(field, &FilterField::left, this, &FilterRow::left);
    connect(field, &FilterField::errorChanged, this, &FilterRow::showMessage);
    connect(field, &FilterField::focused, this, [this, column] {
        m_view.showColumn(column);
        showMessage();
    });
    connect(field, &QLineEdit::editingFinished, this, &FilterRow::showMessage);
    return field;
}

void FilterRow::focusField(int column) {
    const QHeaderView& header = m_view.header();
    for (int place = 0; column < 0 && place < header.count(); ++place) {
        if (!header.isSectionHidden(header.logicalIndex(place)))
            column = header.logicalIndex(place);
    }
    if (column < 0 || column >= int(m_fields.size()))
        return;
    field(column).setFocus(Qt::ShortcutFocusReason);
    field(column).selectAll();
}

// In the order in which the columns stand.
bool FilterRow::moveFrom(int column, int step) {
    const QHeaderView& header = m_view.header();
    int place = header.visualIndex(column) + step;
    while (place >= 0 && place < header.count() &&
           header.isSectionHidden(header.logicalIndex(place)))
        place += step;
    if (place < 0 || place >= header.count())
        return false;
    field(header.logicalIndex(place))
        .setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FilterRow::apply(int column) {
    const filterText::Parsed parsed = m_model.parseCondition(column, field(column).text());
    field(column).setError(parsed.error);
    if (!parsed.error.isEmpty())
        return;
    std::map<int, ColumnCondition> conditions = m_model.conditions();
    if (parsed.condition)
        conditions.insert_or_assign(column, *parsed.condition);
    else
        conditions.erase(column);
    if (conditions == m_model.conditions())
        return;
    m_applied = column;
    Q_EMIT aboutToApply();
    m_model.setConditions(conditions);
}

void FilterRow::clear(int column) {
    field(column).showText({});
    apply(column);
}

void FilterRow::clearAll() {
    for (FilterField* field : m_fields)
        field->showText({});
    if (m_model.conditions().empty())
        return;
    Q_EMIT aboutToApply();
    m_model.setConditions({});
}

void FilterRow::showConditions() {
    const std::map<int, ColumnCondition>& conditions = m_model.conditions();
    for (int column = 0; column < int(m_fields.size()); ++column) {
        const auto condition = conditions.find(column);
        if (!field(column).isWaiting() && field(column).error().isEmpty())
            field(column).showText(condition == conditions.end() ? QString()
                                                                 : condition->second.typed);
    }
}

void FilterRow::showFailure(const QString& message) {
    const int column = std::exchange(m_applied, -1);
    if (column >= 0 && !field(column).text().isEmpty())
        field(column).setError(message);
}

// Below the field that has the focus.
void FilterRow::showMessage() {
    const auto found =
        std::ranges::find_if(m_fields, [](const FilterField* field) { return field->hasFocus(); });
    const QString text = found == m_fields.end() ? QString() : (*found)->error();
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    const FilterField& field = **found;
    const int widest = std::min(m_view.width() - 8, 40 * m_view.fontMetrics().averageCharWidth());
    m_message->setFixedWidth(std::max(1, widest));
    m_message->setFixedHeight(m_message->heightForWidth(widest));
    const QPoint below = field.mapTo(&m_view, QPoint(0, field.height() + 2));
    m_message->move(std::clamp(below.x(), 4, std::max(4, m_view.width() - widest - 4)), below.y());
    m_message->raise();
}

} // namespace espalier::ui

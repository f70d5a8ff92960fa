// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RecordField that shows what is staged: placeholders, tooltips, marks.
#include "ui/delegates/Display.h"
#include "ui/editors/CellEditor.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/TableCells.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/RecordField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::ObjectPtr;

namespace {

constexpr int barWidth = 3;

QLineEdit* lineEdit(CellEditor& editor) { return qobject_cast<QLineEdit*>(&editor.widget()); }

} // namespace

void RecordField::applyLook(bool isNull, const QString& refusal) {
    QWidget& widget = m_editor->widget();
    const bool loading = m_object && !m_object->isLoaded(m_slot);
    const bool isNew = m_object && !m_object->key().isValid();
    const orm::Column& column = m_mapper.attribute(m_slot).column;
    const QString placeholder = loading                                       ? tr("Loading…")
                                : isNull && isNew && column.isAutoIncrement() ? tr("set when saved")
                                : isNull ? Display::current().options().nullText
                                         : u"\"\""_s;
    QPalette palette; // the application's
    if (!refusal.isEmpty()) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            palette.setColor(group, QPalette::Base, palette.color(group, QPalette::Window));
    }
    if (QLineEdit* line = lineEdit(*m_editor)) {
        line->setPlaceholderText(placeholder);
        line->setReadOnly(!refusal.isEmpty());
        QFont font; // else as the window's, whatever that becomes
        font.setItalic(line->text().isEmpty());
        line->setFont(font);
        line->setCursorPosition(0);
        line->setPalette(palette);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(&widget)) {
        text->setPlaceholderText(placeholder);
        text->setReadOnly(!refusal.isEmpty());
        text->setPalette(palette);
    } else {
        widget.setEnabled(refusal.isEmpty());
    }
}

QString RecordField::beforeText() const {
    const orm::Value before = m_object->committedValue(m_slot).value_or(orm::Value());
    if (m_reference && cells::isChanged(*m_object, *m_reference)) {
        const orm::RelationSlot& slot = m_object->relation(*m_reference);
        const orm::ObjectList& items = slot.removed().empty() ? slot.committed() : slot.removed();
        if (!items.empty() && !cells::label(*items.front()).isEmpty())
            return cells::label(*items.front());
    }
    return before.isNull() ? Display::current().options().nullText : cells::text(before);
}

void RecordField::showToolTip(const QString& refusal) {
    QWidget& widget = m_editor->widget();
    const orm::Attribute& attribute = m_mapper.attribute(m_slot);
    QStringList lines;
    QString description;
    if (!refusal.isEmpty())
        lines << refusal;
    if (isDirty()) {
        description = tr("modified, was %1").arg(beforeText());
        lines << tr("was %1").arg(beforeText());
        m_revert->setToolTip(plainToolTip(tr("Back to %1 (Ctrl+Shift+R)").arg(beforeText())));
    }
    if (const ObjectPtr object = target()) {
        const QString path = labels::joined(labels::path(m_database.session(), *object));
        lines << path;
        m_follow->setToolTip(plainToolTip(tr("Go to %1 (F12)").arg(path)));
    }
    lines << attribute.name + u": "_s + cells::typeText(attribute.column);
    if (m_isLong && refusal.isEmpty())
        lines << tr("Ctrl+Enter takes the text over.");
    widget.setToolTip(plainToolTip(lines.join(u'\n')));
    widget.setAccessibleDescription(description.isEmpty() ? refusal : description);
}

void RecordField::showActions(bool isEditable) {
    bool isNull = false;
    shownText(&isNull);
    const bool isCombo = qobject_cast<QComboBox*>(&m_editor->widget());
    m_revert->setVisible(isEditable && isDirty());
    m_canBeNull = isEditable && !isNull && m_mapper.attribute(m_slot).column.isNullable();
    // On demand: a form of such buttons would be all that is seen.
    m_null->setVisible(m_canBeNull && !isCombo && (underMouse() || m_editor->widget().hasFocus()));
    m_follow->setVisible(bool(target()));
    for (QToolButton* button :
         findChildren<QToolButton*>(u"fieldAction"_s, Qt::FindDirectChildrenOnly))
        button->setVisible(button->defaultAction()->isVisible());
}

void RecordField::paintEvent(QPaintEvent*) {
    if (!isDirty())
        return;
    QPainter painter(this);
    const QRect editor = m_editor->widget().geometry();
    const int x = layoutDirection() == Qt::RightToLeft ? editor.right() + 2 : editor.left() - 5;
    painter.fillRect(x, editor.top(), barWidth, editor.height(),
                     Theme::stateColor(EditState::Modified, palette()));
}

void RecordField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_editor)
        refresh();
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RecordField.h"

#include "ui/commands/Edits.h"
#include "ui/commands/StagedTree.h"
#include "ui/delegates/Display.h"
#include "ui/editors/CellEditorFactory.h"
#include "ui/editors/ReferenceEditor.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/TableCells.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/LongTextEdit.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::ObjectPtr;

namespace {

constexpr int barWidth = 3;
constexpr int longText = 120; ///< characters from which a text gets several lines
constexpr int longColumn = 256;

QLineEdit* lineEdit(CellEditor& editor) { return qobject_cast<QLineEdit*>(&editor.widget()); }

} // namespace

RecordField::RecordField(LiveDatabase& database, const orm::Mapper& mapper, int slot,
                         QWidget* parent)
    : QWidget(parent), m_database(database), m_mapper(mapper), m_slot(slot),
      m_reference(Edits::referenceOf(mapper, slot)), m_layout(new QHBoxLayout(this)),
      m_revert(new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Revert"), this)),
      m_null(new QAction(QIcon::fromTheme(u"edit-clear"_s), tr("Set to NULL"), this)),
      m_follow(new QAction(QIcon::fromTheme(u"go-jump"_s), tr("Go to"), this)) {
    setObjectName(u"field_"_s + mapper.attribute(slot).name);
    connect(&Display::current(), &Display::changed, this, &RecordField::refresh);
    m_layout->setContentsMargins(barWidth + 3, 0, 0, 0);
    m_layout->setSpacing(2);
    makeActions();
    makeEditor(mapper.attribute(slot).type.length >= longColumn);
}

QString RecordField::humanName(const QString& column, bool isReference) {
    static const QRegularExpression capital(u"(?<=[a-z0-9])(?=[A-Z])"_s);
    QString name = column;
    // An abbreviation such as ISBN or SKU stays as it is.
    if (name != name.toUpper())
        name.replace(capital, u" "_s);
    name.replace(u'_', u' ');
    name = name.simplified();
    if (isReference && name.size() > 3 && name.endsWith(u" id"_s, Qt::CaseInsensitive))
        name.chop(3);
    if (name != name.toUpper())
        name = name.toLower();
    return name.left(1).toUpper() + name.mid(1);
}

void RecordField::makeActions() {
    m_revert->setObjectName(u"revertField"_s);
    m_null->setObjectName(u"setNull"_s);
    m_null->setToolTip(tr("No value: NULL (Alt+Del)"));
    m_follow->setObjectName(u"followReference"_s);
    connect(m_revert, &QAction::triggered, this, &RecordField::revert);
    connect(m_null, &QAction::triggered, this, &RecordField::setNull);
    connect(m_follow, &QAction::triggered, this, &RecordField::follow);
}

void RecordField::makeEditor(bool isLong) {
    const orm::Attribute& attribute = m_mapper.attribute(m_slot);
    EditorField field{humanName(attribute.name, m_reference), attribute.type,
                      attribute.column.isNullable(), m_reference};
    if (m_editor) {
        m_editor->widget().removeEventFilter(this); // it is no CellEditor any more while it dies
        delete &m_editor->widget();
    }
    m_isLong = isLong && !m_reference && attribute.type.isText();
    if (m_isLong) {
        m_editor = new LongTextEdit(field, this);
    } else {
        m_editor = CellEditorFactory(m_database).create(field, this);
        m_isBinary = !m_editor;
        if (m_isBinary) {
            field.type = orm::Text();
            m_editor = CellEditorFactory(m_database).create(field, this);
        }
    }
    QWidget& widget = m_editor->widget();
    widget.setObjectName(u"edit_"_s + attribute.name);
    widget.setAccessibleName(field.name);
    widget.installEventFilter(this);
    m_layout->insertWidget(0, &widget, 1);
    setFocusProxy(&widget);
    for (QToolButton* old :
         findChildren<QToolButton*>(u"fieldAction"_s, Qt::FindDirectChildrenOnly))
        delete old;
    if (QLineEdit* line = lineEdit(*m_editor)) {
        line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        for (QAction* action : {m_follow, m_null, m_revert})
            line->addAction(action, QLineEdit::TrailingPosition);
        connect(line, &QLineEdit::textChanged, line, [line](const QString& text) {
            QFont font; // NULL and "" stand in italics
            font.setItalic(text.isEmpty());
            line->setFont(font);
        });
    } else {
        for (QAction* action : {m_revert, m_null}) {
            auto* button = new QToolButton(this);
            button->setObjectName(u"fieldAction"_s);
            button->setDefaultAction(action);
            button->setAutoRaise(true);
            button->setFocusPolicy(Qt::NoFocus);
            connect(action, &QAction::changed, button,
                    [button, action] { button->setVisible(action->isVisible()); });
            m_layout->addWidget(button, 0, Qt::AlignTop);
        }
    }
    if (auto* picker = qobject_cast<ReferenceEditor*>(&widget))
        connect(picker, &ReferenceEditor::chosen, this, [this] { commit(); });
    if (auto* combo = qobject_cast<QComboBox*>(&widget))
        connect(combo, &QComboBox::activated, this, [this] { commit(); });
}

bool RecordField::wantsLongText() const {
    const orm::Attribute& attribute = m_mapper.attribute(m_slot);
    if (m_reference || !attribute.type.isText())
        return false;
    if (attribute.type.length >= longColumn)
        return true;
    const orm::Value& value = m_object ? m_object->peek(m_slot) : orm::Value();
    if (value.kind() != orm::Value::Kind::String)
        return false;
    const QString& text = value.as<QString>();
    return text.size() > longText || text.contains(u'\n');
}

void RecordField::setObject(const ObjectPtr& object) {
    if (object == m_object) {
        refresh();
        return;
    }
    if (m_object)
        commit();
    m_object = object;
    restore();
}

void RecordField::restore() {
    if (wantsLongText() != m_isLong) {
        const bool hadFocus = m_editor->widget().hasFocus();
        makeEditor(!m_isLong);
        if (hadFocus)
            m_editor->widget().setFocus();
    }
    bool isNull = false;
    const QString text = shownText(&isNull);
    m_editor->setContent(text, isNull);
    m_editor->showError({});
    if (const auto* picker = qobject_cast<ReferenceEditor*>(&m_editor->widget()))
        picker->list().hide();
    const QString refusal = this->refusal();
    applyLook(isNull, refusal);
    showToolTip(refusal);
    showActions(m_object && refusal.isEmpty());
    update();
}

QString RecordField::refusal() const {
    if (!m_object)
        return {};
    if (m_isBinary)
        return tr("Binary data cannot be typed.");
    return guarded(
        const_cast<RecordField*>(this),
        [&] { return m_database.edits().refusal(*m_object, m_slot); }, QString());
}

void RecordField::forget() {
    m_object.reset();
    restore();
}

void RecordField::refresh() {
    // What is being typed is not overwritten by what arrives meanwhile.
    const bool typing = m_editor->widget().hasFocus() && m_editor->isChanged();
    if (!typing && !(m_editor->isRefused() && m_editor->isChanged()))
        restore();
}

ObjectPtr RecordField::target() const {
    if (!m_object || !m_reference)
        return {};
    return tree::reference(m_database, *m_object, *m_reference).value_or(ObjectPtr());
}

QString RecordField::shownText(bool* isNull) const {
    *isNull = false;
    if (!m_object)
        return {};
    if (m_reference) {
        const ObjectPtr object = target();
        *isNull = !object && m_object->isLoaded(m_slot) &&
                  cells::foreignValue(*m_object, m_slot, m_reference).isNull();
        if (!object)
            return *isNull ? QString() : cells::text(m_object->peek(m_slot));
        const QString label = cells::label(*object);
        return label.isEmpty() ? cells::text(m_object->peek(m_slot)) : label;
    }
    if (!m_object->isLoaded(m_slot))
        return {};
    const orm::Value& value = m_object->peek(m_slot);
    *isNull = value.isNull();
    return value.kind() == orm::Value::Kind::Bytes ? cells::text(value) : Edits::editText(value);
}

bool RecordField::isDirty() const {
    if (!m_object || !m_object->key().isValid())
        return false; // of a new row, everything is new
    return m_object->isModified(m_slot) ||
           (m_reference && cells::isChanged(*m_object, *m_reference));
}

// --- taking over

QString RecordField::take(const QVariant& content) {
    Edits& edits = m_database.edits();
    if (m_reference)
        return edits.setReference(m_object, *m_reference, content.value<ObjectPtr>());
    if (!content.isValid())
        return edits.setValue(m_object, m_slot, orm::Value());
    if (content.typeId() == QMetaType::Bool)
        return edits.setValue(m_object, m_slot, orm::Value(content.toBool()));
    QString error;
    const orm::Value value =
        Edits::parse(content.toString(), m_mapper.attribute(m_slot).type, &error);
    return error.isEmpty() ? edits.setValue(m_object, m_slot, value) : error;
}

bool RecordField::commit() {
    if (!m_object || !m_editor->isChanged())
        return true;
    QString error;
    const QVariant content = m_editor->content(&error);
    if (error.isEmpty())
        error = guarded(this, [&] { return take(content); }, tr("This cannot be changed."));
    if (!error.isEmpty()) {
        m_editor->showError(error);
        Q_EMIT refused(error);
        return false;
    }
    restore();
    return true;
}

void RecordField::setNull() {
    m_editor->setNull();
    commit();
}

void RecordField::revert() {
    if (!m_object)
        return;
    const QString reason =
        guarded(this, [&] { return m_database.edits().revertSlot(m_object, m_slot); }, QString());
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
    restore();
}

void RecordField::follow() {
    if (const ObjectPtr object = guarded(this, [&] { return target(); }, ObjectPtr()))
        Q_EMIT followRequested(object);
}

// --- keys

bool RecordField::keyPressed(int key, Qt::KeyboardModifiers modifiers, bool act) {
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && (m_isLong ? modifiers.testFlag(Qt::ControlModifier) : plain)) {
        if (act && commit()) {
            if (QLineEdit* line = lineEdit(*m_editor))
                line->selectAll();
        }
        return true;
    }
    if (key == Qt::Key_Escape && plain && (m_editor->isChanged() || m_editor->isRefused())) {
        if (act)
            restore();
        return true;
    }
    if (key == Qt::Key_Delete && modifiers == Qt::AltModifier) {
        if (act && m_canBeNull)
            setNull();
        return true;
    }
    if (key == Qt::Key_F12 && plain && m_reference) {
        if (act)
            follow();
        return true;
    }
    if (key == Qt::Key_R && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (act) {
            restore();
            revert();
        }
        return true;
    }
    return false;
}

bool RecordField::eventFilter(QObject* object, QEvent* event) {
    if (object != &m_editor->widget())
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isUndo && !m_editor->isChanged()) {
            event->ignore(); // nothing typed: the window's undo is meant
            return true;
        }
        if (keyPressed(key->key(), key->modifiers(), false)) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (keyPressed(key->key(), key->modifiers(), true))
            return true;
        break;
    }
    case QEvent::FocusIn:
    case QEvent::Enter:
    case QEvent::Leave:
        showActions(m_object && refusal().isEmpty());
        break;
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
            commit();
        showActions(m_object && refusal().isEmpty());
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace espalier::ui

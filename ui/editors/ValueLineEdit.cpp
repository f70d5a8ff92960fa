// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ValueLineEdit.h"

#include "ui/commands/Edits.h"
#include "ui/delegates/Display.h"
#include "ui/models/NumberAlignment.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>
#include <QValidator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::TypeKind;

namespace {

// Keeps letters out of numbers; whether a text is a number is said by Edits::parse().
class NumberValidator : public QValidator {
public:
    NumberValidator(bool whole, QObject* parent) : QValidator(parent), m_whole(whole) {}
    State validate(QString& text, int&) const override {
        const QString allowed = m_whole ? u"0123456789+-"_s : u"0123456789+-.,eE"_s;
        text = text.trimmed();
        const bool plausible =
            std::ranges::all_of(text, [&](QChar letter) { return allowed.contains(letter); });
        return plausible ? Acceptable : Invalid;
    }

private:
    bool m_whole;
};

QString placeholderFor(TypeKind kind) {
    switch (kind) {
    case TypeKind::Date:
        return ValueLineEdit::tr("year-month-day");
    case TypeKind::Time:
        return ValueLineEdit::tr("hours:minutes:seconds");
    case TypeKind::DateTime:
        return ValueLineEdit::tr("year-month-day hours:minutes:seconds");
    default:
        return {};
    }
}

} // namespace

ValueLineEdit::ValueLineEdit(EditorField field, QWidget* parent)
    : QLineEdit(parent), CellEditor(std::move(field)) {
    const orm::SqlType& type = this->field().type;
    setAccessibleName(this->field().name);
    setPlaceholderText(placeholderFor(type.kind));
    if (type.isNumber()) {
        const bool whole = type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
        setValidator(new NumberValidator(whole, this));
        setAlignment(numberAlignment);
    }
    if (type.kind == TypeKind::Date || type.kind == TypeKind::DateTime) {
        QAction* calendar =
            addAction(style()->standardIcon(QStyle::SP_ArrowDown), TrailingPosition);
        calendar->setToolTip(tr("Calendar (Alt+Down)"));
        connect(calendar, &QAction::triggered, this, [this] { showCalendar(); });
    }
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_isNull = false;
        showError(isChanged() ? errorOf(text()) : QString());
    });
}

void ValueLineEdit::setContent(const QString& content, bool isNull) {
    m_before = content;
    setText(content);
    m_wasNull = m_isNull = isNull;
    if (isNull)
        setPlaceholderText(Display::current().options().nullText);
}

bool ValueLineEdit::isChanged() const {
    if (m_isNull || (m_wasNull && text().isEmpty() && !isModified()))
        return m_isNull != m_wasNull;
    return m_wasNull ? isModified() || !text().isEmpty() : text() != m_before;
}

void ValueLineEdit::setNull() {
    setText({});
    setPlaceholderText(Display::current().options().nullText);
    showError(field().nullable ? QString() : tr("%1 must have a value.").arg(field().name));
    m_isNull = field().nullable;
}

QString ValueLineEdit::errorOf(const QString& typed) const {
    if (typed.isEmpty() && !field().type.isText())
        return field().nullable ? QString() : tr("%1 must have a value.").arg(field().name);
    QString error;
    Edits::parse(typed, field().type, &error);
    return error;
}

QVariant ValueLineEdit::content(QString* error) const {
    if (m_isNull || (text().isEmpty() && !field().type.isText() && field().nullable))
        return {};
    *error = errorOf(text());
    return text().isNull() ? QVariant(u""_s) : QVariant(text());
}

void ValueLineEdit::keyPressEvent(QKeyEvent* event) {
    const bool dated =
        field().type.kind == TypeKind::Date || field().type.kind == TypeKind::DateTime;
    if (dated && event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        showCalendar();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueLineEdit::showCalendar() {
    auto* popup = new QWidget(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Calendar"));
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    if (const QDate date = QDate::fromString(text().left(10), Qt::ISODate); date.isValid())
        calendar->setSelectedDate(date);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate date) {
        const QString rest = text().mid(10);
        const bool timed = field().type.kind == TypeKind::DateTime;
        setText(date.toString(Qt::ISODate) + (!timed           ? QString()
                                              : rest.isEmpty() ? u" 00:00:00"_s
                                                               : rest));
        setModified(true);
        popup->close();
    });
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

} // namespace espalier::ui

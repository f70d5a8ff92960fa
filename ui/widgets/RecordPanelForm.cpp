// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RecordPanel that makes the form of an entity.
#include "ui/editors/CellEditor.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/RecordField.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/RelationSection.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Direction;
using orm::Relationship;

namespace {

// Rows of a link table stand behind a many-to-many already.
bool isShown(const orm::Mapper& mapper, const Relationship& relationship) {
    if (relationship.direction() == Direction::ManyToOne)
        return false;
    if (relationship.direction() == Direction::ManyToMany)
        return true;
    const auto& all = mapper.relationships();
    return std::ranges::none_of(all, [&](const auto& other) {
        return other->secondary() && *other->secondary() == relationship.target().table();
    });
}

QLabel* newLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

void RecordPanel::build(const orm::Mapper& mapper) {
    m_mapper = &mapper;
    for (RecordField* field : m_fields)
        field->forget();
    m_fields.clear();
    m_sections.clear();
    auto* content = new QWidget;
    content->setObjectName(u"recordForm"_s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 6, 8, 8);
    m_heading = newLabel(content);
    m_heading->setObjectName(u"recordHeading"_s);
    m_heading->setWordWrap(true);
    applyFont();
    m_subtitle = newLabel(content);
    m_subtitle->setObjectName(u"recordSubtitle"_s);
    m_subtitle->setWordWrap(true);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_heading);
    column->addWidget(m_subtitle);

    auto* form = new QGridLayout;
    form->setContentsMargins(0, 6, 0, 0);
    form->setHorizontalSpacing(4);
    form->setVerticalSpacing(5);
    form->setColumnStretch(1, 1);
    for (const orm::Attribute& attribute : mapper.attributes()) {
        if (attribute.column.isHidden())
            continue;
        auto* field = new RecordField(m_database, mapper, attribute.slot, content);
        auto* label = newLabel(content);
        label->setText(RecordField::humanName(attribute.name, field->reference()));
        label->setToolTip(cells::typeText(attribute.column));
        label->setBuddy(&field->editor().widget());
        label->setMinimumHeight(field->sizeHint().height());
        connect(field, &RecordField::followRequested, this, &RecordPanel::followRequested);
        connect(field, &RecordField::refused, this, &RecordPanel::refused);
        const int row = form->rowCount();
        form->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        form->addWidget(field, row, 1);
        m_fields.push_back(field);
    }
    column->addLayout(form);
    addSections(mapper, *column);
    column->addStretch();
    // Later: a button of the old form may have asked for this row.
    if (QWidget* old = m_scroll->takeWidget()) {
        old->hide();
        old->setParent(this); // it must not outlive the database
        old->deleteLater();
    }
    m_scroll->setWidget(content);
}

void RecordPanel::addSections(const orm::Mapper& mapper, QVBoxLayout& layout) {
    for (const auto& relationship : mapper.relationships()) {
        if (!isShown(mapper, *relationship))
            continue;
        QWidget* content = layout.parentWidget();
        if (m_sections.empty()) {
            QLabel* title = newLabel(content);
            title->setText(tr("Related"));
            QFont bold;
            bold.setBold(true);
            title->setFont(bold);
            layout.addSpacing(8);
            layout.addWidget(title);
        }
        auto* section = new RelationSection(m_database, *relationship, content);
        const QString name = mapper.name() + u'/' + relationship->name();
        section->setExpanded(m_expanded.contains(name));
        connect(section, &RelationSection::followRequested, this, &RecordPanel::followRequested);
        connect(section, &RelationSection::refused, this, &RecordPanel::refused);
        layout.addWidget(section);
        m_sections.push_back(section);
    }
}

void RecordPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_heading)
        applyFont();
}

void RecordPanel::applyFont() {
    QFont heading;
    heading.setBold(true);
    heading.setPointSizeF(font().pointSizeF() * 1.15);
    m_heading->setFont(heading);
}

} // namespace espalier::ui

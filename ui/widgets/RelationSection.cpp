// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RelationSection.h"

#include "ui/models/TableCells.h"
#include "ui/models/ToolTips.h"
#include "ui/widgets/RelationEditor.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

RelationSection::RelationSection(LiveDatabase& database, const orm::Relationship& relationship,
                                 QWidget* parent)
    : QWidget(parent), m_database(database), m_relationship(relationship),
      m_header(new QToolButton(this)) {
    setObjectName(u"related_"_s + relationship.name());
    m_header->setObjectName(u"relatedHeader_"_s + relationship.name());
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_header, &QToolButton::clicked, this, [this] { setExpanded(!m_isExpanded); });
    showArrow();
    refresh();
}

// Styles mirror icons, but not their own arrows.
void RelationSection::showArrow() {
    m_header->setIcon(QIcon::fromTheme(m_isExpanded      ? u"arrow-down"_s
                                       : isRightToLeft() ? u"arrow-left"_s
                                                         : u"arrow-right"_s));
}

void RelationSection::setExpanded(bool expanded) {
    m_isExpanded = expanded;
    showArrow();
    if (expanded && !m_editor) {
        m_editor = new RelationEditor(m_database, this);
        layout()->addWidget(m_editor);
        connect(m_editor, &RelationEditor::followRequested, this,
                &RelationSection::followRequested);
        connect(m_editor, &RelationEditor::refused, this, &RelationSection::refused);
    }
    if (!m_editor)
        return;
    m_editor->setOwner(expanded ? m_object : orm::ObjectPtr(), &m_relationship);
    m_editor->setVisible(expanded);
    refresh();
}

void RelationSection::setObject(const orm::ObjectPtr& object) {
    if (object != m_object)
        m_count = -1;
    m_object = object;
    if (isExpanded() && m_editor)
        m_editor->setOwner(object, &m_relationship);
    refresh();
}

void RelationSection::setCount(qint64 rows) {
    m_count = rows;
    refresh();
}

qint64 RelationSection::stagedCount() const {
    if (!m_object)
        return -1;
    const orm::RelationSlot& slot = m_object->relation(m_relationship);
    if (slot.loaded)
        return qint64(slot.items.size());
    return m_count < 0 ? -1 : m_count + qint64(slot.added().size()) - qint64(slot.removed().size());
}

void RelationSection::refresh() {
    const qint64 count = stagedCount();
    const QString name = m_relationship.name();
    const bool changed = m_object && cells::isChanged(*m_object, m_relationship);
    QString text = count < 0 ? name : u"%1 (%2)"_s.arg(name, QLocale().toString(count));
    if (changed)
        text += u" •"_s;
    m_header->setText(text.replace(u'&', u"&&"_s));
    const QString target = m_relationship.target().name();
    const QString what = m_relationship.direction() == orm::Direction::ManyToMany
                             ? tr("Rows of %1 that are linked to this one").arg(target)
                             : tr("Rows of %1 that refer to this one").arg(target);
    m_header->setToolTip(
        plainToolTip(changed ? what + u'\n' + tr("Changed, not saved yet") : what));
    m_header->setAccessibleName(count < 0 ? name : tr("%1, %2 rows").arg(name).arg(count));
    const QString fold = m_isExpanded ? tr("expanded") : tr("collapsed");
    m_header->setAccessibleDescription(changed ? fold + u", "_s + tr("modified") : fold);
}

} // namespace espalier::ui

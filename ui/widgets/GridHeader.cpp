// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridHeader.h"

#include "ui/models/EntityTableModel.h"

#include <QStyleOptionHeader>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

// Small digits, as those of an exponent.
QString raised(int number) {
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text = QString::number(number);
    for (QChar& digit : text)
        digit = digits.at(digit.digitValue());
    return text;
}

} // namespace

GridHeader::GridHeader(const EntityTableModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
    setSectionsMovable(true);
    setStretchLastSection(true);
    setHighlightSections(false);
    setSectionsClickable(true);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionResized, this, &GridHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &GridHeader::placeFields);
    connect(this, &QHeaderView::geometriesChanged, this, &GridHeader::placeFields);
}

void GridHeader::setFields(const std::vector<QWidget*>& fields) {
    m_fields = fields;
    for (QWidget* field : fields) {
        field->setParent(this);
        field->show();
    }
    updateGeometries();
}

int GridHeader::fieldHeight() const {
    return m_fields.empty() ? 0 : m_fields.front()->sizeHint().height();
}

QSize GridHeader::sizeHint() const { return QHeaderView::sizeHint() + QSize(0, fieldHeight()); }

void GridHeader::updateGeometries() {
    setViewportMargins(0, 0, 0, fieldHeight());
    QHeaderView::updateGeometries();
    placeFields();
}

void GridHeader::placeFields() {
    const int height = fieldHeight();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const int column = int(i);
        QWidget& field = *m_fields[i];
        const bool isShown = column < count() && sectionSize(column) > 0; // else it is hidden
        field.setVisible(isShown);
        if (isShown)
            field.setGeometry(sectionViewportPosition(column), this->height() - height,
                              sectionSize(column), height);
    }
}

void GridHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
    QHeaderView::initStyleOptionForIndex(option, section);
    // A number's name must not run into the next one.
    option->text = u' ' + option->text + u' ';
    const std::vector<SortTerm>& sorts = m_model.sorts();
    const auto term = std::ranges::find(sorts, section, &SortTerm::column);
    option->sortIndicator = term == sorts.end()                 ? QStyleOptionHeader::None
                            : term->order == Qt::AscendingOrder ? QStyleOptionHeader::SortUp
                                                                : QStyleOptionHeader::SortDown;
    if (term != sorts.end() && sorts.size() > 1)
        option->text += raised(int(term - sorts.begin()) + 1) + u' ';
}

} // namespace espalier::ui

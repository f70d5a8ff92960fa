// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QHeaderView>

#include <vector>

namespace espalier::ui {

class EntityTableModel;

/// The header of a grid's columns: names with some room, the directions and ranks of all columns
/// that the rows are sorted by, and below each name a field that moves with its column. Its first
/// columns can be frozen: they stay where they are when the others are scrolled below them.
/// Positions are those of the viewport, as they are seen.
class ESPALIER_UI_EXPORT GridHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit GridHeader(const EntityTableModel& model, QWidget* parent = nullptr);

    /// One widget for each column of the model; the header becomes their parent.
    void setFields(const std::vector<QWidget*>& fields);
    /// After the columns were scrolled.
    void placeFields();

    /// The first `places` columns, hidden ones among them, are frozen; 0: none.
    void setFrozen(int places);
    int frozen() const { return m_frozen; }
    /// It is one of them, and there is room to keep it in sight beside the others.
    bool isFrozen(int column) const;
    /// Where the frozen columns are seen; empty without any.
    QRect frozenRect() const;
    /// How far a frozen column is from the place that it would be scrolled to.
    int frozenShift() const { return isRightToLeft() ? -offset() : offset(); }
    /// The column at a position; -1 beyond the last one.
    int columnAt(const QPoint& position) const { return logicalIndexAt(unfrozen(position)); }
    /// Left edge of a column.
    int columnPosition(int column) const;
    /// The last column that is seen, which takes the room that is left; -1: all are hidden.
    int lastShown() const;
    int firstShown() const; ///< -1: all are hidden

    QSize sizeHint() const override;

Q_SIGNALS:
    void frozenChanged();

protected:
    void updateGeometries() override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int fieldHeight() const;
    int frozenPlaces() const;
    bool isRightToLeft() const { return layoutDirection() == Qt::RightToLeft; }
    QPoint unfrozen(const QPoint& position) const;
    QMouseEvent unfrozen(const QMouseEvent& event) const;

    const EntityTableModel& m_model;
    std::vector<QWidget*> m_fields; ///< m_fields[i] belongs to column i
    int m_frozen = 0;
    bool m_isPressedFrozen = false; ///< a drag goes on where it began
};

} // namespace espalier::ui

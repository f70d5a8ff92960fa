// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/delegates/Display.h"
#include "ui/models/Roles.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

class QFontMetrics;

namespace espalier::ui {

/// Paints a grid cell and the marks of what is staged for it, from roles only (ui/models/Roles.h):
/// a bar at the leading edge, a corner triangle, struck-through text, NULL and "" in italics.
/// One per view, owned by it. Rows have one height: set a table's vertical header to rowHeight().
/// Density, NULL and the writing of numbers and dates are those of Display.
class ESPALIER_UI_EXPORT CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
    Q_PROPERTY(espalier::ui::Density density READ density WRITE setDensity NOTIFY densityChanged)
public:
    explicit CellDelegate(QObject* parent = nullptr);

    Density density() const { return m_density; }
    void setDensity(Density density);
    /// A text that is marked wherever a cell contains it, any case; empty: none.
    void setMarkedText(const QString& text) { m_markedText = text; }
    /// 24 pixels at the usual font and Standard density; scales with the font.
    static int rowHeight(const QFontMetrics& metrics, Density density = Density::Standard);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// One line of at most a few hundred characters, with line breaks made visible.
    QString displayText(const QVariant& value, const QLocale& locale) const override;
    /// The whole text of a cell that cuts it off, empty if it is all to be seen.
    QString cutOffText(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Shows the cut-off text when the model has no tooltip.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

Q_SIGNALS:
    void densityChanged(espalier::ui::Density density);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

    /// Where the text goes, in `item`'s coordinates, once the marks have their room.
    virtual QRect textRect(const QStyleOptionViewItem& item, const QModelIndex& index) const;
    /// Extra formats for parts of the text, such as the part that matches a filter.
    virtual QList<QTextLayout::FormatRange> textFormats(const QStyleOptionViewItem& item,
                                                        const QModelIndex& index) const;
    /// Its digits name a row, and are shown as they are.
    virtual bool isKey(const QModelIndex& index) const;
    virtual void paintMarks(QPainter* painter, const QStyleOptionViewItem& item,
                            EditState state) const;

    /// `format` for each place at which `text` contains `part`, any case.
    static QList<QTextLayout::FormatRange> formatsOf(const QString& text, const QString& part,
                                                     const QTextCharFormat& format);
    static EditState stateOf(const QModelIndex& index);
    /// The state's colour, or the text colour of a selected row.
    static QColor markColor(const QStyleOptionViewItem& item, EditState state);

private:
    void followDisplay();
    void paintText(QPainter* painter, const QStyleOptionViewItem& item,
                   const QModelIndex& index) const;

    Density m_density = Density::Standard;
    QString m_markedText;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/CellDelegate.h"

#include <QString>

namespace espalier::ui {

/// Paints the name column of a tree: the letter of what is staged at the trailing edge, and in bold
/// the part of the name that matches the filter. Otherwise as CellDelegate.
class ESPALIER_UI_EXPORT TreeDelegate : public CellDelegate {
    Q_OBJECT
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged)
public:
    explicit TreeDelegate(QObject* parent = nullptr);

    QString filterText() const { return m_filterText; }
    /// Case does not matter; the owner of the view repaints it.
    void setFilterText(const QString& text);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void filterTextChanged(const QString& text);

protected:
    QRect textRect(const QStyleOptionViewItem& item, const QModelIndex& index) const override;
    QList<QTextLayout::FormatRange> textFormats(const QStyleOptionViewItem& item,
                                                const QModelIndex& index) const override;
    void paintMarks(QPainter* painter, const QStyleOptionViewItem& item,
                    EditState state) const override;

private:
    QString m_filterText;
};

} // namespace espalier::ui

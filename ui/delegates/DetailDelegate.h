// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QStyledItemDelegate>

namespace espalier::ui {

/// A title, and behind it, in grey, where it is: pickers. The title may take two thirds.
class ESPALIER_UI_EXPORT DetailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `detailRole`: of the model, QString.
    explicit DetailDelegate(int detailRole, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_role(detailRole) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace espalier::ui {

/// A line to type in, the list that it narrows, and a line that says what is the matter: the arrows
/// of the text move through the list, which never has the focus.
class ESPALIER_UI_EXPORT SearchListDialog : public QDialog {
    Q_OBJECT
public:
    QSize sizeHint() const override;

protected:
    /// `name`: how the object names begin, as in "goToText", "goToList", "goToMessage".
    SearchListDialog(const QString& name, QWidget* parent);

    /// `detailRole`: what stands behind each title, QString.
    void setModel(QAbstractItemModel& model, int detailRole);
    QLineEdit& edit() const { return *m_edit; }
    QListView& list() const { return *m_list; }
    QLabel& message() const { return *m_message; }
    QVBoxLayout& column() const { return *m_column; } ///< for more below the message
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int stepOf(int key) const;

    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_message;
    QVBoxLayout* m_column;
};

} // namespace espalier::ui

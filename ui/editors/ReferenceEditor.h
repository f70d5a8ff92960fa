// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/editors/CellEditor.h"
#include "ui/live/LiveDatabase.h"

#include <QLineEdit>
#include <QTimer>

class QListView;
class QStandardItemModel;

namespace espalier::ui {

/// Picks the row that a reference points to: type a part of its label or key, and the worker
/// fills the list below with at most fifty matches; new, unsaved rows are found as well. The list
/// never takes the focus.
class ESPALIER_UI_EXPORT ReferenceEditor : public QLineEdit, public CellEditor {
    Q_OBJECT
public:
    ReferenceEditor(LiveDatabase& database, EditorField field, QWidget* parent = nullptr);
    ~ReferenceEditor() override;

    QWidget& widget() override { return *this; }
    void setContent(const QString& text, bool isNull) override;
    QVariant content(QString* error) const override;
    bool isChanged() const override;
    void setNull() override;

    /// The list of matches; for tests and for placing other popups.
    QListView& list() const { return *m_list; }
    bool isSearching() const { return m_searching; }
    void showList();

Q_SIGNALS:
    void chosen(); ///< a row of the list was clicked

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void search();
    void fill(orm::RowBatch&& rows);
    void addCandidate(const orm::ObjectPtr& object, bool isNew);
    void choose(int row);
    void moveBy(int rows);
    void placeList();

    LiveDatabase& m_database;
    QListView* m_list;
    QStandardItemModel* m_model;
    orm::ObjectList m_candidates; ///< m_candidates[i] is row i of the list; null for NULL
    QTimer m_delay;
    LiveDatabase::Ticket m_ticket = 0;
    bool m_searching = false;
    bool m_wasNull = false;
    bool m_picked = false; ///< a row of the list is current and stands for the text
    QString m_before;
};

} // namespace espalier::ui

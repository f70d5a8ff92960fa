// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace espalier::ui {

class CellEditor;
class LiveDatabase;

/// One attribute of the object that a record form shows: an editor that fits its type, the mark of
/// what is staged, and actions to take back, to set NULL and to follow a reference. Takes its
/// content over on Enter or when the focus leaves, as one undo step; Esc restores.
class ESPALIER_UI_EXPORT RecordField : public QWidget {
    Q_OBJECT
public:
    RecordField(LiveDatabase& database, const orm::Mapper& mapper, int slot,
                QWidget* parent = nullptr);

    int slot() const { return m_slot; }
    const orm::Relationship* reference() const { return m_reference; }
    CellEditor& editor() const { return *m_editor; }
    /// "Level" for level_id, "List price" for list_price and ListPrice.
    static QString humanName(const QString& column, bool isReference);

    void setObject(const orm::ObjectPtr& object);
    void refresh(); ///< shows what is staged now; what is being typed stays
    bool commit();  ///< false: it was refused, and stays in the editor
    void restore(); ///< gives up what was typed
    bool isDirty() const;
    void forget(); ///< shows nothing from now on; what is being typed is given up

Q_SIGNALS:
    void followRequested(const espalier::orm::ObjectPtr& object);
    void refused(const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeEditor(bool isLong);
    void makeActions();
    void showActions(bool isEditable);
    bool wantsLongText() const;
    QString refusal() const;
    orm::ObjectPtr target() const;
    QString shownText(bool* isNull) const;
    QString beforeText() const;
    QString take(const QVariant& content);
    void applyLook(bool isNull, const QString& refusal);
    void showToolTip(const QString& refusal);
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers, bool act);
    void setNull();
    void revert();
    void follow();

    LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    int m_slot;
    const orm::Relationship* m_reference;
    orm::ObjectPtr m_object;
    CellEditor* m_editor = nullptr;
    QHBoxLayout* m_layout;
    bool m_isLong = false;
    bool m_isBinary = false;  ///< only the size is shown
    bool m_canBeNull = false; ///< as it is now
    QAction* m_revert;
    QAction* m_null;
    QAction* m_follow;
};

} // namespace espalier::ui

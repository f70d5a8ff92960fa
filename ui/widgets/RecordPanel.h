// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QLabel>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <vector>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace espalier::ui {

class Ancestors;
class RecordField;
class RelationSection;

/// One object as a form: a field for each attribute, the related rows below. Follows what is
/// staged; reads what is missing through the worker.
class ESPALIER_UI_EXPORT RecordPanel : public QWidget {
    Q_OBJECT
public:
    explicit RecordPanel(LiveDatabase& database, QWidget* parent = nullptr);
    ~RecordPanel() override;

    void setObject(const orm::ObjectPtr& object); ///< null: nothing is selected
    orm::ObjectPtr object() const { return m_object; }
    bool isLoading() const;
    RecordField* fieldOf(int slot) const; ///< null when the slot is not shown
    RelationSection* sectionOf(const orm::Relationship& relationship) const;
    /// Puts the focus on a field; of a slot that is -1 on the first that can be edited.
    void focusField(int slot);
    /// Opens the first list of related rows and puts the focus there; false when there is none.
    bool focusRelated();
    /// Takes over what is being typed; call before saving. False: a field refuses its text.
    bool commit();
    QSize sizeHint() const override;

Q_SIGNALS:
    void followRequested(const espalier::orm::ObjectPtr& object);
    void refused(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    void build(const orm::Mapper& mapper);
    void addSections(const orm::Mapper& mapper, QVBoxLayout& layout);
    void showStaged();
    void showHeader();
    void loadReferences();
    void countRelated();
    void objectChanged(orm::Object* object);

    LiveDatabase& m_database;
    Ancestors* m_ancestors;
    orm::ObjectPtr m_object;
    const orm::Mapper* m_mapper = nullptr; ///< of the form
    QStackedWidget* m_pages;
    QScrollArea* m_scroll;
    QPointer<QLabel> m_heading; ///< of the form, dies with it
    QLabel* m_subtitle = nullptr;
    std::vector<RecordField*> m_fields;
    std::vector<RelationSection*> m_sections;
    QSet<QString> m_expanded;     ///< sections that stay open from row to row
    orm::ObjectList m_references; ///< held: the identity map is weak
    LiveDatabase::Ticket m_countTicket = 0;
    quint64 m_generation = 0;
};

} // namespace espalier::ui

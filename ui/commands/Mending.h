// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Doctor.h"
#include "ui/models/DoctorModel.h"

#include <QObject>

#include <functional>
#include <vector>

namespace espalier::ui {

class Prompt;

/// What can be done about a finding.
enum class Remedy : quint8 { MakeTop, MoveTo, Remove, Merge, Rename, EditName, SetLevel, Unlink };

/// Stages what mends the findings of a Doctor: each act is one undo step, and nothing is written
/// before Save. Rows are read first, so that acts come about a little later. Owned by the panel.
class ESPALIER_UI_EXPORT Mending : public QObject {
    Q_OBJECT
public:
    Mending(Doctor& doctor, Prompt& prompt, QObject* parent = nullptr);

    /// The usual one first; none where another finding is the cause.
    static const std::vector<Remedy>& remediesOf(FindingKind kind);
    /// Why it cannot be done; empty: it can. A place without a finding: for all of the kind.
    QString refusal(Remedy remedy, const FindingPlace& place) const;
    /// Requires: not MoveTo, which takes move(), and not EditName, which is a person's.
    void apply(Remedy remedy, const FindingPlace& place);
    void move(const orm::ObjectList& rows, const orm::ObjectPtr& newParent);
    /// The rows that would change, without what hangs on them; the one to show where it is one.
    orm::ObjectList rowsOf(const FindingPlace& place) const;
    /// Calls back with them once they are read, so that they have their names.
    void readRows(const FindingPlace& place, std::function<void(const orm::ObjectList&)> done);
    const orm::Mapper* mapperOf(const FindingPlace& place) const;
    LiveDatabase& database() const { return m_database; }

Q_SIGNALS:
    void refused(const QString& reason);

private:
    std::vector<const TreeReport::Finding*> findingsOf(const FindingPlace& place) const;
    const Doctor::Tree& treeOf(const FindingPlace& place) const;
    QString topRefusal(const FindingPlace& place) const;
    QString levelRefusal(const FindingPlace& place) const;

    void loaded(const orm::ObjectList& rows, std::function<void()> act);
    void report(const QString& reason);
    void remove(const orm::ObjectList& rows);
    void merge(const FindingPlace& place);
    void rename(const FindingPlace& place);
    void setLevels(const FindingPlace& place);

    Doctor& m_doctor;
    LiveDatabase& m_database;
    Prompt& m_prompt;
};

} // namespace espalier::ui

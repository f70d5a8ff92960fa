// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Doctor.h"

#include <QCoreApplication>

namespace espalier::ui {

/// What a Doctor's findings say to a person.
class DoctorWords {
    Q_DECLARE_TR_FUNCTIONS(espalier::ui::DoctorWords)
public:
    static QString name(const Doctor::Tree& tree, int row); ///< its label; else entity and key
    static QString place(const Doctor::Tree& tree, const TreeReport::Finding& finding, int row);
    static QString problem(const Doctor::Tree& tree, const TreeReport::Finding& finding);
    /// Of one row of a circle, or of one name.
    static QString problem(const Doctor::Tree& tree, const TreeReport::Finding& finding, int row);

    static QString name(const Doctor::Link& link, const LinkCheck::Dangling& dangling);
    static QString problem(const Doctor::Link& link, const LinkCheck::Dangling& dangling);

private:
    static QString parentProblem(const Doctor::Tree& tree, int row);
    static QString levelProblem(const Doctor::Tree& tree, const TreeReport::Finding& finding);
};

} // namespace espalier::ui

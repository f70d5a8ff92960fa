// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace espalier::orm {

/// A type as declared, in parts: "DECIMAL(12, 2) unsigned" is "decimal unsigned" with 12 and 2.
struct TypeDeclaration {
    QString name;       ///< lower case, single blanks, without arguments
    QList<int> numbers; ///< the arguments that are numbers

    static TypeDeclaration parse(const QString& declared);
};

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#include "orm/dialect/TypeDeclaration.h"

namespace espalier::orm {

TypeDeclaration TypeDeclaration::parse(const QString& declared) {
    TypeDeclaration result;
    const qsizetype open = declared.indexOf(u'(');
    const qsizetype close = declared.indexOf(u')', open);
    QString name = declared;
    if (open >= 0 && close > open) {
        const QStringView inner = QStringView(declared).mid(open + 1, close - open - 1);
        for (const QStringView argument : inner.split(u',')) {
            bool ok = false;
            const int number = argument.trimmed().toInt(&ok);
            if (ok)
                result.numbers.append(number);
        }
        name = declared.left(open) + u' ' + declared.mid(close + 1);
    }
    result.name = name.simplified().toLower();
    return result;
}

} // namespace espalier::orm

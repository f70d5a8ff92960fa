// SPDX-License-Identifier: MIT
#include "orm/schema/SqlType.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

QString kindName(TypeKind kind) {
    switch (kind) {
    case TypeKind::Unset:
        return u"Unset"_s;
    case TypeKind::Integer:
        return u"Integer"_s;
    case TypeKind::BigInteger:
        return u"BigInteger"_s;
    case TypeKind::String:
        return u"String"_s;
    case TypeKind::Text:
        return u"Text"_s;
    case TypeKind::Numeric:
        return u"Numeric"_s;
    case TypeKind::Float:
        return u"Float"_s;
    case TypeKind::Boolean:
        return u"Boolean"_s;
    case TypeKind::Date:
        return u"Date"_s;
    case TypeKind::Time:
        return u"Time"_s;
    case TypeKind::DateTime:
        return u"DateTime"_s;
    case TypeKind::LargeBinary:
        return u"LargeBinary"_s;
    case TypeKind::Uuid:
        return u"Uuid"_s;
    case TypeKind::Json:
        return u"Json"_s;
    case TypeKind::Array:
        return u"Array"_s;
    case TypeKind::Other:
        return u"Other"_s;
    }
    return {};
}

} // namespace

const SqlType& SqlType::innermost() const { return element ? element->innermost() : *this; }

bool SqlType::isNumber() const {
    return kind == TypeKind::Integer || kind == TypeKind::BigInteger || kind == TypeKind::Numeric ||
           kind == TypeKind::Float;
}

bool SqlType::isText() const { return kind == TypeKind::String || kind == TypeKind::Text; }

QString SqlType::toString() const {
    const QString name = kindName(kind);
    if (kind == TypeKind::Other && !native.isEmpty())
        return native;
    if (element)
        return u"ArrayOf(%1)"_s.arg(element->toString());
    if (length >= 0)
        return u"%1(%2)"_s.arg(name).arg(length);
    if (precision >= 0 && scale >= 0)
        return u"%1(%2, %3)"_s.arg(name).arg(precision).arg(scale);
    if (precision >= 0)
        return u"%1(%2)"_s.arg(name).arg(precision);
    return name;
}

bool operator==(const SqlType& a, const SqlType& b) {
    const bool sameElement =
        a.element == b.element || (a.element && b.element && *a.element == *b.element);
    return sameElement && a.kind == b.kind && a.length == b.length && a.precision == b.precision &&
           a.scale == b.scale && a.native == b.native && a.converter == b.converter;
}

} // namespace espalier::orm

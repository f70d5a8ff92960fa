// SPDX-License-Identifier: MIT
#include "tests/support/conformance/Errors.h"

#include <QMap>
#include <QStringList>

namespace conformance {

using namespace Qt::StringLiterals;

bool isSameError(const QString& ours, const QString& theirs) {
    static const QMap<QString, QStringList> kinds{
        {u"ArgumentError"_s, {u"MappingError"_s}},
        {u"AmbiguousForeignKeysError"_s, {u"MappingError"_s}},
        {u"AssertionError"_s, {u"SessionError"_s}},
        {u"AttributeError"_s, {u"MappingError"_s, u"SessionError"_s}},
        {u"CircularDependencyError"_s, {u"SessionError"_s}},
        {u"DetachedInstanceError"_s, {u"DetachedError"_s}},
        {u"IntegrityError"_s, {u"IntegrityError"_s}},
        {u"InvalidRequestError"_s, {u"SessionError"_s, u"DetachedError"_s}},
        {u"MultipleResultsFound"_s, {u"MultipleResultsFound"_s}},
        {u"NoForeignKeysError"_s, {u"MappingError"_s}},
        {u"NoResultFound"_s, {u"NoResultFound"_s}},
        {u"ObjectDeletedError"_s, {u"StaleDataError"_s}},
        {u"PendingRollbackError"_s, {u"SessionError"_s}},
        {u"StaleDataError"_s, {u"StaleDataError"_s}},
        {u"TypeError"_s, {u"MappingError"_s, u"SessionError"_s}},
        {u"UnboundExecutionError"_s, {u"SessionError"_s}},
        {u"UnmappedInstanceError"_s, {u"MappingError"_s}},
        {u"ValueError"_s, {u"DataError"_s, u"MappingError"_s, u"SessionError"_s}},
    };
    return ours == theirs || kinds.value(theirs).contains(ours);
}

} // namespace conformance

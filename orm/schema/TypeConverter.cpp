// SPDX-License-Identifier: MIT
#include "orm/schema/TypeConverter.h"

#include "orm/base/Error.h"

#include <QHash>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

SqlType Decorated(const SqlType& stored, const QString& name,
                  std::function<Value(const Value&)> bind,
                  std::function<Value(const Value&)> result) {
    SqlType type = stored;
    type.converter = std::make_shared<const TypeConverter>(
        TypeConverter{name, std::move(bind), std::move(result)});
    return type;
}

SqlType ArrayOf(const SqlType& element) {
    SqlType type{TypeKind::Array, -1, -1, -1};
    type.element = std::make_shared<const SqlType>(element);
    if (!element.converter)
        return type;
    const auto each = [](const std::function<Value(const Value&)>& convert) {
        return [convert](const Value& list) -> Value {
            if (list.kind() != Value::Kind::Array)
                return list;
            std::vector<Value> values;
            values.reserve(std::size_t(list.as<Array>().size()));
            for (const Value& value : list.as<Array>().values())
                values.push_back(value.isNull() ? value : convert(value));
            return Array(std::move(values));
        };
    };
    return Decorated(type, element.converter->name, each(element.converter->bind),
                     each(element.converter->result));
}

SqlType NamedNumbers(const std::vector<std::pair<qint64, QString>>& names) {
    QHash<qint64, QString> byNumber;
    QHash<QString, qint64> byName;
    int longest = 1;
    for (const auto& [number, name] : names) {
        byNumber.insert(number, name);
        byName.insert(name, number);
        longest = std::max(longest, int(name.size()));
    }
    return Decorated(
        String(longest), u"Enum"_s,
        [byNumber](const Value& value) -> Value {
            const std::optional<qint64> number = value.to<qint64>();
            if (!number || !byNumber.contains(*number))
                throw DataError(
                    u"%1 is not one of the values of the enumeration."_s.arg(value.toText()));
            return byNumber.value(*number);
        },
        [byName](const Value& value) -> Value {
            const QString name = value.toText();
            if (!byName.contains(name))
                throw DataError(u"\"%1\" is not one of the names of the enumeration."_s.arg(name));
            return byName.value(name);
        });
}

SqlType Choice(const QStringList& texts) {
    int longest = 1;
    for (const QString& text : texts)
        longest = std::max(longest, int(text.size()));
    const auto checked = [texts](const Value& value) -> Value {
        if (!texts.contains(value.toText()))
            throw DataError(
                u"\"%1\" is not one of: %2."_s.arg(value.toText(), texts.join(u", "_s)));
        return value;
    };
    return Decorated(String(longest), u"Choice"_s, checked, checked);
}

} // namespace espalier::orm

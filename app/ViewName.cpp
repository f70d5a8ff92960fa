// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ViewName.h"

#include <array>
#include <utility>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<ViewName::Kind, QLatin1StringView>, 5> prefixes{{
    {ViewName::Kind::Tree, "tree:"_L1},
    {ViewName::Kind::Table, "table:"_L1},
    {ViewName::Kind::Link, "link:"_L1},
    {ViewName::Kind::Saved, "view:"_L1},
    {ViewName::Kind::Dialog, "dialog:"_L1},
}};

} // namespace

std::optional<ViewName> ViewName::parse(const QString& text) {
    if (text == "start"_L1) {
        return ViewName{};
    }
    for (const auto& [kind, prefix] : prefixes) {
        if (text.startsWith(prefix) && text.size() > prefix.size()) {
            return ViewName{kind, text.mid(prefix.size())};
        }
    }
    return std::nullopt;
}

QString ViewName::toString() const {
    for (const auto& [candidate, prefix] : prefixes) {
        if (candidate == kind) {
            return prefix + name;
        }
    }
    return u"start"_s;
}

} // namespace espalier::app

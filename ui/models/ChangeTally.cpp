// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChangeTally.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ChangeKind;

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(ChangeTally)
};

QString countText(ChangeIntent intent, int count) {
    const QString number = QLocale().toString(count);
    switch (intent) {
    case ChangeIntent::Add:
        return Texts::tr("%1 added", nullptr, count).arg(number);
    case ChangeIntent::Move:
        return Texts::tr("%1 moved", nullptr, count).arg(number);
    case ChangeIntent::Rename:
        return Texts::tr("%1 renamed", nullptr, count).arg(number);
    case ChangeIntent::Edit:
        return Texts::tr("%1 edited", nullptr, count).arg(number);
    case ChangeIntent::Delete:
        return Texts::tr("%1 deleted", nullptr, count).arg(number);
    case ChangeIntent::Link:
        return Texts::tr("%1 linked", nullptr, count).arg(number);
    case ChangeIntent::Unlink:
        return Texts::tr("%1 unlinked", nullptr, count).arg(number);
    case ChangeIntent::Count:
        break;
    }
    return {};
}

} // namespace

ChangeIntent intentOf(const orm::Change& change) {
    switch (change.kind) {
    case ChangeKind::Insert:
        return ChangeIntent::Add;
    case ChangeKind::Move:
        return ChangeIntent::Move;
    case ChangeKind::Delete:
        return ChangeIntent::Delete;
    case ChangeKind::Link:
        return ChangeIntent::Link;
    case ChangeKind::Unlink:
        return ChangeIntent::Unlink;
    case ChangeKind::Update:
        break;
    }
    const int label = change.object->mapper().traits().label;
    const bool isName =
        change.fields.size() == 1 && label >= 0 && change.fields.front().slot == label;
    return isName ? ChangeIntent::Rename : ChangeIntent::Edit;
}

void ChangeTally::add(ChangeIntent intent, bool isTaken) {
    ++counts[std::size_t(intent)];
    ++total;
    taken += isTaken ? 1 : 0;
}

QString ChangeTally::text() const {
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts << countText(ChangeIntent(i), counts[i]);
    }
    return parts.join(u", "_s);
}

} // namespace espalier::ui

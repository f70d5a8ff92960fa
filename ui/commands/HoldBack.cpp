// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/EditsBuild.h"

#include <ranges>

namespace espalier::ui {

using orm::Change;
using orm::ChangeKind;
using orm::Relationship;

namespace {

const Relationship* referenceOf(const Change& change, const orm::FieldChange& field) {
    return field.relationship ? field.relationship
                              : Edits::referenceOf(change.object->mapper(), field.slot);
}

} // namespace

void Edits::Build::takeBack(const Change& change, const Relationship* reference, int slot) {
    if (reference && change.object->relation(*reference).changed) {
        this->reference(change.object, *reference, std::nullopt);
    } else if (reference && slot < 0) {
        for (const auto& pair : reference->pairs()) {
            takeBack(change, nullptr, pair.first);
        }
    } else if (slot >= 0 && change.object->isModified(slot)) {
        step(std::make_unique<ValueStep>(change.object, slot, std::nullopt));
    }
}

void Edits::Build::takeBack(const Change& change) {
    switch (change.kind) {
    case ChangeKind::Link:
    case ChangeKind::Unlink:
        link(change.kind == ChangeKind::Link ? LinkStep::Act::Unlink : LinkStep::Act::Link,
             change.object, *change.relationship, change.other);
        return;
    case ChangeKind::Insert:
    case ChangeKind::Delete:
        revertObject(change.object);
        return;
    case ChangeKind::Move:
        takeBack(change, change.relationship, -1);
        break;
    case ChangeKind::Update:
        break;
    }
    for (const orm::FieldChange& field : change.fields) {
        takeBack(change, ui::referenceOf(change, field), field.slot);
    }
}

// From the last to the first: new rows go before what they refer to.
EditSteps Edits::holdBack(const std::vector<Change>& changes, QString* refusal) {
    Build build(*this);
    for (const Change& change : changes) {
        if (change.kind == ChangeKind::Delete) {
            build.restored.insert(change.object.get());
        }
    }
    for (const Change& change : changes | std::views::reverse) {
        build.takeBack(change);
    }
    *refusal = build.reason;
    return build.isRefused() ? EditSteps() : std::move(build.steps);
}

} // namespace espalier::ui

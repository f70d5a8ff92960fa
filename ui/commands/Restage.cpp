// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that stages what was kept as values.
#include "ui/commands/EditsBuild.h"

namespace espalier::ui {

using Act = orm::StagingStep::Act;

QString Edits::stage(const std::vector<orm::StagingStep>& steps, const QString& text) {
    Build build(*this);
    add(build, steps);
    return build.commit(text);
}

EditSteps Edits::steps(const std::vector<orm::StagingStep>& steps, QString* refusal) {
    Build build(*this);
    add(build, steps);
    *refusal = build.reason;
    return build.isRefused() ? EditSteps() : std::move(build.steps);
}

void Edits::add(Build& build, const std::vector<orm::StagingStep>& steps) const {
    for (const orm::StagingStep& step : steps) {
        build.refuse(refusal(step.object->mapper()));
        if (build.isRefused()) {
            break;
        }
        switch (step.act) {
        case Act::Add:
            build.object(ObjectStep::Act::Add, step.object);
            break;
        case Act::Remove:
            build.removeObject(step.object);
            break;
        case Act::SetValue:
            build.cell(step.object, step.slot, step.value);
            break;
        case Act::SetReference:
            build.reference(step.object, *step.relationship, step.other);
            break;
        case Act::Link:
            build.link(LinkStep::Act::Link, step.object, *step.relationship, step.other,
                       step.values);
            break;
        case Act::Unlink:
            build.link(LinkStep::Act::Unlink, step.object, *step.relationship, step.other);
            break;
        case Act::Forget:
            build.object(ObjectStep::Act::Expunge, step.object);
            break;
        }
    }
}

} // namespace espalier::ui

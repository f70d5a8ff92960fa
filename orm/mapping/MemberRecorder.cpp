// SPDX-License-Identifier: MIT
#include "orm/mapping/MemberRecorder.h"

namespace espalier::orm {

namespace {
constinit thread_local MemberRecorder* activeRecorder ESPALIER_ORM_STATIC_TLS = nullptr;
}

MemberRecorder::MemberRecorder(Mapper& mapper) : m_mapper(mapper) { activeRecorder = this; }

MemberRecorder::~MemberRecorder() { activeRecorder = nullptr; }

MemberRecorder* MemberRecorder::active() { return activeRecorder; }

void MemberRecorder::record(const char* name, std::ptrdiff_t offset) {
    const QString text = QString::fromUtf8(name);
    int place = Mapper::unmapped + int(m_mapper.m_members.size());
    if (const Attribute* attribute = m_mapper.find(text))
        place = attribute->slot;
    else if (const Relationship* relationship = m_mapper.findRelationship(text))
        place = ~relationship->index();
    else if (const CompositeProperty* composite = m_mapper.findComposite(text))
        place = Mapper::compositePlace + int(composite - m_mapper.composites().data());
    m_mapper.m_members.push_back({text, offset, place});
}

void MemberRecorder::recordPrototype(Mapper& mapper) {
    mapper.m_members.clear();
    const MemberRecorder recording(mapper);
    mapper.m_prototype = mapper.m_class.create();
}

} // namespace espalier::orm

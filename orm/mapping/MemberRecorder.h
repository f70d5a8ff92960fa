// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Mapper.h"

namespace espalier::orm {

/// While one is alive in a thread, members of a typed class under construction tell it their names
/// and addresses instead of binding to a mapper. How the registry learns a class's layout.
class ESPALIER_ORM_EXPORT MemberRecorder {
public:
    explicit MemberRecorder(Mapper& mapper);
    ~MemberRecorder();
    MemberRecorder(const MemberRecorder&) = delete;
    MemberRecorder& operator=(const MemberRecorder&) = delete;

    /// The recorder of this thread; null outside of a recording.
    static MemberRecorder* active();
    const Mapper& mapper() const { return m_mapper; }
    void record(const char* name, std::ptrdiff_t offset);
    /// Makes the prototype of the mapper's class and keeps it.
    static void recordPrototype(Mapper& mapper);

private:
    Mapper& m_mapper;
};

} // namespace espalier::orm

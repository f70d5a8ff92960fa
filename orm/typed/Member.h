// SPDX-License-Identifier: MIT
#pragma once

#include "orm/state/Object.h"

namespace espalier::orm {

/// What the members of a typed class are made of. Eight bytes: a member knows how far it is from
/// the beginning of its object, not where that is.
class Member {
public:
    Member(const Member&) = delete;
    Member& operator=(const Member&) = delete;

    Object& owner() const {
        return *reinterpret_cast<Object*>(const_cast<char*>(address()) - m_offset);
    }

protected:
    Member(Object* owner, const char* name)
        : m_offset(qint32(address() - reinterpret_cast<const char*>(owner))),
          m_place(owner->bindMember(name, this)) {}
    ~Member() = default;

    /// See Mapper::Member.
    int place() const { return m_place; }

private:
    const char* address() const { return reinterpret_cast<const char*>(this); }

    qint32 m_offset;
    qint32 m_place;
};

} // namespace espalier::orm

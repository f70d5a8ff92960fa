// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"

#include <memory>
#include <vector>

namespace espalier::orm {

class Object;
class Mapper;

/// What a hook answers: go on to the next extension and then to what the library does, or not.
enum class HookResult : quint8 { Continue, Stop };

/// Hooks around the rows of a mapper, given with MapperOptions::extensions; those of a base mapper
/// come first. Called on the session's thread. One instance may serve several mappers.
class ESPALIER_ORM_EXPORT MapperExtension {
public:
    virtual ~MapperExtension();

    /// Before the INSERT, UPDATE or DELETE of an object is planned: its own attributes may be set
    /// and are written. An update is announced for every object that was written to, also when in
    /// the end nothing of its row differs.
    virtual HookResult beforeInsert(Object& object);
    virtual HookResult beforeUpdate(Object& object);
    virtual HookResult beforeRemove(Object& object);
    /// After all statements of the flush, while histories are still there.
    virtual HookResult afterInsert(Object& object);
    virtual HookResult afterUpdate(Object& object);
    virtual HookResult afterRemove(Object& object);

    /// The values of a row, in the order of the mapper's loaded attributes, before an object is
    /// found or made for it; they may be changed.
    virtual HookResult translateRow(const Mapper& mapper, std::vector<Value>& row);
    /// The object for a row whose key is not in the session; null: made by the library. It must be
    /// of this mapper, with the one reference that the library adopts.
    virtual Object* createInstance(const Mapper& mapper);
    /// Before values of a row are put into an object. Stop: nothing is put.
    virtual HookResult populateInstance(Object& object);
    /// After an object was made for a row and filled for the first time.
    virtual HookResult loaded(Object& object);
};

} // namespace espalier::orm

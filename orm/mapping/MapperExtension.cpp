// SPDX-License-Identifier: MIT
#include "orm/mapping/MapperExtension.h"

namespace espalier::orm {

MapperExtension::~MapperExtension() = default;

HookResult MapperExtension::beforeInsert(Object&) { return HookResult::Continue; }
HookResult MapperExtension::beforeUpdate(Object&) { return HookResult::Continue; }
HookResult MapperExtension::beforeRemove(Object&) { return HookResult::Continue; }
HookResult MapperExtension::afterInsert(Object&) { return HookResult::Continue; }
HookResult MapperExtension::afterUpdate(Object&) { return HookResult::Continue; }
HookResult MapperExtension::afterRemove(Object&) { return HookResult::Continue; }
HookResult MapperExtension::translateRow(const Mapper&, std::vector<Value>&) {
    return HookResult::Continue;
}
Object* MapperExtension::createInstance(const Mapper&) { return nullptr; }
HookResult MapperExtension::populateInstance(Object&) { return HookResult::Continue; }
HookResult MapperExtension::loaded(Object&) { return HookResult::Continue; }

} // namespace espalier::orm

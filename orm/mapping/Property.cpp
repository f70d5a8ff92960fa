// SPDX-License-Identifier: MIT
#include "orm/mapping/Property.h"

#include "orm/mapping/PropertyData.h"

namespace espalier::orm {

namespace {

template <class Declaration> Property declared(Declaration declaration) {
    return Property(std::make_shared<const PropertyData>(PropertyData{std::move(declaration)}));
}

} // namespace

Property::Property(RelationDeclaration relation)
    : m_data(std::make_shared<const PropertyData>(PropertyData{std::move(relation)})) {}

Property deferred(const Name& attribute, DeferredOptions options) {
    return declared(AttributeDeclaration{.name = attribute.text(),
                                         .deferred = true,
                                         .raiseOnLoad = options.raiseOnLoad,
                                         .group = options.group});
}

Property activeHistory(const Name& attribute) {
    return declared(AttributeDeclaration{.name = attribute.text(), .activeHistory = true});
}

Property attribute(const Name& name, const Column& column) {
    return declared(AttributeDeclaration{.name = name.text(), .columns = {column}});
}

Property attribute(const Name& name, const std::vector<Column>& columns) {
    return declared(AttributeDeclaration{.name = name.text(), .columns = columns});
}

Property columnProperty(const Name& name, const Expression& expression,
                        ColumnPropertyOptions options) {
    return declared(AttributeDeclaration{.name = name.text(),
                                         .computed = expression,
                                         .deferred = options.deferred || !options.group.isEmpty(),
                                         .group = options.group});
}

Property synonym(const Name& name, const Name& of) {
    return declared(SynonymDeclaration{name.text(), of.text()});
}

Property composite(const Name& name, const QStringList& attributes) {
    return declared(CompositeDeclaration{name.text(), attributes});
}

Property validates(const Name& attribute, std::function<Value(Object&, const Value&)> validator) {
    return listen(attribute, {.set = std::move(validator)});
}

Property listen(const Name& property, AttributeEvents events) {
    return declared(EventsDeclaration{property.text(), std::move(events)});
}

Property hybrid(const Name& name, HybridFunctions functions) {
    return declared(HybridDeclaration{name.text(), std::move(functions)});
}

} // namespace espalier::orm

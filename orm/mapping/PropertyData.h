// SPDX-License-Identifier: MIT
#pragma once

#include "orm/mapping/Property.h"

#include <variant>

namespace espalier::orm {

/// What is said of an attribute; what is not said stays as it is.
struct AttributeDeclaration {
    QString name;
    std::vector<Column> columns = {};
    Expression computed = {};
    bool deferred = false;
    bool raiseOnLoad = false;
    QString group = {};
    bool activeHistory = false;
};

struct SynonymDeclaration {
    QString name;
    QString of;
};

struct CompositeDeclaration {
    QString name;
    QStringList attributes;
};

struct EventsDeclaration {
    QString name;
    AttributeEvents events;
};

struct HybridDeclaration {
    QString name;
    HybridFunctions functions;
};

struct PropertyData {
    std::variant<RelationDeclaration, AttributeDeclaration, SynonymDeclaration,
                 CompositeDeclaration, EventsDeclaration, HybridDeclaration>
        declaration;
};

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#pragma once

#include "orm/mapping/Registry.h"

#include <QStringList>

namespace espalier::orm {

/// Turns the relations that mappers declare into configured Relationships: target, direction,
/// columns, backrefs. Used once by Registry::configure(); problems are collected, not thrown.
class RelationResolver {
public:
    explicit RelationResolver(Registry& registry) : m_registry(registry) {}
    void resolve(Mapper& mapper);
    void pairBackrefs();
    const QStringList& problems() const { return m_problems; }

private:
    struct Pairing {
        Relationship* relationship;
        QString backref;
    };
    bool resolveLink(Relationship& r);
    bool resolveDirect(Relationship& r);
    void addBackref(const Pairing& pairing);
    void problem(const Relationship& r, const QString& text);

    Registry& m_registry;
    std::vector<Pairing> m_pairings;
    QStringList m_problems;
};

} // namespace espalier::orm

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
    /// After all are paired: checks the options and tells each target who leads to it.
    void finish();
    const QStringList& problems() const { return m_problems; }

private:
    struct Pairing {
        Relationship* relationship;
        QString name;
        bool isDeclared; ///< the other side has to be there already
    };
    bool resolveLink(Relationship& r);
    bool resolveWrittenLink(Relationship& r);
    bool resolveDirect(Relationship& r);
    bool resolveWrittenJoin(Relationship& r);
    bool addCondition(Relationship& r, const Expression& condition);
    void keepInStep(Relationship& r, Relationship& other);
    void pairWith(Relationship& r, Relationship& other, const QString& name);
    void addBackref(const Pairing& pairing);
    void checkOptions(Relationship& r);
    void checkCascade(const Relationship& r);
    int targetSlot(const Relationship& r, const QString& attribute, const char* option);
    void problem(const Relationship& r, const QString& text);

    Registry& m_registry;
    std::vector<Pairing> m_pairings;
    QStringList m_problems;
};

} // namespace espalier::orm

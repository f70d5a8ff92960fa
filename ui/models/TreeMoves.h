// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"

#include <QCoreApplication>
#include <QString>

class QMimeData;

namespace espalier::ui {

class EntityTreeOverlay;

/// Moves in a tree and what drops on it do: nodes change their parent or place, rows of a linked
/// entity get a link. Made for one call. Refusals return a reason; empty: done, or may be done.
class TreeMoves {
    Q_DECLARE_TR_FUNCTIONS(espalier::ui::TreeMoves)
public:
    explicit TreeMoves(EntityTreeOverlay& tree) : m_tree(tree) {}

    QString moveRefusal(const orm::ObjectList& rows, int parent) const;
    QString moveInto(const orm::ObjectList& rows, int parent) const;
    QString besideRefusal(const orm::ObjectList& rows, int sibling) const;
    QString moveBeside(const orm::ObjectList& rows, int sibling, bool after) const;

    /// Everything below a node comes directly below it, in the order of the tree.
    QString flatten(int node) const;
    QString sortRefusal(int parent) const;
    /// The order of the children follows their labels.
    QString sortChildren(int parent) const;

    QString dropRefusal(const QMimeData* data, int parent) const;
    QString dropRefusalBeside(const QMimeData* data, int sibling) const;
    /// `copy`: linked rows keep the link that they have.
    QString drop(const QMimeData* data, int parent, bool copy) const;
    QString dropBeside(const QMimeData* data, int sibling, bool after) const;

private:
    const orm::Relationship* linkTo(const orm::Mapper& mapper) const;
    QString linkRefusal(const orm::Mapper& mapper, int node) const;
    void link(const orm::ObjectList& rows, int node, bool keep) const;
    bool isAllIn(const orm::ObjectList& rows, int parent) const;
    void arrange(const orm::ObjectList& rows, int sibling, bool after) const;

    EntityTreeOverlay& m_tree;
};

} // namespace espalier::ui

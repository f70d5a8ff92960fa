// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QStringList>

#include <initializer_list>

namespace espalier::orm {

enum class CascadeToken : quint8 {
    SaveUpdate,
    Merge,
    Delete,
    DeleteOrphan,
    RefreshExpire,
    Expunge,
    All ///< everything but DeleteOrphan
};

/// What follows from an object to the related ones: written as text ("all, delete-orphan"), as
/// tokens, or flag by flag.
struct ESPALIER_ORM_EXPORT Cascade {
    bool saveUpdate = true;
    bool merge = true;
    bool remove = false;       ///< "delete": the related objects go with this one
    bool removeOrphan = false; ///< "delete-orphan": a related object that is taken out goes
    bool refreshExpire = false;
    bool expunge = false;
    QStringList unknown = {}; ///< words that are no tokens; Registry::configure() refuses them

    Cascade() = default;
    Cascade(const QString& tokens); ///< comma-separated; empty or "none": nothing follows
    Cascade(const char* tokens);
    Cascade(std::initializer_list<CascadeToken> tokens);
    static Cascade all() { return {CascadeToken::All}; }
    static Cascade allDeleteOrphan() { return {CascadeToken::All, CascadeToken::DeleteOrphan}; }

private:
    void clear();
    void include(CascadeToken token);
};

} // namespace espalier::orm

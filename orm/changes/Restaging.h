// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/changes/RowEdit.h"
#include "orm/mapping/Registry.h"

#include <functional>
#include <set>
#include <vector>

namespace espalier::orm {

class Session;

/// One thing to be staged for an object.
struct StagingStep {
    /// Forget: out of the session, nothing is written.
    enum class Act : quint8 { Add, Remove, SetValue, SetReference, Link, Unlink, Forget };
    Act act;
    ObjectPtr object;
    int slot = -1;
    Value value;
    const Relationship* relationship = nullptr;
    ObjectPtr other;
    LinkValues values = {}; ///< of a link
};

/// Why a part of an edit cannot be staged as it was meant.
struct ESPALIER_ORM_EXPORT StagingProblem {
    enum class Kind : quint8 {
        Changed, ///< someone else has changed the value since; staged only if mine is to win
        Deleted, ///< someone else has deleted the row
        Unknown  ///< the database has no such table, column or relation
    };
    Kind kind;
    RowName row;
    QString label;
    QString attribute; ///< or relation; empty: the row as a whole
    Value before;
    Value theirs;
    Value mine; ///< NULL for a row that was to be deleted
    /// "product 12 (Headphones), price: was 49.90, is now 45.00, would become 39.90"
    QString text() const;
};

/// Stages edits that were kept as values once more, on rows as they are now. A row's values are
/// compared with what was read of it then: nothing that someone else has written is staged over
/// unless that is asked for. Pure: whoever calls loads the rows and stages the steps.
class ESPALIER_ORM_EXPORT Restaging {
public:
    Restaging(const Registry& registry, std::vector<RowEdit> edits);

    struct Row {
        const Mapper* mapper;
        std::vector<Value> key;
    };
    /// To be loaded before plan().
    const std::vector<Row>& rows() const { return m_rows; }

    struct Plan {
        std::vector<StagingStep> steps;
        std::vector<StagingProblem> problems;
        int edits = 0; ///< of which something is to be staged, or is so already
    };
    /// The object of a key, as loaded; null, or one of which nothing could be loaded, is gone.
    using Find = std::function<ObjectPtr(const Mapper&, const std::vector<Value>& key)>;
    /// Mine: what someone else has changed is staged over. Memory: the rows were not loaded for
    /// this; of what is not in memory nothing is known to have changed.
    enum class Trust : quint8 { Theirs, Mine, Memory };
    Plan plan(const Find& find, Trust trust) const;

private:
    const Registry& m_registry;
    std::vector<RowEdit> m_edits;
    std::vector<Row> m_rows;
};

/// Without a way back, for programs that save at once.
ESPALIER_ORM_EXPORT void stage(Session& session, const std::vector<StagingStep>& steps);

} // namespace espalier::orm

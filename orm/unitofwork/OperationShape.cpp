// SPDX-License-Identifier: MIT
// The parts of a plan: cells of its operations, and what they have in common.
#include "orm/unitofwork/FlushPlan.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

std::span<const PlannedValue> FlushPlan::values(const RowOperation& operation) const {
    return {cells.data() + operation.firstCell, operation.shape->columns.size()};
}

std::span<const PlannedValue> FlushPlan::key(const RowOperation& operation) const {
    return {values(operation).data() + operation.shape->columns.size(),
            operation.shape->keyColumns.size()};
}

std::span<const PlannedValue> FlushPlan::guards(const RowOperation& operation) const {
    return {key(operation).data() + operation.shape->keyColumns.size(),
            operation.shape->guardColumns.size()};
}

QString FlushPlan::label(const RowOperation& operation) const {
    if (operation.label >= 0)
        return labels[operation.label];
    QStringList parts;
    for (const int cell : operation.shape->labelCells) {
        const PlannedValue& planned = cells[operation.firstCell + std::size_t(cell)];
        const Value* value = std::get_if<Value>(&planned);
        if (value && !value->isNull() && value->kind() != Value::Kind::Expr)
            parts << value->toText();
    }
    return parts.isEmpty() || parts.size() != qsizetype(operation.shape->labelCells.size())
               ? u"new %1"_s.arg(operation.shape->entity)
               : operation.shape->entity + u' ' + parts.join(u", "_s);
}

const OperationShape* FlushPlan::shapeLike(OperationShape shape) {
    const auto isLike = [&shape](const auto& known) { return *known == shape; };
    // Neighbours are alike: the newest first.
    const auto found = std::find_if(shapes.rbegin(), shapes.rend(), isLike);
    if (found != shapes.rend())
        return found->get();
    shapes.push_back(std::make_shared<const OperationShape>(std::move(shape)));
    return shapes.back().get();
}

void FlushPlan::add(const OperationShape* shape, const QString& label) {
    RowOperation operation{shape, quint32(cells.size() - shape->cellCount())};
    if (!label.isEmpty()) {
        operation.label = qint32(labels.size());
        labels << label;
    }
    operations.push_back(operation);
}

} // namespace espalier::orm

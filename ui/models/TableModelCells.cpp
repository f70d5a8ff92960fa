// SPDX-License-Identifier: GPL-3.0-or-later
// The reading and writing of single cells of EntityTableModel.
#include "ui/models/TableModelData.h"

#include "ui/commands/Edits.h"
#include "ui/live/KeyHints.h"
#include "ui/models/TableCells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Object;
using orm::ObjectPtr;
using orm::ObjectState;
using orm::Value;

std::optional<Value> EntityTableModel::Data::loaded(int index, int shown) {
    const RowWindow::Row* read = loader.window().find(index);
    const ObjectPtr object = index >= readRows() ? this->object(index)
                             : read              ? read->object
                                                 : ObjectPtr();
    const TableColumn& info = column(shown);
    if (object && info.slot >= 0 && object->isLoaded(info.slot))
        return cells::foreignValue(*object, info.slot, info.reference);
    const int place = loader.query().valueColumn(shown);
    const Value* value = read && place >= 0 ? loader.cell(*read, place) : nullptr;
    return value && !beginning(index, shown) ? std::optional(*value) : std::nullopt;
}

QString EntityTableModel::Data::headerText(int shown) const {
    const std::vector<SortTerm>& sorts = loader.query().request().sorts;
    const auto term = std::ranges::find(sorts, shown, &SortTerm::column);
    const QString& name = column(shown).name;
    if (term == sorts.end())
        return name;
    const QString sorted = term->order == Qt::AscendingOrder
                               ? EntityTableModel::tr("%1, sorted ascending").arg(name)
                               : EntityTableModel::tr("%1, sorted descending").arg(name);
    return sorts.size() == 1 ? sorted
                             : EntityTableModel::tr("%1, %2 of %3")
                                   .arg(sorted)
                                   .arg(term - sorts.begin() + 1)
                                   .arg(sorts.size());
}

QString EntityTableModel::Data::headerTip(int shown) const {
    const TableColumn& info = column(shown);
    if (info.isLinks)
        return EntityTableModel::tr("Linked rows of %1").arg(info.links->target().name());
    const bool hasNoOrder =
        !q.canSort(shown) && info.column.type().kind != orm::TypeKind::LargeBinary;
    return cells::typeText(info.column) +
           (hasNoOrder ? u'\n' + EntityTableModel::tr("Rows cannot be sorted by this column: the "
                                                      "database has no order for its type.")
                       : QString());
}

bool EntityTableModel::Data::isDeleted(const Object& object) const {
    return database.isMarkedForDeletion(object) || object.state() == ObjectState::Deleted ||
           object.state() == ObjectState::Detached;
}

EditState EntityTableModel::Data::rowState(int index) {
    const RowWindow::Row* read = index < readRows() ? loader.window().find(index) : nullptr;
    const ObjectPtr object = read                 ? read->object
                             : index < readRows() ? ObjectPtr()
                                                  : this->object(index);
    if (!object)
        return EditState::Clean;
    if (isDeleted(*object))
        return EditState::Deleted;
    if (object->state() == ObjectState::Pending)
        return EditState::Added;
    if (!read) // came into the scope or the filter; clean once saved
        return !object->isModified()                                      ? EditState::Clean
               : staged.committed(*object) == StagedRows::Membership::Yes ? EditState::Modified
                                                                          : EditState::Added;
    if (staged.current(*object) == StagedRows::Membership::No &&
        staged.committed(*object) != StagedRows::Membership::No)
        return EditState::Deleted;
    const bool changed =
        std::ranges::any_of(loader.query().columns(), [&](const TableColumn& shown) {
            return cells::state(*object, shown) != EditState::Clean;
        });
    return changed ? EditState::Modified : EditState::Clean;
}

EditState EntityTableModel::Data::cellState(int index, const Object& object,
                                            const TableColumn& shown) {
    const EditState whole = rowState(index);
    if (whole == EditState::Deleted || object.state() == ObjectState::Pending)
        return whole;
    const EditState own = cells::state(object, shown);
    return own != EditState::Clean ? own : whole == EditState::Added ? whole : EditState::Clean;
}

QString EntityTableModel::Data::readLabel(const RowWindow::Row* read, int shown) const {
    const int place = loader.query().labelColumn(shown);
    const Value* value = read && place >= 0 ? loader.cell(*read, place) : nullptr;
    return value ? cells::text(*value) : QString();
}

QString EntityTableModel::Data::labelText(const RowWindow::Row* read, const Object& object,
                                          int shown) {
    const TableColumn& info = column(shown);
    if (!info.reference || info.reference->target().traits().label < 0)
        return {};
    const bool changed = cells::state(object, info) != EditState::Clean;
    const bool isApart = loader.query().isLabelApart(shown);
    if (const ObjectPtr target = cells::referred(database.session(), object, *info.reference)) {
        // A staged name shows wherever the row is referred to.
        const QString label = cells::label(*target);
        if (!label.isEmpty())
            return label;
        if (changed || !read || isApart)
            want(target);
    } else if (changed || !read || isApart) {
        const auto& [slot, remote] = info.reference->pairs().front();
        const std::vector<int>& key = info.reference->target().primaryKey();
        const Value& value = object.peek(slot);
        if (!value.isNull() && key.size() == 1 && key.front() == remote &&
            (isApart || object.isModified(slot)))
            want(database.object(info.reference->target(), {value}));
    }
    return changed ? QString() : readLabel(read, shown);
}

bool EntityTableModel::Data::isLoading(int index, int shown) {
    const RowWindow::Row* read = row(index);
    const ObjectPtr object = this->object(index);
    if (!read && !object)
        return true;
    if (!object)
        return false;
    const TableColumn& info = column(shown);
    if (info.isLinks)
        return !object->isLoaded(*info.links);
    return !object->isLoaded(info.slot) && loader.query().lengthColumn(shown) < 0 &&
           !beginning(index, shown);
}

bool EntityTableModel::Data::isNull(int index, int shown) {
    const TableColumn& info = column(shown);
    const RowWindow::Row* read = row(index);
    const int length = loader.query().lengthColumn(shown);
    const ObjectPtr object = this->object(index);
    if (info.isLinks || (!read && !object) || beginning(index, shown))
        return false;
    if (object && (object->isLoaded(info.slot) ||
                   (info.reference && cells::isChanged(*object, *info.reference)))) {
        if (!cells::foreignValue(*object, info.slot, info.reference).isNull())
            return false;
        // A new row is referred to before it has a key.
        return !info.reference || !cells::referred(database.session(), *object, *info.reference);
    }
    const int place = length >= 0 ? length : loader.query().valueColumn(shown);
    const Value* value = read ? loader.cell(*read, place) : nullptr;
    return value && value->isNull();
}

bool EntityTableModel::Data::isDefault(int index, int shown) {
    const TableColumn& info = column(shown);
    const ObjectPtr object = index >= readRows() ? this->object(index) : ObjectPtr();
    if (!object || info.slot < 0 || object->state() != ObjectState::Pending ||
        object->isSet(info.slot) || (info.reference && cells::isChanged(*object, *info.reference)))
        return false;
    const orm::ColumnData& data = info.column.data();
    return data.serverDefault || data.insertDefault || data.autoIncrement || data.generated;
}

QString EntityTableModel::Data::displayText(int index, int shown) {
    const TableColumn& info = column(shown);
    const RowWindow::Row* read = row(index);
    const ObjectPtr object = this->object(index);
    const int length = loader.query().lengthColumn(shown);
    if (length >= 0 && !(object && object->isLoaded(info.slot))) {
        const Value* bytes = read ? loader.cell(*read, length) : nullptr;
        return bytes && !bytes->isNull() ? cells::sizeText(bytes->to<qint64>().value_or(0))
                                         : QString();
    }
    if (const Value* text = beginning(index, shown))
        return cells::text(*text) + u'…';
    if (!object) {
        const Value* value = read ? loader.cell(*read, loader.query().valueColumn(shown)) : nullptr;
        return value ? cells::text(*value) : QString();
    }
    if (info.isLinks)
        return cells::linksText(object->relation(*info.links).items);
    const QString label = labelText(read, *object, shown);
    if (!label.isEmpty())
        return label;
    const Value value = cells::foreignValue(*object, info.slot, info.reference);
    return length < 0 ? cells::keyText(value) : cells::text(value);
}

QString EntityTableModel::Data::originalText(int index, int shown) {
    const ObjectPtr object = this->object(index);
    const TableColumn& info = column(shown);
    if (!object || object->state() != ObjectState::Persistent ||
        cells::state(*object, info) == EditState::Clean)
        return {};
    if (info.isLinks) {
        const orm::RelationSlot& links = object->relation(*info.links);
        if (!links.loaded)
            return {};
        const QString before = cells::linksText(links.committed());
        return before.isEmpty() ? EntityTableModel::tr("none") : before;
    }
    if (info.reference) {
        const orm::RelationSlot& relation = object->relation(*info.reference);
        if (!relation.removed().empty()) {
            const QString label = cells::label(*relation.removed().front());
            if (!label.isEmpty())
                return label;
        }
        const QString label = readLabel(row(index), shown);
        if (!label.isEmpty())
            return label;
    }
    const std::optional<Value> before = object->committedValue(info.slot);
    if (!before)
        return {};
    return before->isNull()                 ? u"NULL"_s
           : cells::text(*before).isEmpty() ? u"\"\""_s
                                            : cells::text(*before);
}

QVariant EntityTableModel::Data::rawValue(int index, int shown) {
    const TableColumn& info = column(shown);
    const ObjectPtr object = this->object(index);
    if (info.isLinks || beginning(index, shown))
        return {};
    if (object)
        return cells::foreignValue(*object, info.slot, info.reference).toVariant();
    const RowWindow::Row* read = row(index);
    const int place = loader.query().valueColumn(shown);
    const Value* value = read && place >= 0 ? loader.cell(*read, place) : nullptr;
    return value ? value->toVariant() : QVariant();
}

QString EntityTableModel::Data::refusal(int index, int shown) {
    if (const QString whole = q.refusal(); !whole.isEmpty())
        return whole;
    const TableColumn& info = column(shown);
    if (info.isLinks)
        return EntityTableModel::tr(
            "Links are changed in the record, or by dragging rows onto the tree.");
    if (info.column.type().kind == orm::TypeKind::LargeBinary)
        return EntityTableModel::tr("Binary data cannot be edited as text.");
    const ObjectPtr object = this->object(index);
    if (!object)
        return EntityTableModel::tr("The row is still being read.");
    if (isDeleted(*object))
        return EntityTableModel::tr("The row is marked for deletion.");
    if (beginning(index, shown)) {
        const QString key = key_hints::of(u"editText"_s, "F4");
        return key.isEmpty()
                   ? EntityTableModel::tr("Only the beginning of this long text has been read; "
                                          "Edit as Text reads all of it.")
                   : EntityTableModel::tr("Only the beginning of this long text has been read: "
                                          "press %1 to read and edit it.")
                         .arg(key);
    }
    return database.edits().refusal(*object, info.slot);
}

namespace {

/// With the key that takes it back, if there is one.
QString revertible(const QString& text) {
    const QString key = key_hints::of(u"revertCells"_s, "Ctrl+Shift+R");
    return key.isEmpty() ? text : EntityTableModel::tr("%1 · press %2 to revert").arg(text, key);
}

/// The beginning of a text, with the key that reads all of it.
QString readable(const QString& beginning) {
    const QString key = key_hints::of(u"editText"_s, "F4");
    return key.isEmpty()
               ? beginning + u'…'
               : EntityTableModel::tr("%1… · press %2 to read the rest").arg(beginning, key);
}

} // namespace

QString EntityTableModel::Data::toolTip(int index, int shown) {
    const ObjectPtr object = this->object(index);
    if (!object)
        return {};
    if (database.isMarkedForDeletion(*object))
        return revertible(EntityTableModel::tr("Deleted when you save"));
    if (rowState(index) == EditState::Deleted && object->state() == ObjectState::Persistent)
        return revertible(EntityTableModel::tr("No longer belongs here once you save"));
    const QString before = originalText(index, shown);
    if (!before.isEmpty())
        return revertible(EntityTableModel::tr("was %1").arg(before.left(200)));
    if (isDefault(index, shown)) {
        const std::optional<QString>& value = column(shown).column.data().serverDefault;
        return value ? EntityTableModel::tr("New row; the database gives its default here: %1")
                           .arg(value->left(200))
                     : EntityTableModel::tr("New row; the database gives a value here");
    }
    if (object->state() == ObjectState::Pending)
        return EntityTableModel::tr("New row, not saved yet");
    if (const Value* text = beginning(index, shown))
        return readable(cells::text(*text).toHtmlEscaped());
    return {};
}

QString EntityTableModel::Data::accessibleText(int index, int shown) {
    const TableColumn& info = column(shown);
    QStringList parts{info.name};
    if (isLoading(index, shown))
        parts.append(EntityTableModel::tr("loading"));
    else if (isDefault(index, shown))
        parts.append(EntityTableModel::tr("default"));
    else if (isNull(index, shown))
        parts.append(u"NULL"_s);
    else
        parts.append(displayText(index, shown));
    const ObjectPtr object = this->object(index);
    switch (object ? cellState(index, *object, info) : EditState::Clean) {
    case EditState::Modified:
        parts.append(EntityTableModel::tr("modified"));
        break;
    case EditState::Added:
        parts.append(EntityTableModel::tr("new"));
        break;
    case EditState::Deleted:
        parts.append(EntityTableModel::tr("deleted"));
        break;
    default:
        break;
    }
    if (const QString before = originalText(index, shown); !before.isEmpty())
        parts.append(EntityTableModel::tr("was %1").arg(before));
    return parts.join(u", "_s);
}

QString EntityTableModel::Data::apply(int index, int shown, const QVariant& value, int role) {
    if (const QString reason = refusal(index, shown); !reason.isEmpty())
        return reason;
    const TableColumn& info = column(shown);
    const ObjectPtr object = this->object(index);
    Edits& edits = database.edits();
    if (info.reference && value.metaType() == QMetaType::fromType<ObjectPtr>())
        return edits.setReference(object, *info.reference, value.value<ObjectPtr>());

    const orm::SqlType type = info.column.type();
    Value wanted;
    if (value.isValid() && role == Qt::EditRole && value.typeId() == QMetaType::QString) {
        QString error;
        wanted = Edits::parse(value.toString(), type, &error);
        if (!error.isEmpty())
            return error;
    } else if (value.isValid()) {
        wanted = orm::fitted(Value::fromVariant(value), type);
    }
    if (wanted.isNull() && !info.column.isNullable() &&
        !(info.column.isAutoIncrement() && object->state() == ObjectState::Pending))
        return EntityTableModel::tr("%1 must have a value.").arg(info.name);
    const Value now = cells::foreignValue(*object, info.slot, info.reference);
    // The text too: 49.90 for 49.9 is a change that a person means.
    if (object->isLoaded(info.slot) && now == wanted && now.toText() == wanted.toText())
        return {};
    if (!info.reference)
        return edits.setValue(object, info.slot, wanted);
    if (wanted.isNull())
        return edits.setReference(object, *info.reference, {});
    const orm::Mapper& target = info.reference->target();
    if (target.primaryKey().size() == 1 &&
        target.primaryKey().front() == info.reference->pairs().front().second)
        return edits.setReference(object, *info.reference, database.object(target, {wanted}));
    return edits.setValue(object, info.slot, wanted);
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/SaveFailures.h"

namespace espalier::ui {

orm::ObjectPtr incompleteNewObject(const orm::Session& session, const orm::Error& error) {
    for (const orm::ObjectPtr& object : session.newObjects()) {
        const orm::Attribute* attribute = object->mapper().find(error.context().attribute);
        if (object->mapper().name() == error.context().entity && attribute &&
            object->peek(attribute->slot).isNull()) {
            return object;
        }
    }
    return {};
}

bool mayBeConflict(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const orm::StaleDataError&) {
        return true;
    } catch (const orm::IntegrityError& error) {
        return error.constraint() == orm::IntegrityError::Constraint::ForeignKey ||
               error.constraint() == orm::IntegrityError::Constraint::Unique;
    } catch (...) {
        return false;
    }
}

bool isOfConnection(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const orm::ConnectionError&) {
        return true;
    } catch (...) {
        return false;
    }
}

QString attributeOf(const std::exception_ptr& exception, const orm::ObjectPtr& object) {
    if (!exception || !object) {
        return {};
    }
    try {
        std::rethrow_exception(exception);
    } catch (const orm::Error& error) {
        if (!error.context().attribute.isEmpty()) {
            return error.context().attribute;
        }
        const QString column = error.context().column.section(u',', 0, 0).trimmed();
        const orm::Column* found = object->mapper().table().find(column);
        const int slot = found ? object->mapper().slotOf(*found) : -1;
        return slot < 0 ? QString() : object->mapper().attribute(slot).name;
    } catch (...) {
        return {};
    }
}

} // namespace espalier::ui

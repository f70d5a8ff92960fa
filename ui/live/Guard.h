// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <exception>
#include <type_traits>
#include <utility>

class QObject;

namespace espalier::ui {

/// Hands what was thrown to whoever can show it: the receiver's signal or slot
/// `refused(QString)`, else LiveDatabase::failed(), else the log.
ESPALIER_UI_EXPORT void reportThrown(QObject* receiver,
                                     const std::exception_ptr& exception) noexcept;

/// The one door through which slots and model virtuals call the core: what `body` throws never
/// reaches the event loop. Gives what `body` gives, or `fallback` after an exception.
template <class Body, class Result = std::invoke_result_t<Body>>
    requires(!std::is_void_v<Result>)
Result guarded(QObject* receiver, Body&& body, Result fallback = Result()) noexcept {
    try {
        return std::forward<Body>(body)();
    } catch (...) {
        reportThrown(receiver, std::current_exception());
        return fallback;
    }
}

template <class Body>
    requires(std::is_void_v<std::invoke_result_t<Body>>)
void guarded(QObject* receiver, Body&& body) noexcept {
    try {
        std::forward<Body>(body)();
    } catch (...) {
        reportThrown(receiver, std::current_exception());
    }
}

} // namespace espalier::ui

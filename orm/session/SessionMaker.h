// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/Session.h"

namespace espalier::orm {

/// Makes sessions with the same options: bound now, unbound, or configured later. Options of a
/// call override the factory's.
class ESPALIER_ORM_EXPORT SessionMaker {
public:
    explicit SessionMaker(SessionOptions options = {}) : m_options(std::move(options)) {}
    /// For sessions made from now on: what is absent stays as it was.
    void configure(SessionOptions options);
    Session operator()(SessionOptions options = {}) const;

private:
    SessionOptions m_options;
};

} // namespace espalier::orm

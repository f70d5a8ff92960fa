// SPDX-License-Identifier: MIT
#include "orm/session/SessionMaker.h"

namespace espalier::orm {

namespace {

/// `over` where it says something, else `under`.
SessionOptions merged(SessionOptions over, const SessionOptions& under) {
    if (std::holds_alternative<std::monostate>(over.bind))
        over.bind = under.bind;
    if (!over.autoflush)
        over.autoflush = under.autoflush;
    if (!over.expireOnCommit)
        over.expireOnCommit = under.expireOnCommit;
    if (!over.deferLoad)
        over.deferLoad = under.deferLoad;
    return over;
}

} // namespace

void SessionMaker::configure(SessionOptions options) {
    m_options = merged(std::move(options), m_options);
}

Session SessionMaker::operator()(SessionOptions options) const {
    return Session(merged(std::move(options), m_options));
}

} // namespace espalier::orm

// SPDX-License-Identifier: MIT
#include "orm/session/SessionMaker.h"

namespace espalier::orm {

SessionOptions merged(SessionOptions over, const SessionOptions& under) {
    if (std::holds_alternative<std::monostate>(over.bind))
        over.bind = under.bind;
    over.binds.insert(over.binds.end(), under.binds.begin(), under.binds.end());
    for (const auto choice : {&SessionOptions::autoflush, &SessionOptions::expireOnCommit,
                              &SessionOptions::transactional, &SessionOptions::beginOnRead,
                              &SessionOptions::strictDeletes, &SessionOptions::twophase}) {
        if (!(over.*choice))
            over.*choice = under.*choice;
    }
    over.extensions.insert(over.extensions.begin(), under.extensions.begin(),
                           under.extensions.end());
    if (!over.joinTransaction)
        over.joinTransaction = under.joinTransaction;
    if (!over.registry)
        over.registry = under.registry;
    over.info.insert(under.info.begin(), under.info.end());
    if (!over.sharding)
        over.sharding = under.sharding;
    if (!over.deferLoad)
        over.deferLoad = under.deferLoad;
    return over;
}

void SessionMaker::configure(SessionOptions options) {
    m_options = merged(std::move(options), m_options);
}

Session SessionMaker::operator()(SessionOptions options) const {
    return Session(merged(std::move(options), m_options));
}

} // namespace espalier::orm

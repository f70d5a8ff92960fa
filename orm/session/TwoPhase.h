// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/engine/Engine.h"

#include <vector>

namespace espalier::orm {

/// A transaction that a server keeps, with its locks and through any crash, until it is ended by
/// its identifier. Ending one takes a connection of its own.
struct ESPALIER_ORM_EXPORT PreparedTransaction {
    Engine engine;
    QString identifier;

    /// Errors: SqlError when it was ended already, ConnectionError.
    void commit() const;
    void rollback() const;
};

/// What sessions have left prepared on a server: after a crash between the two phases, or a
/// PreparedError. The parts of one transaction have the same identifier up to the last '-'. Those
/// of sessions that are just committing are among them. Errors: SessionError, ConnectionError.
ESPALIER_ORM_EXPORT std::vector<PreparedTransaction> preparedTransactions(const Engine& engine);

/// Of a transaction in two phases some databases could not be told how it ends: transactions() wait
/// there, and hold their locks. Remedy: when the databases can be reached again, end each the way
/// that the message says, with PreparedTransaction or by hand.
class ESPALIER_ORM_EXPORT PreparedError final : public Error {
public:
    PreparedError(bool committed, const std::vector<PreparedTransaction>& transactions,
                  const QString& cause);
    ~PreparedError() override;
    const char* kindName() const noexcept override;
    const std::vector<PreparedTransaction>& transactions() const noexcept { return m_transactions; }
    /// How they are to be ended: the others were.
    bool isCommitted() const noexcept { return m_isCommitted; }

private:
    std::vector<PreparedTransaction> m_transactions;
    bool m_isCommitted;
};

} // namespace espalier::orm

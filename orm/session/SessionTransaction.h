// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <memory>

namespace espalier::orm {

struct TransactionFrame;

/// One level of a session's transactions, from Session::begin() or Session::beginNested().
/// Destroyed before commit() or rollback() it rolls back. May outlive the session; then it does
/// nothing.
class ESPALIER_ORM_EXPORT SessionTransaction {
public:
    explicit SessionTransaction(std::shared_ptr<TransactionFrame> frame);
    ~SessionTransaction();
    SessionTransaction(SessionTransaction&&) noexcept = default;
    SessionTransaction& operator=(SessionTransaction&& other) noexcept;

    /// Flushes; levels inside are committed first. The outermost sends COMMIT, a nested one
    /// releases its savepoint, any other only ends. Errors: SessionError when it has ended or was
    /// rolled back.
    void commit();
    /// Levels inside end with it. A level that is neither the outermost nor a savepoint takes the
    /// nearest one around with it, which then can only be rolled back, too.
    void rollback();
    /// Neither ended nor rolled back.
    bool isActive() const;

private:
    std::shared_ptr<TransactionFrame> m_frame;
};

} // namespace espalier::orm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"
#include "orm/mapping/Corrections.h"

namespace espalier::app {

/// What a person has said of the schema of each database, one file a database beside the settings.
class CorrectionStore {
public:
    explicit CorrectionStore(const QString& folder) : m_folder(folder) {}

    /// Nothing said when there is no file. Errors: DataError that names the file.
    orm::Corrections load(const orm::Url& url) const;
    /// Errors: DataError that names the file; what was there stays.
    void save(const orm::Url& url, const orm::Corrections& corrections) const;

private:
    QString m_folder;
};

} // namespace espalier::app

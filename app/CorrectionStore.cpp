// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CorrectionStore.h"

#include "app/DatabaseFile.h"
#include "orm/base/Error.h"

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

const QString kind = u"corrections"_s;

} // namespace

orm::Corrections CorrectionStore::load(const orm::Url& url) const {
    const DatabaseFile file(m_folder, kind, url);
    const std::optional<QByteArray> text = file.read();
    if (!text) {
        return {};
    }
    try {
        return orm::Corrections::fromJson(*text);
    } catch (const orm::DataError& error) {
        throw orm::DataError(u"%1: %2"_s.arg(file.path(), error.message()));
    }
}

void CorrectionStore::save(const orm::Url& url, const orm::Corrections& corrections) const {
    DatabaseFile(m_folder, kind, url).write(corrections.toJson());
}

} // namespace espalier::app

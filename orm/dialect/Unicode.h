// SPDX-License-Identifier: MIT
#pragma once

#include <QStringConverter>

namespace espalier::orm {

/// False where decoding would put replacement characters in the place of bytes.
inline bool isUtf8(const QByteArray& text) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError();
}

} // namespace espalier::orm

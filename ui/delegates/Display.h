// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QFont>
#include <QLocale>
#include <QObject>
#include <QString>

namespace espalier::ui {

enum class Density { Compact, Standard, Comfortable };

/// How a cell shows a number or a date: exactly as it is stored, or as people write it.
enum class Writing { Stored, Language };

struct DisplayOptions {
    Density density = Density::Standard;
    QString nullText = QStringLiteral("NULL");
    Writing numbers = Writing::Stored;
    Writing dates = Writing::Stored;
    QString gridFont; ///< family or monospace(); empty: that of the window
    static QString monospace() { return QStringLiteral("monospace"); } ///< the system's
    bool operator==(const DisplayOptions&) const = default;
};

/// How cells are shown, in every window: as QApplication's font and palette it is one for the
/// program. Delegates and views ask it and listen to changed(); only what is painted follows it,
/// models, editors and copies keep the exact text. GUI thread only.
class ESPALIER_UI_EXPORT Display : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the QApplication.
    static Display& current();

    const DisplayOptions& options() const { return m_options; }
    void setOptions(const DisplayOptions& options);

    /// `text` as a cell of a column of this kind shows it (TypeKindRole). What is neither a number
    /// nor a date stays as it is. `isKey`: its digits name a row and are not grouped.
    QString written(const QString& text, int typeKind, bool isKey,
                    const QLocale& locale = QLocale()) const;
    /// The font of cells, to be resolved against that of the view.
    QFont cellFont() const;

Q_SIGNALS:
    void changed();

private:
    using QObject::QObject;
    DisplayOptions m_options;
};

} // namespace espalier::ui

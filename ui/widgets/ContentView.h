// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QByteArray>
#include <QTabWidget>

class QLabel;
class QPlainTextEdit;

namespace espalier::ui {

/// What bytes mean to a person: a picture, a text, a JSON document in lines, and always the bytes
/// themselves. Only the tabs that apply are there, the most telling one first. Shows the first part
/// of what is too long to look at, and says so.
class ESPALIER_UI_EXPORT ContentView : public QTabWidget {
    Q_OBJECT
public:
    static constexpr qsizetype MostHex = 64 * 1024;       ///< bytes shown as numbers
    static constexpr qsizetype MostText = 512 * 1024;     ///< bytes shown as text
    static constexpr qint64 MostPixels = 4 * 1024 * 1024; ///< of a picture that is shown

    explicit ContentView(QWidget* parent = nullptr);

    void setContent(const QByteArray& bytes);
    /// "PNG picture, 640 × 480, 120.0 kB", "text, 3 lines, 1.2 kB"
    const QString& summary() const { return m_summary; }
    /// Rows of 16: "00000010  48 65 6c 6c 6f …  Hello". `first`: offset of the first byte.
    static QString hexRows(QByteArrayView bytes, qsizetype first = 0);

private:
    void addText(const QString& name, const QString& title, const QString& text, bool isWrapped);
    bool addPicture(const QByteArray& bytes);
    bool addWords(const QByteArray& bytes);
    void addHex(const QByteArray& bytes);

    QString m_summary;
};

} // namespace espalier::ui

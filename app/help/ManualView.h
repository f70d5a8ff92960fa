// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/help/Manual.h"

#include <QTextBrowser>

namespace espalier::app {

/// Shows pages of the manual in the colours and the font of the window, with pictures in the same
/// theme. The manual is lent and may change: showAgain().
class ManualView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualView(const Manual& manual, QWidget* parent = nullptr);

    /// "trees.html#move"
    void showAddress(const QString& address);
    QString address() const;
    /// The manual or the look is another one; stays where it is.
    void showAgain();
    /// Marks each of them in the page that is shown; empty: none.
    void setMarked(const QStringList& words);

protected:
    QVariant loadResource(int type, const QUrl& url) override;
    void changeEvent(QEvent* event) override;

private:
    void applyStyle();
    void mark();
    QVariant picture(const QString& name) const;

    const Manual& m_manual;
    QStringList m_marked;
};

} // namespace espalier::app

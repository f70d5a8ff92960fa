// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace espalier::ui {

/// Where the current node stands: "category › Electronics › Audio › **Headphones** — 38 products
/// below". Ancestors are buttons; when there is little room the left ones go into a menu behind
/// "…".
class ESPALIER_UI_EXPORT Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget* parent = nullptr);

    /// From the root (depth 0: the entity's name) to the current node.
    void setPath(const QStringList& labels);
    QStringList path() const { return m_path; }
    /// What follows the path, as "38 products below".
    void setNote(const QString& note);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void ancestorActivated(int depth);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* newLink(const QString& text);
    void arrange();
    void applyColors();
    void showHidden();
    int spacing() const;

    QStringList m_path;
    QToolButton* m_more;
    std::vector<QToolButton*> m_links; ///< m_links[i] leads to depth i
    std::vector<QLabel*> m_separators; ///< after m_more and after each link
    QLabel* m_current;
    QLabel* m_note;
    int m_hidden = 0; ///< links behind m_more
};

} // namespace espalier::ui

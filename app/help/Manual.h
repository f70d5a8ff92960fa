// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace espalier::app {

/// The manual that comes with the program, page by page, with the titles and keys of the commands
/// as they are now. Values; the texts are read when it is made.
class Manual {
    Q_DECLARE_TR_FUNCTIONS(Manual)
public:
    /// Where a link can lead; `text` is what a search looks through.
    struct Section {
        QString address; ///< "trees.html#move"; the beginning of a page: "trees.html"
        QString title;
        QString text;
    };
    struct Page {
        QString name; ///< "trees.html"
        QString html;
        std::vector<Section> sections; ///< the first is the page's own
    };

    explicit Manual(const OwnKeys& own);

    const std::vector<Page>& pages() const { return m_pages; }
    const Page* find(const QString& name) const; ///< null: there is none
    /// Those with all of the words, titles first.
    std::vector<const Section*> search(const QString& words) const;
    /// What the pages name and nothing knows.
    const QStringList& problems() const { return m_problems; }

    /// Of `pictures.txt`, by name.
    static QStringList pictures();
    /// What `espalier render` drew for it; it need not be there.
    static QString pictureFile(const QString& name, bool dark);

private:
    QString filled(const QString& source);
    QString replaced(const QString& kind, const QString& name);
    QString picture(const QString& nameAndCaption);
    QString keyOf(const QString& id);
    QString command(const QString& id);
    QString table(const QString& scope) const;

    OwnKeys m_own;
    std::vector<Page> m_pages;
    QStringList m_problems;
};

} // namespace espalier::app

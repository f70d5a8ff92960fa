// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/ManualView.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

const QString scheme = u"manual"_s;
constexpr int pictureWidth = 640;
constexpr int pageMargin = 20;

bool isDark(const QPalette& palette) { return palette.base().color().lightnessF() < 0.5; }

} // namespace

ManualView::ManualView(const Manual& manual, QWidget* parent)
    : QTextBrowser(parent), m_manual(manual) {
    setObjectName(u"manualView"_s);
    setAccessibleName(tr("Page of the manual"));
    setFrameShape(NoFrame);
    document()->setDocumentMargin(pageMargin);
    applyStyle();
    connect(this, &QTextBrowser::sourceChanged, this, &ManualView::mark);
}

void ManualView::showAddress(const QString& address) {
    setSource(QUrl(scheme + u":/"_s + address));
}

QString ManualView::address() const {
    const QUrl url = source();
    const QString page = url.path().mid(1);
    return url.hasFragment() ? page + u'#' + url.fragment() : page;
}

void ManualView::showAgain() {
    applyStyle();
    const int place = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(place);
}

QVariant ManualView::loadResource(int type, const QUrl& url) {
    if (url.scheme() != scheme) {
        return {}; // nothing is fetched from anywhere
    }
    const QString path = url.path().mid(1);
    if (type == QTextDocument::ImageResource) {
        return picture(path.section(u'/', -1));
    }
    const Manual::Page* page = m_manual.find(path);
    return page ? page->html : QVariant();
}

QVariant ManualView::picture(const QString& name) const {
    QImage image(Manual::pictureFile(name, isDark(palette())));
    const int width = int(pictureWidth * devicePixelRatioF());
    if (image.width() > width) {
        image = image.scaledToWidth(width, Qt::SmoothTransformation);
    }
    image.setDevicePixelRatio(devicePixelRatioF());
    return image;
}

void ManualView::applyStyle() {
    const QPalette colors = palette();
    const QString quiet = colors.color(QPalette::PlaceholderText).name();
    const QString ground = colors.color(QPalette::AlternateBase).name();
    const QString edge = colors.color(QPalette::Window).name();
    document()->setDefaultStyleSheet(uR"(h1 { font-size: x-large; margin-bottom: 8px; }
            h2 { font-size: large; margin-top: 20px; margin-bottom: 4px; }
            p, li { line-height: 130%; }
            li { margin-bottom: 4px; }
            td { padding: 3px 12px 3px 0px; vertical-align: middle; }
            pre { background-color: %2; }
            .key { background-color: %3; white-space: pre; }
            .caption { color: %1; margin-bottom: 16px; })"_s.arg(quiet, ground, edge));
}

void ManualView::setMarked(const QStringList& words) {
    m_marked = words;
    mark();
}

void ManualView::mark() {
    QList<ExtraSelection> all;
    for (const QString& word : m_marked) {
        QTextCursor found(document());
        while (!(found = document()->find(word, found)).isNull()) {
            ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(palette().highlight());
            selection.format.setForeground(palette().highlightedText());
            all << selection;
        }
    }
    setExtraSelections(all);
}

void ManualView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    const bool isLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && source().isValid()) {
        showAgain();
    }
}

} // namespace espalier::app

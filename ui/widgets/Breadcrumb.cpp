// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Breadcrumb.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

QLabel* newLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString oneLine(const QString& text) { return text.simplified().left(300); }

} // namespace

Breadcrumb::Breadcrumb(QWidget* parent)
    : QWidget(parent), m_more(newLink(u"…"_s)), m_current(newLabel(this)), m_note(newLabel(this)) {
    setAccessibleName(tr("Path"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_more->setObjectName(u"breadcrumbMore"_s);
    m_more->setAccessibleName(tr("Ancestors that do not fit"));
    m_more->setToolTip(tr("Show the whole path"));
    connect(m_more, &QToolButton::clicked, this, &Breadcrumb::showHidden);
    m_current->setObjectName(u"breadcrumbCurrent"_s);
    QFont bold;
    bold.setBold(true);
    m_current->setFont(bold);
    m_note->setObjectName(u"breadcrumbNote"_s);
    m_separators.push_back(newLabel(this));
    m_separators.back()->setText(u"›"_s);
    applyColors();
}

QToolButton* Breadcrumb::newLink(const QString& text) {
    auto* link = new QToolButton(this);
    link->setText(text);
    link->setAutoRaise(true);
    link->setFocusPolicy(Qt::StrongFocus);
    link->setCursor(Qt::PointingHandCursor);
    QFont underlined;
    underlined.setUnderline(true);
    link->setFont(underlined);
    return link;
}

void Breadcrumb::setPath(const QStringList& labels) {
    if (labels == m_path)
        return;
    m_path = labels;
    const int wanted = std::max(0, int(labels.size()) - 1);
    while (int(m_links.size()) > wanted) {
        // Later: it may be the button that was just pressed.
        m_links.back()->hide();
        m_links.back()->deleteLater();
        m_links.pop_back();
        delete m_separators.back();
        m_separators.pop_back();
    }
    while (int(m_links.size()) < wanted) {
        const int depth = int(m_links.size());
        QToolButton* link = newLink({});
        link->setObjectName(u"breadcrumb%1"_s.arg(depth));
        connect(link, &QToolButton::clicked, this,
                [this, depth] { Q_EMIT ancestorActivated(depth); });
        m_links.push_back(link);
        m_separators.push_back(newLabel(this));
        m_separators.back()->setText(u"›"_s);
    }
    QWidget* before = m_more;
    for (int depth = 0; depth < wanted; ++depth) {
        const QString text = oneLine(labels.at(depth));
        QToolButton* link = m_links[std::size_t(depth)];
        // No mnemonics from data.
        link->setText(QString(text).replace(u'&', u"&&"_s));
        link->setToolTip(labels.mid(0, depth + 1).join(u" › "_s));
        link->setAccessibleName(tr("Go to %1, level %2").arg(text).arg(depth));
        setTabOrder(before, link);
        before = link;
    }
    m_current->setText(labels.isEmpty() ? QString() : oneLine(labels.constLast()));
    m_current->setToolTip(labels.join(u" › "_s));
    setAccessibleDescription(labels.join(u" › "_s));
    applyColors();
    arrange();
}

void Breadcrumb::setNote(const QString& note) {
    m_note->setText(note.isEmpty() ? QString() : u"— "_s + note);
    arrange();
}

int Breadcrumb::spacing() const { return std::max(2, fontMetrics().horizontalAdvance(u' ') / 2); }

// From the right: the current node always, then as many ancestors as fit.
void Breadcrumb::arrange() {
    const int gap = spacing();
    const auto width = [](const QWidget* widget) { return widget->sizeHint().width(); };
    const int noteWidth = m_note->text().isEmpty() ? 0 : width(m_note) + 2 * gap;
    const int separator = width(m_separators.front()) + 2 * gap;
    const int moreWidth = width(m_more) + separator;
    // The links have room of their own around their text.
    const int lead = m_links.empty() ? 0 : 2 * gap;
    int used = lead + width(m_current);
    int first = int(m_links.size());
    const bool noteFits = used + noteWidth + (m_links.empty() ? 0 : moreWidth) <= this->width();
    used += noteFits ? noteWidth : 0;
    while (first > 0) {
        const int more = width(m_links[std::size_t(first - 1)]) + separator;
        if (used + more + (first > 1 ? moreWidth : 0) > this->width())
            break;
        used += more;
        --first;
    }
    m_hidden = first;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    int x = 0;
    const auto place = [&](QWidget* widget, bool shown, int most) {
        widget->setVisible(shown);
        if (!shown)
            return;
        const int w = std::min(widget->sizeHint().width(), std::max(0, most));
        const int h = std::min(height(), widget->sizeHint().height());
        const int left = rightToLeft ? this->width() - x - w : x;
        widget->setGeometry(left, (height() - h) / 2, w, h);
        x += w + gap;
    };
    place(m_more, m_hidden > 0, this->width());
    place(m_separators.front(), m_hidden > 0, this->width());
    for (int depth = 0; depth < int(m_links.size()); ++depth) {
        place(m_links[std::size_t(depth)], depth >= m_hidden, this->width());
        place(m_separators[std::size_t(depth) + 1], depth >= m_hidden, this->width());
    }
    x += lead;
    place(m_current, !m_path.isEmpty(), this->width() - x);
    x += gap;
    place(m_note, noteFits && noteWidth > 0, this->width() - x);
}

void Breadcrumb::showHidden() {
    QMenu menu(this);
    menu.setObjectName(u"breadcrumbMenu"_s);
    for (int depth = 0; depth < m_hidden; ++depth) {
        QAction* action = menu.addAction(QString(oneLine(m_path.at(depth))).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, depth] { Q_EMIT ancestorActivated(depth); });
    }
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void Breadcrumb::applyColors() {
    QPalette links = palette();
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        links.setColor(group, QPalette::ButtonText, links.color(group, QPalette::Link));
    for (QToolButton* link : m_links)
        link->setPalette(links);
    m_more->setPalette(links);
    QPalette quiet = palette();
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        quiet.setColor(group, QPalette::WindowText, quiet.color(group, QPalette::PlaceholderText));
    for (QLabel* separator : m_separators)
        separator->setPalette(quiet);
    m_note->setPalette(quiet);
}

void Breadcrumb::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Breadcrumb::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

QSize Breadcrumb::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, m_more->sizeHint().height()};
}

QSize Breadcrumb::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 10, m_more->sizeHint().height()};
}

} // namespace espalier::ui

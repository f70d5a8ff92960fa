// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/HelpWindow.h"

#include "app/Settings.h"
#include "app/help/ManualView.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(980, 700);
constexpr int leftWidth = 250;
constexpr int addressRole = Qt::UserRole;
/// Said in the other languages.
constexpr const char* inEnglish =
    QT_TRANSLATE_NOOP("espalier::app::HelpWindow",
                      "The manual is in English so far; commands have the names that you see in "
                      "the menus.");

} // namespace

HelpWindow::HelpWindow(Settings& settings, QWidget* parent)
    : QDialog(parent, Qt::Window), m_settings(settings), m_manual(settings.preferences().keys),
      m_view(new ManualView(m_manual, this)), m_search(new QLineEdit(this)),
      m_left(new QStackedWidget(this)), m_contents(new QTreeWidget(this)),
      m_found(new QListWidget(this)), m_nothing(new QLabel(this)) {
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Manual"));
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(topLine());
    if (const QString text = tr(inEnglish); text != QLatin1StringView(inEnglish)) {
        auto* note = new QLabel(text, this);
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    layout->addWidget(sides(), 1);
    resize(usualSize);
    fillContents();
    connect(m_view, &QTextBrowser::sourceChanged, this, &HelpWindow::selectCurrent);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(&m_settings, &Settings::preferencesChanged, this, &HelpWindow::readAgain);
    m_search->installEventFilter(this);
    m_view->setFocus();
}

// --- parts

QToolButton* HelpWindow::button(const char* icon, const QString& text, const QKeySequence& key) {
    auto* made = new QToolButton(this);
    made->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    made->setAccessibleName(text);
    made->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    made->setShortcut(key);
    made->setAutoRaise(true);
    return made;
}

QLayout* HelpWindow::topLine() {
    QToolButton* back = button("go-previous", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    QToolButton* forward = button("go-next", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    QToolButton* home = button("go-home", tr("First page"), QKeySequence(Qt::ALT | Qt::Key_Home));
    back->setObjectName(u"back"_s);
    forward->setObjectName(u"forward"_s);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(back, &QToolButton::clicked, m_view, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_view, &QTextBrowser::forward);
    connect(home, &QToolButton::clicked, this,
            [this] { showAddress(m_manual.pages().front().name); });
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);

    const QKeySequence find(QKeySequence::Find);
    m_search->setObjectName(u"manualSearch"_s);
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(
        tr("Search the manual  %1").arg(find.toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(leftWidth * 2);
    connect(new QShortcut(find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(back);
    line->addWidget(forward);
    line->addWidget(home);
    line->addStretch();
    line->addWidget(m_search, 1);
    return line;
}

QWidget* HelpWindow::sides() {
    m_contents->setObjectName(u"manualContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_found->setObjectName(u"manualFound"_s);
    m_found->setAccessibleName(tr("Found in the manual"));
    m_found->setWordWrap(true);
    m_nothing->setText(tr("No page has these words."));
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setMargin(8);
    m_nothing->setWordWrap(true);
    for (QWidget* each : {static_cast<QWidget*>(m_contents), static_cast<QWidget*>(m_found),
                          static_cast<QWidget*>(m_nothing)}) {
        m_left->addWidget(each);
    }
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item) {
            showAddress(item->data(0, addressRole).toString());
        }
    });
    connect(m_found, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) {
            showAddress(item->data(addressRole).toString());
        }
    });
    auto* sides = new QSplitter(this);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_left);
    sides->addWidget(m_view);
    sides->setStretchFactor(1, 1);
    sides->setSizes({leftWidth, usualSize.width() - leftWidth});
    return sides;
}

void HelpWindow::fillContents() {
    for (const Manual::Page& page : m_manual.pages()) {
        QTreeWidgetItem* top = nullptr;
        for (const Manual::Section& section : page.sections) {
            auto* item = top ? new QTreeWidgetItem(top) : new QTreeWidgetItem(m_contents);
            item->setText(0, section.title);
            item->setData(0, addressRole, section.address);
            m_items.insert(section.address, item);
            top = top ? top : item;
        }
    }
}

// --- what is shown

void HelpWindow::showAddress(const QString& address) {
    if (address != m_view->address()) {
        m_view->showAddress(address);
    }
}

QString HelpWindow::address() const { return m_view->address(); }

void HelpWindow::selectCurrent() {
    QTreeWidgetItem* item = m_items.value(address(), m_items.value(address().section(u'#', 0, 0)));
    if (item && item != m_contents->currentItem()) {
        const QSignalBlocker quiet(m_contents);
        m_contents->collapseAll();
        m_contents->setCurrentItem(item);
    }
    if (item) {
        (item->parent() ? item->parent() : item)->setExpanded(true);
    }
}

void HelpWindow::search(const QString& text) {
    const QSignalBlocker quiet(m_found);
    m_found->clear();
    for (const Manual::Section* section : m_manual.search(text)) {
        const QString page = m_items[section->address.section(u'#', 0, 0)]->text(0);
        auto* item = new QListWidgetItem(
            page == section->title ? page : u"%1\n%2"_s.arg(section->title, page), m_found);
        item->setData(addressRole, section->address);
    }
    m_view->setMarked(text.simplified().split(u' ', Qt::SkipEmptyParts));
    QWidget* found = m_found->count() > 0 ? static_cast<QWidget*>(m_found) : m_nothing;
    m_left->setCurrentWidget(text.isEmpty() ? m_contents : found);
}

// Down and Enter go from the words to what was found; Esc first clears them.
bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    const bool isOn = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isOn && m_found->count() > 0 && m_left->currentWidget() == m_found) {
        m_found->setCurrentRow(0);
        m_found->setFocus();
        return true;
    }
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

void HelpWindow::readAgain() {
    m_manual = Manual(m_settings.preferences().keys);
    m_view->showAgain();
}

} // namespace espalier::app

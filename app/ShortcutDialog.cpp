// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ShortcutDialog.h"

#include "app/KeyRecorder.h"
#include "app/Look.h"
#include "app/Settings.h"
#include "app/ShortcutModel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

const QString undoLink = u"undo"_s;
const QString takeLink = u"take"_s;

} // namespace

ShortcutDialog::ShortcutDialog(Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_model(new ShortcutModel(settings, this)),
      m_search(new QLineEdit(this)), m_list(new QTreeView(this)), m_recorder(new KeyRecorder(this)),
      m_message(new QLabel(this)) {
    setObjectName(u"shortcuts"_s);
    setWindowTitle(tr("Shortcuts"));
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(tr("Find an action or a key"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_recorder->setObjectName(u"shortcutRecorder"_s);
    m_recorder->setAccessibleName(tr("New key"));
    m_message->setObjectName(u"shortcutMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::RichText);
    m_message->setTextInteractionFlags(Qt::TextBrowserInteraction);
    layOut();
    setMinimumSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutDialog::search);
    connect(m_recorder, &KeyRecorder::recorded, this, &ShortcutDialog::record);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        say({});
        update();
    });
    connect(m_list, &QTreeView::activated, m_recorder, [this] { m_recorder->setFocus(); });
    connect(m_message, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == takeLink) {
            takeOver();
        } else {
            const OwnKeys before = m_before;
            store(before, {});
            say({});
        }
    });
    connect(&m_settings, &Settings::preferencesChanged, this, &ShortcutDialog::update);
    search({});
}

QSize ShortcutDialog::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 36};
}

void ShortcutDialog::layOut() {
    QHeaderView& header = *m_list->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(ShortcutModel::ActionColumn, QHeaderView::Stretch);
    // As wide as the whole list needs: what is found must not move them.
    for (const int column : {ShortcutModel::ScopeColumn, ShortcutModel::KeysColumn}) {
        m_list->resizeColumnToContents(column);
        header.resizeSection(column, header.sectionSize(column) + fontMetrics().averageCharWidth());
    }
    auto* keys = new QHBoxLayout;
    auto* label = new QLabel(tr("New &key"));
    label->setBuddy(m_recorder);
    m_clear = newButton("clearShortcut", tr("No K&ey"), &ShortcutDialog::clear);
    m_reset = newButton("resetShortcut", tr("&Usual Keys"), &ShortcutDialog::reset);
    keys->addWidget(label);
    keys->addWidget(m_recorder, 1);
    keys->addWidget(m_clear);
    keys->addWidget(m_reset);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(
        newButton("resetShortcuts", tr("Usual Keys for &All"), &ShortcutDialog::resetAll));
    bottom->addStretch();
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    bottom->addWidget(close);
    // Room for two lines, so that nothing moves when something is said.
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(keys);
    layout->addWidget(m_message);
    layout->addLayout(bottom);
}

QPushButton* ShortcutDialog::newButton(const char* name, const QString& text,
                                       void (ShortcutDialog::*act)()) {
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

const KeyedAction* ShortcutDialog::current() const {
    return m_model->action(m_list->currentIndex());
}

void ShortcutDialog::search(const QString& text) {
    m_model->setText(text);
    m_list->setCurrentIndex(m_model->index(0, 0));
    say(m_model->rowCount() == 0 ? tr("No command has this name or this key.") : QString());
    update();
}

// --- keys

void ShortcutDialog::record(const QKeySequence& key) {
    const KeyedAction* action = current();
    if (!action) {
        return;
    }
    const QString name = key.toString(QKeySequence::NativeText);
    m_recorder->setText(name);
    const OwnKeys& own = m_settings.preferences().keys;
    const QString reason =
        action->usual.contains(key) ? QString() : KeyCatalogue::refusal(key, action->scope);
    if (!reason.isEmpty()) {
        return say(reason);
    }
    if (const KeyedAction* other = KeyCatalogue::holder(key, *action, own)) {
        m_wanted = key;
        return say(tr("%1 is the key of “%2” (%3).")
                       .arg(name, other->title, KeyCatalogue::scopeName(other->scope)),
                   takeLink, tr("Take it over"));
    }
    OwnKeys changed = own;
    give(changed, *action, {key});
    store(changed, tr("“%1” has the key %2.").arg(action->title, name));
}

void ShortcutDialog::takeOver() {
    const KeyedAction* action = current();
    OwnKeys changed = m_settings.preferences().keys;
    while (const KeyedAction* other =
               action ? KeyCatalogue::holder(m_wanted, *action, changed) : nullptr) {
        QList<QKeySequence> rest = KeyCatalogue::keysOf(*other, changed);
        rest.removeAll(m_wanted);
        give(changed, *other, rest);
    }
    if (action) {
        give(changed, *action, {m_wanted});
        store(changed, tr("“%1” has the key %2.")
                           .arg(action->title, m_wanted.toString(QKeySequence::NativeText)));
    }
}

void ShortcutDialog::clear() {
    if (const KeyedAction* action = current()) {
        OwnKeys changed = m_settings.preferences().keys;
        give(changed, *action, {});
        store(changed, tr("“%1” has no key.").arg(action->title));
    }
}

void ShortcutDialog::reset() {
    const KeyedAction* action = current();
    if (!action) {
        return;
    }
    OwnKeys changed = m_settings.preferences().keys;
    changed.remove(action->id);
    for (const QKeySequence& key : action->usual) {
        if (const KeyedAction* other = KeyCatalogue::holder(key, *action, changed)) {
            return say(tr("%1 is the key of “%2” (%3) now.")
                           .arg(key.toString(QKeySequence::NativeText), other->title,
                                KeyCatalogue::scopeName(other->scope)));
        }
    }
    store(changed, tr("“%1” has its usual keys.").arg(action->title));
}

void ShortcutDialog::resetAll() { store({}, tr("All actions have their usual keys.")); }

void ShortcutDialog::give(OwnKeys& own, const KeyedAction& action,
                          const QList<QKeySequence>& keys) const {
    if (keys == action.usual) {
        own.remove(action.id);
    } else {
        own.insert(action.id, keys);
    }
}

void ShortcutDialog::store(const OwnKeys& own, const QString& what) {
    Preferences changed = m_settings.preferences();
    m_before = changed.keys;
    changed.keys = own;
    prefer(m_settings, changed);
    say(what, undoLink, tr("Undo"));
}

void ShortcutDialog::say(const QString& text, const QString& link, const QString& linkText) {
    const QString shown = text.toHtmlEscaped();
    m_message->setText(link.isEmpty() || text.isEmpty()
                           ? shown
                           : u"%1 <a href=\"%2\">%3</a>"_s.arg(shown, link, linkText));
}

void ShortcutDialog::update() {
    const KeyedAction* action = current();
    const QList<QKeySequence> keys =
        action ? KeyCatalogue::keysOf(*action, m_settings.preferences().keys)
               : QList<QKeySequence>();
    m_recorder->setEnabled(action);
    m_recorder->setText(ShortcutModel::keysText(keys));
    m_clear->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(action && m_model->isOwn(*action));
}

} // namespace espalier::app

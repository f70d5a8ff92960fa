// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsDialog.h"

#include "app/KeyCatalogue.h"
#include "app/Language.h"
#include "app/Look.h"
#include "app/Settings.h"
#include "ui/prompts/Prompt.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelLength = 28;
constexpr int usualLength = 40;
constexpr qint64 largestFile = 1 << 20;
const QString undoLink = u"undo"_s;

std::pair<QGroupBox*, QFormLayout*> group(const QString& title) {
    auto* box = new QGroupBox(title);
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return {box, form};
}

std::vector<std::pair<QString, QString>> families(bool onlyFixed) {
    std::vector<std::pair<QString, QString>> all;
    for (const QString& family : QFontDatabase::families()) {
        if (!QFontDatabase::isPrivateFamily(family) &&
            (!onlyFixed || QFontDatabase::isFixedPitch(family))) {
            all.emplace_back(family, family);
        }
    }
    return all;
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, ui::Prompt& prompt, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_prompt(prompt), m_message(new QLabel(this)) {
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    m_message->setObjectName(u"settingsMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::RichText);
    m_message->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_message->hide();
    connect(m_message, &QLabel::linkActivated, this, [this] {
        prefer(m_settings, m_settings.preferences().takenBack(m_before, m_after));
        say({});
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(appearance());
    layout->addWidget(cells());
    layout->addWidget(editing());
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(buttons());
    connect(&m_settings, &Settings::preferencesChanged, this, &SettingsDialog::refresh);
    refresh();
}

// --- what is chosen

QWidget* SettingsDialog::appearance() {
    const auto [box, form] = group(tr("Appearance"));
    addChoice(
        *form, u"theme"_s, tr("&Theme"),
        {{tr("As the system"), u"system"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}});
    addChoice(*form, u"density"_s, tr("&Rows"),
              {{tr("Compact"), u"compact"_s},
               {tr("Standard"), u"standard"_s},
               {tr("Comfortable"), u"comfortable"_s}});
    Choices fonts = families(false);
    fonts.insert(fonts.begin(), {tr("As the system"), QString()});
    addChoice(*form, u"font"_s, tr("&Font of the window"), fonts);
    addFontSize(*form);
    Choices fixed = families(true);
    fixed.insert(fixed.begin(),
                 {{tr("As the window"), QString()},
                  {tr("Monospace, as the system"), ui::DisplayOptions::monospace()}});
    addChoice(*form, u"gridFont"_s, tr("Font of &cells"), fixed);
    Choices languages{{tr("As the system"), QString()}};
    for (const QString& code : language::available()) {
        const QString name = code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName();
        languages.emplace_back(name.left(1).toUpper() + name.mid(1), code);
    }
    addChoice(*form, u"language"_s, tr("&Language"), languages);
    addNote(*form, tr("The language takes effect at the next start."));
    return box;
}

QWidget* SettingsDialog::cells() {
    const auto [box, form] = group(tr("Cells of grids"));
    addNullText(*form);
    addChoice(*form, u"numbers"_s, tr("N&umbers"),
              {{tr("As stored: %1").arg(u"1234567.50"_s), u"stored"_s},
               {tr("As the language writes them"), u"language"_s}});
    addChoice(*form, u"dates"_s, tr("&Dates"),
              {{tr("As stored: %1").arg(u"2024-05-31"_s), u"stored"_s},
               {tr("As the language writes them"), u"language"_s}});
    addNote(*form, tr("What is edited and copied is always as stored."));
    return box;
}

QWidget* SettingsDialog::editing() {
    const auto [box, form] = group(tr("Editing"));
    addChoice(
        *form, u"saveSummary"_s, tr("&Summary before Save"),
        {{tr("Never"), u"never"_s},
         {tr("For more than %1 changes, and when rows are deleted").arg(Preferences::mostChanges),
          u"large"_s},
         {tr("Always"), u"always"_s}});
    addChoice(*form, u"dragNodes"_s, tr("Rows of trees"),
              {{tr("Can be dragged with the mouse"), u"true"_s},
               {tr("Are moved by keys and commands only"), u"false"_s}});
    addNote(*form, tr("Conflicts, children and links are asked about in any case."));
    return box;
}

void SettingsDialog::showBy(const QString& key,
                            const std::function<void(const QString& word)>& shower) {
    m_showers[key] = shower;
}

void SettingsDialog::addChoice(QFormLayout& form, const QString& key, const QString& label,
                               const Choices& choices) {
    auto* box = new QComboBox;
    box->setObjectName(key);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(usualLength);
    for (const auto& [text, word] : choices) {
        box->addItem(text, word);
    }
    connect(box, &QComboBox::activated, this,
            [this, key, box] { set(key, box->currentData().toString()); });
    showBy(key, [box](const QString& word) {
        if (box->findData(word) < 0) { // a font that is not installed here
            box->addItem(word, word);
        }
        box->setCurrentIndex(box->findData(word));
    });
    addRow(form, label, box);
}

// The fields of all groups stand below each other.
void SettingsDialog::addRow(QFormLayout& form, const QString& text, QWidget* field) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * labelLength);
    form.addRow(label, field);
}

void SettingsDialog::addFontSize(QFormLayout& form) {
    auto* size = new QSpinBox;
    size->setObjectName(u"fontSize"_s);
    size->setAccessibleName(tr("Size of the font"));
    size->setRange(Preferences::smallestFont - 1, Preferences::largestFont);
    size->setSpecialValueText(tr("As the system"));
    size->setSuffix(tr(" pt"));
    size->setKeyboardTracking(false);
    connect(size, &QSpinBox::valueChanged, this, [this](int points) {
        set(u"fontSize"_s, QString::number(points < Preferences::smallestFont ? 0 : points));
    });
    showBy(u"fontSize"_s, [size](const QString& word) {
        const QSignalBlocker quiet(size);
        size->setValue(word.toInt());
    });
    addRow(form, tr("Si&ze"), size);
}

void SettingsDialog::addNullText(QFormLayout& form) {
    auto* text = new QLineEdit;
    text->setObjectName(u"nullText"_s);
    text->setAccessibleName(tr("What stands for NULL"));
    text->setMaxLength(int(Preferences::longestNull));
    connect(text, &QLineEdit::textEdited, this,
            [this](const QString& typed) { set(u"nullText"_s, typed.simplified()); });
    showBy(u"nullText"_s, [text](const QString& word) {
        if (text->text().simplified() != word) {
            text->setText(word);
        }
    });
    addRow(form, tr("&NULL is shown as"), text);
}

void SettingsDialog::addNote(QFormLayout& form, const QString& text) {
    auto* note = new QLabel(text);
    // In one line: what is wrapped lets the fields be squeezed where the screen is low.
    note->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), note);
}

void SettingsDialog::set(const QString& key, const QString& word) {
    Preferences changed = m_settings.preferences();
    changed.setWord(key, word);
    prefer(m_settings, changed);
    say({});
}

void SettingsDialog::refresh() {
    const QMap<QString, QString> words = m_settings.preferences().words();
    for (const auto& [key, shower] : m_showers) {
        shower(words[key]);
    }
}

// --- all at once

QLayout* SettingsDialog::buttons() {
    const auto button = [this](const char* name, const QString& text, auto slot) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto* row = new QHBoxLayout;
    row->addWidget(
        button("restoreDefaults", tr("Restore Defaults"), &SettingsDialog::restoreDefaults));
    row->addWidget(button("resetLayout", tr("Reset Layout"), [this] {
        Q_EMIT layoutResetRequested();
        say(tr("The panes are where they were at first."));
    }));
    row->addWidget(button("importSettings", tr("Import…"), &SettingsDialog::importFile));
    row->addWidget(button("exportSettings", tr("Export…"), &SettingsDialog::exportFile));
    row->addStretch();
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    // Enter ends what is typed, not the dialog.
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(close);
    return row;
}

void SettingsDialog::replace(const Preferences& preferences, const QString& what) {
    m_before = m_settings.preferences();
    m_after = preferences;
    prefer(m_settings, preferences);
    say(what, true);
}

void SettingsDialog::restoreDefaults() {
    Preferences usual;
    usual.keys = m_settings.preferences().keys; // they have a dialog of their own
    replace(usual, tr("All settings have their defaults."));
}

void SettingsDialog::exportFile() {
    const QString path = m_prompt.askSaveSettings(u"espalier-settings.json"_s);
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    const QByteArray content = m_settings.preferences().toFile();
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    say(isWritten ? tr("Written to %1: settings and shortcuts, no connections and no passwords.")
                        .arg(QDir::toNativeSeparators(path))
                  : tr("%1 cannot be written: %2.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
}

void SettingsDialog::importFile() {
    const QString path = m_prompt.askOpenSettings();
    if (path.isEmpty()) {
        return;
    }
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return say(tr("%1 cannot be read: %2.").arg(shown, file.errorString()));
    }
    Preferences read;
    QString reason = file.size() > largestFile ? tr("It is too large for settings.")
                                               : read.fromFile(file.readAll());
    if (reason.isEmpty()) {
        reason = KeyCatalogue::refusal(read.keys);
    }
    if (!reason.isEmpty()) {
        return say(tr("Nothing was taken over from %1. %2").arg(shown, reason));
    }
    replace(read, tr("Taken over from %1.").arg(shown));
}

void SettingsDialog::say(const QString& text, bool canUndo) {
    const QString shown = text.toHtmlEscaped();
    m_message->setText(canUndo ? u"%1 <a href=\"%2\">%3</a>"_s.arg(shown, undoLink, tr("Undo"))
                               : shown);
    m_message->setVisible(!text.isEmpty());
}

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/HelpTopics.h"

#include "app/CommandPalette.h"
#include "app/MessageLog.h"
#include "app/SettingsDialog.h"
#include "app/ShortcutDialog.h"
#include "app/SqlPreview.h"
#include "app/pages/TablePage.h"
#include "app/pages/TreePage.h"
#include "ui/editors/BooleanEditor.h"
#include "ui/editors/ContentDialog.h"
#include "ui/editors/LongTextDialog.h"
#include "ui/editors/ReferenceEditor.h"
#include "ui/editors/ValueLineEdit.h"
#include "ui/prompts/ChoiceDialog.h"
#include "ui/prompts/ConflictDialog.h"
#include "ui/prompts/KeyColumnsDialog.h"
#include "ui/prompts/NameDialog.h"
#include "ui/prompts/PasswordDialog.h"
#include "ui/prompts/RelationDialog.h"
#include "ui/prompts/RowNumberDialog.h"
#include "ui/widgets/ChangesPanel.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ColumnsDialog.h"
#include "ui/widgets/ConnectionDialog.h"
#include "ui/widgets/DoctorPanel.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GoToDialog.h"
#include "ui/widgets/LongTextEdit.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/RelationEditor.h"
#include "ui/widgets/RelationSection.h"
#include "ui/widgets/ReplaceDialog.h"
#include "ui/widgets/RowPickDialog.h"
#include "ui/widgets/StartPage.h"
#include "ui/widgets/TextProblemsDialog.h"
#include "ui/widgets/TreePane.h"

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    const QMetaObject& kind;
    const char* address;
};

template <class Widget> constexpr Topic topic(const char* address) {
    return {Widget::staticMetaObject, address};
}

const Topic topics[] = {
    topic<ui::RelationEditor>("links.html#link"),
    topic<ui::RelationSection>("links.html#link"),
    topic<ui::RecordPanel>("browsing.html#record"),
    topic<ui::NavigatorPanel>("browsing.html#navigator"),
    topic<ui::ChangesPanel>("saving.html#changes"),
    topic<SqlPreview>("saving.html#sql"),
    topic<MessageLog>("recovery.html#report"),
    topic<ui::DoctorPanel>("trees.html#checks"),
    topic<ui::StartPage>("first-minutes.html"),
    topic<ui::FilterField>("browsing.html#filter"),
    topic<ui::ChipBar>("browsing.html#filter"),
    topic<ui::FindBar>("browsing.html#find"),
    topic<ui::ValueLineEdit>("editing.html#cells"),
    topic<ui::BooleanEditor>("editing.html#cells"),
    topic<ui::ReferenceEditor>("editing.html#cells"),
    topic<ui::LongTextEdit>("editing.html#cells"),
    topic<ui::LongTextDialog>("editing.html#cells"),
    topic<ui::ContentDialog>("editing.html#cells"),
    topic<ui::ReplaceDialog>("editing.html#many"),
    topic<ui::TextProblemsDialog>("editing.html#many"),
    topic<ui::ColumnsDialog>("browsing.html#columns"),
    topic<ui::GoToDialog>("browsing.html#find"),
    topic<ui::RowNumberDialog>("browsing.html#find"),
    topic<ui::NameDialog>("browsing.html#views"),
    topic<ui::ChoiceDialog>("saving.html#deleting"),
    topic<ui::ConflictDialog>("saving.html#conflicts"),
    topic<ui::ConnectionDialog>("databases.html#servers"),
    topic<ui::PasswordDialog>("databases.html#passwords"),
    topic<ui::KeyColumnsDialog>("databases.html#keys"),
    topic<ui::RelationDialog>("databases.html#guesses"),
    topic<SettingsDialog>("settings.html"),
    topic<ShortcutDialog>("settings.html#shortcuts"),
    topic<CommandPalette>("keys.html"),
    topic<ui::TreePane>("trees.html"),
    topic<TreePage>("browsing.html#grid"),
};

constexpr const char* first = "first-minutes.html";
constexpr const char* table = "browsing.html#grid";
constexpr const char* links = "links.html";
constexpr const char* linking = "links.html#link";
constexpr const char* moving = "trees.html#move";

/// What one class shows in several ways.
const char* shownIn(const QWidget& widget) {
    if (const auto* page = qobject_cast<const TablePage*>(&widget)) {
        return page->shown().kind == ViewName::Kind::Link ? links : table;
    }
    if (const auto* dialog = qobject_cast<const ui::RowPickDialog*>(&widget)) {
        return dialog->mode() == ui::RowPickDialog::Mode::Ticks ? linking : moving;
    }
    return nullptr;
}

const char* addressOf(const QWidget& widget) {
    for (const Topic& each : topics) {
        if (widget.metaObject()->inherits(&each.kind)) {
            return each.address;
        }
    }
    return shownIn(widget);
}

} // namespace

QString helpAddress(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        if (const char* address = addressOf(*widget)) {
            return QString::fromLatin1(address);
        }
    }
    return QString::fromLatin1(first);
}

QStringList helpAddresses() {
    QStringList all;
    for (const char* address : {first, table, links, linking, moving}) {
        all << QString::fromLatin1(address);
    }
    for (const Topic& each : topics) {
        all << QString::fromLatin1(each.address);
    }
    all.removeDuplicates();
    return all;
}

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Render.h"

#include "app/AboutDialog.h"
#include "app/Language.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/SettingsDialog.h"
#include "app/ShortcutDialog.h"
#include "app/TellingNode.h"
#include "app/Workspace.h"
#include "app/pages/TreePage.h"
#include "ui/prompts/PasswordDialog.h"
#include "ui/widgets/ConnectionDialog.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds countingLimit{1500};

/// Nobody is there to ask.
class NobodyPrompt final : public ui::Prompt {
public:
    std::optional<ui::ChildrenChoice> askRemoval(const ui::RemovalQuestion&) override { return {}; }
    bool askMerge(const ui::MergeQuestion&) override { return false; }
    ui::CloseChoice askClose(const QString&, int) override { return ui::CloseChoice::Discard; }
    bool askDiscard(int) override { return false; }
    bool askRecoverFile(const QString&) override { return false; }
    std::optional<ui::PasswordAnswer> askPassword(const ui::PasswordQuestion&) override {
        return {};
    }
    QString askOpenFile(const QString&) override { return {}; }
    QString askSaveFile(const QString&) override { return {}; }
    QString askContentFile() override { return {}; }
    ui::RecoveryChoice askRecovery(const ui::RecoveryQuestion&) override {
        return ui::RecoveryChoice::Later;
    }
    ui::StagingChoice askStaging(const ui::StagingQuestion&) override {
        return ui::StagingChoice::Cancel;
    }
    std::optional<std::vector<ui::ConflictSide>>
    askConflicts(const ui::ConflictQuestion&) override {
        return {};
    }
    QString askOpenChanges() override { return {}; }
    QString askSaveChanges(const QString&) override { return {}; }
    QString askViewName(const QString&, const QStringList&) override { return {}; }
};

// Every window with a least size makes the offscreen platform say this once.
void dropPlatformChatter(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.contains("propagateSizeHints"_L1)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
    }
}

int fail(const QString& reason) {
    std::fprintf(stderr, "espalier: %s\n", qUtf8Printable(reason.simplified()));
    return exit_code::failed;
}

/// Looking must not write: a log of another program would be merged into the file at the end.
orm::Url forLooking(orm::Url url) {
    url.create = false;
    if (url.isFile() &&
        (QFile::exists(url.path + u"-wal"_s) || QFile::exists(url.path + u"-journal"_s))) {
        url.readOnly = true;
    }
    return url;
}

/// The window of one picture.
class Picture {
public:
    explicit Picture(const CommandLine& line)
        : m_line(line), m_settings(m_folder.filePath(u"settings.ini"_s)),
          m_application(m_settings, m_prompt) {
        m_application.window().resize(line.size);
    }

    /// The reason why not, or nothing.
    QString open() {
        if (isDialog()) {
            m_dialog = newDialog();
            if (!m_dialog) {
                return u"there is no dialog %1; known are about, connect, password, settings and shortcuts"_s
                    .arg(m_line.view->name);
            }
        }
        m_application.window().show();
        const bool isAlone = m_line.view && m_line.view->needsNoDatabase();
        if (isAlone || (!m_line.url && !m_line.sample)) {
            return {};
        }
        orm::Url url;
        if (m_line.sample) {
            const QString path = m_folder.filePath(u"catalogue.sqlite"_s);
            const QString reason = sample::writeTo(path);
            if (!reason.isEmpty()) {
                return reason;
            }
            url = orm::Url::file(path);
        } else {
            url = forLooking(*m_line.url);
        }
        return show(url);
    }

    QString summary() const {
        if (isDialog()) {
            return u"the dialog "_s + m_line.view->name;
        }
        const ui::LiveDatabase* database = m_application.database();
        if (!database) {
            return u"the start page"_s;
        }
        const Page* page = m_application.window().tabs().currentPage();
        return database->displayName() + u": "_s + (page ? page->summary() : u"no tables"_s);
    }

    QPixmap grab() {
        if (isDialog()) {
            m_dialog->show();
            QCoreApplication::processEvents();
            return m_dialog->grab();
        }
        return m_application.window().grab();
    }

private:
    bool isDialog() const { return m_line.view && m_line.view->kind == ViewName::Kind::Dialog; }

    /// Null: there is none of this name. A URL on the command line is what it is about.
    std::unique_ptr<QDialog> newDialog() {
        QWidget* window = &m_application.window();
        orm::Url url;
        url.scheme = u"postgresql"_s;
        url = m_line.url.value_or(url);
        if (m_line.view->name == "about"_L1) {
            return std::make_unique<AboutDialog>(window);
        }
        if (m_line.view->name == "connect"_L1) {
            return std::make_unique<ui::ConnectionDialog>(ui::ConnectionProfile{url, {}, {}},
                                                          m_prompt, nullptr, window);
        }
        if (m_line.view->name == "shortcuts"_L1) {
            return std::make_unique<ShortcutDialog>(m_settings, window);
        }
        if (m_line.view->name == "settings"_L1) {
            return std::make_unique<SettingsDialog>(m_settings, m_prompt, window);
        }
        if (m_line.view->name == "password"_L1) {
            const QString user = std::exchange(url.user, {});
            return std::make_unique<ui::PasswordDialog>(
                ui::PasswordQuestion{ui::serverOf(url), ui::kindName(url), user, {}, {}}, window);
        }
        return nullptr;
    }

    QString show(const orm::Url& url) {
        bool landed = false;
        std::optional<QString> failure;
        QObject::connect(&m_application, &Workspace::landed, [&] { landed = true; });
        QObject::connect(&m_application, &Workspace::openFailed,
                         [&](const ui::Failure& reason) { failure = reason.message; });
        const bool isTable = m_line.view && m_line.view->kind != ViewName::Kind::Start &&
                             m_line.view->kind != ViewName::Kind::Dialog;
        m_application.open(url, isTable ? m_line.view : std::nullopt);
        if (!render::waitFor([&] { return landed || failure; })) {
            return u"the database did not open in time"_s;
        }
        if (failure) {
            return *failure;
        }
        const Page* page = m_application.window().tabs().currentPage();
        if (isTable && (!page || page->view() != *m_line.view)) {
            return u"the database has no view %1"_s.arg(m_line.view->toString());
        }
        return settle();
    }

    QString settle() {
        MainWindow& window = m_application.window();
        ui::LiveDatabase& database = *m_application.database();
        const auto isSettled = [&] { return render::isSettled(window, database); };
        if (!render::waitFor(isSettled)) {
            return u"the data did not arrive in time"_s;
        }
        if (!m_line.view || m_line.view->kind == ViewName::Kind::Tree) {
            render::selectTellingNode(window, database);
        }
        if (!render::waitFor(isSettled)) {
            return u"the data did not arrive in time"_s;
        }
        const auto* page = qobject_cast<const TreePage*>(window.tabs().currentPage());
        const auto isCounted = [&] {
            return !(page && page->tree().model().isCounting()) &&
                   std::all_of(database.tables().begin(), database.tables().end(),
                               [](const ui::TableEntry& entry) { return entry.rows >= 0; });
        };
        render::waitFor(isCounted, countingLimit);
        return {};
    }

    const CommandLine& m_line;
    QTemporaryDir m_folder;
    Settings m_settings;
    NobodyPrompt m_prompt;
    Workspace m_application;
    std::unique_ptr<QDialog> m_dialog; ///< before the window, its parent
};

} // namespace

namespace render {

bool waitFor(const std::function<bool()>& condition, std::chrono::milliseconds limit) {
    const QDeadlineTimer deadline(limit);
    QTimer wake; // so that waiting for events ends
    wake.setSingleShot(true);
    wake.start(limit);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool isSettled(const MainWindow& window, const ui::LiveDatabase& database) {
    // What one turn of the event loop asks for is posted by the next.
    constexpr int turns = 4;
    for (int i = 0; i < turns; ++i) {
        const Page* page = window.tabs().currentPage();
        const ui::RecordPanel* record = window.docks().record();
        if (database.isBusy() || (page && !page->isReady()) || (record && record->isLoading())) {
            return false;
        }
        QCoreApplication::processEvents();
    }
    return true;
}

void selectTellingNode(MainWindow& window, ui::LiveDatabase& database) {
    auto* page = qobject_cast<TreePage*>(window.tabs().currentPage());
    if (!page) {
        return;
    }
    bool isDone = false;
    findTellingNode(database, page->tree().model(), page, [&](const QModelIndex& node) {
        page->tree().view().reveal(node);
        page->tree().view().expand(node);
        page->tree().view().scrollTo(node, QAbstractItemView::PositionAtCenter);
        isDone = true;
    });
    waitFor([&] { return isDone; });
}

} // namespace render

int runRender(const CommandLine& line, int& argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    qInstallMessageHandler(dropPlatformChatter);
    QApplication application(argc, argv);
    language::install(application, line.language);
    ui::Theme::apply(application, line.theme == CommandLine::Theme::Dark ? ui::ThemeChoice::Dark
                                                                         : ui::ThemeChoice::Light);
    Picture picture(line);
    const QString reason = picture.open();
    if (!reason.isEmpty()) {
        return fail(reason);
    }
    QCoreApplication::processEvents();
    if (!picture.grab().save(line.out, "PNG")) {
        return fail(u"%1 cannot be written"_s.arg(line.out));
    }
    std::printf("%s\n", qUtf8Printable(picture.summary()));
    return exit_code::done;
}

} // namespace espalier::app

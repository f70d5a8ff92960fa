// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Picture.h"

#include "app/DialogPictures.h"
#include "app/Render.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/Workspace.h"
#include "app/pages/TablePage.h"
#include "app/pages/TreePage.h"
#include "ui/models/Doctor.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/TreePane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QPainter>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds countingLimit{1500};
constexpr std::chrono::milliseconds sampleLimit{30'000}; ///< the same picture each time
constexpr std::chrono::milliseconds stagingLimit{20'000};
constexpr std::chrono::milliseconds lookAgain{20};
constexpr int quietLooks = 8; ///< so often nothing may have happened before the picture is taken
constexpr int selectedRows = 3;
constexpr QChar enter(u'\u21b5');

/// Nobody is there to ask.
class NobodyPrompt final : public ui::Prompt {
public:
    explicit NobodyPrompt(const QString& changes) : m_changes(changes) {}
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
    QString askOpenChanges() override { return m_changes; }
    QString askSaveChanges(const QString&) override { return {}; }
    QString askViewName(const QString&, const QStringList&) override { return {}; }

private:
    QString m_changes; ///< to be staged
};

/// Looking must not write: a log of another program would be merged into the file at the end.
orm::Url forLooking(orm::Url url) {
    url.create = false;
    if (url.isFile() &&
        (QFile::exists(url.path + u"-wal"_s) || QFile::exists(url.path + u"-journal"_s))) {
        url.readOnly = true;
    }
    return url;
}

/// As it lies on the window, with an edge around it.
void drawAbove(QPixmap& window, QWidget& dialog) {
    const QPixmap picture = dialog.grab();
    const qreal ratio = window.devicePixelRatio();
    const QSizeF place(window.width() / ratio, window.height() / ratio);
    const QPointF corner((place.width() - dialog.width()) / 2,
                         std::max(0.0, (place.height() - dialog.height()) / 3));
    QPainter painter(&window);
    painter.fillRect(QRectF(QPointF(), place), QColor(0, 0, 0, 70));
    painter.drawPixmap(corner, picture);
    painter.setPen(dialog.palette().color(QPalette::Mid));
    painter.drawRect(QRectF(corner, QSizeF(dialog.size())).adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace

class Picture::Stage {
public:
    explicit Stage(const CommandLine& line)
        : m_line(line), m_settings(m_folder.filePath(u"settings.ini"_s)), m_prompt(line.changes),
          m_application(m_settings, m_prompt) {
        m_application.window().resize(line.size);
    }

    QString open() {
        if (isDialog()) {
            m_dialog = dialogs::make(m_line.view->name, m_line.url, m_settings, m_prompt,
                                     &m_application.window());
            if (!m_dialog) {
                return u"there is no dialog %1; known are %2"_s.arg(m_line.view->name,
                                                                    dialogs::known());
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
        QString reason = show(url);
        if (reason.isEmpty() && !m_line.changes.isEmpty()) {
            reason = stageChanges();
        }
        return reason;
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
        QCoreApplication::processEvents();
        if (isDialog()) {
            if (m_line.isSized) {
                m_dialog->resize(m_line.size);
            }
            m_dialog->show();
            QCoreApplication::processEvents();
            return m_dialog->grab();
        }
        return m_line.act.isEmpty() ? whole() : afterCommand();
    }

private:
    bool isDialog() const { return m_line.view && m_line.view->kind == ViewName::Kind::Dialog; }
    MainWindow& window() const { return m_application.window(); }

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
        const Page* page = window().tabs().currentPage();
        if (isTable && (!page || page->view() != *m_line.view)) {
            return u"the database has no view %1"_s.arg(m_line.view->toString());
        }
        return settle();
    }

    bool isSettled() const { return render::isSettled(window(), *m_application.database()); }

    QString settle() {
        ui::LiveDatabase& database = *m_application.database();
        const QString late = u"the data did not arrive in time"_s;
        if (!render::waitFor([this] { return isSettled(); })) {
            return late;
        }
        if (!m_line.view || m_line.view->kind == ViewName::Kind::Tree) {
            render::selectTellingNode(window(), database);
        }
        if (!render::waitFor([this] { return isSettled(); })) {
            return late;
        }
        const auto* page = qobject_cast<const TreePage*>(window().tabs().currentPage());
        const auto isCounted = [&] {
            return !(page && page->tree().model().isCounting()) &&
                   std::all_of(database.tables().begin(), database.tables().end(),
                               [](const ui::TableEntry& entry) { return entry.rows >= 0; });
        };
        render::waitFor(isCounted, m_line.sample ? sampleLimit : countingLimit);
        return {};
    }

    QString stageChanges() {
        if (!QFile::exists(m_line.changes)) {
            return u"%1 is not there"_s.arg(m_line.changes);
        }
        window().actionRegistry()[Act::ImportEdits]->trigger();
        const ui::LiveDatabase& database = *m_application.database();
        if (!render::waitFor([&] { return database.hasChanges() && isSettled(); }, stagingLimit)) {
            return u"%1 cannot be staged here"_s.arg(m_line.changes);
        }
        window().statusBar()->clearMessage();
        return {};
    }

    // --- after a command

    /// With the dialogs that lie on it.
    QPixmap whole() const {
        QPixmap picture = window().grab();
        for (auto* dialog : window().findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                drawAbove(picture, *dialog);
            }
        }
        return picture;
    }

    void selectRows() const {
        if (const auto* page = qobject_cast<const TablePage*>(window().tabs().currentPage())) {
            ui::GridView& view = page->grid().view();
            view.setFocus();
            const int column = std::min(2, view.model()->columnCount() - 1);
            view.selectionModel()->setCurrentIndex(view.model()->index(0, column),
                                                   QItemSelectionModel::NoUpdate);
            const QItemSelection rows(view.model()->index(0, 0),
                                      view.model()->index(selectedRows - 1, 0));
            view.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
        }
    }

    void type() const {
        QWidget* modal = QApplication::activeModalWidget();
        QWidget* field = (modal ? modal : &window())->focusWidget();
        for (const QChar letter : field ? m_line.typed : QString()) {
            const bool isEnter = letter == enter;
            QKeyEvent press(QEvent::KeyPress, isEnter ? Qt::Key_Return : 0, Qt::NoModifier,
                            isEnter ? QString() : QString(letter));
            QCoreApplication::sendEvent(field, &press);
        }
    }

    // A dialog may run an event loop of its own, in which only the timer goes on.
    QPixmap afterCommand() {
        const int act = QMetaEnum::fromType<Act>().keyToValue(m_line.act.toLatin1().constData());
        QPixmap picture;
        QTimer look;
        int looks = 0;
        bool isTyped = false;
        selectRows();
        ui::Doctor::clock = [] { return QDateTime(QDate(2026, 1, 1), QTime(9, 30)); };
        QObject::connect(&look, &QTimer::timeout, [&] {
            look.stop();
            const bool isQuiet = !m_application.database() || isSettled();
            looks = isQuiet ? looks + 1 : 0;
            if (looks == quietLooks && !isTyped) {
                isTyped = true;
                type();
            }
            if (looks < 2 * quietLooks) {
                return look.start();
            }
            picture = whole();
            if (QWidget* modal = QApplication::activeModalWidget()) {
                modal->close();
            }
        });
        look.start(lookAgain);
        window().actionRegistry()[Act(act)]->trigger();
        render::waitFor([&] { return !picture.isNull(); });
        return picture;
    }

    const CommandLine& m_line;
    QTemporaryDir m_folder;
    Settings m_settings;
    NobodyPrompt m_prompt;
    Workspace m_application;
    std::unique_ptr<QDialog> m_dialog; ///< before the window, its parent
};

Picture::Picture(const CommandLine& line) : m_stage(std::make_unique<Stage>(line)) {}

Picture::~Picture() = default;

QString Picture::open() { return m_stage->open(); }

QString Picture::summary() const { return m_stage->summary(); }

QPixmap Picture::grab() { return m_stage->grab(); }

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Render.h"

#include "app/Language.h"
#include "app/Picture.h"
#include "app/TellingNode.h"
#include "app/pages/TreePage.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <cstdio>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

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
    QApplication::setCursorFlashTime(0); // the same picture each time
    language::install(application, line.language);
    if (line.isMirrored) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    ui::Theme::apply(application, line.theme == CommandLine::Theme::Dark ? ui::ThemeChoice::Dark
                                                                         : ui::ThemeChoice::Light);
    Picture picture(line);
    const QString reason = picture.open();
    if (!reason.isEmpty()) {
        return fail(reason);
    }
    if (!picture.grab().save(line.out, "PNG")) {
        return fail(u"%1 cannot be written"_s.arg(line.out));
    }
    std::printf("%s\n", qUtf8Printable(picture.summary()));
    return exit_code::done;
}

} // namespace espalier::app

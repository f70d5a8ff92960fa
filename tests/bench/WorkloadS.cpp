// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "tests/bench/Workload.h"
#include "tests/support/AppHarness.h"
#include "tests/support/MeasuringApplication.h"
#include "tests/support/Story.h"

#include <QProcess>

#include <cstdio>
#include <ctime>
#include <stdexcept>

using namespace espalier;
using namespace Qt::StringLiterals;

namespace {

constexpr int categories = 10595;
constexpr int children = 300;

double milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

double processCpuMs() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void demand(bool condition, const QString& what) {
    if (!condition) {
        throw std::runtime_error(qPrintable(what));
    }
}

/// CPU time of this thread for an act and everything that it causes until it is painted.
template <class Act> double measured(AppHarness& app, const Act& act) {
    const std::chrono::nanoseconds start = threadCpuTime();
    act();
    demand(app.settle(), u"the window did not settle"_s);
    return milliseconds(threadCpuTime() - start);
}

double startInAProcess() {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--first-window"_s});
    process.waitForFinished(60'000);
    bool isNumber = false;
    const double value = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    demand(isNumber,
           u"the window did not open: "_s + QString::fromUtf8(process.readAllStandardError()));
    return value;
}

/// A root with many children, as no real taxonomy has it.
QString addBroadNode(const QString& path) {
    const std::unique_ptr<orm::Connection> connection =
        orm::createEngine(orm::Url::file(path)).connect();
    orm::Transaction transaction(*connection);
    connection->execute(u"INSERT INTO category VALUES (20000, 1, NULL, 'AAA broad')"_s);
    for (int i = 1; i <= children; ++i) {
        connection->execute(u"INSERT INTO category VALUES (:id, 2, 20000, :name)"_s,
                            {{u"id"_s, 20000 + i}, {u"name"_s, u"Child %1"_s.arg(i)}});
    }
    transaction.commit();
    return path;
}

double expand() {
    AppHarness app;
    demand(app.open(addBroadNode(app.copy())), app.failure.message);
    ui::TreePane& tree = app.treePage()->tree();
    const QModelIndex broad = tree.model().indexOf({orm::Value(20000)});
    demand(tree.model().rowCount(broad) == children, u"the broad node is not there"_s);
    return measured(app, [&] {
        tree.view().expand(broad);
        tree.view().viewport()->repaint();
    });
}

/// The slowest key of a word that is typed, and of taking it away.
double filterKey() {
    AppHarness app;
    demand(app.open(app.copy()), app.failure.message);
    ui::TreePane& tree = app.treePage()->tree();
    auto* filter = tree.findChild<QLineEdit*>(u"treeFilter"_s);
    filter->setFocus();
    double slowest = 0;
    const auto type = [&](Qt::Key key) {
        const double time = measured(app, [&] {
            QTest::keyClick(filter, key);
            tree.view().viewport()->repaint();
        });
        slowest = std::max(slowest, time);
    };
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_A, Qt::Key_R, Qt::Key_Backspace, Qt::Key_Backspace,
                              Qt::Key_Backspace}) {
        type(key);
    }
    return slowest;
}

double longestStall() {
    auto* application = static_cast<MeasuringApplication*>(qApp);
    AppHarness app;
    demand(app.open(app.copy()), app.failure.message);
    Story story(app);
    application->forgetStalls();
    for (const QString& reason : {story.moveByDrag(), story.rename(), story.linkProduct(),
                                  story.changePrice(), story.undo(), story.save()}) {
        demand(reason.isEmpty(), reason);
    }
    return application->longestStall().count();
}

} // namespace

int firstWindow() {
    const double start = processCpuMs();
    AppHarness app;
    ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
    if (!app.open(app.copy())) {
        std::fprintf(stderr, "%s\n", qPrintable(app.failure.message));
        return 1;
    }
    app.window().repaint();
    std::printf("%.3f\n", processCpuMs() - start);
    return 0;
}

Measurements workloadS() {
    return {
        {u"S"_s, categories, u"first_window_cpu_ms"_s, medianOf(startInAProcess), {}, 500},
        {u"S"_s, children, u"expand_cpu_ms"_s, medianOf(expand), {}, 50},
        {u"S"_s, categories, u"filter_key_cpu_ms"_s, medianOf(filterKey), {}, 50},
        {u"S"_s, categories, u"longest_stall_cpu_ms"_s, medianOf(longestStall), {}, 100},
    };
}

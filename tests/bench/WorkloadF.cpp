// SPDX-License-Identifier: GPL-3.0-or-later
// A table of ten million rows in a grid, beside QSqlTableModel in the same kind of view.
#include "tests/bench/Baseline.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Workload.h"
#include "tests/support/MeasuringApplication.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridView.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSqlTableModel>

#include <algorithm>
#include <functional>
#include <memory>
#include <stdexcept>

using namespace espalier;
using namespace Qt::StringLiterals;

namespace {

constexpr int tallTable = 10'000'000;
constexpr int jumps = 50;
constexpr double peerSeconds = 2; // to the end it would take far longer
constexpr int patience = 120'000; // milliseconds

double residentMb() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

/// Keys with a gap after each hundredth, so that their range only tells about how many there are.
/// Kept under the build folder.
QString tallFile(int rows) {
    const QString path = QStringLiteral(ESPALIER_BENCH_CACHE "/tall-%1.sqlite").arg(rows);
    if (!QFile::exists(path)) {
        const QString unfinished = path + u".part"_s;
        QFile::remove(unfinished);
        {
            RawDatabase database(unfinished);
            database.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                          "CREATE TABLE sample (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, "
                          "amount NUMERIC(10,2))");
            database.exec(u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < %1) INSERT INTO sample SELECT i + i / 100, 'Sample ' || i, "
                          "i % 100000 / 100.0 FROM n"_s.arg(rows - 1)
                              .toLatin1()
                              .constData());
        }
        QFile::rename(unfinished, path);
    }
    return path;
}

void until(const std::function<bool()>& condition, const char* what) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        if (clock.elapsed() > patience) {
            throw std::runtime_error(what);
        }
    }
}

double elapsedMs(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

/// The table in a window, as the application shows it.
class Shown {
public:
    explicit Shown(const QString& path) {
        m_live.setWatchInterval(std::chrono::milliseconds(0));
        orm::Url url = orm::Url::file(path);
        url.readOnly = true;
        m_live.open(url);
        until([this] { return m_live.isOpen() && m_live.tables().front().rows >= 0; },
              "the table could not be opened");
        m_model = std::make_unique<ui::EntityTableModel>(m_live, m_live.metaData()["sample"]);
        m_view = std::make_unique<ui::GridView>(m_live, *m_model, nullptr);
        m_view->resize(900, 600);
        m_view->show();
    }
    ui::EntityTableModel& model() { return *m_model; }
    /// Until the row is on the screen.
    double show(int row) {
        QElapsedTimer clock;
        clock.start();
        m_view->verticalScrollBar()->setValue(row);
        await(row);
        return elapsedMs(clock);
    }
    void await(int row) {
        until(
            [this, row] {
                m_view->viewport()->repaint();
                return m_model->index(row, 0).data().isValid();
            },
            "a row did not come");
        m_view->viewport()->repaint();
    }

private:
    ui::LiveDatabase m_live;
    std::unique_ptr<ui::EntityTableModel> m_model;
    std::unique_ptr<ui::GridView> m_view;
};

struct Tall {
    double firstRows = 0, lastRow = 0, early = 0, anchors = 0, jump = 0, worstJump = 0;
    double rowsMb = 0, jumpsMb = 0, stall = 0;
};

Tall measureOurs(const QString& path, int rows) {
    auto* application = static_cast<MeasuringApplication*>(qApp);
    Tall tall;
    Shown shown(path);
    const double before = residentMb();
    application->forgetStalls();
    QElapsedTimer clock;
    clock.start();
    shown.model().load();
    shown.await(0);
    tall.firstRows = elapsedMs(clock);
    tall.early = shown.show(shown.model().rowCount() - 1); // before the rows are counted
    until([&] { return shown.model().matchingRows() >= 0; }, "the rows were not counted");
    tall.anchors = elapsedMs(clock);
    if (shown.model().matchingRows() != rows) {
        throw std::runtime_error("the rows were counted wrongly");
    }
    tall.rowsMb = residentMb() - before;
    shown.show(0);
    tall.lastRow = shown.show(rows - 1);
    QRandomGenerator random(1);
    std::vector<double> times;
    for (int i = 0; i < jumps; ++i) {
        const int row = random.bounded(rows);
        times.push_back(shown.show(row));
        if (shown.model().index(row, 0).data().toLongLong() != row + row / 100) {
            throw std::runtime_error("a jump led to the wrong row");
        }
    }
    tall.worstJump = *std::max_element(times.begin(), times.end());
    tall.jump = median(times);
    tall.jumpsMb = residentMb() - before - tall.rowsMb;
    tall.stall = application->longestStall().count();
    return tall;
}

struct Peer {
    double firstRows = 0, toTheEnd = 0, mb = 0; ///< the last two extrapolated to all rows
};

Peer measurePeer(const QString& path, int rows) {
    Peer peer;
    const QSqlDatabase database = openQtSql(path);
    QSqlTableModel model(nullptr, database);
    QTableView view;
    view.resize(900, 600);
    const double before = residentMb();
    QElapsedTimer clock;
    clock.start();
    model.setTable(u"sample"_s);
    model.select();
    view.setModel(&model);
    view.show();
    view.viewport()->repaint();
    peer.firstRows = elapsedMs(clock);
    while (model.canFetchMore() && elapsedMs(clock) < peerSeconds * 1000) {
        model.fetchMore();
    }
    const double share = double(rows) / model.rowCount();
    peer.toTheEnd = elapsedMs(clock) * share;
    peer.mb = (residentMb() - before) * share;
    return peer;
}

} // namespace

Measurements workloadF() {
    const int rows = scaled(tallTable);
    const QString path = tallFile(rows);
    const Peer peer = measurePeer(path, rows);
    std::vector<Tall> runs;
    for (int i = 0; i < 3; ++i) {
        runs.push_back(measureOurs(path, rows));
    }
    const auto middle = [&](double Tall::* value) {
        std::vector<double> values;
        for (const Tall& run : runs) {
            values.push_back(run.*value);
        }
        return median(values);
    };
    const auto line = [&](const QString& metric, double Tall::* value, std::optional<double> budget,
                          std::optional<double> goal = {}) {
        return Measurement{u"F"_s, rows, metric, middle(value), {}, budget, goal};
    };
    const auto peerLine = [&](const QString& metric, double value) {
        return Measurement{u"F"_s, rows, metric, value, u"QSqlTableModel"_s, {}};
    };
    return {
        line(u"first_rows_ms"_s, &Tall::firstRows, 100),
        line(u"end_before_counting_ms"_s, &Tall::early, 100),
        line(u"anchors_ms"_s, &Tall::anchors, {}),
        line(u"last_row_ms"_s, &Tall::lastRow, 50, 16),
        line(u"random_jump_ms"_s, &Tall::jump, 50, 16),
        line(u"worst_jump_ms"_s, &Tall::worstJump, 100, 16),
        line(u"memory_mb"_s, &Tall::rowsMb, 131, 25),
        line(u"memory_of_jumps_mb"_s, &Tall::jumpsMb, 25),
        line(u"longest_stall_cpu_ms"_s, &Tall::stall, 100),
        peerLine(u"peer_first_rows_ms"_s, peer.firstRows),
        peerLine(u"peer_to_the_end_ms"_s, peer.toTheEnd),
        peerLine(u"peer_memory_mb"_s, peer.mb),
    };
}

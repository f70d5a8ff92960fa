// SPDX-License-Identifier: MIT
#include "orm/base/LargeMemory.h"
#include "orm/state/ObjectMemory.h"

#include <QFile>
#include <QTest>

#include <cstring>
#include <random>
#include <thread>
#include <vector>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

#if defined(__SANITIZE_ADDRESS__)
#define ESPALIER_TEST_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ESPALIER_TEST_SANITIZED 1
#endif
#endif

class tst_ObjectMemory : public QObject {
    Q_OBJECT
private:
    struct Piece {
        std::byte* memory;
        std::size_t bytes;
        std::byte mark;

        bool isIntact() const {
            return std::all_of(memory, memory + bytes, [this](std::byte at) { return at == mark; });
        }
    };
    static Piece taken(std::size_t bytes, unsigned mark) {
        auto* const memory = static_cast<std::byte*>(ObjectMemory::take(bytes));
        std::memset(memory, int(mark & 255U), bytes);
        return {memory, bytes, std::byte(mark & 255U)};
    }
    static qint64 residentBytes() {
        QFile file(u"/proc/self/statm"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * 4096;
    }

private Q_SLOTS:
    void piecesOfAllSizesKeepApart() {
        const quint64 seed = std::random_device()();
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        std::vector<Piece> held;
        for (unsigned step = 0; step < 40'000; ++step) {
            if (!held.empty() && random() % 5 < 2) {
                const std::size_t place = random() % held.size();
                QVERIFY(held[place].isIntact());
                ObjectMemory::giveBack(held[place].memory);
                held[place] = held.back();
                held.pop_back();
                continue;
            }
            // Those of objects, and now and then one of a table with very many columns.
            const std::size_t bytes = random() % 1000 == 0 ? 3'000'000 : 1 + random() % 3000;
            held.push_back(taken(bytes, unsigned(random())));
            QCOMPARE(std::uintptr_t(held.back().memory) % alignof(std::max_align_t),
                     std::uintptr_t(0));
            if (held.size() > 300) {
                QVERIFY(held.front().isIntact());
                ObjectMemory::giveBack(held.front().memory);
                held.front() = held.back();
                held.pop_back();
            }
        }
        for (const Piece& piece : held) {
            QVERIFY(piece.isIntact());
            ObjectMemory::giveBack(piece.memory);
        }
    }

    void threadsTakeAndGiveBackAtOnce() {
        constexpr unsigned threads = 4;
        std::vector<std::vector<Piece>> taken(threads);
        std::vector<char> intact(threads, 0);
        const auto runAll = [](auto work) {
            std::vector<std::thread> running;
            for (unsigned i = 0; i < threads; ++i)
                running.emplace_back([work, i] { work(i); });
            for (std::thread& thread : running)
                thread.join();
        };
        runAll([&taken](unsigned i) {
            for (unsigned k = 0; k < 5000; ++k)
                taken[i].push_back(tst_ObjectMemory::taken(48 + 16 * (k % 7), i * 31 + k));
        });
        // Each gives back what its neighbour took.
        runAll([&taken, &intact](unsigned i) {
            intact[i] = true;
            for (const Piece& piece : taken[(i + 1) % threads]) {
                intact[i] = intact[i] && piece.isIntact();
                ObjectMemory::giveBack(piece.memory);
            }
        });
        QCOMPARE(intact, std::vector<char>(threads, 1));
    }

    void whatIsGivenBackGoesToTheSystem() {
#if defined(ESPALIER_TEST_SANITIZED) || !defined(Q_OS_LINUX)
        QSKIP("Here objects lie on the heap, which keeps what was freed for a while.");
#endif
        constexpr std::size_t size = 208;
        constexpr std::size_t count = 400'000; // 83 MB
        const qint64 before = residentBytes();
        std::vector<Piece> pieces;
        pieces.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            pieces.push_back(taken(size, unsigned(i)));
        QCOMPARE_GT(residentBytes() - before, qint64(size * count * 9 / 10));
        for (const Piece& piece : pieces)
            ObjectMemory::giveBack(piece.memory);
        std::vector<Piece>().swap(pieces);
        QCOMPARE_LT(residentBytes() - before, qint64(8'000'000));
    }

    void whatIsFreedIsTakenAgainFirst() {
#if defined(ESPALIER_TEST_SANITIZED)
        QSKIP("Here objects lie on the heap, which keeps what was freed for a while.");
#endif
        constexpr std::size_t size = 5000; // of no other test
        void* const first = ObjectMemory::take(size);
        void* const second = ObjectMemory::take(size);
        QCOMPARE(std::abs(static_cast<std::byte*>(second) - static_cast<std::byte*>(first)),
                 std::ptrdiff_t(5008));
        ObjectMemory::giveBack(first);
        void* const third = ObjectMemory::take(size);
        QCOMPARE(third, first);
        ObjectMemory::giveBack(second);
        ObjectMemory::giveBack(third);
    }

    void largeVectorsBeginAtALargePage() {
        std::vector<quint64, LargeAllocator<quint64>> numbers;
        for (quint64 i = 0; i < 1'000'000; ++i)
            numbers.push_back(i);
        QCOMPARE(std::uintptr_t(numbers.data()) % LargeMemory::pageSize, std::uintptr_t(0));
        for (quint64 i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], i);
        numbers.resize(3);
        numbers.shrink_to_fit();
        QCOMPARE(numbers.size(), std::size_t(3));
        QCOMPARE(numbers.back(), quint64(2));
    }

    void moreThanThereCanBeIsRefused() {
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, LargeMemory::allocate(std::size_t(1) << 62));
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, LargeAllocator<quint64>().allocate(
                                                     std::numeric_limits<std::size_t>::max() / 4));
    }
};

QTEST_APPLESS_MAIN(tst_ObjectMemory)
#include "tst_ObjectMemory.moc"

// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/state/History.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_History : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FETCH_SERVER()
        m_db = std::make_unique<SeedDatabase>(server);
    }
    void cleanup() {
        m_db.reset();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void aValueIsAddedAndTheStoredOneDeleted();
    void relationsTellWhatCameAndWent();
    void aNewObjectKnowsWhatWasSet();
    void anUnknownNameIsAnError();

private:
    static QString text(const History& history) {
        const auto list = [](const std::vector<History::Entry>& entries) {
            QStringList parts;
            for (const auto& entry : entries)
                parts << (entry.object ? entry.object->key().toText() : entry.value.toText());
            return u'[' + parts.join(u", "_s) + u']';
        };
        return list(history.added) + list(history.unchanged) + list(history.deleted);
    }
    std::unique_ptr<SeedDatabase> m_db;
};

void tst_History::aValueIsAddedAndTheStoredOneDeleted() {
    auto s = m_db->session();
    auto category = s->get<Category>(4);
    QCOMPARE(text(historyOf(*category, "name")), u"[][a1][]"_s);
    category->name = u"n"_s;
    QCOMPARE(text(historyOf(*category, "name")), u"[n][][a1]"_s);
    category->name = u"a1"_s;
    QCOMPARE(text(historyOf(*category, "name")), u"[][a1][]"_s);
    s->commit();
    category->name = u"z"_s;
    QCOMPARE(text(historyOf(*category, "name")), u"[z][][]"_s);
}

void tst_History::relationsTellWhatCameAndWent() {
    auto s = m_db->session();
    auto category = s->get<Category>(4);
    QVERIFY(category->level);
    category->level = s->get<Level>(2);
    QCOMPARE(text(historyOf(*category, "level")), u"[Level 2][][Level 3]"_s);
    QCOMPARE(category->products.size(), std::size_t(2));
    category->products.append(s->get<Product>(u"C3"_s));
    category->products.remove(s->get<Product>(u"A1"_s));
    QCOMPARE(text(historyOf(*category, "products")), u"[Product C3][Product B2][Product A1]"_s);
    s->flush();
    QCOMPARE(text(historyOf(*category, "products")), u"[][Product B2, Product C3][]"_s);
}

void tst_History::aNewObjectKnowsWhatWasSet() {
    auto category = make<Category>();
    QCOMPARE(text(historyOf(*category, "name")), u"[][][]"_s);
    category->name = null;
    QCOMPARE(historyOf(*category, "name").added.size(), std::size_t(1));
}

void tst_History::anUnknownNameIsAnError() {
    auto category = make<Category>();
    QVERIFY_THROWS_EXCEPTION(MappingError, historyOf(*category, "nonsense"));
}

QTEST_APPLESS_MAIN(tst_History)
#include "tst_History.moc"

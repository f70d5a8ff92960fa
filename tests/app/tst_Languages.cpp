// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"
#include "tests/support/AppHarness.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

namespace {

/// Speaks a language and notes what it does not know.
class NotingTranslator : public QTranslator {
public:
    explicit NotingTranslator(const QString& language) {
        m_isLoaded = m_language.load(u":/i18n/espalier_"_s + language);
        QCoreApplication::installTranslator(this);
    }
    ~NotingTranslator() override { QCoreApplication::removeTranslator(this); }

    QString translate(const char* context, const char* source, const char* comment,
                      int n) const override {
        const QString known = m_language.translate(context, source, comment, n);
        if (known.isEmpty() && isOurs(context) && *source) {
            unknown.insert(u"%1: %2"_s.arg(QString::fromUtf8(context), QString::fromUtf8(source)));
        }
        return shown(known, QString::fromUtf8(source));
    }
    bool isEmpty() const override { return !m_isLoaded; }
    bool isLoaded() const { return m_isLoaded; }

    mutable QSet<QString> unknown;

protected:
    virtual QString shown(const QString& known, const QString&) const { return known; }

private:
    /// Qt's own classes ask too, and bring their texts along.
    static bool isOurs(const char* context) {
        const QByteArrayView name(context);
        return !name.startsWith('Q') && name != QByteArrayView("CloseButton");
    }

    QTranslator m_language;
    bool m_isLoaded = false;
};

/// Marked, and a third longer: what is cut off, and what was never translated.
class PseudoTranslator final : public NotingTranslator {
public:
    using NotingTranslator::NotingTranslator;

protected:
    QString shown(const QString& known, const QString& source) const override {
        if (known.isEmpty()) {
            return known;
        }
        QString longer = u"⟦"_s + source;
        for (qsizetype i = source.size() / 3; i > 0; --i) {
            longer += u'~';
        }
        return longer + u'⟧';
    }
};

void collect(const QMenu& menu, QStringList& clashes, QList<QAction*>* all = nullptr) {
    QHash<QChar, QString> taken;
    for (QAction* action : menu.actions()) {
        if (action->isSeparator()) {
            continue;
        }
        if (all) {
            all->append(action);
        }
        const QString text = action->text();
        qsizetype at = -1;
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            if (text[i] == u'&') {
                if (text[i + 1] != u'&') {
                    at = i + 1;
                    break;
                }
                ++i;
            }
        }
        if (at >= 0) {
            const QChar key = text[at].toLower();
            if (taken.contains(key)) {
                clashes << u"%1: %2 and %3"_s.arg(menu.title(), taken[key], text);
            }
            taken.insert(key, text);
        }
        if (action->menu()) {
            collect(*action->menu(), clashes, all);
        }
    }
}

QStringList clashesOf(const QMenuBar& bar, QList<QAction*>* all = nullptr) {
    QStringList clashes;
    QMenu titles;
    for (QAction* action : bar.actions()) {
        titles.addAction(action->text());
        collect(*action->menu(), clashes, all);
    }
    collect(titles, clashes);
    return clashes;
}

/// Texts that do not fit into what shows them.
QStringList cutOff(const QWidget& window) {
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        const bool isOneLine = label ? !label->wordWrap() : true;
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) {
            continue;
        }
        if (!widget->isVisible() || text.isEmpty() || !isOneLine || !text.contains(u'⟦')) {
            continue;
        }
        if (widget->sizeHint().width() > widget->width() + 1) {
            cut << u"%1 (%2): %3 needs %4, has %5"_s
                       .arg(QString::fromUtf8(widget->metaObject()->className()),
                            widget->objectName(), text)
                       .arg(widget->sizeHint().width())
                       .arg(widget->width());
        }
    }
    return cut;
}

} // namespace

/// Every language says everything, with keys of its own, and nothing is cut off.
class tst_Languages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }
    void everyLanguageIsThere();
    void theSystemsLanguageIsSpoken_data();
    void theSystemsLanguageIsSpoken();
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void longTextsFit_data();
    void longTextsFit();
};

void tst_Languages::everyLanguageIsThere() {
    QCOMPARE(language::available(), QStringList({u"de"_s, u"en"_s, u"es"_s, u"fr"_s}));
    QCOMPARE(language::spoken(u"fr"_s), u"fr"_s);
    QCOMPARE(language::spoken(u"xx"_s), language::spoken({}));
}

void tst_Languages::theSystemsLanguageIsSpoken_data() {
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("German of Austria") << QByteArray("de_AT.UTF-8") << u"de"_s;
    QTest::newRow("Spanish") << QByteArray("es_ES.UTF-8") << u"es"_s;
    QTest::newRow("none of ours") << QByteArray("ja_JP.UTF-8") << u"en"_s;
}

void tst_Languages::theSystemsLanguageIsSpoken() {
    QFETCH(QByteArray, system);
    QFETCH(QString, spoken);
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", system);
    const QString now = language::spoken({});
    before.isNull() ? (void)qunsetenv("LC_ALL") : (void)qputenv("LC_ALL", before);
    QCOMPARE(now, spoken);
}

void tst_Languages::everythingIsTranslated_data() {
    QTest::addColumn<QString>("language");
    for (const QString& code : language::available()) {
        if (code != u"en"_s) {
            QTest::newRow(qPrintable(code)) << code;
        }
    }
}

/// What the window asks for is known under the name by which it asks.
void tst_Languages::everythingIsTranslated() {
    QFETCH(QString, language);
    const NotingTranslator translator(language);
    QVERIFY(translator.isLoaded());
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    app.window().openView({ViewName::Kind::Table, u"product"_s});
    QVERIFY(app.settle());
    QList<QAction*> actions;
    QCOMPARE(clashesOf(*app.window().menuBar(), &actions).join(u"\n"_s), QString());
    QVERIFY(actions.size() > 60);
    for (const auto& [kind, name] : {std::pair(ViewName::Kind::Table, u"category"_s)}) {
        app.window().openView({kind, name});
        QVERIFY(app.settle());
    }
    QStringList unknown(translator.unknown.begin(), translator.unknown.end());
    unknown.sort();
    QCOMPARE(unknown.join(u"\n"_s), QString());
    app.application.closeDatabase();
}

void tst_Languages::longTextsFit_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1024, 700);
    QTest::newRow("usual") << QSize(1360, 840);
}

void tst_Languages::longTextsFit() {
    QFETCH(QSize, size);
    const PseudoTranslator translator(u"de"_s);
    AppHarness app;
    app.window().resize(size);
    app.window().show();
    QCOMPARE(cutOff(app.window()).join(u"\n"_s), QString());
    QVERIFY(app.open(app.copy()));
    app.window().resize(size);
    QVERIFY(app.settle());
    QCOMPARE(cutOff(app.window()).join(u"\n"_s), QString());
    app.window().openView({ViewName::Kind::Table, u"product"_s});
    QVERIFY(app.settle());
    QCOMPARE(cutOff(app.window()).join(u"\n"_s), QString());
    app.application.closeDatabase();
}

QTEST_MAIN(tst_Languages)
#include "tst_Languages.moc"

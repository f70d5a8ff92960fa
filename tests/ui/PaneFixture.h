// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ScriptedPrompt.h"
#include "tests/ui/GridFixture.h"
#include "ui/widgets/GridPane.h"

#include <QAction>
#include <QApplication>

/// A test of a grid pane that is shown and has the focus; keys go to whatever has it.
class PaneTest {
protected:
    bool open() {
        using namespace Qt::StringLiterals;
        // The offscreen platform says what it does not do.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>(gridCatalogue());
        prompt = std::make_unique<ScriptedPrompt>();
        return f->open();
    }
    void close() {
        pane.reset();
        QCOMPARE(prompt->unanswered(), 0);
        f.reset();
    }
    void show(const char* table) {
        pane =
            std::make_unique<espalier::ui::GridPane>(*f->live, f->live->metaData()[table], *prompt);
        pane->resize(900, 500);
        pane->show();
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
        QTRY_VERIFY(pane->model().matchingRows() >= 0);
        QVERIFY(settle());
        pane->view().setFocus();
    }
    void showLinked(int category) {
        show("product");
        pane->setScope(&links(), f->row("category", category), [this] { return m_below; });
        QVERIFY(settle());
    }
    bool settle() {
        for (int i = 0; i < 3; ++i) {
            if (!f->settle())
                return false;
            QCoreApplication::processEvents();
        }
        return f->settle();
    }
    const espalier::orm::Relationship& links() const { return linksOf(*f); }
    espalier::ui::GridView& view() const { return pane->view(); }
    int column(const QString& name) const {
        for (int i = 0; i < pane->model().columnCount(); ++i) {
            if (pane->model().headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
                return i;
        }
        return -1;
    }
    QModelIndex cell(int row, const char* name) const {
        return pane->model().index(row, column(QString::fromUtf8(name)));
    }
    QString text(int row, const char* name) const { return cell(row, name).data().toString(); }
    QString texts(const char* name) const {
        QStringList all;
        for (int row = 0; row < pane->model().rowCount(); ++row)
            all << text(row, name);
        return all.join(QLatin1Char(' '));
    }
    espalier::ui::EditState state(int row, const char* name) const {
        return espalier::ui::EditState(cell(row, name).data(espalier::ui::EditStateRole).toInt());
    }
    void go(int row, const char* name) { view().setCurrentIndex(cell(row, name)); }
    static void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString& letters) {
        for (const QChar letter : letters)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    template <class Widget> Widget* child(const char* name) const {
        return pane->findChild<Widget*>(QString::fromUtf8(name));
    }
    int steps() const { return f->live->undoStack().count(); }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<ScriptedPrompt> prompt;
    std::unique_ptr<espalier::ui::GridPane> pane;
    std::vector<std::vector<espalier::orm::Value>> m_below; ///< what the pane is told of the tree
};

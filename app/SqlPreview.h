// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QPointer>

namespace espalier::ui {
class LiveDatabase;
}

namespace espalier::app {

/// The statements that Save would send now, values written in, for reading only; comments tell what
/// is decided when it runs. Composed when it is seen, once the worker has read what a save needs.
class SqlPreview : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SqlPreview(QWidget* parent = nullptr);

    void setDatabase(ui::LiveDatabase* database);

protected:
    void showEvent(QShowEvent* event) override;

private:
    static constexpr std::size_t mostStatements = 2000;
    void noteChanges();
    void compose();
    void showPending(int asked);

    QPointer<ui::LiveDatabase> m_database;
    bool m_isStale = true;
    int m_asked = 0;
};

} // namespace espalier::app

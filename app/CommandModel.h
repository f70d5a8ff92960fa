// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QString>

#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace espalier::app {

/// What the menus of a window offer, as one list that words of a text narrow. What cannot be done
/// now stands last.
class CommandModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { DetailRole = Qt::UserRole + 1 }; ///< where it is in the menus, and its keys

    explicit CommandModel(const QMenuBar& menus, QObject* parent = nullptr);

    /// Each word has to occur, in the title, the place or the explanation.
    void setText(const QString& text);
    QAction* action(const QModelIndex& index) const;
    /// Why it cannot be done now; empty: it can.
    QString refusal(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Command {
        QString title;
        QString place; ///< "Edit › Copy As"
        QString keys;
        QString explanation;
        QString refusal;
        QPointer<QAction> action;
    };
    void read(const QMenu& menu, const QString& place);
    bool fits(const Command& command, const QStringList& words) const;

    std::vector<Command> m_commands;
    std::vector<int> m_shown;
};

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/Prompt.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace espalier::ui {

/// What the database had, what they have written and what is staged here, side by side; one of the
/// two is chosen for each row. Left and Right choose for the selected rows, and go on to the next
/// one that is open. Saving is possible once all are chosen.
class ESPALIER_UI_EXPORT ConflictDialog : public QDialog {
    Q_OBJECT
public:
    enum Column { RowColumn, FieldColumn, OriginalColumn, TheirsColumn, MineColumn, ColumnCount };

    explicit ConflictDialog(const ConflictQuestion& question, QWidget* parent = nullptr);

    /// nullopt: not all is chosen.
    std::optional<std::vector<ConflictSide>> answer() const;
    static std::optional<std::vector<ConflictSide>> ask(const ConflictQuestion& question,
                                                        QWidget* parent);
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fill();
    void choose(const std::vector<int>& rows, ConflictSide side);
    void chooseSelected(ConflictSide side);
    void chooseAll(ConflictSide side);
    void compare(int row);
    void goToNextOpen();
    void updateButtons();
    std::vector<int> selectedRows() const;
    QWidget* newCompare();

    ConflictQuestion m_question;
    std::vector<std::optional<ConflictSide>> m_sides;
    QTableWidget* m_table;
    QPlainTextEdit* m_theirs = nullptr; ///< the current row's, where texts are long; else null
    QPlainTextEdit* m_mine = nullptr;
    QLabel* m_open;
    QPushButton* m_save = nullptr;
};

} // namespace espalier::ui

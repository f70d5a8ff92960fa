// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace espalier::ui {

/// What is to be replaced in the texts of a grid.
struct ReplaceRequest {
    QString find;
    QString with;
    bool matchesCase = false;
    bool isWholeCell = false;
    std::vector<int> columns;
    bool onlySelectedRows = false;
    friend bool operator==(const ReplaceRequest&, const ReplaceRequest&) = default;

    /// The text with its replacements; nullopt when it contains none.
    ESPALIER_UI_EXPORT std::optional<QString> replaced(const QString& text) const;
};

/// What a request would do, cell by cell.
struct ReplacePreview {
    struct Line {
        int number; ///< of the row, from 0
        QString column;
        QString before;
        QString after;
        QString problem; ///< why the cell keeps its text; empty: it does not
    };
    std::vector<Line> lines;
    QString message; ///< why there is no preview; empty: there is
};

/// Asks what is to be replaced by what, and where, and shows what that would do before it is done.
/// Whoever opens it answers previewRequested() by setPreview() and does it when it is accepted.
class ESPALIER_UI_EXPORT ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    struct Place { ///< a column with texts
        int column;
        QString name;
    };
    /// More lines are counted, not listed.
    static constexpr std::size_t Most = 1000;

    /// `column`: the one that is chosen at first; -1: all. `selectedRows`: 0 or 1 offer no choice.
    ReplaceDialog(const QString& find, const std::vector<Place>& places, int column,
                  int selectedRows, qint64 rows, QWidget* parent = nullptr);

    ReplaceRequest request() const;
    void setPreview(const ReplacePreview& preview);

Q_SIGNALS:
    void previewRequested(const espalier::ui::ReplaceRequest& request);

private:
    void layOut();
    void forget();
    void preview();
    void list(const std::vector<ReplacePreview::Line>& lines);

    std::vector<Place> m_places;
    QLineEdit* m_find;
    QLineEdit* m_with;
    QComboBox* m_column;
    QComboBox* m_rows;
    QCheckBox* m_case;
    QCheckBox* m_whole;
    QTableWidget* m_list;
    QLabel* m_note;
    QPushButton* m_preview;
    QPushButton* m_replace;
};

} // namespace espalier::ui

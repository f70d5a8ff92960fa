// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/TreeReport.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace espalier::ui {

class Doctor;

/// Which finding of a Doctor a row is about.
struct FindingPlace {
    bool isLink = false;
    std::size_t subject = 0; ///< of trees() or links()
    FindingKind kind = FindingKind::Circle;
    int finding = -1; ///< of the report's findings or the dangling links; -1: all of the kind
    int member = -1;  ///< of Finding::rows; -1: the finding as a whole
};

/// The findings of a Doctor: by tree or link table, then by kind; rows of a circle and of one name
/// stand below their finding. Columns Row, What is wrong, Where. Built anew when findings change.
class ESPALIER_UI_EXPORT DoctorModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Columns { RowColumn, ProblemColumn, WhereColumn, ColumnCount };
    /// Of one kind in one table; the others come up once these are mended.
    static constexpr int mostShown = 1000;

    explicit DoctorModel(Doctor& doctor, QObject* parent = nullptr);
    ~DoctorModel() override;

    qsizetype problemCount() const { return m_count; }
    /// Nothing for a table's own row.
    std::optional<FindingPlace> placeAt(const QModelIndex& index) const;
    /// By KeyRole, which stays the same when the model is built anew.
    QModelIndex indexOf(const QString& identity) const;
    static QString kindName(FindingKind kind);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        int parent = -1;
        int row = 0;
        std::optional<FindingPlace> place = {};
        QString texts[ColumnCount] = {};
        QString identity = {};
        QString icon = {};
        std::vector<int> children = {};
    };
    void rebuild();
    void addTree(std::size_t subject);
    void addLink(std::size_t subject);
    void addKind(std::size_t subject, FindingKind kind, const std::vector<int>& findings);
    void addFinding(int parent, const FindingPlace& place);
    int add(int parent, Node node);
    const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    Doctor& m_doctor;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    qsizetype m_count = 0;
};

} // namespace espalier::ui

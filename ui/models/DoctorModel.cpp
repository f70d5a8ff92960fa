// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DoctorModel.h"

#include "ui/live/Guard.h"
#include "ui/models/DoctorWords.h"
#include "ui/models/Roles.h"
#include "ui/models/ToolTips.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr FindingKind treeKinds[] = {FindingKind::Circle,      FindingKind::Orphan,
                                     FindingKind::Unreachable, FindingKind::Duplicate,
                                     FindingKind::NoName,      FindingKind::Level};

QString iconOf(FindingKind kind) {
    const bool breaksTree = kind == FindingKind::Circle || kind == FindingKind::Orphan ||
                            kind == FindingKind::Unreachable || kind == FindingKind::Dangling;
    return breaksTree ? u"data-error"_s : u"data-warning"_s;
}

QString counted(const QString& name, qsizetype count) {
    return u"%1 (%2)"_s.arg(name, QLocale().toString(count));
}

// The first ones only: each is a row of the view.
QString firstOnly(qsizetype count, qsizetype shown) {
    return count > shown ? DoctorModel::tr("The first %1 are shown.").arg(QLocale().toString(shown))
                         : QString();
}

} // namespace

DoctorModel::DoctorModel(Doctor& doctor, QObject* parent)
    : QAbstractItemModel(parent), m_doctor(doctor) {
    connect(&doctor, &Doctor::changed, this, [this] { guarded(this, [this] { rebuild(); }); });
    rebuild();
}

DoctorModel::~DoctorModel() = default;

QString DoctorModel::kindName(FindingKind kind) {
    switch (kind) {
    case FindingKind::Circle:
        return tr("Rows in a circle");
    case FindingKind::Orphan:
        return tr("Parent is missing");
    case FindingKind::Unreachable:
        return tr("Cannot be reached from the top");
    case FindingKind::Duplicate:
        return tr("Same name beside each other");
    case FindingKind::NoName:
        return tr("No name");
    case FindingKind::Level:
        return tr("Level does not fit");
    case FindingKind::Dangling:
        return tr("Link leads nowhere");
    }
    return {};
}

// --- building

void DoctorModel::rebuild() {
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    m_count = 0;
    for (std::size_t i = 0; i < m_doctor.trees().size(); ++i)
        addTree(i);
    for (std::size_t i = 0; i < m_doctor.links().size(); ++i)
        addLink(i);
    endResetModel();
}

int DoctorModel::add(int parent, Node node) {
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[std::size_t(parent)].children;
    const auto number = int(m_nodes.size());
    node.parent = parent;
    node.row = int(siblings.size());
    siblings.push_back(number);
    m_nodes.push_back(std::move(node));
    return number;
}

void DoctorModel::addTree(std::size_t subject) {
    const Doctor::Tree& tree = m_doctor.trees()[subject];
    const QString identity = u"tree/%1"_s.arg(tree.mapper->table().fullName());
    const auto count = tree.report ? qsizetype(tree.report->findings().size()) : 0;
    if (count == 0 && tree.failure.isEmpty())
        return;
    const int top = add(-1, {.texts = {counted(tree.mapper->name(), count), tree.failure, {}},
                             .identity = identity,
                             .icon = u"view-list-tree"_s});
    m_count += count;
    for (const FindingKind kind : treeKinds) {
        std::vector<int> found;
        for (int i = 0; i < count; ++i)
            if (tree.report->findings()[std::size_t(i)].kind == kind)
                found.push_back(i);
        if (found.empty())
            continue;
        const qsizetype shown = std::min<qsizetype>(qsizetype(found.size()), mostShown);
        const int group = add(top, {.place = FindingPlace{false, subject, kind},
                                    .texts = {counted(kindName(kind), qsizetype(found.size())),
                                              firstOnly(qsizetype(found.size()), shown),
                                              {}},
                                    .identity = u"%1/%2"_s.arg(identity).arg(int(kind)),
                                    .icon = iconOf(kind)});
        for (qsizetype i = 0; i < shown; ++i)
            addFinding(group, {false, subject, kind, found[std::size_t(i)]});
    }
}

void DoctorModel::addFinding(int parent, const FindingPlace& place) {
    const Doctor::Tree& tree = m_doctor.trees()[place.subject];
    const TreeReport::Finding& finding = tree.report->findings()[std::size_t(place.finding)];
    const auto identityOf = [&](int parentNode, int row) {
        const orm::IdentityKey key{tree.mapper, tree.report->key(row)};
        const int staged = tree.report->stagedIndex(row);
        return u"%1/%2"_s.arg(m_nodes[std::size_t(parentNode)].identity,
                              staged < 0 ? key.toText() : u"new %1"_s.arg(staged));
    };
    const int node = add(parent, {.place = place,
                                  .texts = {DoctorWords::name(tree, finding.row),
                                            DoctorWords::problem(tree, finding),
                                            DoctorWords::place(tree, finding, finding.row)},
                                  .identity = identityOf(parent, finding.row)});
    const bool hasMembers =
        (finding.kind == FindingKind::Circle || finding.kind == FindingKind::Duplicate) &&
        finding.rows.size() > 1;
    const auto members = hasMembers ? std::min(int(finding.rows.size()), mostShown) : 0;
    for (int member = 0; member < members; ++member) {
        const int row = finding.rows[std::size_t(member)];
        FindingPlace own = place;
        own.member = member;
        add(node, {.place = own,
                   .texts = {DoctorWords::name(tree, row), DoctorWords::problem(tree, finding, row),
                             DoctorWords::place(tree, finding, row)},
                   .identity = identityOf(node, row)});
    }
}

void DoctorModel::addLink(std::size_t subject) {
    const Doctor::Link& link = m_doctor.links()[subject];
    const auto mended = std::ranges::count(link.isMended, 1);
    const qsizetype count = link.result.count - mended;
    if (count == 0 && link.failure.isEmpty())
        return;
    const QString identity = u"link/%1"_s.arg(link.link.table.fullName());
    const int top = add(-1, {.texts = {counted(link.link.table.name(), count), link.failure, {}},
                             .identity = identity,
                             .icon = u"insert-link"_s});
    if (count == 0)
        return;
    m_count += count;
    const FindingKind kind = FindingKind::Dangling;
    const auto told = qsizetype(link.result.dangling.size()) - mended;
    const int group =
        add(top, {.place = FindingPlace{true, subject, kind},
                  .texts = {counted(kindName(kind), count), firstOnly(count, told), {}},
                  .identity = identity + u"/links"_s,
                  .icon = iconOf(kind)});
    for (std::size_t i = 0; i < link.result.dangling.size(); ++i) {
        if (link.isMended[i])
            continue;
        const LinkCheck::Dangling& dangling = link.result.dangling[i];
        const QString name = DoctorWords::name(link, dangling);
        add(group, {.place = FindingPlace{true, subject, kind, int(i)},
                    .texts = {name, DoctorWords::problem(link, dangling), link.link.table.name()},
                    .identity = u"%1/%2"_s.arg(identity, name)});
    }
}

// --- what is asked for

std::optional<FindingPlace> DoctorModel::placeAt(const QModelIndex& index) const {
    return index.isValid() ? m_nodes[std::size_t(index.internalId())].place : std::nullopt;
}

QModelIndex DoctorModel::indexOf(const QString& identity) const {
    const auto found = std::ranges::find(m_nodes, identity, &Node::identity);
    return found == m_nodes.end() ? QModelIndex()
                                  : createIndex(found->row, 0, quintptr(found - m_nodes.begin()));
}

const std::vector<int>& DoctorModel::childrenOf(const QModelIndex& parent) const {
    return parent.isValid() ? m_nodes[std::size_t(parent.internalId())].children : m_top;
}

QModelIndex DoctorModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent)
               ? createIndex(row, column, quintptr(childrenOf(parent)[std::size_t(row)]))
               : QModelIndex();
}

QModelIndex DoctorModel::parent(const QModelIndex& child) const {
    const int above = child.isValid() ? m_nodes[std::size_t(child.internalId())].parent : -1;
    return above < 0 ? QModelIndex()
                     : createIndex(m_nodes[std::size_t(above)].row, 0, quintptr(above));
}

int DoctorModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int DoctorModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant DoctorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        return tr("Row");
    case ProblemColumn:
        return tr("What is wrong");
    case WhereColumn:
        return tr("Where");
    default:
        return {};
    }
}

QVariant DoctorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[std::size_t(index.internalId())];
    const QString& text = node.texts[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    case Qt::DecorationRole:
        return index.column() == RowColumn && !node.icon.isEmpty()
                   ? QVariant(QIcon::fromTheme(node.icon))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == RowColumn && !node.texts[ProblemColumn].isEmpty()
                   ? QVariant(u"%1: %2"_s.arg(text, node.texts[ProblemColumn]))
                   : QVariant(text);
    case KeyRole:
        return node.identity;
    default:
        return {};
    }
}

} // namespace espalier::ui

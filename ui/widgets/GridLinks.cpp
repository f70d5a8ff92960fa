// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridLinks.h"

#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/LinkPicker.h"

#include <QAction>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GridLinks::GridLinks(LiveDatabase& database, EntityTableModel& model, GridView& view)
    : GridCommands(database, model, view) {
    m_link = make("linkRows", tr("Link…"), "insert-link", {u"Ctrl+L"_s}, [this] { pick(); });
    GridLinks::update();
}

QString GridLinks::linkRefusal() const {
    if (const QString reason = refusal(); !reason.isEmpty()) {
        return reason;
    }
    const orm::Mapper* mapper = m_model.mapper();
    return mapper && LinkPicker::isFor(*mapper) ? QString()
                                                : tr("These rows are linked with no other table.");
}

void GridLinks::update() {
    enable(m_link, linkRefusal(), tr("Link the selected rows with others, or unlink them"));
}

void GridLinks::pick() {
    const orm::ObjectList rows = m_view.selectedObjects();
    if (rows.empty() || isTooMuch()) {
        return;
    }
    auto* picker = new LinkPicker(m_database, rows, &m_view);
    connect(picker, &LinkPicker::refused, this, &GridLinks::refused);
    picker->start();
}

} // namespace espalier::ui

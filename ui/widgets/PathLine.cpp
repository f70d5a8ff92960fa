// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PathLine.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QToolButton>

namespace espalier::ui {

using namespace Qt::StringLiterals;

PathLine::PathLine(QLineEdit* line, const QString& label, What what, QWidget* parent)
    : QWidget(parent), m_line(line), m_label(label), m_what(what) {
    auto* button = new QToolButton(this);
    button->setObjectName(line->objectName() + u"Choose"_s);
    button->setIcon(QIcon::fromTheme(u"document-open"_s));
    button->setToolTip(tr("Choose…"));
    button->setAccessibleName(tr("Choose: %1").arg(label));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, &PathLine::choose);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line);
    layout->addWidget(button);
    setFocusProxy(line);
}

void PathLine::choose() {
    const QString start = QFileInfo(m_line->text()).path();
    const QString path =
        m_what == What::Folder
            ? QFileDialog::getExistingDirectory(this, m_label, m_line->text())
            : QFileDialog::getOpenFileName(
                  this, m_label, start,
                  m_what == What::Database
                      ? tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)")
                      : QString());
    if (!path.isEmpty()) {
        m_line->setText(path);
        m_line->setFocus();
    }
}

} // namespace espalier::ui

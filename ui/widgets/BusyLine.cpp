// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BusyLine.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace espalier::ui {

using namespace Qt::StringLiterals;

BusyLine::BusyLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)),
      m_cancel(new QPushButton(QIcon::fromTheme(u"process-stop"_s), tr("Cancel"), this)) {
    setObjectName(u"busyLine"_s);
    m_text->setObjectName(u"busyText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_cancel->setObjectName(u"cancelRequest"_s);
    m_cancel->setToolTip(tr("Stop reading; the rows stay as they are (Esc)"));
    m_cancel->setAccessibleName(tr("Stop reading"));
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(80, fontMetrics().height() / 2);
    bar->setAccessibleName(tr("Progress"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &BusyLine::cancelled);
    hide();
}

void BusyLine::setText(const QString& text, bool canCancel) {
    m_text->setText(text);
    m_cancel->setVisible(canCancel);
    setVisible(!text.isEmpty());
}

QString BusyLine::text() const { return isVisible() ? m_text->text() : QString(); }

} // namespace espalier::ui

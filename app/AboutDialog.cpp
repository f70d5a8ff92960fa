// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AboutDialog.h"

#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Espalier"));
    auto* icon = new QLabel(this);
    icon->setPixmap(ui::Theme::applicationIcon().pixmap(64, 64));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(
        paragraph(tr("<b>Espalier %1</b>, with Qt %2")
                      .arg(QString::fromUtf8(ESPALIER_VERSION), QString::fromUtf8(qVersion())),
                  this));
    texts->addWidget(paragraph(tr("Opens a database and shows what is in it as trees, tables and "
                                  "links; edits are staged, reviewed, and saved together."),
                               this));
    texts->addWidget(paragraph(tr("The program is under the <b>GNU General Public License</b>, "
                                  "version 3 or later, its object-relational mapper under the "
                                  "<b>MIT</b> licence. There is no warranty."),
                               this));
    texts->addWidget(paragraph(tr("Icons: <b>Breeze</b> by the KDE community, GNU Lesser General "
                                  "Public License, version 3 or later."),
                               this));
    texts->addWidget(
        paragraph(tr("Sample catalogue: categories of <b>Shopify's product "
                     "taxonomy</b> (MIT); products from the sample data of <b>Spree</b>, "
                     "<b>Saleor</b> and <b>django-oscar</b> (each BSD-3-Clause)."),
                  this));
    texts->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addWidget(buttons);
    setMinimumWidth(520);
}

} // namespace espalier::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TlsFields.h"

#include "ui/widgets/PathLine.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

const QString modeOption = u"sslmode"_s;

} // namespace

TlsFields::TlsFields(QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_note(new QLabel(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"tlsNote"_s);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing() + 6); // a form asks for no less
}

void TlsFields::setScheme(const QString& scheme) {
    if (scheme == m_scheme) {
        return;
    }
    m_scheme = scheme;
    m_lines.clear();
    m_mode = nullptr;
    if (m_form->indexOf(m_note) >= 0) {
        m_form->takeRow(m_note); // stays
    }
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    if (scheme == "postgresql"_L1) {
        addMode();
        addPath(u"sslrootcert"_s, tr("Trusted certificates"));
        addPath(u"sslcert"_s, tr("Own certificate"));
        addPath(u"sslkey"_s, tr("Own key"));
        addPath(u"sslcrl"_s, tr("Revoked certificates"));
        m_note->setText(tr("Only “Encrypt, check certificate and name” keeps others from reading "
                           "along and from posing as the server."));
    } else if (scheme == "mariadb"_L1) {
        addPath(u"ssl-ca"_s, tr("Trusted certificates"));
        addPath(u"ssl-capath"_s, tr("Folder of trusted certificates"), true);
        addPath(u"ssl-cert"_s, tr("Own certificate"));
        addPath(u"ssl-key"_s, tr("Own key"));
        addText(u"ssl-cipher"_s, tr("Ciphers"), tr("those of the client library"));
        m_note->setText(tr("With one of these the connection is encrypted or refused. Whose "
                           "certificate the server shows cannot be checked: Qt's driver for "
                           "MariaDB has no way to ask for it."));
    }
    m_form->addRow(m_note);
}

void TlsFields::addMode() {
    m_mode = new QComboBox;
    m_mode->setObjectName(u"tlsMode"_s);
    m_mode->addItem(tr("If the server can, unchecked"), QString());
    m_mode->addItem(tr("Never encrypt"), u"disable"_s);
    m_mode->addItem(tr("Only if the server insists"), u"allow"_s);
    m_mode->addItem(tr("Prefer to encrypt, unchecked"), u"prefer"_s);
    m_mode->addItem(tr("Encrypt, unchecked"), u"require"_s);
    m_mode->addItem(tr("Encrypt, check certificate"), u"verify-ca"_s);
    m_mode->addItem(tr("Encrypt, check certificate and name"), u"verify-full"_s);
    for (int i = 0; i < m_mode->count(); ++i) {
        m_mode->setItemData(i,
                            i == 0 ? tr("The client library's default")
                                   : u"sslmode="_s + m_mode->itemData(i).toString(),
                            Qt::ToolTipRole);
    }
    connect(m_mode, &QComboBox::currentIndexChanged, this, &TlsFields::changed);
    m_form->addRow(tr("&Encryption"), m_mode);
}

QLineEdit* TlsFields::newLine(const QString& option, const QString& label) {
    auto* line = new QLineEdit;
    line->setObjectName(option);
    line->setAccessibleName(label);
    line->setToolTip(option);
    connect(line, &QLineEdit::textChanged, this, &TlsFields::changed);
    m_lines.emplace_back(option, line);
    return line;
}

void TlsFields::addPath(const QString& option, const QString& label, bool isFolder) {
    QLineEdit* line = newLine(option, label);
    m_form->addRow(
        label, new PathLine(line, label, isFolder ? PathLine::What::Folder : PathLine::What::File));
}

void TlsFields::addText(const QString& option, const QString& label, const QString& hint) {
    QLineEdit* line = newLine(option, label);
    line->setPlaceholderText(hint);
    m_form->addRow(label, line);
}

void TlsFields::setOptions(const Options& options) {
    const auto valueOf = [&](const QString& option) {
        for (const auto& [name, value] : options) {
            if (name == option) {
                return value;
            }
        }
        return QString();
    };
    if (m_mode) {
        m_mode->setCurrentIndex(std::max(0, m_mode->findData(valueOf(modeOption))));
    }
    for (const auto& [option, line] : m_lines) {
        line->setText(valueOf(option));
    }
}

TlsFields::Options TlsFields::options() const {
    Options options;
    if (m_mode && !m_mode->currentData().toString().isEmpty()) {
        options.emplace_back(modeOption, m_mode->currentData().toString());
    }
    for (const auto& [option, line] : m_lines) {
        if (!line->text().isEmpty()) {
            options.emplace_back(option, line->text());
        }
    }
    return options;
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConnectionForm.h"

#include "ui/widgets/ConnectionMark.h"
#include "ui/widgets/PathLine.h"
#include "ui/widgets/TlsFields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace espalier::ui {

using namespace Qt::StringLiterals;

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_kind(new QComboBox(this)),
      m_address(new QWidget(this)), m_host(newLine(u"host"_s)), m_port(new QSpinBox(m_address)),
      m_user(newLine(u"user"_s)), m_database(newLine(u"database"_s)),
      m_socket(newLine(u"socket"_s)),
      m_socketRow(new PathLine(m_socket, tr("Socket"), PathLine::What::File)),
      m_tlsToggle(new QToolButton(this)), m_tls(new TlsFields(this)), m_path(newLine(u"path"_s)),
      m_pathRow(new PathLine(m_path, tr("Database file"), PathLine::What::Database)),
      m_readOnly(new QCheckBox(tr("&Read-only: nothing can be changed"), this)),
      m_name(newLine(u"name"_s)), m_color(new QComboBox(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addKinds();
    addServerRows();
    addCommonRows();
    showRows();
    showHints();
}

QLineEdit* ConnectionForm::newLine(const QString& name) {
    auto* line = new QLineEdit(this);
    line->setObjectName(name);
    connect(line, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    return line;
}

void ConnectionForm::addKinds() {
    m_kind->setObjectName(u"kind"_s);
    for (const QString& scheme : {u"postgresql"_s, u"mariadb"_s, u"sqlite"_s}) {
        orm::Url url;
        url.scheme = scheme;
        m_kind->addItem(mark::kindIcon(url), url.isServer() ? kindName(url) : tr("SQLite file"),
                        scheme);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showRows();
        showHints();
        Q_EMIT changed();
    });
    m_rows->addRow(tr("&Kind"), m_kind);
}

void ConnectionForm::addServerRows() {
    m_port->setObjectName(u"port"_s);
    m_port->setRange(0, 65535);
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("Port; with the lowest value the usual one"));
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::changed);
    auto* address = new QHBoxLayout(m_address);
    address->setContentsMargins(0, 0, 0, 0);
    address->addWidget(m_host, 1);
    auto* port = new QLabel(tr("&Port"), m_address);
    port->setBuddy(m_port);
    address->addWidget(port);
    address->addWidget(m_port);
    m_address->setFocusProxy(m_host);
    m_tlsToggle->setObjectName(u"tlsToggle"_s);
    m_tlsToggle->setText(tr("Encr&yption (TLS)"));
    m_tlsToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tlsToggle->setAutoRaise(true);
    m_tlsToggle->setCheckable(true);
    m_tlsToggle->setFocusPolicy(Qt::StrongFocus);
    connect(m_tlsToggle, &QToolButton::toggled, this, [this] { showRows(); });
    connect(m_tls, &TlsFields::changed, this, &ConnectionForm::changed);

    m_rows->addRow(tr("&Host"), m_address);
    m_rows->addRow(tr("&User"), m_user);
    m_rows->addRow(tr("&Database"), m_database);
    m_rows->addRow(tr("&Socket"), m_socketRow);
    m_rows->addRow(tr("&File"), m_pathRow);
    m_rows->addRow(QString(), m_tlsToggle);
    m_rows->addRow(m_tls);
}

void ConnectionForm::addCommonRows() {
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setToolTip(tr("A file is opened for reading only, a server is told to refuse "
                              "whatever writes; editing is disabled"));
    connect(m_readOnly, &QCheckBox::toggled, this, &ConnectionForm::changed);
    m_color->setObjectName(u"color"_s);
    fillColors();
    connect(m_color, &QComboBox::currentIndexChanged, this, &ConnectionForm::changed);
    m_rows->addRow(QString(), m_readOnly);
    m_rows->addRow(tr("&Name"), m_name);
    m_rows->addRow(tr("&Colour"), m_color);
}

void ConnectionForm::addBelow(QWidget* line, const QString& label, QWidget* field) {
    m_rows->addRow(line);
    m_rows->addRow(label, field);
}

void ConnectionForm::fillColors() {
    const QSignalBlocker quiet(m_color);
    const int current = std::max(0, m_color->currentIndex());
    m_color->clear();
    for (const ConnectionColor color : ConnectionProfile::colors()) {
        m_color->addItem(mark::disc(color, palette()), mark::name(color), int(color));
    }
    m_color->setCurrentIndex(current);
}

QString ConnectionForm::scheme() const { return m_kind->currentData().toString(); }

void ConnectionForm::showRows() {
    const bool isServer = scheme() != "sqlite"_L1;
    for (QWidget* row :
         {m_address, static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_database), m_socketRow,
          static_cast<QWidget*>(m_tlsToggle)}) {
        m_rows->setRowVisible(row, isServer);
    }
    m_rows->setRowVisible(m_pathRow, !isServer);
    m_tls->setScheme(scheme());
    m_rows->setRowVisible(m_tls, isServer && m_tlsToggle->isChecked());
    m_tlsToggle->setArrowType(m_tlsToggle->isChecked() ? Qt::DownArrow : Qt::RightArrow);
}

void ConnectionForm::showHints() {
    const bool isPostgres = scheme() == "postgresql"_L1;
    m_host->setPlaceholderText(tr("this machine"));
    m_port->setSpecialValueText(isPostgres ? u"5432"_s : u"3306"_s);
    m_user->setPlaceholderText(isPostgres ? tr("your name on this system")
                                          : tr("as in ~/.my.cnf, else your name on this system"));
    m_database->setPlaceholderText(isPostgres ? tr("called like the user") : QString());
    m_socket->setPlaceholderText(isPostgres ? tr("a folder, in place of the host")
                                            : tr("a file, in place of the host"));
    m_name->setPlaceholderText(profile().title());
}

void ConnectionForm::setProfile(const ConnectionProfile& profile) {
    m_name->setText(profile.name);
    m_color->setCurrentIndex(std::max(0, m_color->findData(int(profile.color))));
    setUrl(profile.url);
}

void ConnectionForm::setUrl(const orm::Url& url) {
    {
        const QSignalBlocker quiet(this);
        m_base = url;
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(url.scheme)));
        m_host->setText(url.host);
        m_port->setValue(std::max(0, url.port));
        m_user->setText(url.user);
        m_database->setText(url.database);
        m_socket->setText(url.socket);
        m_path->setText(url.path);
        m_readOnly->setChecked(url.readOnly);
        if (!url.tls.empty()) {
            m_tlsToggle->setChecked(true);
        }
        showRows();
        m_tls->setOptions(url.tls);
    }
    showHints();
    Q_EMIT changed();
}

ConnectionProfile ConnectionForm::profile() const {
    orm::Url url = m_base;
    url.scheme = scheme();
    url.create = false;
    url.readOnly = m_readOnly->isChecked();
    const bool isServer = url.isServer();
    url.host = isServer ? m_host->text().trimmed() : QString();
    url.port = isServer && m_port->value() > 0 ? m_port->value() : -1;
    url.user = isServer ? m_user->text().trimmed() : QString();
    url.database = isServer ? m_database->text().trimmed() : QString();
    url.socket = isServer ? m_socket->text().trimmed() : QString();
    url.tls = isServer ? m_tls->options() : TlsFields::Options();
    url.path = isServer ? QString() : m_path->text();
    return {url, m_name->text().trimmed(),
            ConnectionColor(std::max(0, m_color->currentData().toInt()))};
}

QString ConnectionForm::problem() const {
    if (scheme() == "sqlite"_L1) {
        return m_path->text().isEmpty() ? tr("Choose the file of the database.") : QString();
    }
    if (scheme() == "mariadb"_L1 && m_database->text().trimmed().isEmpty()) {
        return tr("Name the database: a MariaDB server has several.");
    }
    return {};
}

void ConnectionForm::setTlsShown(bool isShown) { m_tlsToggle->setChecked(isShown); }

void ConnectionForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fillColors();
    }
}

} // namespace espalier::ui

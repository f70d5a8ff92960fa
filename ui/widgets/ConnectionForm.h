// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/ConnectionProfile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace espalier::ui {

class TlsFields;

/// A connection's parts as fields: kind, where, how, name and colour. Pure in and out: it opens
/// nothing. Part of ConnectionDialog.
class ESPALIER_UI_EXPORT ConnectionForm : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setProfile(const ConnectionProfile& profile);
    /// Name and colour stay.
    void setUrl(const orm::Url& url);
    ConnectionProfile profile() const;
    /// What is missing before it can be opened; empty when nothing is.
    QString problem() const;
    /// Shows or hides what there is to say about encryption.
    void setTlsShown(bool isShown);
    /// One more field, below the others and in line with them, after `line`.
    void addBelow(QWidget* line, const QString& label, QWidget* field);

Q_SIGNALS:
    void changed(); ///< by hand or by setUrl()

private:
    QString scheme() const;
    QLineEdit* newLine(const QString& name);
    void addKinds();
    void addServerRows();
    void addCommonRows();
    void fillColors();
    void showRows();
    void showHints();
    void changeEvent(QEvent* event) override;

    orm::Url m_base; ///< keeps what has no field
    QFormLayout* m_rows;
    QComboBox* m_kind;
    QWidget* m_address; ///< host and port
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_user;
    QLineEdit* m_database;
    QLineEdit* m_socket;
    QWidget* m_socketRow;
    QToolButton* m_tlsToggle;
    TlsFields* m_tls;
    QLineEdit* m_path;
    QWidget* m_pathRow;
    QCheckBox* m_readOnly;
    QLineEdit* m_name;
    QComboBox* m_color;
};

} // namespace espalier::ui

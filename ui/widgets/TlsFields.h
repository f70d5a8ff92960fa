// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace espalier::ui {

/// What there is to say about encryption to one kind of server, under its client library's own
/// names. Part of ConnectionForm.
class ESPALIER_UI_EXPORT TlsFields : public QWidget {
    Q_OBJECT
public:
    using Options = std::vector<std::pair<QString, QString>>;

    explicit TlsFields(QWidget* parent = nullptr);

    /// Other fields; what was in them is lost. `scheme`: of an orm::Url.
    void setScheme(const QString& scheme);
    void setOptions(const Options& options);
    Options options() const; ///< those that say something

Q_SIGNALS:
    void changed();

private:
    void addMode();
    void addPath(const QString& option, const QString& label, bool isFolder = false);
    void addText(const QString& option, const QString& label, const QString& hint);
    QLineEdit* newLine(const QString& option, const QString& label);

    QString m_scheme;
    QFormLayout* m_form;
    QLabel* m_note;
    QComboBox* m_mode = nullptr;
    std::vector<std::pair<QString, QLineEdit*>> m_lines;
};

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/ConnectionProfile.h"
#include "ui/live/ConnectionTest.h"
#include "ui/prompts/Keyring.h"
#include "ui/prompts/Prompt.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace espalier::ui {

class ConnectionForm;
class Credentials;

/// Describes a connection: as fields and as the URL that the command line takes, each following the
/// other. "Test" tries it in the background. Whoever opened the dialog opens the database when it
/// was accepted.
class ESPALIER_UI_EXPORT ConnectionDialog : public QDialog {
    Q_OBJECT
public:
    /// Prompt and keyring outlive the dialog; without a keyring nothing is remembered.
    ConnectionDialog(const ConnectionProfile& profile, Prompt& prompt, Keyring* keyring,
                     QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    /// With the password that a test has found, if one was needed.
    ConnectionProfile profile() const;

private:
    enum class Tone : quint8 { Quiet, Good, Bad };

    void buildUrlLine();
    QWidget* newButtons();
    void onFormChanged();
    void onUrlEdited(const QString& text);
    void test();
    void tryUrl(const orm::Url& url);
    void stopTest();
    void onTested(const QString& server);
    void onTestFailed(const Failure& failure);
    void say(Tone tone, const QString& text);
    void showState();

    Prompt& m_prompt;
    Keyring* m_keyring;
    ConnectionForm* m_form;
    QLineEdit* m_url;
    QLabel* m_icon;
    QLabel* m_outcome;
    QPushButton* m_test;
    QPushButton* m_stop;
    QPushButton* m_connect;
    ConnectionTest m_tester;
    std::unique_ptr<Credentials> m_credentials; ///< of the running test
    orm::Url m_tried;
    QString m_password; ///< in memory only
    QString m_urlProblem;
    bool m_isFollowing = false; ///< the form follows the URL
};

} // namespace espalier::ui

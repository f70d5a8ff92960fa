// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConnectionDialog.h"

#include "orm/base/Error.h"
#include "ui/prompts/Credentials.h"
#include "ui/widgets/ConnectionForm.h"
#include "ui/widgets/PastedUrl.h"
#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

ConnectionDialog::ConnectionDialog(const ConnectionProfile& profile, Prompt& prompt,
                                   Keyring* keyring, QWidget* parent)
    : QDialog(parent), m_prompt(prompt), m_keyring(keyring), m_form(new ConnectionForm(this)),
      m_url(new QLineEdit(this)), m_icon(new QLabel(this)), m_outcome(new QLabel(this)),
      m_test(new QPushButton(tr("&Test"), this)), m_stop(new QPushButton(tr("Stop t&est"), this)),
      m_connect(new QPushButton(tr("C&onnect"), this)) {
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(tr("Connect to a database"));
    m_outcome->setObjectName(u"testOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setMinimumHeight(2 * fontMetrics().lineSpacing() + 4);
    m_outcome->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_icon->setFixedWidth(22);
    m_icon->setAlignment(Qt::AlignTop | Qt::AlignHCenter);

    auto* outcome = new QHBoxLayout;
    outcome->addWidget(m_icon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    m_form->addBelow(line, tr("U&RL"), m_url);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addLayout(outcome);
    layout->addStretch();
    layout->addWidget(newButtons());
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);

    buildUrlLine();
    connect(m_form, &ConnectionForm::changed, this, &ConnectionDialog::onFormChanged);
    connect(&m_tester, &ConnectionTest::succeeded, this, &ConnectionDialog::onTested);
    connect(&m_tester, &ConnectionTest::failed, this, &ConnectionDialog::onTestFailed);
    m_tried = profile.url;
    m_password = profile.url.password;
    m_form->setProfile(profile);
    m_form->setFocus();
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::buildUrlLine() {
    m_url->setObjectName(u"url"_s);
    m_url->setClearButtonEnabled(true);
    m_url->setToolTip(tr("What the command line takes; paste one here. Passwords never belong into "
                         "it"));
    m_url->setPlaceholderText(u"postgresql://anna@db.example/shop"_s);
    connect(m_url, &QLineEdit::textEdited, this, &ConnectionDialog::onUrlEdited);
    // What was typed in another spelling is shown in the usual one.
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        if (m_urlProblem.isEmpty()) {
            m_url->setText(commandLineText(m_form->profile().url));
        }
    });
}

QWidget* ConnectionDialog::newButtons() {
    m_test->setObjectName(u"testButton"_s);
    m_stop->setObjectName(u"stopTestButton"_s);
    m_stop->setToolTip(tr("Cancel the test"));
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    m_test->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    auto* box = new QDialogButtonBox(this);
    box->addButton(m_test, QDialogButtonBox::ActionRole);
    box->addButton(m_stop, QDialogButtonBox::ActionRole);
    box->addButton(m_connect, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = box->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    cancel->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        stopTest();
        say(Tone::Quiet, tr("The test was given up."));
    });
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] { stopTest(); });
    return box;
}

ConnectionProfile ConnectionDialog::profile() const {
    ConnectionProfile profile = m_form->profile();
    profile.url.password = m_password;
    return profile;
}

void ConnectionDialog::onFormChanged() {
    stopTest();
    say(Tone::Quiet, {});
    m_urlProblem.clear();
    const orm::Url url = m_form->profile().url;
    if (serverOf(url) != serverOf(m_tried) || url.scheme != m_tried.scheme) {
        m_password.clear(); // it was that of another server
    }
    if (!m_isFollowing) {
        m_url->setText(commandLineText(url));
    }
    showState();
}

void ConnectionDialog::onUrlEdited(const QString& text) {
    stopTest();
    say(Tone::Quiet, {});
    m_urlProblem.clear();
    try {
        const PastedUrl pasted = PastedUrl::parse(text);
        const bool hasPassword = !pasted.url.password.isEmpty();
        if (hasPassword) {
            m_password = pasted.url.password;
            m_tried = pasted.url;
        }
        m_isFollowing = true;
        m_form->setUrl(pasted.url);
        m_isFollowing = false;
        if (hasPassword) {
            m_url->setText(commandLineText(pasted.url));
            say(Tone::Quiet, tr("The password was taken out of the URL. It is used for this "
                                "connection and written nowhere."));
        }
    } catch (const orm::Error& error) {
        m_urlProblem = error.message();
        say(Tone::Bad, m_urlProblem);
    }
    showState();
}

void ConnectionDialog::test() {
    m_credentials = std::make_unique<Credentials>(m_prompt, m_keyring);
    tryUrl(profile().url);
}

void ConnectionDialog::tryUrl(const orm::Url& url) {
    m_tried = url;
    say(Tone::Quiet, tr("Trying…"));
    m_tester.start(url);
    showState();
}

void ConnectionDialog::stopTest() {
    m_tester.cancel();
    m_credentials.reset();
    showState();
}

void ConnectionDialog::onTested(const QString& server) {
    m_credentials->confirm(m_tried);
    m_password = m_tried.password;
    showState();
    say(Tone::Good, tr("It can be opened: %1 answers.").arg(server));
}

void ConnectionDialog::onTestFailed(const Failure& failure) {
    showState();
    say(Tone::Bad, failure.message);
    if (!Credentials::mayHelp(failure, m_tried)) {
        return;
    }
    m_credentials->complete(m_tried, failure, [this](const std::optional<orm::Url>& next) {
        if (next) {
            const orm::Url url = *next;
            if (url.user != m_form->profile().url.user) {
                std::unique_ptr<Credentials> kept = std::move(m_credentials);
                m_form->setUrl(url); // which ends a test
                m_credentials = std::move(kept);
            }
            tryUrl(url);
        }
    });
}

void ConnectionDialog::say(Tone tone, const QString& text) {
    m_outcome->setText(text);
    m_outcome->setAccessibleName(text);
    QPalette palette = this->palette();
    if (tone == Tone::Bad) {
        palette.setColor(QPalette::WindowText, Theme::stateColor(EditState::Deleted, palette));
    }
    m_outcome->setPalette(palette);
    const QString icon = tone == Tone::Good  ? u"data-success"_s
                         : tone == Tone::Bad ? u"data-error"_s
                                             : QString();
    m_icon->setPixmap(icon.isEmpty() ? QPixmap() : QIcon::fromTheme(icon).pixmap(16, 16));
}

void ConnectionDialog::showState() {
    const QString problem = m_urlProblem.isEmpty() ? m_form->problem() : m_urlProblem;
    const bool isTesting = m_tester.isRunning();
    const bool hadFocus = m_test->hasFocus() || m_stop->hasFocus();
    m_test->setVisible(!isTesting);
    m_stop->setVisible(isTesting);
    if (hadFocus) {
        (isTesting ? m_stop : m_test)->setFocus();
    }
    m_test->setEnabled(problem.isEmpty());
    m_connect->setEnabled(problem.isEmpty());
    m_test->setToolTip(problem.isEmpty() ? tr("Try whether it can be opened; nothing is changed")
                                         : problem);
    m_connect->setToolTip(problem);
}

} // namespace espalier::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectform.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// What to do about a part of the connection that failed.
QString checkFix(ConnectCheck check)
{
    switch (check) {
    case ConnectCheck::Name:
        return ConnectForm::tr("Check the spelling with whoever gave you the address.");
    case ConnectCheck::Port:
        return ConnectForm::tr("Is the computer on, and does a firewall or a VPN stand between?");
    case ConnectCheck::Encryption:
        return ConnectForm::tr("The floor needs a certificate that this computer trusts; ask its operator.");
    case ConnectCheck::SignIn:
        return ConnectForm::tr("Check e-mail, password and Caps Lock.");
    case ConnectCheck::Version:
        return ConnectForm::tr("Ask the floor's operator for an update, or update this program.");
    case ConnectCheck::Clock:
        return ConnectForm::tr("Let this computer set its clock by the network.");
    }
    Q_UNREACHABLE();
}

/// For reports, untranslated.
QLatin1StringView checkName(ConnectCheck check)
{
    static constexpr std::array names{"name"_L1, "port"_L1, "TLS"_L1, "sign-in"_L1, "version"_L1, "clock"_L1};
    return names[std::size_t(check)];
}

} // namespace

ConnectForm::ConnectForm(QWidget* parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_email(new QLineEdit)
    , m_password(new QLineEdit)
    , m_addressField(new FormField(tr("&Floor address"), *m_address,
                                   tr("A host name, or the whole address that you were given")))
    , m_emailField(new FormField(tr("&E-mail"), *m_email))
    , m_passwordField(new FormField(tr("&Password"), *m_password))
    , m_checks(new StepList(tr("Connection")))
    , m_fault(new MessageStrip(this))
    , m_connect(makeButton(tr("&Connect"), {}, ButtonKind::Primary))
    , m_back(makeButton(tr("Back"), u"arrow-left"_s, ButtonKind::Ghost))
    , m_keep(new QCheckBox(tr("&Keep it in this computer's keychain")))
    , m_noKeychain(new ThemedLabel(tr("No keychain here: the password is for this session only."), Role::Muted, 12))
{
    m_address->setObjectName(u"addressEdit"_s);
    m_email->setObjectName(u"emailEdit"_s);
    m_password->setObjectName(u"passwordEdit"_s);
    m_connect->setObjectName(u"connectButton"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase |
                                    Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    setButtonKind(*m_connect, ButtonKind::Primary, ButtonSize::Dialog);
    setButtonKind(*m_back, ButtonKind::Ghost, ButtonSize::Dialog);
    m_connect->setDefault(true);

    auto* fields = new QVBoxLayout;
    fields->setSpacing(px(12));
    fields->addWidget(new ThemedLabel(tr("Connect to a floor"), Role::Text, 18, QFont::DemiBold));
    fields->addWidget(m_fault);
    fields->addWidget(m_addressField);
    fields->addWidget(m_emailField);
    fields->addWidget(m_passwordField);
    m_keep->setObjectName(u"keepPasswordBox"_s);
    m_keep->hide();
    m_noKeychain->setObjectName(u"noKeychainLabel"_s);
    m_noKeychain->hide();
    fields->addWidget(m_keep);
    fields->addWidget(m_noKeychain);
    fields->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_connect);
    fields->addLayout(buttons);

    auto* side = new QVBoxLayout;
    side->setSpacing(px(12));
    side->addWidget(new ThemedLabel(tr("What is tried"), Role::Text2, 12, QFont::DemiBold));
    side->addWidget(m_checks);
    side->addStretch(1);

    auto* card = new Card;
    auto* inside = new QHBoxLayout(card);
    inside->setContentsMargins(px(24), px(24), px(24), px(24));
    inside->setSpacing(px(28));
    inside->addLayout(fields, 3);
    inside->addWidget(new HairLine(Qt::Vertical));
    inside->addLayout(side, 2);
    card->setMaximumWidth(px(760));
    auto* centre = new QHBoxLayout(this);
    centre->setContentsMargins(px(20), px(20), px(20), px(20));
    centre->addStretch(1);
    centre->addWidget(card, 100, Qt::AlignVCenter);
    centre->addStretch(1);

    for (QLineEdit* line : {m_address, m_email, m_password})
        connect(line, &QLineEdit::returnPressed, this, &ConnectForm::submit);
    connect(m_connect, &QPushButton::clicked, this, &ConnectForm::submit);
    connect(m_back, &QPushButton::clicked, this, [this] {
        setTrying(false);
        Q_EMIT cancelled();
    });
    reset({}, {});
}

void ConnectForm::reset(const QString& address, const QString& email)
{
    m_address->setText(address);
    m_email->setText(email);
    m_password->clear();
    m_isKept = false;
    m_fault->hide();
    for (FormField* field : {m_addressField, m_emailField, m_passwordField})
        field->setError({});
    m_checks->setSteps({tr("Find the computer"), tr("Reach its port"), tr("Encrypt the line"),
                        tr("Sign in"), tr("Compare versions"), tr("Compare clocks")});
    setTrying(false);
    if (address.isEmpty())
        m_address->setFocus();
    else if (email.isEmpty())
        m_email->setFocus();
    else
        m_password->setFocus();
}

void ConnectForm::setCheck(ConnectCheck check, StepState state, const QString& detail)
{
    m_checks->setState(int(check), state, state == StepState::Failed ? QString(detail % u' ' % checkFix(check)) : detail);
    if (state == StepState::Done)
        m_report.append(checkName(check) % u": ok"_s);
    else if (state == StepState::Failed)
        m_report.append(checkName(check) % u": failed, "_s % detail);
}

void ConnectForm::setKeychain(bool isAvailable)
{
    m_keep->setVisible(isAvailable);
    m_keep->setChecked(isAvailable);
    m_noKeychain->setVisible(!isAvailable);
}

void ConnectForm::signInWith(const QString& password)
{
    if (m_isTrying || !m_password->text().isEmpty())
        return;
    m_isKept = true;
    m_password->setText(password);
    submit();
}

void ConnectForm::copyDetails(const Error& error) const
{
    QUrl url(m_address->text().trimmed());
    url.setUserInfo({});
    QStringList lines{u"Leadfloor "_s % QCoreApplication::applicationVersion(), u"floor: "_s % url.toString()};
    lines += m_report;
    lines.append(u"error: "_s % errorCodeText(error.code) % u' ' % error.sqlState % u' ' % error.detail);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ConnectForm::fail(const Error& error)
{
    setTrying(false);
    if (error.code == ErrorCode::SignInFailed && m_isKept)
        m_fault->say(Tone::Bad, tr("The floor does not take the password that the keychain has."),
                     tr("Type the new one: it takes the old one's place."));
    else
        m_fault->say(Tone::Bad, toUserText(error), errorCodeText(error.code) % u". "_s % nextStep(error));
    m_isKept = false;
    auto* copy = m_fault->addButton(tr("Copy details"));
    copy->setObjectName(u"copyDetailsButton"_s);
    connect(copy, &QPushButton::clicked, this, [this, error] { copyDetails(error); });
    if (error.code == ErrorCode::SignInFailed) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

void ConnectForm::submit()
{
    if (m_isTrying)
        return;
    const QString address = m_address->text().trimmed();
    const QString email = m_email->text().trimmed();
    m_addressField->setError(address.isEmpty() ? tr("Which floor? Type its address.") : QString());
    m_emailField->setError(email.contains(u'@') ? QString()
                                                : tr("Type the e-mail that you signed up with."));
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    for (const auto& [field, line] :
         {std::pair(m_addressField, m_address), std::pair(m_emailField, m_email),
          std::pair(m_passwordField, m_password)}) {
        if (!field->error().isEmpty()) {
            line->setFocus();
            return;
        }
    }
    m_fault->hide();
    for (int i = 0; i < m_checks->stepCount(); ++i)
        m_checks->setState(i, StepState::Later);
    m_report.clear();
    setTrying(true);
    Q_EMIT connectRequested({address, email, m_password->text(), m_keep->isVisibleTo(this) && m_keep->isChecked()});
}

void ConnectForm::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    for (QWidget* widget : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_email),
                            static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_keep), static_cast<QWidget*>(m_connect)})
        widget->setEnabled(!isTrying);
    m_back->setText(isTrying ? tr("Stop") : tr("Back"));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connectform.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

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
    m_checks->setState(int(check), state, detail);
}

void ConnectForm::fail(const Error& error)
{
    setTrying(false);
    m_fault->say(error);
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
    setTrying(true);
    Q_EMIT connectRequested({address, email, m_password->text()});
}

void ConnectForm::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    for (QWidget* widget : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_email),
                            static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_connect)})
        widget->setEnabled(!isTrying);
    m_back->setText(isTrying ? tr("Stop") : tr("Back"));
}

} // namespace leadfloor

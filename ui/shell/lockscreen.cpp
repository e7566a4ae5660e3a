// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockscreen.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

LockScreen::LockScreen(const LockAccount& account, QWidget* parent)
    : QWidget(parent)
    , m_account(account)
    , m_password(new QLineEdit)
    , m_unlock(makeButton(tr("Unlock"), u"lock-open"_s, ButtonKind::Primary))
    , m_strip(new MessageStrip)
{
    setObjectName(u"lockScreen"_s);
    setAccessibleName(tr("Locked"));
    m_password->setObjectName(u"lockPasswordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password of %1").arg(account.person));
    m_password->setVisible(account.hasPassword);
    m_unlock->setObjectName(u"unlockButton"_s);
    auto* signOut = makeButton(tr("Sign out"), u"log-out"_s);
    signOut->setObjectName(u"lockSignOutButton"_s);
    for (QPushButton* button : {m_unlock, signOut})
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);

    auto* card = new Card(nullptr, Role::Page, Role::Line);
    card->setFixedWidth(px(440));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(28), px(24), px(28), px(24));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Locked"), Role::Text, 18, QFont::DemiBold));
    auto* words = new ThemedLabel(
        account.hasPassword
            ? tr("Signed in as %1. Running jobs go on.").arg(account.person)
            : tr("This floor is on your own computer and asks for no password: whoever uses your "
                 "account of this computer can open it. The lock only covers it. Running jobs go "
                 "on."),
        Role::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_password);
    column->addWidget(m_strip);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(signOut);
    buttons->addStretch(1);
    buttons->addWidget(m_unlock);
    column->addSpacing(px(4));
    column->addLayout(buttons);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    auto* middle = new QHBoxLayout; // an alignment would not ask wrapped words for their height
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    whole->addLayout(middle);
    whole->addStretch(3);
    setTabOrder(m_password, m_unlock);
    setTabOrder(m_unlock, signOut);
    setFocusProxy(account.hasPassword ? static_cast<QWidget*>(m_password) : m_unlock);

    connect(m_password, &QLineEdit::returnPressed, this, &LockScreen::ask);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::ask);
    connect(signOut, &QPushButton::clicked, this, &LockScreen::signOutRequested);
}

void LockScreen::ask()
{
    if (!m_unlock->isEnabled())
        return; // one attempt at a time
    const QString password = m_password->text();
    if (m_account.hasPassword && password.isEmpty()) {
        m_password->setFocus();
        return;
    }
    m_password->clear();
    m_unlock->setEnabled(false);
    m_strip->hide();
    Q_EMIT unlockRequested(password);
}

void LockScreen::refuse(const QString& sentence, const QString& reason)
{
    m_unlock->setEnabled(true);
    m_strip->say(Tone::Bad, sentence, reason, false);
    m_password->setFocus();
}

void LockScreen::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themed(Role::Sunken));
}

} // namespace leadfloor

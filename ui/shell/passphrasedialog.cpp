// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/passphrasedialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

PassphraseDialog::PassphraseDialog(Purpose purpose, int least, const QString& why, QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_least(least)
    , m_words(new QLineEdit)
    , m_again(new QLineEdit)
    , m_strip(new MessageStrip)
    , m_done(makeButton(purpose == Purpose::New ? tr("&Protect the store") : tr("&Open the store"), {}, ButtonKind::Primary))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Passphrase of the offline store"));
    setWindowModality(Qt::WindowModal);
    if (parent)
        dimBehind(*this);
    m_words->setObjectName(u"passphraseEdit"_s);
    m_words->setAccessibleName(tr("Passphrase"));
    m_words->setPlaceholderText(tr("Passphrase"));
    m_again->setObjectName(u"passphraseAgainEdit"_s);
    m_again->setAccessibleName(tr("The passphrase again"));
    m_again->setPlaceholderText(tr("The passphrase again"));
    m_again->setVisible(purpose == Purpose::New);
    m_done->setObjectName(u"passphraseButton"_s);
    m_done->setDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Passphrase of the offline store"), Role::Text, 18, QFont::DemiBold));
    const QString rule = purpose == Purpose::New ? tr("It takes at least %Ln character(s). Nobody can tell it to you again: without it the store cannot be opened.", nullptr, least)
                                                 : tr("It was chosen when the store was made.");
    for (const QString& sentence : {why, rule}) {
        if (sentence.isEmpty())
            continue;
        auto* label = new ThemedLabel(sentence, Role::Text2);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    for (QLineEdit* edit : {m_words, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        column->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    column->addWidget(m_strip);
    auto* buttons = new QHBoxLayout;
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_done);
    column->addLayout(buttons);
    setMinimumWidth(px(520));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_done->setEnabled(false); // until it is answered
        Q_EMIT given(m_words->text());
    });
    check();
}

void PassphraseDialog::check()
{
    const bool isEnough = m_purpose == Purpose::Open ? !m_words->text().isEmpty()
                                                     : m_words->text().size() >= m_least && m_words->text() == m_again->text();
    m_done->setEnabled(isEnough);
}

void PassphraseDialog::refuse(const QString& sentence)
{
    m_strip->say(Tone::Bad, sentence, {}, false);
    layout()->activate();
    adjustSize();
    m_words->selectAll();
    m_words->setFocus();
    check();
}

} // namespace leadfloor

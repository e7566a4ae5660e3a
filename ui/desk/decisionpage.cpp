// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/decisionpage.h"

#include "ui/widgets/themedlabel.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

DecisionPage::DecisionPage(FloorConnection& floor, const QString& id, const QString& title, ButtonKind kind, QWidget* parent)
    : ListPage(floor, id, title, parent)
    , m_id(id)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_approve(makeButton(tr("Approve ..."), u"check"_s, kind))
    , m_decline(makeButton(tr("Decline ..."), u"x"_s))
{
    m_approve->setObjectName(u"approveButton"_s);
    m_decline->setObjectName(u"declineButton"_s);
    connect(m_approve, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { ask(false); });
}

DecisionPage::~DecisionPage()
{
    delete m_words;
}

void DecisionPage::addWaitingCount()
{
    addCount(m_count);
}

void DecisionPage::addDecisionActions()
{
    addPageAction(m_id % u".approve"_s, tr("A&pprove it ..."), u"check"_s, "Ctrl+Return", [this] { ask(true); });
    addPageAction(m_id % u".decline"_s, tr("&Decline or withdraw it ..."), u"x"_s, "Del", [this] { ask(false); });
}

void DecisionPage::sayWaiting(int others, int own)
{
    QStringList words;
    if (others > 0)
        words.append(others == 1 ? tr("1 waits for your consent") : tr("%Ln wait for your consent", nullptr, others));
    if (own > 0)
        words.append(own == 1 ? tr("1 of yours waits for another operator") : tr("%Ln of yours wait for another operator", nullptr, own));
    m_count->setText(words.join(u" \u00b7 "_s));
    m_count->setVisible(!words.isEmpty());
}

void DecisionPage::updateDecision(bool isWaiting, bool isOwn, const QString& whose)
{
    m_approve->setEnabled(isWaiting && !isOwn);
    m_approve->setToolTip(isWaiting && isOwn ? whose : QString());
    m_decline->setEnabled(isWaiting);
    m_decline->setText(isWaiting && isOwn ? tr("Withdraw ...") : tr("Decline ..."));
}

void DecisionPage::ask(bool isApproved)
{
    if (!m_words && (isApproved ? m_approve : m_decline)->isEnabled())
        askDecision(isApproved);
}

void DecisionPage::askWords(const WordsDialog::Question& question, const std::function<void(const QString&)>& given)
{
    m_words = new WordsDialog(question, window());
    m_words->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_words, &WordsDialog::given, this, given);
    m_words->open();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterspage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

LettersPage::LettersPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"letters"_s, tr("Letters"), parent)
    , m_model(floor.desk())
    , m_states(new QComboBox)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_again(makeButton(tr("Send again"), u"refresh-cw"_s, ButtonKind::Primary))
    , m_allAgain(makeButton(tr("Send all again"), u"refresh-cw"_s))
{
    setList(m_model);
    table().setColumnKind(LetterModel::MadeColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(LetterModel::KindColumn, CellKind::Text, mailKindText(u"purchase"_s));
    table().setColumnKind(LetterModel::WorkspaceColumn, CellKind::Text, u"Bayou Brokers Inc"_s);
    table().setColumnKind(LetterModel::EmailColumn, CellKind::Text, u"ana.brandt@bayou.example"_s);
    table().setColumnKind(LetterModel::StateColumn, CellKind::Word, mailStateText(u"dead"_s));
    table().setColumnKind(LetterModel::TriesColumn, CellKind::Count, u"10"_s);
    table().setColumnKind(LetterModel::ProblemColumn, CellKind::Soft, u"550 5.1.1 no such mailbox"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), LetterModel::MadeColumn);
    for (const QString& state : {u"dead"_s, u"waiting"_s, u"sent"_s})
        m_states->addItem(mailStateText(state), state);
    m_states->addItem(tr("All letters"), QString());
    addChoice(m_states, tr("Which letters"));
    m_again->setObjectName(u"againButton"_s);
    m_allAgain->setObjectName(u"allAgainButton"_s);
    for (QPushButton* button : {m_allAgain, m_again})
        title().addAtEnd(button);
    addCount(m_count);
    setBody();
    const auto again = [this] {
        const OutboxMail* one = currentOf(m_model);
        if (one && m_again->isEnabled())
            sendAgain(one->id);
    };
    const auto allAgain = [this] {
        if (m_allAgain->isEnabled())
            sendAgain({});
    };
    addPageAction(u"letters.again"_s, tr("&Send this letter again"), u"refresh-cw"_s, "Ctrl+Return", again);
    addPageAction(u"letters.all"_s, tr("Send &all again that were put aside"), u"refresh-cw"_s, "", allAgain);
    addListActions();
    setPanes({{&stack(), &table()}});
    followDesk(u"letters"_s);
    connect(m_states, &QComboBox::activated, this, [this](int index) { m_model.setState(m_states->itemData(index).toString()); });
    connect(m_again, &QPushButton::clicked, this, again);
    connect(m_allAgain, &QPushButton::clicked, this, allAgain);
    updateAll();
}

LettersPage::~LettersPage() = default;

void LettersPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(LetterModel::MadeColumn, CellKind::Time, widestDateTime(format.locale));
}

void LettersPage::sayEmpty(EmptyState& empty)
{
    if (m_model.state() == "dead"_L1)
        empty.say(u"circle-check"_s, tr("No letter was put aside"), tr("What the mail server did not take after some tries comes here by itself."));
    else
        empty.say(u"inbox"_s, tr("There is no such letter"), tr("Choose others above the table."));
}

void LettersPage::updateHead()
{
    int aside = 0;
    for (int line = 0; line < m_model.rowCount(); ++line)
        aside += m_model.row(line).state == "dead"_L1;
    m_count->setText(aside == 1 ? tr("1 letter was put aside") : tr("%Ln letters were put aside", nullptr, aside));
    m_count->setVisible(aside > 0);
    m_allAgain->setEnabled(aside > 0 && !m_sending.isRunning());
    updatePane();
}

void LettersPage::updatePane()
{
    const OutboxMail* one = currentOf(m_model);
    m_again->setEnabled(one && one->state == "dead"_L1 && !m_sending.isRunning());
}

void LettersPage::sendAgain(const QString& id)
{
    m_sending.ask(floor().desk().sendAgain(id), [this](const Result<int>& letters) {
        if (letters)
            strip().say(Tone::Good, *letters == 1 ? tr("1 letter goes out again.") : tr("%Ln letters go out again.", nullptr, *letters),
                        tr("The gateway sends it as soon as a mail server takes it."));
        else
            strip().say(letters.error());
        refresh();
        updateHead();
    });
    updateHead();
}

} // namespace leadfloor

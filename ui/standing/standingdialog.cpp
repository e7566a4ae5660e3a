// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingdialog.h"

#include "ui/standing/standingform.h"
#include "ui/standing/standingwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/themedlabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

StandingDialog::StandingDialog(FloorConnection& floor, int number, const StandingRequest& request, const CellFormat& format, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_number(number)
    , m_format(format)
    , m_words(PurchaseWords::of(floor.identity(), format.locale))
    , m_form(new StandingForm(m_words))
    , m_sentence(new ThemedLabel({}, Role::Text, 13, QFont::Medium))
    , m_detail(new ThemedLabel({}, Role::Text2, 12))
    , m_try(makeButton(tr("&Try it out"), u"flask-conical"_s))
    , m_strip(new MessageStrip)
    , m_save(makeButton(number == 0 ? tr("Start buying") : tr("Save changes"), u"check"_s, ButtonKind::Primary))
{
    setObjectName(u"standingDialog"_s);
    setWindowTitle(number == 0 ? tr("New standing order") : tr("Change standing order %1").arg(number));
    setWindowModality(Qt::WindowModal);
    resize(px(700), px(620));
    m_strip->setObjectName(u"standingStrip"_s);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(px(28), px(22), px(28), px(8));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    auto* why = new ThemedLabel(tr("It buys what fits every five minutes, 50 leads at a time, until a limit is reached."), Role::Text2);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addWidget(m_form);
    column->addWidget(makeDryRun());
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scrolled(*content), 1);
    whole->addWidget(makeButtons());
    if (parent)
        dimBehind(*this);

    connect(m_form, &StandingForm::changed, this, &StandingDialog::forgetDryRun);
    connect(m_try, &QPushButton::clicked, this, &StandingDialog::tryIt);
    connect(m_save, &QPushButton::clicked, this, &StandingDialog::save);
    m_form->setRequest(request);
    forgetDryRun();
}

StandingDialog::~StandingDialog()
{
    // The form looks at m_words, which is a member and would go before it.
    delete m_form;
}

QWidget* StandingDialog::makeDryRun()
{
    m_try->setObjectName(u"dryRunButton"_s);
    m_try->setAutoDefault(false);
    m_sentence->setObjectName(u"dryRunSentence"_s);
    m_detail->setObjectName(u"dryRunDetail"_s);
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(px(14), px(10), px(14), px(10));
    row->setSpacing(px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(px(3));
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    row->addWidget(m_try, 0, Qt::AlignVCenter);
    return card;
}

QWidget* StandingDialog::makeButtons()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(px(28), px(8), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(m_strip);
    column->addLayout(dialogFoot(*this, *m_save, u"saveButton"_s, ButtonSize::Dialog));
    return foot;
}

void StandingDialog::forgetDryRun()
{
    m_dryRun.cancel();
    m_try->setEnabled(true);
    m_sentence->setText(tr("Not tried yet"));
    m_sentence->setRole(Role::Text2);
    m_detail->setText(tr("Looks at what others bought in the last 90 days, and at what is on offer now. Buys nothing."));
}

void StandingDialog::tryIt()
{
    if (!m_form->check())
        return;
    m_try->setEnabled(false);
    m_sentence->setText(tr("Looking at the last 90 days ..."));
    m_dryRun.ask(m_floor.standing().dryRun(m_form->request()), [this](const Result<StandingDryRun>& run) { showDryRun(run); });
}

void StandingDialog::showDryRun(const Result<StandingDryRun>& run)
{
    m_try->setEnabled(true);
    if (!run) {
        m_sentence->setText(toUserText(run.error()));
        m_sentence->setRole(Role::Red);
        m_detail->setText(nextStep(run.error()));
        return;
    }
    m_sentence->setText(dryRunSentence(*run, m_format));
    m_sentence->setRole(Role::Text);
    m_detail->setText(dryRunDetail(*run, m_format));
}

void StandingDialog::save()
{
    m_strip->hide();
    if (!m_form->check())
        return;
    m_save->setEnabled(false);
    m_form->setEnabled(false);
    const StandingRequest request = m_form->request();
    if (m_number != 0) {
        m_changing.ask(m_floor.standing().change(m_number, request), [this](const Result<>& done) {
            endSaving(done ? std::nullopt : std::optional(done.error()));
            if (done) {
                Q_EMIT saved(m_number);
                accept();
            }
        });
        return;
    }
    m_creating.ask(m_floor.standing().create(request), [this](const Result<int>& made) {
        endSaving(made ? std::nullopt : std::optional(made.error()));
        if (made) {
            Q_EMIT saved(*made);
            accept();
        }
    });
}

void StandingDialog::endSaving(const std::optional<Error>& error)
{
    m_save->setEnabled(true);
    m_form->setEnabled(true);
    if (!error)
        return;
    if (error->code == ErrorCode::OrderLimit)
        m_strip->say(Tone::Bad, tr("The workspace has as many standing orders as it may have."), tr("End one that is not needed."));
    else if (error->code == ErrorCode::OutcomeUnknown)
        m_strip->say(Tone::Waiting, toUserText(*error), tr("Look at the list before you try again: it may have been done."));
    else
        m_strip->say(*error);
}

} // namespace leadfloor

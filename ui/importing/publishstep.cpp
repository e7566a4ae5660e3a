// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/publishstep.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

PublishStep::PublishStep(ImportContext& context)
    : ImportStep(context, tr("Publish"))
    , m_run(new ImportRun)
    , m_result(new QWidget)
    , m_title(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_words(new ThemedLabel({}, Role::Text2))
    , m_retry(makeButton(tr("Publish &again"), u"refresh-cw"_s))
{
    m_title->setObjectName(u"publishedTitle"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, px(24), 0, 0);
    result->setSpacing(px(10));
    result->addWidget(m_title);
    result->addWidget(m_words);
    result->addStretch(1);
    column().addWidget(&strip());
    auto* again = new QHBoxLayout;
    again->addWidget(m_retry);
    again->addStretch(1);
    column().addLayout(again);
    column().addWidget(m_run, 1);
    column().addWidget(m_result, 1);
    column().addStretch(0);
    m_retry->setObjectName(u"publishAgainButton"_s);
    m_retry->setAutoDefault(false);
    m_retry->hide();
    m_result->hide();
    connect(m_retry, &QPushButton::clicked, this, &PublishStep::runAgain);
}

void PublishStep::enter()
{
    if (!draft().done && !isRunning())
        publish();
}

void PublishStep::runAgain()
{
    if (draft().check && !draft().done && !isRunning())
        publish();
}

void PublishStep::publish()
{
    strip().hide();
    m_retry->hide();
    m_result->hide();
    m_run->start(context().service.run(draft().request()), tr("Publishing; until it is done, Cancel leaves nothing behind."),
                 [this](const Result<ImportSummary>& answer) { take(answer); });
    Q_EMIT changed();
}

QString PublishStep::nextText() const
{
    return draft().done ? tr("Upload another file") : QString();
}

void PublishStep::take(const Result<ImportSummary>& answer)
{
    if (answer) {
        draft().done = *answer;
        m_title->setText(tr("%1 leads are published").arg(locale().toString(answer->accepted)));
        QStringList words{tr("%1 rows: %2.").arg(locale().toString(answer->rows), importCountsText(*answer, locale()))};
        if (answer->filled > 0)
            words.append(tr("%1 of your leads gained what was empty.").arg(locale().toString(answer->filled)));
        if (!answer->rejectsPath.isEmpty())
            words.append(tr("The rejected rows, with line, column and reason, are in %1; correct and upload that file.").arg(answer->rejectsPath));
        words.append(tr("The batch can be withdrawn on the page of batches; what is sold or held by then stays."));
        m_words->setText(words.join(u'\n'));
        m_result->show();
        Q_EMIT published(*answer);
    } else {
        strip().say(answer.error());
        if (answer.error().data.contains("changed"_L1)) // Back checks it again
            draft().forgetChecks();
        m_retry->setVisible(draft().check.has_value());
    }
    Q_EMIT changed();
}

} // namespace leadfloor

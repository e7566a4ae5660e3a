// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desknews.h"

#include <QJsonObject>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr auto deskPause = 250ms;
const QString deskMark = u"desk"_s; ///< what was counted last, kept with the notices

} // namespace

DeskNews::DeskNews(FloorConnection& floor, Notifier& notifier, QObject* parent)
    : QObject(parent)
    , m_floor(floor)
    , m_notifier(notifier)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(deskPause);
    connect(&m_soon, &QTimer::timeout, this, &DeskNews::look);
    connect(&m_floor, &FloorConnection::deskChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_floor, &FloorConnection::stateChanged, this, &DeskNews::look);
    look();
}

void DeskNews::look()
{
    if (m_floor.state() != FloorConnection::State::Connected)
        return;
    m_asking.ask(m_floor.desk().waiting(), [this](const Result<DeskWaiting>& waiting) {
        if (waiting)
            take(*waiting);
    });
}

void DeskNews::tell(const QString& sentence, const QString& page)
{
    Notice notice;
    notice.kind = NoticeKind::Desk;
    notice.sentence = sentence;
    notice.page = page;
    m_notifier.tell(notice);
}

/// What waits already when an operator signs in is told too: once, since the count is kept.
void DeskNews::take(const DeskWaiting& waiting)
{
    const QJsonObject before = m_notifier.model().mark(deskMark).toObject();
    const QJsonObject after{{u"returns"_s, waiting.returns}, {u"adjustments"_s, waiting.adjustments}, {u"findings"_s, waiting.findings}, {u"letters"_s, waiting.letters}, {u"consents"_s, waiting.consents}};
    const auto hasCome = [&](const QString& what) { return after.value(what).toInt() > before.value(what).toInt(); };
    if (hasCome(u"adjustments"_s))
        tell(waiting.adjustments == 1 ? tr("An adjustment of credits waits for your consent.") : tr("%Ln adjustments of credits wait for your consent.", nullptr, waiting.adjustments),
             u"adjustments"_s);
    if (hasCome(u"consents"_s))
        tell(waiting.consents == 1 ? tr("A refund, payout or gift waits for your approval.") : tr("%Ln refunds, payouts or gifts wait for your approval.", nullptr, waiting.consents),
             u"approvals"_s);
    if (hasCome(u"returns"_s))
        tell(waiting.returns == 1 ? tr("A return waits for a decision.") : tr("%Ln returns wait for a decision.", nullptr, waiting.returns), u"returndesk"_s);
    if (hasCome(u"findings"_s))
        tell(waiting.findings == 1 ? tr("A card payment wants a look.") : tr("%Ln findings of card payments want a look.", nullptr, waiting.findings), u"findings"_s);
    if (hasCome(u"letters"_s))
        tell(waiting.letters == 1 ? tr("A letter could not be sent.") : tr("%Ln letters could not be sent.", nullptr, waiting.letters), u"letters"_s);
    if (after != before)
        m_notifier.model().setMark(deskMark, after);
    Q_EMIT waitingChanged(waiting);
}

} // namespace leadfloor

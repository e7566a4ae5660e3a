// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/floornews.h"

#include "models/domain/exporttargets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::chrono::seconds hintPause{30};
constexpr std::chrono::minutes newsPause{2};
constexpr std::chrono::seconds linePatience{10}; ///< short cuts and sleep pass without a word
/// Before a hold ends (R21: 10 to 50 minutes, invoices 72 hours) somebody can still pay.
constexpr qint64 holdWarningS = 180;
constexpr qint64 invoiceWarningS = 4 * 3600;
constexpr int newsOrders = 200;

constexpr int newsHits = 50;
constexpr int newsReturns = 200;
constexpr int newsOfWallet = 50;

const QString standingMark = u"standing"_s;
const QString returnMark = u"return"_s; ///< the moment of the last decision that was told
const QString walletMark = u"wallet"_s; ///< ids of what was there at the last look
const QString deliveryMark = u"delivery"_s; ///< by number: when the last run that was told was given up, and why it is paused
const QString watchMark = u"watch"_s; ///< the last hit that was told

} // namespace

FloorNews::FloorNews(FloorConnection& floor, Notifier& notifier, QObject* parent)
    : QObject(parent)
    , m_floor(floor)
    , m_notifier(notifier)
{
    for (QTimer* timer : {&m_lost, &m_soon, &m_ending})
        timer->setSingleShot(true);
    m_soon.setInterval(hintPause);
    m_again.setInterval(newsPause);
    setPatience(linePatience);
    connect(&m_soon, &QTimer::timeout, this, &FloorNews::look);
    connect(&m_again, &QTimer::timeout, this, &FloorNews::look);
    connect(&m_ending, &QTimer::timeout, this, &FloorNews::look);
    connect(&m_lost, &QTimer::timeout, this, [this] {
        m_isLostTold = true;
        tell(NoticeKind::Line, {}, tr("The line to the floor is lost; it is being tried again."));
    });
    connect(&m_floor, &FloorConnection::stateChanged, this, &FloorNews::takeState);
    connect(&m_floor, &FloorConnection::intentResolved, this, &FloorNews::takeOutcome);
    connect(&m_floor, &FloorConnection::stockChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_floor, &FloorConnection::teamChanged, this, [this](const QString& part) {
        if (part == "wallet"_L1)
            lookAtWallet();
    });
    takeState(m_floor.state());
}

void FloorNews::setPatience(std::chrono::milliseconds patience)
{
    m_lost.setInterval(patience);
}

void FloorNews::tell(NoticeKind kind, const QString& key, const QString& sentence, const QString& page, const QString& target)
{
    Notice notice;
    notice.kind = kind;
    notice.key = key;
    notice.sentence = sentence;
    notice.page = page;
    notice.target = target;
    m_notifier.tell(notice);
}

void FloorNews::takeState(FloorConnection::State state)
{
    if (state == FloorConnection::State::Connected) {
        m_lost.stop();
        m_wasConnected = true;
        if (std::exchange(m_isLostTold, false))
            tell(NoticeKind::Line, {}, tr("The line to the floor is back."));
        m_again.start();
        look();
    } else if (m_wasConnected && !m_lost.isActive() && !m_isLostTold) {
        m_again.stop();
        m_lost.start();
    }
}

void FloorNews::purchaseEnded(const Receipt& receipt)
{
    const QString number = QString::number(receipt.orderNumber);
    const bool isHeld = receipt.state == "held"_L1 || receipt.state == "awaiting_payment"_L1;
    tell(NoticeKind::Purchase, u"purchase:"_s % number,
         (isHeld ? tr("Order %1: %Ln leads are kept until it is paid.", nullptr, receipt.leads) : tr("Order %1: %Ln leads bought.", nullptr, receipt.leads))
             .arg(number),
         u"orders"_s, number);
}

void FloorNews::purchaseFailed()
{
    tell(NoticeKind::Purchase, {}, tr("A purchase did not happen. The job says why."), u"jobs"_s);
}

void FloorNews::exportEnded(std::optional<qint64> leads)
{
    tell(NoticeKind::Export, {}, leads ? tr("An export of %1 leads is finished.").arg(QLocale().toString(*leads)) : tr("An export has failed."),
         u"exports"_s);
}

void FloorNews::takeOutcome(const IntentOutcome& outcome)
{
    switch (outcome.kind) {
    case IntentOutcome::Kind::Happened: {
        const QString number = QString::number(outcome.receipt->orderNumber);
        tell(NoticeKind::Outcome, u"outcome:"_s % number, tr("Order %1 is known now: it did happen, though its answer was lost.").arg(number),
             u"orders"_s, number);
        break;
    }
    case IntentOutcome::Kind::DidNotHappen:
        tell(NoticeKind::Outcome, {},
             outcome.operation == IntentOperation::Pay ? tr("A payment that was cut off did not happen; nothing was charged.")
                                                       : tr("A purchase that was cut off did not happen; nothing was charged."));
        break;
    case IntentOutcome::Kind::Refused:
        tell(NoticeKind::Outcome, {}, tr("A purchase that was cut off was refused; nothing was charged."));
        break;
    }
}

void FloorNews::look()
{
    if (m_floor.state() != FloorConnection::State::Connected || m_floor.identity().role != "broker"_L1)
        return;
    m_orders.ask(m_floor.orders().orders(0, newsOrders), [this](const Result<QList<OrderRow>>& orders) {
        if (orders)
            takeOrders(*orders);
    });
    m_standing.ask(m_floor.standing().orders(), [this](const Result<QList<StandingOrder>>& orders) {
        if (orders)
            takeStanding(*orders);
    });
    ReturnQuery lately;
    lately.limit = newsReturns;
    m_returns.ask(m_floor.returns().returns(lately), [this](const Result<QList<ReturnRow>>& returns) {
        if (returns)
            takeReturns(*returns);
    });
    lookAtWallet();
    m_deliveries.ask(m_floor.exportTargets().deliveries(), [this](const Result<QList<Delivery>>& deliveries) {
        if (deliveries)
            takeDeliveries(*deliveries);
    });
    const qint64 lastHit = m_notifier.model().mark(watchMark).toInteger();
    m_hits.ask(m_floor.watches().hits(lastHit, newsHits), [this](const Result<QList<WatchHit>>& hits) {
        if (hits)
            takeHits(*hits);
    });
}

void FloorNews::lookAtWallet()
{
    if (m_floor.state() != FloorConnection::State::Connected || m_floor.identity().role != "broker"_L1)
        return;
    m_wallet.ask(m_floor.wallet().news(newsOfWallet), [this](const Result<QList<WalletNews>>& news) {
        if (news)
            takeWallet(*news);
    });
}

void FloorNews::takeOrders(const QList<OrderRow>& orders)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 nextS = -1;
    for (const OrderRow& order : orders) {
        if ((order.state != "held"_L1 && order.state != "awaiting_payment"_L1) || order.heldUntil <= now)
            continue;
        const qint64 leftS = now.secsTo(order.heldUntil);
        const qint64 warningS = order.payment == PaymentKind::Invoice ? invoiceWarningS : holdWarningS;
        const QString number = QString::number(order.number);
        if (leftS > warningS)
            nextS = nextS < 0 ? leftS - warningS : std::min(nextS, leftS - warningS);
        else // a hold that was renewed is told anew
            tell(NoticeKind::Hold, u"hold:%1:%2"_s.arg(number).arg(order.heldUntil.toSecsSinceEpoch()),
                 tr("Order %1: its %Ln leads are kept until %2 only.", nullptr, order.leads)
                     .arg(number, QLocale().toString(order.heldUntil.toLocalTime().time(), QLocale::ShortFormat)),
                 u"orders"_s, number);
    }
    m_ending.stop();
    if (nextS >= 0)
        m_ending.start(std::chrono::seconds(nextS + 1));
}

/// What was seen last is kept with the notices, so that a run tells what happened since the one before.
void FloorNews::takeStanding(const QList<StandingOrder>& orders)
{
    const QJsonValue known = m_notifier.model().mark(standingMark);
    const QJsonObject before = known.toObject();
    QJsonObject after;
    for (const StandingOrder& order : orders) {
        const QString number = QString::number(order.number);
        const QJsonObject was = before.value(number).toObject();
        after.insert(number, QJsonObject{{u"leads"_s, order.bought.leadsTotal}, {u"state"_s, order.state}});
        if (!known.isObject())
            continue; // the first look of all: nothing is news
        const qint64 leads = order.bought.leadsTotal - was.value("leads"_L1).toInteger();
        if (leads > 0)
            tell(NoticeKind::Standing, {}, tr("Standing order %1 has bought %Ln leads.", nullptr, int(leads)).arg(number), u"standing"_s, number);
        // Who pauses one himself need not be told.
        if (order.state == "paused"_L1 && was.value("state"_L1).toString() != "paused"_L1 && !order.reason.startsWith("by "_L1))
            tell(NoticeKind::Standing, {}, tr("Standing order %1 is paused. It says why.").arg(number), u"standing"_s, number);
    }
    m_notifier.model().setMark(standingMark, after);
}

void FloorNews::takeHits(const QList<WatchHit>& hits)
{
    const bool isFirst = m_notifier.model().mark(watchMark).isUndefined();
    for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) { // oldest first, so that the newest is on top
        if (isFirst)
            break; // of another computer, or of before
        const QString name = noticeName(hit->name);
        const QString leads = QLocale().toString(hit->leadsNew);
        tell(NoticeKind::Watch, u"watch:%1"_s.arg(hit->id),
             hit->counts == WatchRequest::Counts::New ? tr("Watch %1: %2 new leads.").arg(name, leads) : tr("Watch %1: %2 leads are there.").arg(name, leads),
             u"inventory"_s, QString::fromUtf8(QJsonDocument(hit->filter.toJson()).toJson(QJsonDocument::Compact)));
    }
    if (isFirst || !hits.isEmpty())
        m_notifier.model().setMark(watchMark, hits.isEmpty() ? 0 : hits.first().id);
}

/// Only what an operator has decided: the rest was told when it was asked for.
void FloorNews::takeReturns(const QList<ReturnRow>& returns)
{
    const QJsonValue known = m_notifier.model().mark(returnMark);
    const QDateTime before = QDateTime::fromString(known.toString(), Qt::ISODateWithMs);
    QDateTime last = before;
    int accepted = 0;
    int refused = 0;
    for (const ReturnRow& row : returns) {
        if (row.decidedHow != "operator"_L1)
            continue;
        last = last.isValid() ? std::max(last, row.decidedAt) : row.decidedAt;
        if (known.isUndefined() || (before.isValid() && row.decidedAt <= before))
            continue; // the first look of all, or told before
        ++(row.state == ReturnState::Accepted ? accepted : refused);
    }
    if (accepted > 0)
        tell(NoticeKind::Return, {}, accepted == 1 ? tr("A returned lead was taken back and credited.") : tr("%Ln returned leads were taken back and credited.", nullptr, accepted),
             u"returns"_s);
    if (refused > 0)
        tell(NoticeKind::Return, {}, refused == 1 ? tr("A return was refused. It says why.") : tr("%Ln returns were refused. They say why.", nullptr, refused), u"returns"_s);
    if (known.isUndefined() || last != before)
        m_notifier.model().setMark(returnMark, last.toUTC().toString(Qt::ISODateWithMs));
}

/// Ids rather than a moment: what is written first may be seen later.
void FloorNews::takeWallet(const QList<WalletNews>& news)
{
    const QJsonValue known = m_notifier.model().mark(walletMark);
    const QJsonArray before = known.toArray();
    QJsonArray after;
    for (const WalletNews& one : news)
        after.append(one.id.toString(QUuid::WithoutBraces));
    for (qsizetype i = news.size() - 1; i >= 0 && known.isArray(); --i) { // oldest first, so that the newest is on top
        const WalletNews& one = news.at(i);
        if (before.contains(after.at(i)))
            continue;
        const bool isOfOrder = one.orderNumber > 0;
        const QString number = QString::number(one.orderNumber);
        QString sentence;
        switch (one.kind) {
        case WalletNews::Kind::PaidBack:
            sentence = isOfOrder ? tr("Order %1: card money that bought no leads goes back to the card.").arg(number) : tr("Card money for credits goes back to the card.");
            break;
        case WalletNews::Kind::Credited:
            sentence = isOfOrder ? tr("Order %1: card money that bought no leads is in the wallet.").arg(number)
                                 : tr("Card money is in the wallet, as credits without a bonus.");
            break;
        case WalletNews::Kind::Review:
            sentence = isOfOrder ? tr("Order %1: the card paid another amount. A person looks at it.").arg(number)
                                 : tr("The card paid another amount for credits. A person looks at it.");
            break;
        case WalletNews::Kind::LowBalance:
            sentence = tr("The balance is low.");
            break;
        }
        tell(NoticeKind::Wallet, u"wallet:"_s % after.at(i).toString(), sentence, isOfOrder ? u"orders"_s : u"wallet"_s, isOfOrder ? number : QString());
    }
    if (!known.isArray() || !news.isEmpty())
        m_notifier.model().setMark(walletMark, after);
}

/// A run that was given up, and a pause that nobody of the team asked for.
void FloorNews::takeDeliveries(const QList<Delivery>& deliveries)
{
    const QJsonValue known = m_notifier.model().mark(deliveryMark);
    const QJsonObject before = known.toObject();
    QJsonObject after;
    for (const Delivery& delivery : deliveries) {
        const QString number = QString::number(delivery.number);
        const QJsonObject was = before.value(number).toObject();
        const auto failed = std::find_if(delivery.runs.begin(), delivery.runs.end(), [](const DeliveryRun& run) { return run.state == "failed"_L1 && !run.isDropped; });
        const bool isGivenUp = failed != delivery.runs.end();
        const QString at = isGivenUp ? failed->endedAt.toUTC().toString(Qt::ISODateWithMs) : was.value("failed"_L1).toString();
        after.insert(number, QJsonObject{{u"failed"_s, at}, {u"pause"_s, delivery.pause}});
        if (!known.isObject())
            continue; // the first look of all: nothing is news
        const QString name = noticeName(delivery.target);
        if (isGivenUp && at != was.value("failed"_L1).toString())
            tell(NoticeKind::Delivery, u"delivery:%1:%2"_s.arg(number, at),
                 tr("Scheduled delivery %1 for %2 was given up after %Ln tries. It says why; its leads stay new.", nullptr, failed->tries).arg(number, name),
                 u"exports"_s);
        if (!delivery.pause.isEmpty() && delivery.pause != was.value("pause"_L1).toString())
            tell(NoticeKind::Delivery, {}, tr("Scheduled delivery %1 for %2 is paused: somebody has left the team. It says who.").arg(number, name), u"exports"_s);
    }
    m_notifier.model().setMark(deliveryMark, after);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
// Events that are signed as they should be and say what cannot be (reliability.md T51).
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/tests.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

using testing::CardOrder;

/// What must become of a forgery.
enum class Fate : quint8
{
    Shown, ///< nothing is sold, and an operator sees it: quarantined, also what cannot be read, or under review
    Kept,  ///< stored; it says nothing of money that we would have to act on
};

struct Forgery
{
    QByteArray name;
    QByteArray message;
    Fate fate = Fate::Shown;
};

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Every way in which the true message of an order can lie; `other`: another order, of another brokerage.
class Forger final
{
public:
    Forger(const CardOrder& order, const CardOrder& other)
        : m_order(order)
        , m_other(other)
    {
    }

    [[nodiscard]] std::vector<Forgery> forgeries()
    {
        m_list.clear();
        const qint64 due = m_order.amountMinor;
        for (const QJsonValue& amount : {QJsonValue(due - 1), QJsonValue(due + 1), QJsonValue(1), QJsonValue(due * 100), QJsonValue(due / 100), QJsonValue(99999999999LL)})
            field("amount", "amount_total", amount);
        for (const QJsonValue& amount : {QJsonValue(0), QJsonValue(-due), QJsonValue(QString::number(due)), QJsonValue(true), QJsonValue(QJsonArray{due}), QJsonValue(QJsonObject{{u"a"_s, due}})})
            field("no amount", "amount_total", amount);
        field("amount null", "amount_total", QJsonValue());
        field("amount missing", "amount_total", QJsonValue(QJsonValue::Undefined));
        for (const char* number : {"1000.5", "1e3", "1000.0", "1E3"})
            text("amount " + QByteArray(number), "\"amount_total\":" + QByteArray::number(due), "\"amount_total\":" + QByteArray(number));
        for (const char* number : {"9223372036854775808", "-9223372036854775809", "1844674407370955161600"})
            text("amount " + QByteArray(number), "\"amount_total\":" + QByteArray::number(due), "\"amount_total\":" + QByteArray(number));
        text("amount twice", "\"amount_total\":", "\"amount_total\":1,\"amount_total\":", Fate::Shown);
        for (const QJsonValue& currency : {QJsonValue(u"eur"_s), QJsonValue(u"mxn"_s), QJsonValue(u"jpy"_s)})
            field("currency", "currency", currency);
        for (const QJsonValue& currency : {QJsonValue(u"USD"_s), QJsonValue(u"usdx"_s), QJsonValue(u""_s), QJsonValue(u"us"_s), QJsonValue(840), QJsonValue(u"usd' or '1"_s)})
            field("no currency", "currency", currency);
        field("currency null", "currency", QJsonValue());
        field("currency missing", "currency", QJsonValue(QJsonValue::Undefined));
        for (const char* status : {"PAID", "no_payment_required", "succeeded", ""})
            field("status", "payment_status", QString::fromLatin1(status));
        field("status missing", "payment_status", QJsonValue(QJsonValue::Undefined));
        field("status a number", "payment_status", 1);
        field("unpaid", "payment_status", u"unpaid"_s, Fate::Kept);
        for (const char* reference : {"11111111-2222-3333-4444-555555555555", "", "1", "' or true --", "../../order"})
            field("reference", "client_reference_id", QString::fromLatin1(reference));
        field("reference null", "client_reference_id", QJsonValue());
        field("reference missing", "client_reference_id", QJsonValue(QJsonValue::Undefined));
        field("reference a list", "client_reference_id", QJsonArray{QString::fromLatin1(m_order.checkout)});
        // Another brokerage's checkout, with our amount: its own is another one.
        field("another brokerage", "client_reference_id", QString::fromLatin1(m_other.checkout));
        for (const char* member : {"\"livemode\":true"})
            text("live at a test floor", "\"livemode\":false", member);
        text("live missing", "\"livemode\":false,", "", Fate::Shown);
        text("live a word", "\"livemode\":false", "\"livemode\":\"false\"", Fate::Shown);
        for (const char* id : {"\"\"", "null", "7", "\"evt 1\"", "\"evt_'; drop table core.payment; --\""})
            text("id " + QByteArray(id), "\"id\":\"" + eventId() + '"', "\"id\":" + QByteArray(id), Fate::Shown);
        for (const char* created : {"\"now\"", "null", "1.5"})
            replaceCreated(created);
        for (const char* type : {"checkout.session.async_payment_failed", "checkout.session.expired"})
            text(QByteArray(type) + " of a paid page", cardPaid, type);
        for (const char* type : {"charge.succeeded", "payment_intent.succeeded", "invoice.paid", "checkout.session.paid"})
            text(type, cardPaid, type, Fate::Kept);
        text("type in capitals", cardPaid, "Checkout.Session.Completed", Fate::Shown);
        text("refund of an unknown payment", cardPaid, "charge.refunded", Fate::Shown);
        m_list.push_back({"a list", '[' + truth() + ']', Fate::Shown});
        m_list.push_back({"cut off", truth().chopped(3), Fate::Shown});
        m_list.push_back({"two events", truth() + truth(), Fate::Shown});
        m_list.push_back({"UTF-16", QByteArray("\xff\xfe", 2) + truth(), Fate::Shown});
        m_list.push_back({"nested 64 deep", text("\"object\":\"event\"", "\"object\":" + QByteArray(64, '[') + QByteArray(64, ']')), Fate::Shown});
        return m_list;
    }

private:
    static constexpr const char* cardPaid = "checkout.session.completed";
    [[nodiscard]] QByteArray eventId() const { return "evt_forged_" + QByteArray::number(m_list.size()) + '_' + m_order.payment.right(8); }
    [[nodiscard]] QJsonObject session() const
    {
        return {{u"id"_s, QString::fromLatin1(m_order.session)}, {u"object"_s, u"checkout.session"_s},
                {u"client_reference_id"_s, QString::fromLatin1(m_order.checkout)},
                // A payment of its own each: none of them stands in the way of the next.
                {u"payment_intent"_s, QString::fromLatin1("pi_forged_" + QByteArray::number(m_list.size()) + m_order.checkout)},
                {u"amount_total"_s, m_order.amountMinor}, {u"currency"_s, u"usd"_s}, {u"payment_status"_s, u"paid"_s}};
    }
    [[nodiscard]] QByteArray truth() const { return providerEvent(eventId(), cardPaid, session()); }
    [[nodiscard]] QByteArray text(const QByteArray& from, const QByteArray& to) const { return truth().replace(from, to); }
    void text(const QByteArray& name, const QByteArray& from, const QByteArray& to, Fate fate = Fate::Shown) { m_list.push_back({name, text(from, to), fate}); }
    void field(const QByteArray& name, const char* key, const QJsonValue& value, Fate fate = Fate::Shown)
    {
        QJsonObject changed = session();
        if (value.isUndefined())
            changed.remove(QLatin1StringView(key));
        else
            changed.insert(QLatin1StringView(key), value);
        m_list.push_back({name + ' ' + compact({{u"is"_s, value}}), providerEvent(eventId(), cardPaid, changed), fate});
    }
    void replaceCreated(const char* created)
    {
        QJsonObject event = QJsonDocument::fromJson(truth()).object();
        const QByteArray was = "\"created\":" + QByteArray::number(event.value("created"_L1).toInteger());
        text("created " + QByteArray(created), was, "\"created\":" + QByteArray(created), Fate::Shown);
    }

    const CardOrder m_order;
    const CardOrder m_other;
    std::vector<Forgery> m_list;
};

} // namespace

void semanticForgeries(Arena& arena)
{
    // Two brokerages: an order of one lead, and one of three.
    TestFloor& floor = arena.floor();
    const QList<CardOrder> pages = openPages(arena, 120, 1);
    floor.must("update core.checkout set amount_minor = amount_minor + 5000 where public_id = $1", {pages.last().checkout});
    GatewayCrew crew(arena);
    crew.start(0);
    if (!arena.verdict().require(crew.waitUntilHealthy(0), u"setup"_s, u"the gateway does not start"_s))
        return;
    HttpLine line(crew.port(0));
    const auto count = size_t(Forger(pages.first(), pages.last()).forgeries().size());
    arena.verdict().setSize(u"%1 forgeries, signed as they should be"_s.arg(count));
    arena.verdict().require(count >= 60 && count < size_t(pages.size()), u"setup"_s, u"there are %1"_s.arg(count));
    qint64 shown = 0;
    for (size_t i = 0; i < count; ++i) {
        // Each lies about an order of its own.
        const Forgery forgery = Forger(pages.at(qsizetype(i)), pages.last()).forgeries().at(i);
        const QString name = QString::fromUtf8(forgery.name);
        const QByteArray seen = "select (select count(*) from core.provider_event where outcome = 'quarantined' or type = 'charge.refunded' and outcome = 'waiting')"
                                " + (select count(*) from core.payment where state = 'review')";
        const qint64 before = floor.must(seen).number();
        const int status = line.deliver(forgery.message);
        arena.verdict().require(status == 200, u"code"_s, u"%1: answered %2"_s.arg(name).arg(status));
        const qint64 more = floor.must(seen).number() - before;
        arena.verdict().require(more == (forgery.fate == Fate::Shown ? 1 : 0), u"shown"_s, u"%1: %2 seen by operators"_s.arg(name).arg(more));
        shown += more;
        arena.verdict().require(floor.count("core.orders where state in ('completed', 'refunded')") == 0, u"credits"_s, u"%1: it was sold"_s.arg(name));
        if (!arena.verdict().isClean() && arena.verdict().violations() > 20)
            break;
    }
    arena.verdict().require(floor.must("select coalesce(sum(available_minor), 0) from core.wallet join core.workspace using (workspace_id) where name like 'Brokerage %'").number() == 0,
                            u"credits"_s, u"a wallet has got something"_s);
    arena.verdict().require(floor.count("core.payment where state = 'applied'") == 0, u"credits"_s, u"a payment was applied"_s);
    PgSession office(arena.deskOperator());
    const qint64 findings = office.run("select count(*) from api.card_findings()").number();
    arena.verdict().figure(u"shown to operators"_s, double(shown));
    arena.verdict().figure(u"findings"_s, double(findings));
    requireGreen(arena);
}

} // namespace leadfloor::stress

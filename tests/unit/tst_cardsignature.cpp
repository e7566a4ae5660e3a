// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardevent.h"
#include "models/engine/cardsignature.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What is believed of the card provider's deliveries: nothing but what somebody with the secret has
/// signed a moment ago (reliability.md T50), and of that only what fits (T51).
class TestCardSignature final : public QObject
{
    Q_OBJECT
private:
    /// JSON in single quotes: moc stumbles over raw strings.
    static QByteArray js(QByteArray text) { return text.replace('\'', '"'); }
    const QByteArray m_secret = "whsec_first";
    const QByteArray m_body = js("{'id':'evt_1','type':'checkout.session.completed','created':1800000000,'livemode':false}");
    static constexpr qint64 now = 1800000000;

    std::optional<SignatureFault> faultOf(const QByteArray& header) const { return findSignatureFault(header, m_body, {m_secret, "whsec_second"}, now); }
    static QByteArray eventOf(const QByteArray& type, const QByteArray& object)
    {
        return js("{'id':'evt_1','type':'") + type + js("','created':1800000000,'livemode':false,'data':{'object':") + object + "}}";
    }

private Q_SLOTS:
    void shouldBelieveEitherSecretAndAnyOfSeveralSignatures()
    {
        const QByteArray ours = signCardBody(m_body, m_secret, now);
        QVERIFY(!faultOf(ours));
        QVERIFY(!faultOf(signCardBody(m_body, "whsec_second", now)));
        const QByteArray other(64, 'a');
        QVERIFY(!faultOf(ours.split(',').first() + ",v1=" + other + ',' + ours.split(',').last() + ",v0=" + other));
        // 300 seconds both ways, and no more
        for (const qint64 late : {-300, 300})
            QVERIFY(!faultOf(signCardBody(m_body, m_secret, now + late)));
        for (const qint64 late : {-301, 301, 100000000})
            QVERIFY(faultOf(signCardBody(m_body, m_secret, now + late)) == SignatureFault::Old);
    }

    void shouldAgreeWithOpenssl()
    {
        // An implementation that shares no line with ours: the program of that name, and openssl's MAC of "t.body"
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-hmac"_s, QString::fromLatin1(m_secret)});
        QVERIFY(openssl.waitForStarted());
        openssl.write(QByteArray::number(now) + '.' + m_body);
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished());
        const QByteArray mac = openssl.readAll().trimmed().right(64);
        QCOMPARE(signCardBody(m_body, m_secret, now), "t=" + QByteArray::number(now) + ",v1=" + mac);
    }

    void shouldRefuseForgeries_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("fault");
        const QByteArray ours = signCardBody(m_body, m_secret, now);
        const QByteArray time = ours.split(',').first();
        const QByteArray mac = ours.split(',').last().mid(3);
        const auto row = [](const char* name, const QByteArray& header, SignatureFault fault) { QTest::newRow(name) << header << int(fault); };
        row("none", {}, SignatureFault::Missing);
        row("words", "hello", SignatureFault::Malformed);
        row("no time", "v1=" + mac, SignatureFault::Malformed);
        row("no signature", time, SignatureFault::Malformed);
        row("v0 only", time + ",v0=" + mac, SignatureFault::Malformed);
        row("two times", time + ',' + ours, SignatureFault::Malformed);
        row("a negative time", "t=-1,v1=" + mac, SignatureFault::Malformed);
        row("a time with a sign", "t=+1800000000,v1=" + mac, SignatureFault::Malformed);
        row("a time with a zero before it", "t=01800000000,v1=" + mac, SignatureFault::Wrong);
        row("a very long time", "t=" + QByteArray(30, '1') + ",v1=" + mac, SignatureFault::Malformed);
        row("capital letters", time + ",v1=" + QByteArray(64, 'A'), SignatureFault::Malformed);
        row("cut", ours.chopped(2), SignatureFault::Malformed);
        row("longer", ours + "00", SignatureFault::Malformed);
        row("empty parts", ours + ",,", SignatureFault::Malformed);
        row("eleven parts", time + QByteArray(",v1=" + QByteArray(64, 'a')).repeated(10), SignatureFault::Malformed);
        row("a space", time + ", v1=" + mac, SignatureFault::Malformed);
        row("another secret", signCardBody(m_body, "whsec_third", now), SignatureFault::Wrong);
        row("no secret", signCardBody(m_body, {}, now), SignatureFault::Wrong);
        row("another time", "t=1800000001,v1=" + mac, SignatureFault::Wrong);
        row("another body", signCardBody(m_body + ' ', m_secret, now), SignatureFault::Wrong);
        row("NUL", time + ",v1=" + QByteArray(64, '\0'), SignatureFault::Malformed);
    }
    void shouldRefuseForgeries()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, fault);
        const auto found = faultOf(header);
        QVERIFY(found.has_value());
        QCOMPARE(int(*found), fault);
    }

    void shouldRefuseEveryMutation()
    {
        // Every bit of header and body, once
        const QByteArray header = signCardBody(m_body, m_secret, now);
        for (qsizetype bit = 0; bit < header.size() * 8; ++bit) {
            QByteArray changed = header;
            changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY2(faultOf(changed), changed.constData());
        }
        for (qsizetype bit = 0; bit < m_body.size() * 8; ++bit) {
            QByteArray changed = m_body;
            changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(findSignatureFault(header, changed, {m_secret}, now));
        }
        QVERIFY(!findSignatureFault(header, m_body, {m_secret}, now));
        QVERIFY(findSignatureFault(header, m_body, {}, now));
    }

    void shouldReadWhatEventsSay()
    {
        const auto paid = cardFacts(eventOf("checkout.session.completed", js("{'id':'cs_1','payment_intent':'pi_1','client_reference_id':'a-b','amount_total':1500,") +
                                                                          js("'currency':'usd','payment_status':'paid','customer_details':{'email':'a@b.example'}}")));
        QVERIFY(paid);
        QCOMPARE(QJsonDocument(*paid).toJson(QJsonDocument::Compact),
                 QByteArray(js("{'amount_minor':1500,'created':1800000000,'currency':'usd','id':'evt_1','live':false,'payment':'pi_1','reference':'a-b','session':'cs_1','status':'paid','type':'checkout.session.completed'}")));
        for (const char* type : {"charge.refund.updated", "refund.updated", "refund.failed"}) {
            const auto refund = cardFacts(eventOf(type, js("{'id':'re_1','payment_intent':'pi_1','amount':5,'currency':'usd','status':'succeeded','metadata':{'refund':'u'}}")));
            QCOMPARE(refund->value("refund"_L1).toString() + refund->value("reference"_L1).toString() + refund->value("status"_L1).toString(), u"re_1usucceeded"_s);
        }
        const auto unknown = cardFacts(eventOf("customer.created", js("{'id':'cus_1','email':'a@b.example'}")));
        QVERIFY(unknown && unknown->size() == 4);
    }

    void shouldFaultWhatIsOdd_data()
    {
        QTest::addColumn<QByteArray>("object");
        const auto row = [](const char* name, const char* amount, const char* currency = "\"usd\"", const char* status = "\"paid\"", const char* session = "\"cs_1\"") {
            QTest::newRow(name) << QByteArray(js("{'id':")) + session + js(",'payment_intent':'pi_1','amount_total':") + amount + js(",'currency':") + currency
                                       + js(",'payment_status':") + status + '}';
        };
        row("negative", "-1500");
        row("nothing", "0");
        row("a fraction", "1500.5");
        row("a fraction of nothing", "1500.0");
        row("an exponent", "15e2");
        row("a text", "\"1500\"");
        row("null", "null");
        row("beyond all numbers", "1e400");
        row("a list", "[1500]");
        row("no currency", "1500", "null");
        row("a long currency", "1500", "\"usdollar\"");
        row("no payment needed", "1500", "\"usd\"", "\"no_payment_required\"");
        row("paid as truth", "1500", "\"usd\"", "true");
        row("no session", "1500", "\"usd\"", "\"paid\"", "null");
        row("a session of words", "1500", "\"usd\"", "\"paid\"", "\"cs 1'; drop\"");
    }
    void shouldFaultWhatIsOdd()
    {
        QFETCH(QByteArray, object);
        const auto facts = cardFacts(eventOf("checkout.session.completed", object));
        QVERIFY(!facts || facts->contains("fault"_L1));
    }
    void shouldFaultAPageThatWasPaidAndWasNot()
    {
        const QByteArray object = js("{'id':'cs_1','payment_intent':'pi_1','amount_total':1500,'currency':'usd','payment_status':'paid'}");
        for (const char* type : {"checkout.session.expired", "checkout.session.async_payment_failed"}) {
            const auto facts = cardFacts(eventOf(type, object));
            QVERIFY(facts && facts->contains("fault"_L1));
        }
    }

    void shouldReadKeysInAnySpelling()
    {
        // A key with a sign that JSON may escape is a key like all others
        const auto facts = cardFacts(js("{'id':'evt_1','typ\\u0065':'checkout.session.completed','created':1,'livemode':false,'data':{'object':{'id':'cs_1','payment_intent':'pi_1',")
                                     + js("'amount_tot\\u0061l':1500,'currency':'usd','payment_status':'paid','metadata':{'caf\\u00e9':'x','a\\\\b':'y','a\\/b':'z','\\ud83d\\ude00':''}}}}"));
        QVERIFY(facts);
        QCOMPARE(facts->value("amount_minor"_L1).toInteger(), 1500);
        QVERIFY(!facts->contains("fault"_L1));
        // and hides no amount that is no whole number, nor another spelling of itself
        const auto odd = cardFacts(eventOf("checkout.session.completed", js("{'id':'cs_1','payment_intent':'pi_1','amount_tot\\u0061l':1500.5,'currency':'usd','payment_status':'paid'}")));
        QVERIFY(odd && odd->contains("fault"_L1) && !odd->contains("amount_minor"_L1));
        QCOMPARE(jsonFault(js("{'a\\u0062':1,'ab':2}")), QByteArray("it has a key twice"));
        QCOMPARE(jsonFault(js("{'\\ud800':1,'?':2,'\\udbff':3,'a\\\\':4,'a':5}")), QByteArray());
    }

    void shouldKeepWhatCannotBeReadUnderItsBytes()
    {
        const QJsonObject one = unreadableFacts("{}", u"it is no event"_s, true, now);
        QCOMPARE(one.value("id"_L1).toString(), u"body_44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s);
        QCOMPARE(unreadableFacts("{}", u"it is no event"_s, true, now + 9).value("id"_L1), one.value("id"_L1));
        QVERIFY(unreadableFacts("[]", u"it is no event"_s, true, now).value("id"_L1) != one.value("id"_L1));
        QCOMPARE(one.value("fault"_L1).toString(), u"it is no event"_s);
    }

    void shouldRefuseWhatIsNoEvent()
    {
        const QByteArray deep = QByteArray("[").repeated(33) + QByteArray("]").repeated(33);
        const std::vector<QByteArray> bodies{"", "null", "[]", "{}", "{\"id\":\"evt_1\"}", m_body + m_body, m_body.chopped(1), "\xff\xfe{}",
                                    js("{'id':'evt_1','id':'evt_2','type':'a','created':1,'livemode':false}"),
                                    js("{'id':'evt_1','i\\u0064':'evt_2','type':'a','created':1,'livemode':false}"),
                                    js("{'id':'evt_1','type':'a','created':1,'livemode':'false'}"), js("{'id':'evt 1','type':'a','created':1,'livemode':false}"),
                                    js("{'id':'evt_1','type':'a','created':1,'livemode':false,'x':") + deep + '}'};
        for (const QByteArray& body : bodies)
            QVERIFY2(!cardFacts(body), body.constData());
        QVERIFY(cardFacts(m_body));
    }
};

QTEST_GUILESS_MAIN(TestCardSignature)
#include "tst_cardsignature.moc"

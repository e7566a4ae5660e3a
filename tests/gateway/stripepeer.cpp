// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/cardstage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Our signatures against the card provider's own library, both ways: it signs and the real gateway verifies,
/// the real sandbox signs and it verifies (security.md 1.12). "make peer" fetches the library, pinned by its lock
/// file; not part of "make test", since Debian has no such package. What is missing fails.
class StripePeer final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QStringList peer(const QStringList& arguments) { return QStringList{QStringLiteral(LEADFLOOR_PEER)} + arguments; }
    static QJsonObject lastObject(const QByteArray& output) { return QJsonDocument::fromJson(output.trimmed().split('\n').last()).object(); }
    /// What it says at its end.
    static QJsonObject ask(const QStringList& arguments)
    {
        QProcess node;
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        node.start(u"node"_s, peer(arguments));
        return node.waitForFinished(120000) && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0 ? lastObject(node.readAllStandardOutput())
                                                                                                                 : QJsonObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        const QJsonObject library = ask({u"version"_s});
        QVERIFY2(!library.isEmpty(), "node or the library is missing; \"make peer\" fetches it");
        QCOMPARE(library.value("version"_L1), library.value("locked"_L1));
    }

    void shouldVerifyWhatTheLibrarySigns()
    {
        constexpr int count = 50;
        TestFloor floor(m_cluster);
        CardStage stage(floor);
        Gateway gateway(stage.gatewayArguments());
        QTRY_VERIFY_WITH_TIMEOUT(gateway.hasLogged("\"connected\""), 10000);
        const QJsonObject result = ask({u"sign"_s, stage.webhook(), QString::fromLatin1(CardStage::secret), QString::fromLatin1(CardStage::nextSecret),
                                        QString::number(count)});
        const QJsonObject counts = result.value("counts"_L1).toObject();
        QCOMPARE(counts.size(), 15);
        for (auto it = counts.begin(); it != counts.end(); ++it)
            QCOMPARE(it->toInt(), count);
        QCOMPARE(QJsonDocument(result.value("wrong"_L1).toArray()).toJson(QJsonDocument::Compact), QByteArray("[]"));
        QCOMPARE(floor.count("core.provider_event"), count);
    }

    void shouldSignWhatTheLibraryVerifies()
    {
        constexpr int count = 20;
        TestFloor floor(m_cluster);
        CardStage stage(floor);
        // Given the library where the sandbox delivers to
        QProcess node;
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        node.start(u"node"_s, peer({u"verify"_s, QString::number(stage.gatewayPort()), QString::fromLatin1(CardStage::secret), QString::number(count)}));
        QByteArray output;
        QTRY_VERIFY_WITH_TIMEOUT((output += node.readAllStandardOutput()).contains("listening"), 10000);
        // When pages are paid
        for (int i = 0; i < count; ++i) {
            const QByteArray endsAt = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 3600);
            const QString page = stage.ask(u"/v1/checkout/sessions"_s,
                                           writeForm({{"mode", "payment"}, {"expires_at", endsAt}, {"line_items[0][quantity]", "1"},
                                                      {"line_items[0][price_data][currency]", "usd"}, {"line_items[0][price_data][unit_amount]", "1000"},
                                                      {"line_items[0][price_data][product_data][name]", "äöü 漢字"}}))
                                     .value("url"_L1).toString();
            QVERIFY(CardStage::press(page, "pay").contains("Paid"));
        }
        // Then it believes each event, with our secret and as it was sent only
        QVERIFY(node.waitForFinished(60000));
        output += node.readAllStandardOutput();
        QCOMPARE(lastObject(output), QJsonObject({{u"verified"_s, count}, {u"refused"_s, 0}, {u"stranger_verified"_s, 0}, {u"changed_verified"_s, 0}}));
    }
};

QTEST_GUILESS_MAIN(StripePeer)
#include "stripepeer.moc"

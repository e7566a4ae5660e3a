// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/order.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What a line says to the floor: each kind its own keys, since the floor refuses others.
class TestOrderLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldSayItsKindAndNothingElse_data()
    {
        QTest::addColumn<OrderLine>("line");
        QTest::addColumn<QByteArray>("json");
        const QUuid first(u"11111111-1111-4111-8111-111111111111"_s);
        const QUuid second(u"22222222-2222-4222-8222-222222222222"_s);
        OrderLine criteria;
        criteria.filter.states = {u"LA"_s};
        criteria.quantity = 7;
        criteria.replaceGone = true; // nothing to replace
        QTest::newRow("criteria") << criteria << QByteArray(R"({"filter":{"states":["LA"]},"quantity":7})");
        criteria.takeAll = true;
        QTest::newRow("all") << criteria << QByteArray(R"({"all":true,"filter":{"states":["LA"]}})");
        criteria.takeAll = false;
        criteria.takeWhatIsThere = true;
        criteria.quantityMin = 3;
        QTest::newRow("part") << criteria << QByteArray(R"({"allow_part":true,"filter":{"states":["LA"]},"quantity":7,"quantity_min":3})");
        criteria.totalMax = Money::fromMinor(4200);
        QTest::newRow("part for at most") << criteria
            << QByteArray(R"({"allow_part":true,"filter":{"states":["LA"]},"quantity":7,"quantity_min":3,"total_max_minor":4200})");
        OrderLine project = OrderLine::ofProject(u"harbor-view"_s, 50);
        QTest::newRow("project") << project << QByteArray(R"({"project":"harbor-view","quantity":50})");
        project.takeAll = true;
        QTest::newRow("rest of a project") << project << QByteArray(R"({"all":true,"project":"harbor-view"})");
        OrderLine picks = OrderLine::ofPicks({LeadId(first), LeadId(second)});
        QCOMPARE(picks.quantity, 2);
        QTest::newRow("picks") << picks << QByteArray("{\"picks\":[\"11111111-1111-4111-8111-111111111111\",\"22222222-2222-4222-8222-222222222222\"]}");
        OrderLine basket = OrderLine::ofBasket();
        basket.takeAll = true; // a basket is all of itself
        QTest::newRow("basket") << basket << QByteArray(R"({"basket":true})");
        basket.replaceGone = true;
        basket.takeWhatIsThere = true;
        QTest::newRow("basket, replacing") << basket << QByteArray(R"({"allow_part":true,"basket":true,"quantity_min":1,"replace":true})");
    }
    void shouldSayItsKindAndNothingElse()
    {
        QFETCH(OrderLine, line);
        QFETCH(QByteArray, json);
        QCOMPARE(QJsonDocument(line.toJson()).toJson(QJsonDocument::Compact), json);
        // and is read as it was written
        const auto read = OrderLine::fromJson(line.toJson());
        QVERIFY(read);
        QCOMPARE(QJsonDocument(read->toJson()).toJson(QJsonDocument::Compact), json);
    }
};

QTEST_GUILESS_MAIN(TestOrderLine)
#include "tst_orderline.moc"

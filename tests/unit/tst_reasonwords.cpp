// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"
#include "models/items/reasonwords.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The floor's own sentences in the timeline of an order and in the wallet's statement have words in every language; the list
/// of the sentences is the migrations'.
class TestReasonWords final : public QObject
{
    Q_OBJECT
private:
    /// What becomes a reason or a note: the statements that write one, the functions that take one, and the variables in between.
    static bool writesReason(const QString& statement)
    {
        static const QRegularExpression sinks(
            u"insert into core\\.(order_event|transfer|card_refund)\\b|\\bv_reason :=|"
            u"\\bcore\\.(end_hold|complete_hold|review_payment|return_payment|credit_payment|card_transfer|apply_payment|fail_refund|"
            u"reverse_purchase|tell_orders|post_transfer|give_bonus|reverse_topup|cancel_order)\\("_s);
        return sinks.match(statement).hasMatch();
    }

    /// Text literals with a blank in them: names of states and kinds have none.
    static QSet<QString> sentences()
    {
        QSet<QString> all;
        const QDir folder(QStringLiteral(SOURCES) + u"/resources/sql/migrations"_s);
        const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            static const QRegularExpression comment(u"--[^\\n]*"_s);
            const QStringList statements = QString::fromUtf8(file.readAll()).remove(comment).split(u';');
            for (qsizetype at = 0; at < statements.size(); ++at) {
                if (!writesReason(statements.at(at)))
                    continue;
                // A sentence with a semicolon in it was cut in two.
                QString statement = statements.at(at);
                while (statement.count(u'\'') % 2 != 0 && at + 1 < statements.size())
                    statement += u';' % statements.at(++at);
                static const QRegularExpression literal(u"'((?:[^']|'')*)'"_s);
                for (auto match = literal.globalMatch(statement); match.hasNext();) {
                    QString text = match.next().captured(1).replace("''"_L1, "'"_L1);
                    if (text.contains(u' '))
                        all.insert(text);
                }
            }
        }
        return all;
    }

private Q_SLOTS:
    void shouldHaveWordsForEveryReasonOfTheMigrations()
    {
        // Given what the parts of a sentence are in a floor that runs
        const QMap<QString, QStringList> parts = {
            {u"%s %s for %s: %s"_s, {u"1 lead for 8.00: not as agreed"_s, u"3 leads for 24.00: returned: wrong person, no consent"_s}},
            {u"%s %s: %s"_s, {u"1 lead: not as agreed"_s}},
            {u"%s %s %s: %s"_s, {u"1 lead wait for a decision: wrong person"_s, u"2 leads not taken back: fake, outside filter"_s}},
            {u"%s %s %s"_s, {u"2 leads returned: disconnected, wrong person"_s}},
            {u"%s back to the card: %s"_s, {u"24.00 back to the card: dispute lost"_s}},
            {u"the card paid %s %s instead of %s %s"_s, {u"the card paid 7.00 USD instead of 8.00 USD"_s}},
            {u"the order was %s when the card paid"_s, {u"the order was cancelled when the card paid"_s}},
            {u"paid by card after the hold had ended: %s of %s leads were left"_s, {u"paid by card after the hold had ended: 1 of 2 leads were left"_s}},
            {u"%s leads were gone when the card paid"_s, {u"1 leads were gone when the card paid"_s}},
            {u"the provider says "_s, {u"the provider says failed"_s, u"the provider says canceled"_s}},
            {u"returned: "_s, {u"returned: wrong person"_s}},
            {u"order "_s, {}}, // names in the audit trail
            {u" "_s, {}},
            {u"wait for a decision"_s, {}}, // parts of the above
            {u"not taken back"_s, {}},
            {u", "_s, {}},
            {u": "_s, {}}};
        // When all of them are looked up
        QStringList missing;
        const QSet<QString> all = sentences();
        for (const QString& sentence : all) {
            const QStringList samples = parts.value(sentence, {sentence.endsWith(u' ') ? QString(sentence % u"as Ana said"_s) : sentence});
            for (const QString& sample : samples) {
                const std::optional<QString> words = floorReasonText(sample, QLocale::c(), u"USD"_s);
                if (!words || words->contains(u'%'))
                    missing.append(sample);
            }
        }
        // Then each has words, and the sentences above are still in use
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n"_s)));
        QVERIFY2(all.size() > 45, qPrintable(QString::number(all.size())));
        for (auto part = parts.begin(); part != parts.end(); ++part)
            QVERIFY2(all.contains(part.key()), qPrintable(part.key()));
    }

    void shouldTakeArgumentsOverAndLeaveWhatPeopleWrote()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(floorReasonText(u"24.50 back to the card: dispute lost"_s, german, u"EUR"_s),
                 QString(formatMoney(Money::fromMinor(2450), german, u"EUR"_s) % u" back to the card: dispute lost"_s));
        QCOMPARE(floorReasonText(u"approved by Ana: %1 is fine"_s, german, u"EUR"_s), u"approved by Ana: %1 is fine"_s);
        QCOMPARE(floorReasonText(u"not as agreed"_s, german, u"EUR"_s), std::optional<QString>());
        QCOMPARE(reasonText(u"2 leads returned: he said so"_s, german, u"EUR"_s), u"2 leads returned: he said so"_s);
    }
};

QTEST_GUILESS_MAIN(TestReasonWords)
#include "tst_reasonwords.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cellguard.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace leadfloor;

class TestCellGuard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldGuardWhatASpreadsheetWouldRun_data();
    void shouldGuardWhatASpreadsheetWouldRun();
    void shouldLeaveOrdinaryTextAlone_data();
    void shouldLeaveOrdinaryTextAlone();
    void shouldGuardSignedNumbersWhereARowBegins();
    void shouldGuardEveryTriggerBehindEveryPrefix();
    void shouldReplaceControlCharacters();
    void shouldCutWhatNoCellHolds();
    void shouldUndoExactlyWhatItDid();
    void shouldStayLinearOnHostileText();
};

namespace {

QByteArray guarded(const QByteArray& text)
{
    QByteArray out;
    guardCell(text, out);
    return out;
}

} // namespace

void TestCellGuard::shouldGuardWhatASpreadsheetWouldRun_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("equals") << QByteArray("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QByteArray("+1+1") << QByteArray("'+1+1");
    QTest::newRow("minus with text") << QByteArray("-1+1|cmd") << QByteArray("'-1+1|cmd");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("bar") << QByteArray("|calc") << QByteArray("'|calc");
    QTest::newRow("percent") << QByteArray("%0A=1") << QByteArray("'%0A=1");
    QTest::newRow("leading spaces") << QByteArray("   =1") << QByteArray("'   =1");
    QTest::newRow("no-break space") << QByteArray("\u00a0=1") << QByteArray("'\u00a0=1");
    QTest::newRow("zero width space") << QByteArray("\u200b=1") << QByteArray("'\u200b=1");
    QTest::newRow("byte order mark") << QByteArray("\ufeff=1") << QByteArray("'\ufeff=1");
    QTest::newRow("full-width equals") << QByteArray("\uff1d1") << QByteArray("'\uff1d1");
    QTest::newRow("full-width plus") << QByteArray("\uff0b1") << QByteArray("'\uff0b1");
    QTest::newRow("full-width minus") << QByteArray("\uff0d1") << QByteArray("'\uff0d1");
    QTest::newRow("full-width at") << QByteArray("\uff20A") << QByteArray("'\uff20A");
    QTest::newRow("true minus") << QByteArray("\u22121") << QByteArray("'\u22121");
    QTest::newRow("tab") << QByteArray("\tx") << QByteArray("'\tx");
    QTest::newRow("carriage return") << QByteArray("\rx") << QByteArray("'\rx");
    QTest::newRow("line feed") << QByteArray("\nx") << QByteArray("'\nx");
    QTest::newRow("nul") << QByteArray("\0x", 2) << QByteArray("'\ufffdx");
    QTest::newRow("control before trigger") << QByteArray("\x01=1") << QByteArray("'\ufffd=1");
    QTest::newRow("quotation mark before trigger") << QByteArray("\"=1") << QByteArray("'\"=1");
    QTest::newRow("phone in free text") << QByteArray("+14155552671") << QByteArray("'+14155552671");
    QTest::newRow("sixteen digits") << QByteArray("-1234567890123456") << QByteArray("'-1234567890123456");
    QTest::newRow("after comma") << QByteArray("a,=1") << QByteArray("a,'=1");
    QTest::newRow("after comma and space") << QByteArray("a, =1") << QByteArray("a, '=1");
    QTest::newRow("after semicolon") << QByteArray("a;-1") << QByteArray("a;'-1");
    QTest::newRow("after tab") << QByteArray("a\t@x") << QByteArray("a\t'@x");
    QTest::newRow("after line break") << QByteArray("a\r\n+1") << QByteArray("a\r\n'+1");
    QTest::newRow("after bar") << QByteArray("a|=1") << QByteArray("a|'=1");
    QTest::newRow("after separator and quote") << QByteArray("a,\"=1") << QByteArray("a,\"'=1");
    QTest::newRow("front and inside") << QByteArray("=1;=2") << QByteArray("'=1;'=2");
    QTest::newRow("guarded before") << QByteArray("'=1") << QByteArray("''=1");
}

void TestCellGuard::shouldGuardWhatASpreadsheetWouldRun()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QByteArray out;
    const CellChanges changes = guardCell(text, out);
    QCOMPARE(out, expected);
    QVERIFY(changes.testFlag(CellChange::Formula));
}

void TestCellGuard::shouldLeaveOrdinaryTextAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("name") << QByteArray("Smith-Jones");
    QTest::newRow("apostrophe") << QByteArray("'Ōtara");
    QTest::newRow("address") << QByteArray("12 Main St., Apt #4");
    QTest::newRow("mail") << QByteArray("a.b+c@example.com");
    QTest::newRow("negative number") << QByteArray("-5");
    QTest::newRow("negative amount") << QByteArray("-1234.50");
    QTest::newRow("accented") << QByteArray("Éva =");
    QTest::newRow("two lines") << QByteArray("one\r\ntwo");
    QTest::newRow("leading zeros") << QByteArray("00501");
    QTest::newRow("lone apostrophe") << QByteArray("'");
}

void TestCellGuard::shouldLeaveOrdinaryTextAlone()
{
    QFETCH(QByteArray, text);
    QByteArray out;
    QCOMPARE(guardCell(text, out), CellChanges());
    QCOMPARE(out, text);
}

void TestCellGuard::shouldGuardSignedNumbersWhereARowBegins()
{
    // Read with another separator the first cell goes on behind its number; inside of a row it cannot
    for (const QByteArray& text : {QByteArray("-1"), QByteArray("-1234.50"), QByteArray("'-1"), QByteArray("''-5"), QByteArray("=1"), QByteArray("'=1"),
                                   QByteArray("5"), QByteArray("'5"), QByteArray("00501"), QByteArray("x")}) {
        const bool isTrigger = QByteArray(text).replace('\'', "").front() == '-' || text.contains('=');
        for (const CellPlace place : {CellPlace::RowStart, CellPlace::Inside}) {
            QByteArray out;
            const bool isChanged = guardCell(text, out, place).testFlag(CellChange::Formula);
            QCOMPARE(isChanged, isTrigger && (place == CellPlace::RowStart || text.contains('=')));
            QCOMPARE(unguardedCell(out, place), text);
        }
    }
}

void TestCellGuard::shouldGuardEveryTriggerBehindEveryPrefix()
{
    // Given every trigger behind up to two of everything that a reader may pass over
    const QList<QByteArray> passedOver = {
        "", " ", "\t", "\r", "\n", "\v", "\f", "\x1f", "\x7f", "\"", "'", "\u0085", "\u00a0", "\u00ad",
        "\u034f", "\u061c", "\u115f", "\u1680", "\u180e", "\u2003", "\u200b", "\u200d", "\u200e",
        "\u2028", "\u202f", "\u205f", "\u2060", "\u2800", "\u3000", "\u3164", "\ufe0f", "\ufeff",
        "\uffa0", "\ufffd", "\U000e0001", QByteArray("\0", 1)};
    const QList<QByteArray> triggers = {"=", "+", "-", "@", "|", "%", "\uff1d", "\uff0b", "\uff0d",
                                        "\uff20", "\uff5c", "\uff05", "\u2212", "\ufe66", "\ufe62"};
    const QList<QByteArray> separators = {",", ";", "\t", "\r", "\n", "|"};
    int cells = 0;
    for (const QByteArray& first : passedOver) {
        for (const QByteArray& second : passedOver) {
            for (const QByteArray& trigger : triggers) {
                // When the cell starts with it, an apostrophe is its first character
                const QByteArray start = guarded(first + second + trigger + "cmd()");
                QVERIFY2(start.startsWith('\''), start.toPercentEncoding().constData());
                // When it follows a separator, one stands right before the trigger
                for (const QByteArray& separator : separators) {
                    const QByteArray inner = guarded("x" + separator + first + second + trigger + "1()");
                    QVERIFY2(inner.contains(QByteArray("'" + trigger)), inner.toPercentEncoding().constData());
                    ++cells;
                }
                ++cells;
            }
        }
    }
    QVERIFY(cells > 20'000);
}

void TestCellGuard::shouldReplaceControlCharacters()
{
    QByteArray out;
    QCOMPARE(guardCell(QByteArrayView("a\0b\x07\x1b", 5), out), CellChanges(CellChange::Control));
    QCOMPARE(out, QByteArray("a\ufffdb\ufffd\ufffd"));
    QCOMPARE(guardCell("tab\tand\nlines\r\nstay", out), CellChanges());
}

void TestCellGuard::shouldCutWhatNoCellHolds()
{
    QByteArray out;
    QCOMPARE(guardCell(QByteArray(cellCharactersMax, 'x'), out), CellChanges());
    QCOMPARE(guardCell(QByteArray(cellCharactersMax + 1, 'x'), out), CellChanges(CellChange::Cut));
    QCOMPARE(QString::fromUtf8(out).size(), cellCharactersMax);
    QVERIFY(out.endsWith("\u2026"));
    // The apostrophe counts too, and no character of two units is torn apart
    guardCell(QByteArray("=" + QByteArray("\U0001f600").repeated(16'383)), out);
    const QString wide = QString::fromUtf8(out);
    QVERIFY(wide.size() <= cellCharactersMax);
    QVERIFY(!wide.contains(QChar(0xfffd)));
    // Characters are counted, not bytes
    QCOMPARE(guardCell(QByteArray("é").repeated(20'000), out), CellChanges());
}

void TestCellGuard::shouldUndoExactlyWhatItDid()
{
    // Given random texts of the characters that matter
    const QList<QByteArray> parts = {"=", "+", "-", "@", "|", "%", "'", "''", "\"", " ", ",", ";", "\t",
                                     "\r", "\n", "x", "1", "\u00a0", "\ufeff", "\uff1d", "\u2212", "é"};
    QRandomGenerator random(42);
    for (int i = 0; i < 200'000; ++i) {
        QByteArray text;
        for (quint32 n = random.bounded(9u); n > 0; --n)
            text += parts.at(random.bounded(parts.size()));
        // When guarded and back, nothing has changed, and what is guarded is inert
        QByteArray out;
        guardCell(text, out);
        QCOMPARE(unguardedCell(out), text);
        if (startsLikeFormula(text))
            QVERIFY(out.startsWith('\''));
        else
            QVERIFY(!out.startsWith('=') && !out.startsWith('@'));
    }
}

void TestCellGuard::shouldStayLinearOnHostileText()
{
    QElapsedTimer timer;
    timer.start();
    QByteArray out;
    guardCell(QByteArray(4'000'000, '\t'), out);
    guardCell(QByteArray(",'").repeated(2'000'000), out);
    QVERIFY2(timer.elapsed() < 5000, "four million separators took seconds");
}

QTEST_GUILESS_MAIN(TestCellGuard)
#include "tst_cellguard.moc"

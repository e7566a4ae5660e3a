// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

namespace {

const QByteArray header = "first_name,last_name,phone,email,state,zip\n";

/// A row that is a good lead; another `n`, another person.
QByteArray row(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "Ana,Lee" + number + ",31855501" + number + ",lee" + number + "@example.com,LA,71101\n";
}

QByteArray utf16(const QByteArray& text, bool isMarked)
{
    const QString words = QString::fromUtf8(text);
    return (isMarked ? QByteArray("\xff\xfe") : QByteArray())
           + QByteArray(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
}

} // namespace

class TestCommandFiles final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

private Q_SLOTS:
    void initTestCase()
    {
        const CommandAnswer made = m_line.json({u"floor"_s, u"create"_s, u"--demo"_s, u"1000"_s});
        QVERIFY2(made.exitCode == DoneExit && made.problem.isEmpty(), made.all().constData());
    }

    void shouldRefuseBadFiles_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("phrases");
        const QStringList none;
        QTest::newRow("empty") << QByteArray() << none
                               << QStringList{u"leads.csv is empty"_s, u"choose"_s};
        QTest::newRow("header only")
            << header << none << QStringList{u"leads.csv has a header but no rows"_s, u"choose"_s};
        QTest::newRow("NUL bytes only")
            << QByteArray(300, '\0') << none
            << QStringList{u"leads.csv is not a text file"_s, u"choose a CSV"_s};
        QByteArray binary(5000, '\0');
        for (qsizetype i = 0; i < binary.size(); ++i)
            binary[i] = char((i * 7919 + i / 13) & 0xff);
        QTest::newRow("binary") << binary << none << QStringList{u"leads.csv is not a text file"_s};
        QTest::newRow("workbook") << QByteArray("PK\x03\x04"
                                                "0000xl/workbook.xml")
                                  << none
                                  << QStringList{u"the workbook is damaged or no workbook"_s,
                                                 u"as CSV UTF-8"_s};
        QTest::newRow("NUL in a value")
            << QByteArray(header + "Ana,L" + QByteArray(1, '\0')
                          + "ee,3185550177,x@example.com,LA,71101\n")
            << none
            << QStringList{u"leads.csv, line 2, column 2 (last_name): a NUL character"_s,
                           u"save the file as"_s};
        QTest::newRow("unknown columns")
            << QByteArray("foo,bar,baz\n1,2,3\n") << none
            << QStringList{u"leads.csv, line 1"_s, u"none of the 3 columns has a known name"_s, u"add a header"_s};
        QTest::newRow("no state") << QByteArray("first_name,last_name,phone\nAna,Lee,3185550101\n")
                                  << none
                                  << QStringList{u"leads.csv, line 1"_s, u"'state'"_s,
                                                 u"rename a column"_s};
        QTest::newRow("nobody to call")
            << QByteArray("first_name,state\nAna,LA\n") << none
            << QStringList{u"leads.csv, line 1"_s, u"one of 'phone', 'email' or 'last_name'"_s};
        QTest::newRow("a column twice")
            << QByteArray("first_name,state,phone,State\nAna,LA,3185550101,TX\n") << none
            << QStringList{u"leads.csv, line 1, columns 2 and 4: 'state' is there twice"_s,
                           u"remove one"_s};
        QTest::newRow("not UTF-8 though said so")
            << QByteArray(header + row(11)
                          + "Ana,Pe\xf1"
                            "a,3185550144,p@example.com,LA,71101\n")
            << QStringList{u"--encoding"_s, u"UTF-8"_s}
            << QStringList{u"leads.csv, line 3, column 2 (last_name): bytes that are not UTF-8"_s,
                           u"choose its encoding"_s};
        QTest::newRow("UTF-16 though UTF-8 was said")
            << utf16(header + row(12), false) << QStringList{u"--encoding"_s, u"UTF-8"_s}
            << QStringList{u"leads.csv, line 1, column 1: a NUL character"_s};
        QTest::newRow("no such encoding")
            << QByteArray(header + row(13)) << QStringList{u"--encoding"_s, u"klingon"_s}
            << QStringList{u"leads.csv: the encoding 'klingon' is not known"_s, u"use UTF-8"_s};
        QTest::newRow("too many fields")
            << QByteArray(header + row(14)
                          + "Bob,Roe,3185550155,b@example.com,LA,71101,more,still more\n" + row(15))
            << none
            << QStringList{u"leads.csv, line 3: the row has 8 columns where the header has 6"_s,
                           u"check delimiters"_s};
        QTest::newRow("too few fields")
            << QByteArray(header + row(16) + "Bob,Roe\n" + row(17)) << none
            << QStringList{u"leads.csv, line 3: the row has 2 columns where the header has 6"_s};
        QTest::newRow("open quotation mark")
            << QByteArray(header + row(18) + "Bob,\"Roe,3185550155,b@example.com,LA,71101\n"
                          + row(19))
            << none
            << QStringList{u"leads.csv, line 3, column 2 (last_name)"_s,
                           u"never closed; close it"_s};
        QTest::newRow("bad value, all or nothing")
            << QByteArray(header + row(20) + "Bob,Roe,12,,Texass,71101\n")
            << QStringList{u"--all-or-nothing"_s, u"--rejects"_s, m_line.path(u"bad.rejects.csv"_s)}
            << QStringList{u"Nothing of leads.csv was imported"_s, u"bad.rejects.csv lists"_s};
        QTest::newRow("rejects nowhere to go")
            << QByteArray(header + row(21) + "Bob,Roe,12,,Texass,71101\n")
            << QStringList{u"--rejects"_s, u"/nowhere/at/all.csv"_s}
            << QStringList{u"/nowhere/at/all.csv"_s};
    }
    void shouldRefuseBadFiles()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QStringList, options);
        QFETCH(QStringList, phrases);
        const QString before = floorPicture(m_line);
        const QString path = m_line.file(u"leads.csv"_s, contents);
        VERIFY_REFUSED(QStringList{u"import"_s, path} + options, UsageExit,
                       phrases.first().startsWith(u'/') ? u"FILE_PROBLEM"_s : u"BAD_FILE"_s,
                       phrases);
        QCOMPARE(floorPicture(m_line), before);
    }

    void shouldRefuseFilesThatAreNoFiles()
    {
        const QString before = floorPicture(m_line);
        const QString missing = m_line.path(u"missing.csv"_s);
        VERIFY_REFUSED({u"import"_s, missing}, UsageExit, u"FILE_PROBLEM"_s,
                       {missing, u"No such file"_s});
        VERIFY_REFUSED({u"import"_s, m_line.home()}, UsageExit, u"FILE_PROBLEM"_s,
                       {m_line.home(), u"is a folder; choose the file"_s});
        VERIFY_REFUSED(
            {u"generate"_s, u"--csv"_s, m_line.path(u"no/such/folder.csv"_s), u"--leads"_s, u"5"_s},
            UsageExit, u"FILE_PROBLEM"_s, {u"no/such/folder.csv"_s, u"No such file"_s});
        VERIFY_REFUSED({u"generate"_s, u"--csv"_s, m_line.home(), u"--leads"_s, u"5"_s}, UsageExit,
                       u"FILE_PROBLEM"_s, {m_line.home(), u"directory"_s});
        VERIFY_REFUSED({u"export"_s, u"--out"_s, m_line.path(u"no/such/folder.csv"_s)}, UsageExit,
                       u"FILE_PROBLEM"_s, {u"no/such/folder.csv"_s});
        const QString file = m_line.file(u"named.csv"_s, header + row(22));
        VERIFY_REFUSED({u"import"_s, file, u"--supplier"_s, u"Nobody & Sons"_s}, RefusedExit,
                       u"LF006"_s, {u"no supplier"_s, u"'Nobody & Sons'"_s});
        VERIFY_REFUSED({u"import"_s, file, u"--product"_s, u"boats"_s}, RefusedExit, u"LF006"_s,
                       {u"no product"_s, u"'boats'"_s});
        QCOMPARE(floorPicture(m_line), before);
    }

    void shouldUnderstandEncodingsThatAreNotSaid_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("windows-1252") << QByteArray(header
                                                    + "Jos\xe9,Pe\xf1"
                                                      "a,3185550231,j31@example.com,LA,71101\n");
        QTest::newRow("UTF-16 without a mark") << utf16(header + row(32), false);
        QTest::newRow("UTF-16 with a mark") << utf16(header + row(33), true);
    }
    void shouldUnderstandEncodingsThatAreNotSaid()
    {
        QFETCH(QByteArray, contents);
        const CommandAnswer answer =
            m_line.json({u"import"_s, m_line.file(u"foreign.csv"_s, contents), u"--dry-run"_s});
        QVERIFY2(answer.exitCode == DoneExit, answer.all().constData());
        QCOMPARE(answer.number("accepted"), 1);
    }

    void shouldTakeTheGoodRowsOnlyWhenToldTo_data()
    {
        QTest::addColumn<QByteArray>("badRow");
        QTest::addColumn<bool>("isBroken"); // as a row, not in a value
        QTest::addColumn<QString>("fault");
        QTest::newRow("too many fields")
            << QByteArray("Bob,Roe,3185550155,b@example.com,LA,71101,more\n") << true
            << u"columns"_s;
        QTest::newRow("too few fields") << QByteArray("Bob,Roe\n") << true << u"columns"_s;
        QTest::newRow("open quotation mark")
            << QByteArray("Bob,\"Roe,3185550155,b@example.com,LA,71101\n") << true << u"broken"_s;
        QTest::newRow("wrong state")
            << QByteArray("Bob,Roe,3185550155,b@example.com,Texass,71101\n") << false << u"state"_s;
        QTest::newRow("wrong phone") << QByteArray("Bob,Roe,12,,LA,71101\n") << false << u"phone"_s;
    }
    void shouldTakeTheGoodRowsOnlyWhenToldTo()
    {
        // Given a file with a bad row between two good ones
        static int person = 40;
        QFETCH(QByteArray, badRow);
        QFETCH(bool, isBroken);
        QFETCH(QString, fault);
        const QString path =
            m_line.file(u"mixed.csv"_s, header + row(person) + badRow + row(person + 1));
        person += 2;
        const QString before = floorPicture(m_line);
        // When it is imported as it is, then a broken row stops all of it
        if (isBroken)
            VERIFY_REFUSED({u"import"_s, path}, UsageExit, u"BAD_FILE"_s, {u"mixed.csv, line 3"_s});
        // and so does any bad row with --all-or-nothing
        const CommandAnswer nothing = m_line.json({u"import"_s, path, u"--all-or-nothing"_s});
        QCOMPARE(nothing.exitCode, int(UsageExit));
        QCOMPARE(floorPicture(m_line), before);
        // but not with the option for it, or if only a value is wrong
        const CommandAnswer good =
            m_line.json(QStringList{u"import"_s, path}
                        + (isBroken ? QStringList{u"--good-rows"_s} : QStringList()));
        QVERIFY2(good.exitCode == DoneExit, good.all().constData());
        QCOMPARE(good.number("accepted"), 2);
        QCOMPARE(good.number("rejected"), 1);
        QVERIFY(floorPicture(m_line) != before);
        // and the bad one is kept with its line and the reason
        QFile rejects(good.text("rejects_path"));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        const QByteArray last = rejects.readAll().trimmed().split('\n').last();
        QVERIFY2(last.contains(QByteArray("\"3\",\"" + fault.toLatin1() + "\",\"")),
                 last.constData());
        QVERIFY2(last.contains("Bob"), last.constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandFiles)
#include "tst_commandfiles.moc"

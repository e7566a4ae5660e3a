// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sqltext.h"

#include <QTest>

using namespace leadfloor;

class TestSqlText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldFindTheLineOfAStatement_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("line");
        QTest::newRow("first") << QByteArray("select 1;\nselect 2;") << 0 << 1;
        QTest::newRow("second") << QByteArray("select 1;\nselect 2;") << 1 << 2;
        QTest::newRow("without a last semicolon") << QByteArray("select 1;\n\nselect 2") << 1 << 3;
        QTest::newRow("comments before")
            << QByteArray("-- a;b\n/* c; /* d; */ ; */\nselect 1;") << 0 << 3;
        QTest::newRow("empty statements are none") << QByteArray(";;\nselect 1;") << 0 << 2;
        QTest::newRow("string") << QByteArray("select 'a;''b\n;';\nselect 2;") << 1 << 3;
        QTest::newRow("backslash in a plain string")
            << QByteArray("select '\\';\nselect 2;") << 1 << 2;
        QTest::newRow("backslash in an E string")
            << QByteArray("select E'\\';\n';\nselect 2;") << 1 << 3;
        QTest::newRow("quoted name") << QByteArray("select \";\n\";\nselect 2;") << 1 << 3;
        QTest::newRow("dollar quote") << QByteArray("do $$ begin; end;\n $$;\nselect 2;") << 1 << 3;
        QTest::newRow("tagged dollar quote")
            << QByteArray("do $a$ $b$ ; $$;\n $a$;\nselect 2;") << 1 << 3;
        QTest::newRow("dollar in a name") << QByteArray("select a$b$c;\nselect 2;") << 1 << 2;
        QTest::newRow("parameter") << QByteArray("select $1;\nselect $1;") << 1 << 2;
        QTest::newRow("behind the end") << QByteArray("select 1;\n\n") << 5 << 3;
        QTest::newRow("open string") << QByteArray("select 1;\nselect 'x;") << 1 << 2;
    }
    void shouldFindTheLineOfAStatement()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, index);
        QTEST(lineOfStatement(sql, index), "line");
    }

    void shouldCountCharactersNotBytes()
    {
        const QByteArray sql = QByteArrayLiteral("-- \xc3\xa4\xc3\xb6\xf0\x9f\x98\x80\nselect x");
        QCOMPARE(lineOfCharacter(sql, 6), 1);
        QCOMPARE(lineOfCharacter(sql, 7), 1); // the line feed itself
        QCOMPARE(lineOfCharacter(sql, 8), 2);
    }
};

QTEST_GUILESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"

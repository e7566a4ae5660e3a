// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/recordreader.h"
#include "tests/support/hostilefiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Hostile lead files are told row by row, within bounds (reliability.md T77); the large ones are in
/// tests/stress.
class TestHostileFiles final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void shouldTellRowByRow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("good");
        QTest::addColumn<QList<qint64>>("badLines");
        QTest::addColumn<QString>("refusal");
        const QList<testing::HostileFile> files = testing::hostileFiles();
        QVERIFY(files.size() >= 200);
        for (qsizetype i = 0; i < files.size(); ++i)
            QTest::addRow("%d %s", int(i), qPrintable(files.at(i).name)) << files.at(i).bytes << files.at(i).good << files.at(i).badLines << files.at(i).refusal;
    }
    void shouldTellRowByRow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, good);
        QFETCH(QList<qint64>, badLines);
        QFETCH(QString, refusal);
        QFile file(m_folder.filePath(u"hostile"_s));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate) && file.write(bytes) == bytes.size() && file.seek(0));
        QString error;
        QByteArrayList goodFound;
        QList<qint64> badFound;
        const auto reader = makeRecordReader(file, u"hostile"_s, {.skipBroken = true});
        const auto opened = reader->open();
        error = opened ? QString() : opened.error().detail;
        CsvBatch batch;
        bool isHeader = true;
        while (opened) {
            const auto more = reader->read(batch);
            if (!more)
                error = more.error().detail;
            if (!more || !*more)
                break;
            for (qsizetype i = isHeader ? 1 : 0; i < batch.size(); ++i) {
                if (batch.record(i).fault.isEmpty()) {
                    goodFound.append(batch.field(i, 0).toByteArray());
                } else {
                    badFound.append(batch.record(i).line);
                    // The message names the line that is handed out, or the one where it began to go wrong
                    QVERIFY2(batch.record(i).fault.startsWith(u"hostile, line "_s), qPrintable(batch.record(i).fault));
                }
            }
            isHeader = false;
        }
        if (opened && error.isEmpty() && isHeader)
            error = u"is empty"_s;
        if (!refusal.isEmpty()) {
            QVERIFY2(error.contains(refusal), qPrintable(error));
            return;
        }
        QCOMPARE(error, QString());
        QCOMPARE(goodFound, good);
        QCOMPARE(badFound, badLines);
    }
    void shouldHaveKeptWithinBounds()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        constexpr qint64 kilobytesMax = 256 * 1024;
        QVERIFY2(usage.ru_maxrss < kilobytesMax, qPrintable(QString::number(usage.ru_maxrss)));
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"

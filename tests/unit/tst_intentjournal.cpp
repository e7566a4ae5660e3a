// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/intentjournal.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestIntentJournal final : public QObject
{
    Q_OBJECT
private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
private Q_SLOTS:
    void shouldRememberWhatIsOpenAcrossRuns()
    {
        // Given a run that ended with one intent open and one closed
        const QTemporaryDir folder;
        const IntentId open = IntentId::create();
        const IntentId closed = IntentId::create();
        {
            const auto journal = IntentJournal::openIn(folder.filePath(u"j"_s));
            QVERIFY(journal);
            QVERIFY((*journal)->open(open, u"50 leads"_s));
            QVERIFY((*journal)->open(closed, u"1 lead"_s));
            QVERIFY((*journal)->close(closed, u"order 1001"_s));
        }
        // Then the next run knows the open one only
        const auto next = IntentJournal::openIn(folder.filePath(u"j"_s));
        QVERIFY(next);
        QCOMPARE((*next)->openIntents().size(), 1);
        QCOMPARE((*next)->openIntents().first().id, open);
        QCOMPARE((*next)->openIntents().first().summary, u"50 leads"_s);
        QCOMPARE(QFile::permissions((*next)->path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void shouldRememberWhetherAnIntentBuysOrPays()
    {
        const QTemporaryDir folder;
        const IntentId buys = IntentId::create();
        const IntentId pays = IntentId::create();
        {
            // In the journal of a second program, which the next one takes over
            const auto first = IntentJournal::openIn(folder.path());
            const auto second = IntentJournal::openIn(folder.path());
            QVERIFY(first && second);
            QVERIFY((*second)->open(buys, u"50 leads"_s));
            QVERIFY((*second)->open(pays, u"payment of order 1001"_s, IntentOperation::Pay));
        }
        for (int run = 0; run < 2; ++run) {
            const auto journal = IntentJournal::openIn(folder.path());
            QVERIFY(journal);
            const QList<OpenIntent> open = (*journal)->openIntents();
            QCOMPARE(open.size(), 2);
            QCOMPARE(open.first().operation, IntentOperation::Purchase);
            QCOMPARE(open.last().id, pays);
            QCOMPARE(open.last().operation, IntentOperation::Pay);
        }
    }

    void shouldSurviveATornLineAtEveryByte()
    {
        const QTemporaryDir folder;
        const IntentId first = IntentId::create();
        QString path;
        {
            const auto journal = IntentJournal::openIn(folder.path());
            QVERIFY(journal);
            path = (*journal)->path();
            QVERIFY((*journal)->open(first, u"first"_s));
            QVERIFY((*journal)->open(IntentId::create(), u"second"_s));
        }
        const QByteArray whole = contents(path);
        const qsizetype secondLine = whole.indexOf('\n') + 1;
        for (qsizetype cut = secondLine; cut < whole.size(); ++cut) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(whole.left(cut));
            file.close();
            // When a program starts after the cut, buys once more, and is started again
            const IntentId later = IntentId::create();
            {
                const auto journal = IntentJournal::openIn(folder.path());
                QVERIFY(journal);
                QCOMPARE((*journal)->openIntents().size(), 1);
                QVERIFY((*journal)->open(later, u"later"_s));
            }
            const auto journal = IntentJournal::openIn(folder.path());
            QVERIFY(journal);
            // Then the whole lines are there, and only they
            QCOMPARE((*journal)->openIntents().size(), 2);
            QCOMPARE((*journal)->openIntents().first().id, first);
            QCOMPARE((*journal)->openIntents().last().id, later);
        }
    }

    void shouldKeepProgramsOfOneLoginApartAndTakeOverFromTheDead()
    {
        const QTemporaryDir folder;
        const IntentId ofSecond = IntentId::create();
        auto first = IntentJournal::openIn(folder.path());
        QVERIFY(first);
        {
            const auto second = IntentJournal::openIn(folder.path());
            QVERIFY(second);
            QVERIFY((*second)->path() != (*first)->path());
            QVERIFY((*second)->open(ofSecond, u"cut off"_s));
        }
        QVERIFY((*first)->openIntents().isEmpty());
        first = tl::unexpected(Error());
        const auto later = IntentJournal::openIn(folder.path());
        QVERIFY(later);
        QCOMPARE((*later)->openIntents().size(), 1);
        QCOMPARE((*later)->openIntents().first().id, ofSecond);
    }

    void shouldNotBeHarmedByALineThatDidNotFit()
    {
        const QTemporaryDir folder;
        const IntentId first = IntentId::create();
        const IntentId later = IntentId::create();
        {
            const auto journal = IntentJournal::openIn(folder.path());
            QVERIFY(journal);
            QVERIFY((*journal)->open(first, u"first"_s));
            // Given a disk with room for a few bytes more; a limit on file sizes stands in for it
            ::signal(SIGXFSZ, SIG_IGN);
            rlimit before{};
            ::getrlimit(RLIMIT_FSIZE, &before);
            const rlimit full{rlim_t(contents((*journal)->path()).size() + 10), before.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &full);
            const auto refused = (*journal)->open(IntentId::create(), u"does not fit"_s);
            ::setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::FileProblem);
            QCOMPARE((*journal)->openIntents().size(), 1);
            // When there is room again
            QVERIFY((*journal)->open(later, u"later"_s));
        }
        // Then the next run knows both whole lines
        const auto next = IntentJournal::openIn(folder.path());
        QVERIFY(next);
        QCOMPARE((*next)->openIntents().size(), 2);
        QCOMPARE((*next)->openIntents().first().id, first);
        QCOMPARE((*next)->openIntents().last().id, later);
    }

    void shouldNameTheFolderThatCannotBeUsed()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto journal = IntentJournal::openIn(folder.filePath(u"taken/journal"_s));
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::FileProblem);
        QVERIFY(journal.error().detail.contains("taken/journal"_L1));
    }
};

QTEST_GUILESS_MAIN(TestIntentJournal)
#include "tst_intentjournal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sha256.h"
#include "models/offline/exportnote.h"
#include "models/offline/offlineexport.h"
#include "tests/support/offlinetools.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QtConcurrent>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

namespace {

Result<ExportSummary> exportNow(const std::shared_ptr<OfflineStore>& store, const ExportRequest& request)
{
    auto future = QtConcurrent::run(exportOffline, store, request);
    future.waitForFinished();
    return future.takeResult();
}

/// Ends its program as a power cut does, before it is written to for the n-th time.
class DyingKeys final : public FolderKeys
{
public:
    DyingKeys(const QString& folder, int writes) : FolderKeys(folder), m_writes(writes) {}
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override
    {
        if (--m_writes == 0)
            ::kill(::getpid(), SIGKILL);
        return FolderKeys::write(name, bytes);
    }

private:
    int m_writes;
};

/// The same program, as the one that is killed: --export STORES KEYS STORE NOW OUT WRITES.
int exportUntilKilled(const QStringList& arguments)
{
    const auto keys = std::make_shared<DyingKeys>(arguments.at(3), arguments.at(7).toInt());
    const QDateTime now = QDateTime::fromString(arguments.at(5), Qt::ISODate);
    const auto store = OfflineStore::open(arguments.at(2), QUuid(arguments.at(4)), keys, [now] { return now; });
    ExportRequest request;
    request.path = arguments.at(6);
    return store && exportNow(*store, request) ? 0 : 1;
}

} // namespace

/// What a store remembers of the exports that were made from it until its floor has written them down (R34).
class TestExportNotes final : public QObject
{
    Q_OBJECT
private:
    static ExportNote sampleNote()
    {
        ExportNote note;
        note.key = QUuid(u"5f6d4f1e-0000-4000-8000-0000000000e1"_s);
        note.begunAt = QDateTime({2026, 4, 1}, {12, 0, 0, 250}, Qt::UTC);
        note.scope = {{u"search"_s, u"caddo \u00fc\u4e16"_s}, {u"work"_s, QJsonObject{{u"stages"_s, QJsonArray{2, 3}}, {u"leads"_s, 37}}}};
        note.columns = {u"phone"_s, u"first_name"_s};
        note.dialect = u"spreadsheet"_s;
        note.machine = u"desk-7"_s;
        return note;
    }
    static ExportNote endedNote()
    {
        ExportNote note = sampleNote();
        note.endedAt = note.begunAt.addSecs(3);
        note.rows = 120;
        note.sha256 = QString(64, u'a');
        return note;
    }
    static std::optional<ExportNote> readBack(const QByteArray& payload) { return ExportNote::fromPayload({payload.constData(), size_t(payload.size())}); }
    static QString sha256Of(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        Sha256 hash;
        hash.add(file.readAll());
        return QString::fromLatin1(hash.result().toHex());
    }
    /// All that is there of an export, files without a name of their own included.
    static QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }
    static ExportRequest requestTo(const QString& path)
    {
        ExportRequest request;
        request.path = path;
        return request;
    }

private Q_SLOTS:
    void shouldSayTheSameWhenItIsReadAgain()
    {
        for (const ExportNote& note : {sampleNote(), endedNote()}) {
            QVERIFY(note.isSound());
            const auto again = readBack(note.toPayload());
            QVERIFY(again);
            QVERIFY(*again == note);
        }
        // The floor is told everything but the key, which is an argument of its own
        QCOMPARE(endedNote().facts().keys(), (QStringList{u"columns"_s, u"dialect"_s, u"ended_at"_s, u"machine"_s, u"made_at"_s, u"rows"_s, u"scope"_s, u"sha256"_s}));
        QCOMPARE(sampleNote().facts().keys(), (QStringList{u"columns"_s, u"dialect"_s, u"machine"_s, u"made_at"_s, u"scope"_s}));
    }

    void shouldTakeNoNoteBeyondItsBounds_data()
    {
        using Change = std::function<void(ExportNote&)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("no key", [](ExportNote& note) { note.key = {}; });
        row("no time", [](ExportNote& note) { note.begunAt = {}; });
        row("no dialect", [](ExportNote& note) { note.dialect.clear(); });
        row("a long dialect", [](ExportNote& note) { note.dialect = QString(31, u'x'); });
        row("no machine", [](ExportNote& note) { note.machine.clear(); });
        row("a long machine", [](ExportNote& note) { note.machine = QString(201, u'x'); });
        row("a machine with NUL", [](ExportNote& note) { note.machine = QString(3, QChar::Null); });
        row("many columns", [](ExportNote& note) { note.columns = QStringList(101, u"x"_s); });
        row("a long column", [](ExportNote& note) { note.columns = {QString(101, u'x')}; });
        row("an empty column", [](ExportNote& note) { note.columns = {QString()}; });
        row("long in all", [](ExportNote& note) { note.columns = QStringList(100, QString(100, u'\u4e16')); });
        row("a long scope", [](ExportNote& note) { note.scope["search"_L1] = QString(2000, u'x'); });
        row("a search with NUL", [](ExportNote& note) { note.scope["search"_L1] = QString(2, QChar::Null); });
        row("half a character", [](ExportNote& note) { note.scope["work"_L1] = QJsonObject{{u"tags"_s, QJsonArray{QString(QChar(0xd800))}}}; });
        row("an end without a hash", [](ExportNote& note) { note.sha256.clear(); });
        row("a short hash", [](ExportNote& note) { note.sha256.chop(1); });
        row("a hash that is none", [](ExportNote& note) { note.sha256[5] = u'X'; });
        row("fewer rows than none", [](ExportNote& note) { note.rows = -1; });
    }
    void shouldTakeNoNoteBeyondItsBounds()
    {
        QFETCH(std::function<void(ExportNote&)>, change);
        ExportNote note = endedNote();
        change(note);
        QVERIFY(!note.isSound());
        QVERIFY(!readBack(note.toPayload()));
    }

    void shouldReadNothingThatIsNotOne()
    {
        const QByteArray good = endedNote().toPayload();
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY2(!readBack(good.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!readBack(good + ' '+ good));
        QVERIFY(!readBack(QByteArray(good).replace("\"rows\":120", "\"rows\":1.5")));
        QVERIFY(!readBack(QByteArray(good).replace("\"rows\":120", "\"rows\":\"120\"")));
        QVERIFY(!readBack(QByteArray(good).replace("\"rows\":120", "\"rows\":120,\"more\":1")));
        QVERIFY(!readBack(QByteArray(good).replace("desk-7", QByteArray(20'000, 'x'))));
        QVERIFY(!readBack(QByteArray(good).replace("\"ended_at\":\"2026-04-01T12:00:03.250Z\",", "")));
        QVERIFY(readBack(good));
    }

    void shouldBeKeptUntilTheFloorHasIt()
    {
        StoreDesk desk;
        auto store = desk.make();
        QVERIFY(store->exportsToTell().isEmpty()); // as in any store from before
        QTemporaryDir out;
        ExportRequest request = requestTo(out.filePath(u"leads.csv"_s));
        request.search = u"shreveport"_s;
        request.work.leads = {sampleLead(3), sampleLead(4)};
        // When leads are exported, twice, and others are not
        const auto summary = exportNow(store, request);
        QVERIFY2(summary, qPrintable(summary ? QString() : toUserText(summary.error())));
        QCOMPARE(summary->rows, 2);
        QVERIFY(exportNow(store, requestTo(out.filePath(u"all.csv"_s))));
        // Then the store says what, when, in which form, how many and with which hash: of ticked leads how many
        QList<ExportNote> notes = store->exportsToTell();
        QCOMPARE(notes.size(), 2);
        const ExportNote note = notes.first();
        QCOMPARE(note.scope, (QJsonObject{{u"search"_s, u"shreveport"_s}, {u"work"_s, QJsonObject{{u"leads"_s, 2}}}}));
        QCOMPARE(note.begunAt, desk.now);
        QVERIFY(note.hasEnded());
        QCOMPARE(note.rows, 2);
        QCOMPARE(note.sha256, sha256Of(summary->path));
        QCOMPARE(note.columns, request.layout.sources());
        QCOMPARE(note.dialect, u"spreadsheet"_s);
        QCOMPARE(note.machine, QSysInfo::machineHostName());
        QVERIFY(note.key != notes.last().key);
        QFile manifest(summary->manifestPath);
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(manifest.readAll())["offline_export"_L1].toString(), note.key.toString(QUuid::WithoutBraces));
        // and no contact: neither in the note nor, in plain, in the file
        for (const char* contact : {"canary", "+1337555", "First3", "Last3"})
            QVERIFY2(!note.toPayload().contains(contact), contact);
        QCOMPARE(whereFound(desk.folder.path(), {"shreveport", note.sha256.toUtf8(), note.key.toByteArray(QUuid::WithoutBraces)}), QString());
        // It outlives the program and a file that is written anew
        store.reset();
        store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        QVERIFY(store->exportsToTell() == notes);
        QVERIFY(store->compact(true));
        QVERIFY(store->exportsToTell() == notes);
        QCOMPARE(store->status().exports, 2);
        store.reset();
        store = desk.open();
        QVERIFY(store->exportsToTell() == notes);
        // until the floor has it
        QVERIFY(store->forgetExports({note.key}));
        QVERIFY(store->exportsToTell() == notes.mid(1));
        store.reset();
        store = desk.open();
        QVERIFY(store->exportsToTell() == notes.mid(1));
        QVERIFY(store->forgetExports({notes.last().key, QUuid::createUuid()}));
        QVERIFY(store->compact(true));
        store.reset();
        store = desk.open();
        QVERIFY(store->exportsToTell().isEmpty());
        QCOMPARE(store->status().leads, 120);
    }

    void shouldNotTellWhatIsUnderWay()
    {
        StoreDesk desk;
        auto store = desk.make();
        ExportNote note = sampleNote();
        const auto key = store->beginExport(note);
        QVERIFY(key);
        QVERIFY(store->exportsToTell().isEmpty());
        QCOMPARE(store->status().exports, 1);
        QVERIFY(store->endExport(*key, 5, QString(64, u'b')));
        QVERIFY(store->exportsToTell().isEmpty()); // its file is not there yet
        store->leaveExport(*key);
        QCOMPARE(store->exportsToTell().size(), 1);
        QCOMPARE(store->exportsToTell().first().rows, 5);
        // What was never begun has no end; what the floor would not take is not begun
        QCOMPARE(store->endExport(QUuid::createUuid(), 1, QString(64, u'b')).error().code, ErrorCode::NotFound);
        note.scope["search"_L1] = QString(3000, u'x');
        QCOMPARE(store->beginExport(note).error().code, ErrorCode::InvalidRequest);
    }

    void shouldRememberWhatCameToNothing()
    {
        StoreDesk desk;
        auto store = desk.make();
        QTemporaryDir out;
        QPromise<Result<ExportSummary>> cancelled;
        cancelled.start();
        cancelled.future().cancel();
        exportOffline(cancelled, store, requestTo(out.filePath(u"cancelled.csv"_s)));
        // The place of its manifest is taken
        QVERIFY(QDir(out.path()).mkdir(u"taken.csv.manifest.json"_s));
        QVERIFY(!exportNow(store, requestTo(out.filePath(u"taken.csv"_s))));
        // Refused before a lead has left: nothing to remember
        ExportRequest none = requestTo(out.filePath(u"none.csv"_s));
        none.orderNumber = 999;
        QCOMPARE(exportNow(store, none).error().code, ErrorCode::NotFound);
        ExportRequest forTarget = requestTo(out.filePath(u"none.csv"_s));
        forTarget.newFor = TargetId::create();
        QCOMPARE(exportNow(store, forTarget).error().code, ErrorCode::WrongState);
        ExportRequest tooLong = requestTo(out.filePath(u"none.csv"_s));
        tooLong.search = QString(3000, u'x');
        QCOMPARE(exportNow(store, tooLong).error().code, ErrorCode::InvalidRequest);
        // Then all that has begun is told, and there is no file
        const QList<ExportNote> notes = store->exportsToTell();
        QCOMPARE(notes.size(), 2);
        QVERIFY(!notes.first().hasEnded() && !notes.last().hasEnded());
        QVERIFY(QDir(out.path()).entryList({u"*.csv"_s, u"*.json"_s}, QDir::Files).isEmpty());
    }

    void shouldWriteNoFileWhenItIsCancelled_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("search");
        QTest::newRow("text") << ExportFormat::Csv << QString();
        QTest::newRow("workbook") << ExportFormat::Xlsx << QString();
        QTest::newRow("behind the last lead") << ExportFormat::Csv << u"nobody-has-this-name"_s;
    }
    void shouldWriteNoFileWhenItIsCancelled()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QString, search);
        // Given an export of few leads that is cancelled before a file is there
        StoreDesk desk;
        auto store = desk.make();
        QTemporaryDir out;
        ExportRequest request = requestTo(out.filePath(u"leads"_s));
        request.format = format;
        request.search = search;
        QVERIFY(exportNow(store, request)); // it would be written
        for (const QString& name : filesIn(out.path()))
            QVERIFY(QFile::remove(out.filePath(name)));
        QPromise<Result<ExportSummary>> cancelled;
        cancelled.start();
        cancelled.future().cancel();
        exportOffline(cancelled, store, request);
        // Then none comes, and the store says that it came to nothing
        QVERIFY2(filesIn(out.path()).isEmpty(), qPrintable(filesIn(out.path()).join(u' ')));
        QCOMPARE(store->exportsToTell().size(), 2);
        QVERIFY(!store->exportsToTell().last().hasEnded());
    }

    void shouldWriteNoFileThatItCannotWriteDown()
    {
        StoreDesk desk;
        auto store = desk.make();
        QTemporaryDir out;
        desk.keys->refuse();
        QVERIFY(!exportNow(store, requestTo(out.filePath(u"leads.csv"_s))));
        QVERIFY2(filesIn(out.path()).isEmpty(), qPrintable(filesIn(out.path()).join(u' ')));
    }

    /// T25: a limit on file sizes stands in for the disk, of which the store's file is the largest. Wherever it is full, a
    /// file is there only if the store says what it is.
    void shouldWriteNoFileWhereverTheDiskIsFull()
    {
        StoreDesk desk;
        auto store = desk.make();
        QTemporaryDir out;
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        int refused = 0, begunOnly = 0, written = 0;
        for (qsizetype room = 0; room < 3000; room += 40) {
            const QString path = out.filePath(u"%1.csv"_s.arg(room));
            ExportRequest request = requestTo(path);
            request.work.leads = {sampleLead(3)};
            const qsizetype known = store->exportsToTell().size();
            const rlimit small{rlim_t(desk.bytes().size() + room), before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            const auto summary = exportNow(store, request);
            setrlimit(RLIMIT_FSIZE, &before);
            const QList<ExportNote> notes = store->exportsToTell();
            const bool isBegun = notes.size() > known;
            QCOMPARE(QFile::exists(path), summary.has_value());
            QVERIFY(!summary || (isBegun && notes.last().sha256 == sha256Of(path)));
            refused += !summary && !isBegun;
            begunOnly += !summary && isBegun && !notes.last().hasEnded();
            written += summary.has_value();
        }
        QVERIFY2(refused > 0 && begunOnly > 0 && written > 0, qPrintable(u"%1 %2 %3"_s.arg(refused).arg(begunOnly).arg(written)));
    }

    /// Killed behind each write of the store: no file is there that the store does not know, and nothing of one
    /// before the store has said that it begins.
    void shouldKnowOfEveryFileWhereverItIsKilled()
    {
        bool wasKilled = true;
        for (int n = 1; wasKilled; ++n) {
            StoreDesk desk;
            QVERIFY(desk.make());
            QTemporaryDir out;
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedChannels);
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--export"_s, desk.folder.path(), desk.keyFolder.path(), desk.name(), desk.now.toString(Qt::ISODate),
                         out.filePath(u"leads.csv"_s), QString::number(n)});
            QVERIFY(child.waitForFinished());
            wasKilled = child.exitStatus() == QProcess::CrashExit;
            QVERIFY2(wasKilled || n > 3, qPrintable(QString::number(n))); // it opens, begins, ends
            const auto store = desk.open();
            QVERIFY2(store, qPrintable(desk.problem));
            const QList<ExportNote> notes = store->exportsToTell();
            QVERIFY2(notes.size() <= 1, qPrintable(QString::number(n)));
            if (notes.isEmpty())
                QVERIFY2(filesIn(out.path()).isEmpty(), qPrintable(u"%1: %2"_s.arg(n).arg(filesIn(out.path()).join(u' '))));
            if (QFile::exists(out.filePath(u"leads.csv"_s))) {
                QVERIFY(notes.size() == 1 && notes.first().hasEnded());
                QCOMPARE(notes.first().sha256, sha256Of(out.filePath(u"leads.csv"_s)));
            }
            QVERIFY(wasKilled || QFile::exists(out.filePath(u"leads.csv"_s)));
        }
    }

    void shouldRefuseAStoreWithADamagedNote()
    {
        const QByteArray good = endedNote().toPayload();
        for (const QByteArray& payload : {QByteArray(), good.first(good.size() / 2), QByteArray(good).replace(QByteArray(64, 'a'), QByteArray(63, 'a')),
                                          QByteArray(good).replace("desk-7", QByteArray(300, 'x')), good}) {
            // Given a store to which such a record was sealed with its own key
            StoreDesk desk;
            QVERIFY(desk.make());
            const auto head = SealedLog::readHead(desk.path());
            const auto key = OfflineKey::fromBytes(desk.keys->read(desk.name())->value());
            auto fileKey = key->fileKey(head->salt);
            auto opened = SealedLog::open(desk.path(), desk.id, std::move(*fileKey), key->head(head->salt));
            QVERIFY(opened);
            RecordWriter writer;
            writer.record({RecordKind::Export, {payload.constData(), size_t(payload.size())}});
            QCOMPARE(partsOf({writer.bytes().constData(), size_t(writer.bytes().size())}).has_value(), payload == good);
            QVERIFY(opened->log->append(writer.bytes(), QByteArray()));
            opened->log.reset();
            // Then it does not open, whoever reads how much of it; sound, it does
            for (const StoreDepth depth : {StoreDepth::Whole, StoreDepth::FirstScreen}) {
                const auto store = OfflineStore::open(desk.folder.path(), desk.id, desk.keys, desk.clock(), depth);
                QCOMPARE(store.has_value(), payload == good);
                if (!store)
                    QCOMPARE(store.error().code, ErrorCode::StoreRefused);
                else
                    QVERIFY((*store)->exportsToTell() == QList<ExportNote>{endedNote()});
            }
        }
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--export"_L1)
        return exportUntilKilled(arguments);
    TestExportNotes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportnotes.moc"

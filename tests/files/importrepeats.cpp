// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/importrepeats.h"

#include "models/engine/leadimport.h"
#include "tests/support/testfloor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr int importRows = 100'000;
constexpr quint32 importSeed = 78;

/// Rows of phones from +1 `area` 200 0000 + `first` on.
bool writeRows(const QString& path, const QByteArray& area, int first)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray text = "first_name,state,phone\n";
    for (int i = first; i < first + importRows; ++i)
        text += "Ana " + QByteArray::number(i) + ",LA," + area + QByteArray::number(2'000'000 + i) + '\n';
    return file.write(text) == text.size();
}

ImportRequest requestFor(const QString& path)
{
    ImportRequest request;
    request.path = path;
    request.supplier = u"Acme Leads"_s;
    request.writesRejects = false;
    return request;
}

Result<ImportSummary> importNow(const ConnectionSpec& spec, const QString& path)
{
    auto future = QtConcurrent::run(importLeads, spec, requestFor(path));
    future.waitForFinished();
    return future.result();
}

void startImport(QProcess& process, const ConnectionSpec& spec, const QString& path)
{
    const ServerAddress& server = spec.servers.first();
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--import-child"_s, server.host, QString::number(server.port), spec.database, spec.login, path});
}

/// Sessions of killed programs, which end when the server has seen that nobody listens.
bool waitForSessions(TestFloor& floor)
{
    return QTest::qWaitFor(
        [&floor] { return floor.count("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'") == 0; },
        60'000);
}

} // namespace

int importAsChild(const QStringList& arguments)
{
    const qsizetype at = arguments.indexOf(u"--import-child"_s);
    ConnectionSpec spec;
    spec.servers = {{arguments.value(at + 1), arguments.value(at + 2).toUShort()}};
    spec.database = arguments.value(at + 3);
    spec.login = arguments.value(at + 4);
    return importNow(spec, arguments.value(at + 5)) ? 0 : 1;
}

void repeatImports(int kills, const Report& report)
{
    TestCluster cluster;
    if (!cluster.start()) {
        report(u"T78 "_s % cluster.problem(), false);
        return;
    }
    TestFloor floor(cluster);
    const ConnectionSpec spec = floor.ownerSpec();
    const QTemporaryDir folder;
    const auto leads = [&floor] { return floor.count("core.lead"); };
    const auto persons = [&floor] { return floor.must("select count(distinct person) from core.lead").number(); };

    const QString once = folder.filePath(u"once.csv"_s);
    QElapsedTimer timer;
    timer.start();
    const auto first = writeRows(once, "318", 0) ? importNow(spec, once) : Result<ImportSummary>(failure(ErrorCode::FileProblem));
    const auto wholeMs = quint32(timer.elapsed());
    report(u"T78 a file of %1 rows takes %2 ms, %3 leads"_s.arg(importRows).arg(wholeMs).arg(leads()), first && first->accepted == importRows && leads() == importRows);
    const auto again = importNow(spec, once);
    report(u"T78 the same file again: %1 leads"_s.arg(leads()), !again && again.error().code == ErrorCode::AlreadyImported && leads() == importRows);

    const QString left = folder.filePath(u"left.csv"_s);
    const QString right = folder.filePath(u"right.csv"_s);
    const bool isWritten = writeRows(left, "504", 0) && writeRows(right, "504", importRows / 2);
    auto one = QtConcurrent::run(importLeads, spec, requestFor(left));
    auto two = QtConcurrent::run(importLeads, spec, requestFor(right));
    one.waitForFinished();
    two.waitForFinished();
    const auto a = one.result();
    const auto b = two.result();
    report(u"T78 two files at once that overlap by half: %1 + %2 accepted, %3 persons"_s.arg(a ? a->accepted : -1).arg(b ? b->accepted : -1).arg(persons() - importRows),
           isWritten && a && b && a->accepted + b->accepted == importRows * 3 / 2 && a->rejected + a->duplicates + b->rejected + b->duplicates == importRows / 2
               && persons() == importRows * 5 / 2 && leads() == persons());

    const QString broken = folder.filePath(u"broken.csv"_s);
    const qint64 before = leads();
    QRandomGenerator random(importSeed);
    int killed = 0;
    bool isWhole = writeRows(broken, "985", 0);
    while (isWhole && killed < kills && leads() == before) {
        QProcess process;
        startImport(process, spec, broken);
        killed += process.waitForFinished(int(random.bounded(wholeMs))) ? 0 : 1;
        process.kill();
        process.waitForFinished();
        isWhole = waitForSessions(floor) && (leads() == before || leads() == before + importRows);
    }
    const qint64 afterKills = leads();
    const auto last = importNow(spec, broken);
    const bool isIn = last ? last->accepted == importRows : last.error().code == ErrorCode::AlreadyImported;
    report(u"T78 killed %1 times: %2 leads then, %3 when begun again"_s.arg(killed).arg(afterKills - before).arg(leads() - before),
           isWhole && killed > 0 && isIn && leads() == before + importRows && leads() == persons());
    const qint64 tables = floor.count("pg_class where relnamespace = 'staging'::regnamespace");
    report(u"T78 %1 work tables are left"_s.arg(tables), tables == 0);
}

} // namespace leadfloor::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/exportkills.h"

#include "models/engine/leadexport.h"
#include "models/engine/stagedfile.h"
#include "tests/support/testfloor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr int leads = 100'000;
constexpr quint32 seed = 28;

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

bool writeOld(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("old") == 3;
}

void startExport(QProcess& process, const ConnectionSpec& spec, const QString& path, int rowsMax = 0)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LEADFLOOR_PASSWORD"_s, spec.password);
    process.setProcessEnvironment(environment);
    const ServerAddress& server = spec.servers.first();
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--export-child"_s, server.host, QString::number(server.port), spec.database, spec.login, path, QString::number(rowsMax)});
}

/// Names and hashes of the leads in a folder, without the manifest, which has its time.
QMap<QString, QByteArray> hashesIn(const QString& folder)
{
    QMap<QString, QByteArray> hashes;
    for (const QString& name : QDir(folder).entryList({u"*.csv"_s}, QDir::Files))
        hashes.insert(name, hashOf(QDir(folder).filePath(name)));
    return hashes;
}

/// An export of three files, then one of two in its place, killed: one of the sets is whole.
void killSplitExports(const ConnectionSpec& spec, int kills, const Report& report)
{
    const QTemporaryDir folder;
    const QTemporaryDir olderFolder;
    const auto exported = [&spec](const QString& path, int rowsMax) {
        QProcess process;
        startExport(process, spec, path, rowsMax);
        return process.waitForFinished(120'000) && process.exitCode() == 0;
    };
    QElapsedTimer timer;
    timer.start();
    const bool isOlder = exported(olderFolder.filePath(u"leads.csv"_s), 40'000);
    const auto wholeMs = quint32(timer.elapsed());
    const QMap<QString, QByteArray> older = hashesIn(olderFolder.path());
    const bool isNewer = exported(folder.filePath(u"leads.csv"_s), 60'000);
    const QMap<QString, QByteArray> newer = hashesIn(folder.path());
    if (!isOlder || !isNewer || older.size() != 3 || newer.size() != 2)
        return report(u"T28 the split exports cannot be made"_s, false);
    QRandomGenerator random(seed);
    int olderSets = 0;
    int newerSets = 0;
    for (int round = 0; round < kills; ++round) {
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(folder.filePath(name));
        for (const QString& name : QDir(olderFolder.path()).entryList(QDir::Files))
            QFile::copy(olderFolder.filePath(name), folder.filePath(name));
        QProcess process;
        startExport(process, spec, folder.filePath(u"leads.csv"_s), 60'000);
        process.waitForFinished(int(wholeMs * 3 / 4 + random.bounded(wholeMs / 2))); // most of them near the end
        process.kill();
        process.waitForFinished();
        removeStagedLeftovers(folder.path());
        const QMap<QString, QByteArray> found = hashesIn(folder.path());
        olderSets += found == older ? 1 : 0;
        newerSets += found == newer ? 1 : 0;
    }
    report(u"T28 split exports, %1 killed: %2 older sets, %3 new ones, %4 mixed"_s.arg(kills).arg(olderSets).arg(newerSets).arg(kills - olderSets - newerSets),
           olderSets + newerSets == kills);
}

} // namespace

int exportAsChild(const QStringList& arguments)
{
    const qsizetype at = arguments.indexOf(u"--export-child"_s);
    ConnectionSpec spec;
    spec.servers = {{arguments.value(at + 1), arguments.value(at + 2).toUShort()}};
    spec.database = arguments.value(at + 3);
    spec.login = arguments.value(at + 4);
    spec.password = qEnvironmentVariable("LEADFLOOR_PASSWORD");
    ExportRequest request;
    request.path = arguments.value(at + 5);
    request.layout.rowsMax = arguments.value(at + 6).toLongLong();
    auto future = QtConcurrent::run(exportLeads, spec, request);
    future.waitForFinished();
    return future.result() && future.result()->rows == leads ? 0 : 1;
}

void killExports(int kills, const Report& report)
{
    TestCluster cluster;
    if (!cluster.start()) {
        report(u"T28 "_s % cluster.problem(), false);
        return;
    }
    TestFloor floor(cluster);
    const ConnectionSpec spec = floor.addBrokerage(0);
    floor.must("insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, public_id, purchased_at, delivered_at, delivered_xid,"
               " price_minor, bucket, class, first_name, last_name, phone, email, street, city, state, zip)"
               " select m.workspace_id, 1, i, 1001, gen_random_uuid(), now(), now(), '3', 1000, 'MONTH_6_TO_8', 'gold', 'Ana', 'Landry ' || i,"
               " '+1318' || 5550000 + i, 'ana' || i || '@example.com', i || ' Oak Street', 'Shreveport', 'LA', '71101'"
               " from core.member m, generate_series(1, " + QByteArray::number(leads) + ") i where m.login = $1", {spec.login.toUtf8()});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"leads.csv"_s);
    QElapsedTimer timer;
    timer.start();
    QProcess whole;
    startExport(whole, spec, path);
    const bool isThere = whole.waitForFinished(120'000) && whole.exitCode() == 0;
    const auto wholeMs = quint32(timer.elapsed());
    const QByteArray expected = hashOf(path);
    report(u"T28 an export of %1 leads takes %2 ms"_s.arg(leads).arg(wholeMs), isThere && !expected.isEmpty());
    if (!isThere)
        return;
    const QByteArray old = QCryptographicHash::hash("old", QCryptographicHash::Sha256);
    QRandomGenerator random(seed);
    int rounds = 0; // some end before they can be killed
    int killed = 0;
    int oldFiles = 0;
    int newFiles = 0;
    for (; killed < kills && rounds < 2 * kills; ++rounds) {
        if (!writeOld(path))
            return report(u"T28 the older file cannot be written"_s, false);
        QProcess process;
        startExport(process, spec, path);
        const bool hasEnded = process.waitForFinished(int(random.bounded(wholeMs)));
        killed += hasEnded ? 0 : 1;
        process.kill();
        process.waitForFinished();
        const QByteArray found = hashOf(path);
        oldFiles += found == old ? 1 : 0;
        newFiles += found == expected ? 1 : 0;
    }
    const qsizetype left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size();
    report(u"T28 %1 of %2 killed: %3 older files, %4 new ones, %5 parts"_s.arg(killed).arg(rounds).arg(oldFiles).arg(newFiles).arg(rounds - oldFiles - newFiles),
           killed == kills && oldFiles + newFiles == rounds);
    QProcess last;
    startExport(last, spec, path);
    last.waitForFinished(120'000);
    report(u"T28 the next export leaves %1 files of %2"_s.arg(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size()).arg(left),
           QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 2 && hashOf(path) == expected);
    killSplitExports(spec, kills / 5, report);
}

} // namespace leadfloor::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/fulldisk.h"

#include "models/domain/lead.h"
#include "models/engine/exportfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr qint64 diskBytes = 4 << 20;
constexpr qint64 stepBytes = 4096;
constexpr auto diskOption = "size=4m";

/// A small disk on `folder` that no other process sees.
bool mountOwnDisk(const QString& folder)
{
    const int space = CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER);
    return ::unshare(space) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
           && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, diskOption) == 0;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

Result<ExportSummary> exportLeads(const ExportRequest& request, int rows)
{
    ExportFiles files(request, u"US"_s, [] { return false; });
    Result<> done = files.open();
    for (int i = 0; done && i < rows; ++i) {
        QList<QByteArray> values(exportColumns().size(), "same " + QByteArray::number(i % 7));
        values[exportColumns().indexOf(u"phone"_s)] = "+1318555" + QByteArray::number(1000 + i % 9000);
        values[exportColumns().indexOf(u"email"_s)] = QByteArray::number(i * 7919LL) + "@mail.example";
        done = files.addRow(values);
    }
    if (done)
        done = files.finish();
    if (done)
        done = files.writeManifest({});
    if (done)
        done = files.commit();
    return done ? Result<ExportSummary>(files.summary()) : tl::unexpected(done.error());
}

/// A line of the judgement; false if a file was there in part or an error did not name it.
bool exportAtEachPoint(const QString& folder, ExportFormat format, int rows, int points)
{
    QTextStream out(stdout);
    ExportRequest request;
    request.format = format;
    request.path = folder % "/leads."_L1 % exportFormatCode(format);
    const QString ballast = folder % "/ballast"_L1;
    const auto whole = exportLeads(request, rows);
    const qsizetype wholeBytes = contentsOf(request.path).size();
    int refused = 0;
    int written = 0;
    int wrong = whole ? 0 : 1;
    for (int point = 0; point < points; ++point) {
        QFile::remove(whole ? whole->manifestPath : QString());
        const bool isReady = writeFile(request.path, "old") && writeFile(ballast, QByteArray(diskBytes - stepBytes * (point + 1), 'b'));
        const auto summary = exportLeads(request, rows);
        const QByteArray found = contentsOf(request.path);
        QFile::remove(ballast);
        if (!isReady) {
            ++wrong;
        } else if (summary && std::abs(found.size() - wholeBytes) < 8) { // a workbook knows when it was made
            ++written;
        } else if (!summary && summary.error().code == ErrorCode::FileProblem && summary.error().detail.contains(u"leads."_s) && found == "old"
                   && QDir(folder).entryList(QDir::Files | QDir::Hidden).size() == 1) {
            ++refused;
        } else {
            ++wrong;
        }
    }
    for (const QString& left : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder % u'/' % left);
    out << (wrong == 0 && refused > 0 ? "ok      " : "FAILED  ") << "T25 " << points << " points of 4 KB, " << exportFormatCode(format) << " of " << wholeBytes
        << " bytes: " << refused << " older files, " << written << " whole ones, " << wrong << " wrong" << Qt::endl;
    return wrong == 0 && refused > 0;
}

} // namespace

void fillDisk(int points, const Report& report)
{
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedOutputChannel); // libxlsxwriter complains of each point
    process.start(QCoreApplication::applicationFilePath(), {u"--full-disk"_s, folder.path(), QString::number(points)});
    report(u"T25 full disk"_s, process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0);
}

int exportOntoFullDisk(int argc, char* argv[])
{
    if (argc < 4)
        return 2;
    const QString folder = QFile::decodeName(argv[2]);
    const int points = QByteArray(argv[3]).toInt();
    const bool isMounted = mountOwnDisk(folder);
    const QCoreApplication application(argc, argv);
    if (!isMounted) {
        QTextStream(stdout) << "FAILED  T25 no disk of its own: " << qt_error_string() << Qt::endl;
        return 1;
    }
    constexpr int textRows = 3000;
    constexpr int bookRows = 600; // and what libxlsxwriter writes meanwhile
    const bool isText = exportAtEachPoint(folder, ExportFormat::Csv, textRows, points);
    const bool isBook = exportAtEachPoint(folder, ExportFormat::Xlsx, bookRows, points);
    return isText && isBook ? 0 : 1;
}

} // namespace leadfloor::testing

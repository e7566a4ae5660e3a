// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/diagnosticsfile.h"

#include "models/engine/dbconnection.h"
#include "models/engine/query.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <libpq-fe.h>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString diagnosticsWords(const char* text)
{
    return QCoreApplication::translate("Diagnostics", text);
}

Result<> bundleFailure(zip_t* archive)
{
    const QString detail = QString::fromUtf8(zip_strerror(archive));
    zip_discard(archive);
    return failure(ErrorCode::FileProblem, detail);
}

} // namespace

Result<DiagnosticsPart> connectionDiagnostics(DbConnection& connection)
{
    QElapsedTimer timer;
    timer.start();
    if (auto alive = connection.ping(); !alive)
        return tl::unexpected(alive.error());
    const qint64 tripUs = timer.nsecsElapsed() / 1000;
    const auto clock = queryValue(connection, u"select clock_timestamp()"_s);
    if (!clock)
        return tl::unexpected(clock.error());
    const qint64 offMs = clock->toDateTime().msecsTo(QDateTime::currentDateTimeUtc());
    PGconn* handle = connection.handle();
    const int version = connection.serverVersion();
    const bool isEncrypted = handle && PQsslInUse(handle) == 1;
    const QString encryption =
        isEncrypted ? QString(QString::fromLatin1(PQsslAttribute(handle, "protocol")) % u", "_s % QString::fromLatin1(PQsslAttribute(handle, "cipher")))
        : connection.spec().isLocal() ? diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "not needed on this computer"))
                                      : diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "none"));
    return DiagnosticsPart{
        diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "Connection")),
        {{diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "Server")), u"PostgreSQL %1.%2"_s.arg(version / 10000).arg(version % 10000)},
         {diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "Client library")), u"libpq %1.%2"_s.arg(PQlibVersion() / 10000).arg(PQlibVersion() % 10000)},
         {diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "Encryption")), encryption},
         {diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "Round trip")), u"%1 ms"_s.arg(double(tripUs) / 1000, 0, 'f', 1)},
         {diagnosticsWords(QT_TRANSLATE_NOOP("Diagnostics", "This clock is ahead by")), u"%1 ms"_s.arg(offMs)}}};
}

Result<> writeBundle(const QString& path, const QList<BundleFile>& files)
{
    int problem = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    if (!archive)
        return failure(ErrorCode::FileProblem, u"zip error %1"_s.arg(problem));
    for (const BundleFile& file : files) {
        zip_source_t* source = zip_source_buffer(archive, file.contents.constData(), zip_uint64_t(file.contents.size()), 0);
        if (!source || zip_file_add(archive, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            return bundleFailure(archive);
        }
    }
    // It writes beside the path and renames.
    if (zip_close(archive) != 0)
        return bundleFailure(archive);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace leadfloor

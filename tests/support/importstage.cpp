// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importstage.h"

#include "models/engine/admincalls.h"
#include "models/engine/csvreader.h"
#include "models/engine/floorcalls.h"
#include "models/engine/query.h"

#include <QFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

QString ImportStage::problemText(const Error& error)
{
    return errorCodeText(error.code) % u' ' % error.detail;
}

QString ImportStage::openFloor()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
    if (auto opened = m_owner->open(); !opened)
        return problemText(opened.error());
    const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
    if (!signIns)
        return problemText(signIns.error());
    if (auto made = createWorkspace(*m_owner, u"Other Leads"_s, u"supplier"_s, u"US"_s, 0); !made)
        return problemText(made.error());
    m_broker = m_owner->spec();
    m_broker.login = loginName(*floorId(*m_owner), signIns->first().email);
    m_broker.password = signIns->first().password;
    return {};
}

qint64 ImportStage::workTables() const
{
    return count(u"select count(*) from pg_class where relnamespace = 'staging'::regnamespace"_s);
}

QString ImportStage::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QList<QStringList> ImportStage::read(const QString& path)
{
    QFile file(path);
    QList<QStringList> rows;
    CsvReader reader(file, path, {});
    CsvBatch batch;
    if (!file.open(QIODevice::ReadOnly) || !reader.open())
        return rows;
    while (reader.read(batch).value_or(false)) {
        for (qsizetype i = 0; i < batch.size(); ++i)
            rows.append(batch.texts(i));
    }
    return rows;
}

ImportRequest ImportStage::request(const QByteArray& bytes, const QString& supplier, const QString& name) const
{
    ImportRequest wanted;
    wanted.path = write(name, bytes);
    wanted.supplier = supplier;
    return wanted;
}

Result<ImportSummary> ImportStage::importAs(const ConnectionSpec& spec, const ImportRequest& request)
{
    auto future = QtConcurrent::run(importLeads, spec, request);
    future.waitForFinished();
    return future.result();
}

Result<ImportSummary> ImportStage::importNow(const ImportRequest& wanted) const
{
    return importAs(m_owner->spec(), wanted);
}

qint64 ImportStage::count(const QString& sql) const
{
    const auto value = queryValue(*m_owner, sql);
    return value ? value->toLongLong() : -1;
}

QString ImportStage::text(const QString& sql) const
{
    const auto value = queryValue(*m_owner, sql);
    return value ? value->toString() : value.error().sqlState;
}

qint64 ImportStage::leads() const
{
    return count(u"select count(*) from core.lead"_s);
}

QByteArray ImportStage::daysAgo(int days)
{
    return QDateTime::currentDateTimeUtc().date().addDays(-days).toString(Qt::ISODate).toLatin1();
}

ConnectionSpec ImportStage::signIn(const QString& workspace, const QString& email, const QString& role) const
{
    if (auto made = createMember(*m_owner, {workspace, email, {}, role, u"correct horse"_s}); !made)
        qFatal("cannot make a member: %s", qPrintable(made.error().detail));
    ConnectionSpec spec = m_owner->spec();
    spec.login = loginName(*floorId(*m_owner), email);
    spec.password = u"correct horse"_s;
    return spec;
}

} // namespace leadfloor::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "models/engine/copystream.h"
#include "models/engine/csvreader.h"
#include "models/engine/leadimport.h"
#include "models/engine/xlsxwriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr qint64 importLines = 1000000;

double elapsedSeconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// A supplier's file: 28 columns, 1.9 % invalid states, 2 % repeats within the file, 3 % persons
/// that the floor has, in no order.
void writeSupplierFile(BenchFloor& floor, const QString& path, qint64 lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(file.errorString(), {});
    file.write("first_name,last_name,phone,phone_alt,email,date_of_birth,borrower_age,street,city,"
               "county,state,zip,mortgage_amount,"
               "loan_type,lender,mortgage_date,mortgage_term_months,property_value,tobacco,medical,"
               "co_borrower_name,co_borrower_age,"
               "source,campaign,inquiry_time,consent_certificate,intent,lead_id\r\n");
    const auto known =
        must(queryRows(floor.owner(),
                       u"select phone from sealed.contact where phone is not null limit :rows"_s,
                       {{u"rows"_s, lines * 3 / 100}},
                       [](const QSqlQuery& row) { return row.value(0).toString().toLatin1(); }),
             u"known phones"_s);
    struct Town
    {
        const char *state, *county, *city, *zip;
    };
    static constexpr std::array towns = {
        Town{"LA", "Caddo", "Shreveport", "71101"},  Town{"TX", "Harris", "Houston", "77002"},
        Town{"CA", "Marin", "San Rafael", "94901"},  Town{"FL", "Orange", "Orlando", "32801"},
        Town{"OH", "Franklin", "Columbus", "43085"}, Town{"NY", "Kings", "Brooklyn", "11201"},
        Town{"GA", "Fulton", "Atlanta", "30303"},    Town{"WA", "King", "Seattle", "98101"},
    };
    const QDate today = QDateTime::currentDateTimeUtc().date();
    QByteArray out;
    quint64 random = 1;
    const auto next = [&](quint64 bound) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        return (random >> 33) % bound;
    };
    for (qint64 i = 0; i < lines; ++i) {
        const Town& town = towns.at(size_t(next(towns.size())));
        const bool isInvalid = i % 1000 < 19;
        const qint64 person = i % 50 == 21 ? i - 1 : i; // 2 %
        QByteArray phone = "(" + QByteArray::number(201 + person / 7'000'000 * 7) + ") "
                           + QByteArray::number(2'000'000 + person * 7 % 7'999'999).insert(3, '-');
        if (i % 100 >= 97)
            phone = known.at(i / 100 * 3 % known.size());
        const QByteArray n = QByteArray::number(i);
        out += "Ana" + n + ",\"O'Brien, " + n + "\"," + phone + ",,ana" + n + "@mail.example,"
               + QByteArray::number(1 + next(12)) + "/" + QByteArray::number(1 + next(28)) + "/19"
               + QByteArray::number(40 + next(55)) + "," + QByteArray::number(25 + next(50)) + ","
               + n + " Oak Street," + town.city + "," + town.county + ","
               + (isInvalid ? "Texass" : town.state) + "," + town.zip + ",\"$"
               + QByteArray::number(60 + next(700)) + ",000.00\",FHA,Red River Bank,2021-03-31,360,"
               + QByteArray::number(80'000 + next(900'000)) + "," + (next(3) ? "no" : "yes") + ","
               + (next(5) ? "good" : "n/a") + ",Ben " + n + "," + QByteArray::number(25 + next(50))
               + ",web form,spring,"
               + today.addDays(-qint64(30 + next(900))).toString(Qt::ISODate).toLatin1()
               + "T10:11:12Z,cert-" + n + "," + QByteArray::number(20 + next(80)) + "," + n
               + "\r\n";
        if (out.size() > 1 << 20) {
            file.write(out);
            out.clear();
        }
    }
    file.write(out);
}

void copyToFile(BenchFloor& floor, const QByteArray& select, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(file.errorString(), {});
    CopyOut rows(floor.owner(), {});
    must(rows.start("copy (" + select + ") to stdout"), u"copy out"_s);
    for (QByteArrayView row = must(rows.next(), u"copy out"_s); !row.isNull();
         row = must(rows.next(), u"copy out"_s))
        file.write(row.data(), row.size());
}

QByteArray firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
}

void copyFromFile(DbConnection& connection, const QByteArray& table, const QString& path,
                  const QByteArray& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(file.errorString(), {});
    CopyIn copy(connection, {});
    must(copy.start("copy " + table + " from stdin " + options), u"copy in"_s);
    while (!file.atEnd())
        must(copy.put(file.read(1 << 18)), u"copy in"_s);
    must(copy.finish(), u"copy in"_s);
}

constexpr const char* leadColumns =
    "lead_id, public_id, batch_id, supplier_id, pool_id, project_id, county_id, inquired_on, "
    "inquired_at,"
    " age_proven, class_rule, intent, filled, price_minor, person, first_initial, city";
constexpr const char* contactColumns =
    "lead_id, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, "
    "zip,"
    " mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months, "
    "property_value_minor,"
    " tobacco, medical, co_borrower_name, co_borrower_age, source, campaign, consent_certificate";
constexpr const char* inventorySql =
    "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, "
    "project_id, class, intent, filled)"
    " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, "
    "l.project_id, p.class, l.intent, l.filled"
    " from core.lead l join core.pool p using (pool_id) where l.lead_id > :before";

/// The accepted rows as the tables hold them, in the order of a file: what no loader has at hand.
double loadReadyRows(BenchFloor& floor, const QTemporaryDir& folder, qint64 before)
{
    DbConnection connection(floor.owner().spec());
    must(connection.open(), u"connect"_s);
    QElapsedTimer timer;
    timer.start();
    must(beginTransaction(connection), u"begin"_s);
    copyFromFile(connection, QByteArray("core.lead (") + leadColumns + ")",
                 folder.filePath(u"lead"_s), {});
    copyFromFile(connection, QByteArray("sealed.contact (") + contactColumns + ")",
                 folder.filePath(u"contact"_s), {});
    must(execute(connection, QString::fromLatin1(inventorySql), {{u"before"_s, before}}),
         u"inventory"_s);
    must(commitTransaction(connection), u"commit"_s);
    return elapsedSeconds(timer);
}

void keepReadyRows(BenchFloor& floor, const QTemporaryDir& folder, qint64 before)
{
    const QByteArray from = QByteArray::number(before);
    const QByteArray id = "select row_number() over (order by l.public_id) + " + from;
    const auto rest = [](const char* columns) {
        return QByteArray(columns).mid(7);
    }; // without lead_id
    copyToFile(floor,
               id + rest(leadColumns) + " from core.lead l where lead_id > " + from + " order by 1",
               folder.filePath(u"lead"_s));
    copyToFile(floor,
               id + rest(contactColumns)
                   + " from sealed.contact c join core.lead l using (lead_id) where lead_id > "
                   + from + " order by 1",
               folder.filePath(u"contact"_s));
}

/// A table for the file as it stands: the floor's tables are split, so no loader can do without.
void makeLanding(DbConnection& connection, const QByteArray& header)
{
    QString columns = QString::fromLatin1(header);
    columns.replace(u","_s, u" text, "_s);
    must(
        execute(
            connection,
            u"create unlogged table core.landing (row_no bigint generated always as identity, %1 text)"_s
                .arg(columns)),
        u"landing"_s);
}

/// From there into the floor's tables by a script that trusts it: no checks, no duplicates, no
/// order.
void storeLanding(DbConnection& connection, qint64 before)
{
    must(
        execute(
            connection,
            u"insert into core.pool (product_id, class, state) select 1, c, s.code from core.state s, (values (1), (2)) k (c) on conflict do nothing"_s),
        u"pools"_s);
    must(execute(connection,
                 u"insert into core.lead (lead_id, batch_id, supplier_id, pool_id, county_id, "
                 u"inquired_on, inquired_at, intent, filled, person, first_initial, city)"
                 " select :before + s.row_no, 0, 0, p.pool_id, coalesce(k.county_id, 0), "
                 "(s.inquiry_time::timestamptz)::date, s.inquiry_time::timestamptz, s.intent::int,"
                 " f.filled, sealed.person_of('\\x00', s.phone, s.email, s.first_name, "
                 "s.last_name, s.zip, s.street), left(s.first_name, 1), s.city"
                 " from core.landing s cross join lateral (select case when s.source <> '' then 1 "
                 "else 0 end + case when s.borrower_age <> '' then 2 else 0 end"
                 " + case when s.medical <> '' then 4 else 0 end + case when s.tobacco <> '' then "
                 "8 else 0 end + case when s.co_borrower_name <> '' then 16 else 0 end"
                 " + case when s.phone <> '' then 32 else 0 end as filled) f"
                 " join core.pool p on p.product_id = 1 and p.state = s.state and p.class = case "
                 "when f.filled = 63 then 1 else 2 end"
                 " left join core.county k on k.state = s.state and k.name = s.county"_s,
                 {{u"before"_s, before}}),
         u"lead"_s);
    must(execute(connection,
                 u"insert into sealed.contact (lead_id, first_name, last_name, phone, phone_alt, "
                 u"email, date_of_birth, borrower_age, street, zip, mortgage_amount_minor,"
                 " loan_type, lender, mortgage_date, mortgage_term_months, property_value_minor, "
                 "tobacco, medical, co_borrower_name, co_borrower_age, source, campaign,"
                 " consent_certificate) select :before + s.row_no, s.first_name, s.last_name, "
                 "s.phone, s.phone_alt, s.email, s.date_of_birth::date, s.borrower_age::int,"
                 " s.street, s.zip, s.mortgage_amount::money::numeric * 100, s.loan_type, "
                 "s.lender, s.mortgage_date::date, s.mortgage_term_months::int,"
                 " s.property_value::bigint * 100, s.tobacco, s.medical, s.co_borrower_name, "
                 "s.co_borrower_age::int, s.source, s.campaign, s.consent_certificate"
                 " from core.landing s join core.state t on t.code = s.state"_s,
                 {{u"before"_s, before}}),
         u"contact"_s);
    must(execute(connection, QString::fromLatin1(inventorySql), {{u"before"_s, before}}),
         u"inventory"_s);
    must(execute(connection, u"drop table core.landing"_s), u"landing"_s);
}

/// Seconds of the same file, unchecked, by COPY and storeLanding().
double loadStraight(BenchFloor& floor, const QString& path, qint64 before)
{
    const QByteArray header = firstLine(path);
    DbConnection connection(floor.owner().spec());
    must(connection.open(), u"connect"_s);
    QElapsedTimer timer;
    timer.start();
    must(beginTransaction(connection), u"begin"_s);
    makeLanding(connection, header);
    copyFromFile(connection, "core.landing (" + header + ")", path, "with (format csv, header)");
    storeLanding(connection, before);
    must(commitTransaction(connection), u"commit"_s);
    return elapsedSeconds(timer);
}

struct PgloaderTime
{
    double reading = 0; ///< seconds until its rows were in the landing table
    double whole = 0;
};

/// The same with pgloader in the place of COPY.
PgloaderTime loadByPgloader(BenchFloor& floor, const QTemporaryDir& folder, qint64 before)
{
    const QString path = folder.filePath(u"leads.csv"_s);
    const QByteArray header = firstLine(path);
    const ConnectionSpec& spec = floor.owner().spec();
    QFile script(folder.filePath(u"leads.load"_s));
    if (!script.open(QIODevice::WriteOnly))
        giveUp(script.errorString(), {});
    script.write("load csv from '" + path.toUtf8() + "' into postgresql://" + spec.login.toUtf8()
                 + "@unix:" + spec.servers.first().host.toUtf8() + ":"
                 + QByteArray::number(spec.servers.first().port) + "/" + spec.database.toUtf8()
                 + " target table core.landing target columns (" + header
                 + ") with skip header = 1, fields optionally enclosed by '\"', fields terminated "
                   "by ',';\n");
    script.close();
    DbConnection connection(spec);
    must(connection.open(), u"connect"_s);
    PgloaderTime time;
    QElapsedTimer timer;
    timer.start();
    makeLanding(connection, header);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, spec.password);
    process.setProcessEnvironment(environment);
    process.start(u"pgloader"_s,
                  {u"--root-dir"_s, folder.filePath(u"pgloader"_s), script.fileName()});
    process.waitForFinished(-1);
    time.reading = elapsedSeconds(timer);
    if (process.exitCode() != 0)
        giveUp(u"pgloader: "_s % QString::fromUtf8(process.readAll()), {});
    must(beginTransaction(connection), u"begin"_s);
    storeLanding(connection, before);
    must(commitTransaction(connection), u"commit"_s);
    time.whole = elapsedSeconds(timer);
    return time;
}

/// Takes what was stored after lead `before` out of the floor again.
void forgetImports(BenchFloor& floor, qint64 before)
{
    floor.run(u"set session_replication_role = replica"_s);
    for (const QString& table : {u"core.lead"_s, u"sealed.contact"_s, u"core.inventory"_s})
        floor.run(u"delete from %1 where lead_id > %2"_s.arg(table).arg(before));
    floor.run(u"delete from core.import_batch where file_name in ('leads.csv', 'leads.xlsx')"_s);
    floor.run(u"truncate core.import_issue"_s);
    floor.run(u"set session_replication_role = origin"_s);
    for (const QString& table : {u"core.lead"_s, u"sealed.contact"_s, u"core.inventory"_s})
        floor.run(u"vacuum analyze "_s % table);
    floor.run(u"checkpoint"_s);
}

/// Lines a second of our import of a file of `lines` lines.
double importOurs(BenchFloor& floor, const QString& path, qint64 lines)
{
    ImportRequest request;
    request.path = path;
    request.supplier = u"Acme Leads"_s;
    QElapsedTimer timer;
    timer.start();
    QFuture<Result<ImportSummary>> future = QtConcurrent::run(importLeads, floor.owner().spec(), request);
    future.waitForFinished();
    const double seconds = elapsedSeconds(timer);
    const ImportSummary summary = must(future.result(), u"import"_s);
    if (summary.rows != lines || summary.rejected < lines / 100 || summary.duplicates < lines / 100)
        giveUp(u"the import has not all rows"_s, {});
    return double(lines) / seconds;
}

Row importMillion(BenchFloor& floor, int rounds)
{
    const qint64 lines = qMin(importLines, floor.leads());
    const QTemporaryDir folder;
    writeSupplierFile(floor, folder.filePath(u"leads.csv"_s), lines);
    const qint64 before = floor.value(u"select max(lead_id) from core.lead"_s).toLongLong();
    const QString path = folder.filePath(u"leads.csv"_s);
    const auto forget = [&] { forgetImports(floor, before); };
    const auto ours = [&] { return importOurs(floor, path, lines); };
    const auto mustHaveStored = [&](const QString& name) { // a loader may drop rows and say nothing
        if (floor.value(u"select count(*) from core.inventory where lead_id > %1"_s.arg(before))
                .toLongLong()
            < lines * 98 / 100)
            giveUp(name % u" has not stored all rows"_s, {});
    };
    const auto straight = [&] {
        forget();
        const double seconds = loadStraight(floor, path, before);
        mustHaveStored(u"the straight load"_s);
        return double(lines) / seconds;
    };
    const bool hasPgloader = !QStandardPaths::findExecutable(u"pgloader"_s).isEmpty();
    QList<double> pgloaderReading;
    const auto pgloader = [&] {
        forget();
        const PgloaderTime time = loadByPgloader(floor, folder, before);
        mustHaveStored(u"pgloader"_s);
        pgloaderReading.append(double(lines) / time.reading);
        return double(lines) / time.whole;
    };
    ours();
    keepReadyRows(floor, folder, before);
    const double readyShare =
        floor.value(u"select count(*) from core.lead where lead_id > %1"_s.arg(before)).toDouble()
        / double(lines);
    const auto readyRows = [&] {
        forget();
        return double(lines) * readyShare / loadReadyRows(floor, folder, before);
    };
    const auto oursAfresh = [&] {
        forget();
        return ours();
    };
    QList<Contender> contenders = {
        {u"ours"_s, oursAfresh}, {u"straight load"_s, straight}, {u"ready rows"_s, readyRows}};
    if (hasPgloader)
        contenders.append({u"pgloader"_s, pgloader});
    const QList<double> medians = measure(contenders, rounds);
    forget();
    Row row;
    row.row = u"P12"_s;
    row.work = u"import %1 lines, validated, classified, deduplicated"_s.arg(lines);
    row.unit = u"lines/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the same file, unchecked, by COPY and three inserts"_s;
    row.goalLimit = 0.75;
    row.rivalName = u"pgloader and the same three inserts"_s;
    if (hasPgloader) {
        row.rival = medians.at(3);
        row.goalRival = 2.5;
    } else {
        row.rivalName += u" (not installed)"_s;
    }
    row.remark = u"bare COPY of the accepted rows, ready made: %1 lines/s, ours %2 of it"_s
                     .arg(qRound64(medians.at(2)))
                     .arg(medians.at(0) / medians.at(2), 0, 'f', 2);
    if (hasPgloader) {
        std::sort(pgloaderReading.begin(), pgloaderReading.end());
        row.remark += u"; pgloader into the unindexed landing table alone: %1 lines/s"_s.arg(
            qRound64(pgloaderReading.at(pgloaderReading.size() / 2)));
    }
    return row;
}

/// The same rows as a workbook, as spreadsheets keep them: shared texts, numbers and dates.
void writeSupplierBook(const QString& csvPath, const QString& path, qint64 lines)
{
    QFile file(csvPath);
    CsvReader reader(file, u"leads.csv"_s, {});
    CsvBatch batch;
    if (!file.open(QIODevice::ReadOnly))
        giveUp(file.errorString(), {});
    must(reader.open(), u"supplier's file"_s);
    std::unique_ptr<XlsxWriter> book;
    QList<QByteArray> values;
    while (must(reader.read(batch), u"supplier's file"_s)) {
        for (qsizetype row = 0; row < batch.size(); ++row) {
            if (!book) {
                QList<CsvColumn> columns;
                for (const QString& name : batch.texts(row)) {
                    const bool isNumber = name == "intent"_L1 || name == "property_value"_L1 || name.endsWith("_age"_L1) || name.endsWith("_months"_L1);
                    columns.append({name, isNumber ? ColumnType::Integer : name == "mortgage_date"_L1 ? ColumnType::Date : ColumnType::Text});
                }
                book = std::make_unique<XlsxWriter>(path, columns, XlsxWriter::Options{.memoryRowsMax = lines});
                values.resize(columns.size());
                continue;
            }
            for (qsizetype column = 0; column < values.size(); ++column)
                values[column] = batch.field(row, quint32(column)).toByteArray();
            must(book->writeRow(values), u"workbook"_s);
        }
    }
    must(book->finish({}), u"workbook"_s);
}

/// P12 of a workbook. No loader takes one: who has none of ours saves it as CSV first.
Row importWorkbook(BenchFloor& floor, int rounds)
{
    const qint64 lines = qMin<qint64>(200'000, floor.leads());
    const QTemporaryDir folder;
    const QString csvPath = folder.filePath(u"leads.csv"_s);
    const QString bookPath = folder.filePath(u"leads.xlsx"_s);
    writeSupplierFile(floor, csvPath, lines);
    writeSupplierBook(csvPath, bookPath, lines);
    const qint64 before = floor.value(u"select max(lead_id) from core.lead"_s).toLongLong();
    const auto import = [&](const QString& path) {
        return [&floor, path, lines, before] {
            forgetImports(floor, before);
            return importOurs(floor, path, lines);
        };
    };
    const auto office = [&] {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(u"soffice"_s, {u"--headless"_s, u"-env:UserInstallation=file://%1/profile"_s.arg(folder.path()), u"--convert-to"_s, u"csv"_s,
                                     u"--outdir"_s, folder.filePath(u"saved"_s), bookPath});
        if (!process.waitForFinished(-1) || process.exitCode() != 0 || firstLine(folder.filePath(u"saved/leads.csv"_s)).isEmpty())
            giveUp(u"soffice: "_s % QString::fromUtf8(process.readAll()), {});
        return double(lines) / elapsedSeconds(timer);
    };
    QList<Contender> contenders = {{u"ours"_s, import(bookPath)}, {u"ours of CSV"_s, import(csvPath)}};
    Row row;
    row.row = u"P12 workbook"_s;
    row.rivalName = u"LibreOffice saving it as CSV, nothing loaded yet"_s;
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        row.rivalName += u" (not installed)"_s;
    else
        contenders.append({u"LibreOffice"_s, office});
    const QList<double> medians = measure(contenders, rounds);
    forgetImports(floor, before);
    row.work = u"import a workbook of %1 lines x 28, as P12"_s.arg(lines);
    row.unit = u"lines/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the same rows as CSV"_s;
    row.remark = u"no goal is set"_s;
    if (medians.size() > 2)
        row.rival = medians.at(2);
    return row;
}

} // namespace

QList<Bench> importBenches()
{
    return {{u"P12"_s, importMillion}, {u"P12 workbook"_s, importWorkbook}};
}

} // namespace leadfloor::bench

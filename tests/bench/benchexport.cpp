// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "models/domain/lead.h"
#include "models/engine/exportfiles.h"
#include "models/engine/leadexport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr qint64 exportRows = 1000000;

/// Gives brokerage 0 a million delivered leads, as api.deliver would have written them.
void deliverMillion(BenchFloor& floor, qint64 rows)
{
    floor.run(u"truncate core.delivered_lead"_s);
    must(execute(
             floor.owner(),
             u"insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, "
             u"public_id, purchased_at, delivered_at,"
             " delivered_xid, price_minor, bucket, class, first_name, last_name, phone, phone_alt, "
             "email, date_of_birth, borrower_age,"
             " street, city, county, state, zip, mortgage_amount_minor, loan_type, lender, "
             "mortgage_date, mortgage_term_months,"
             " property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, "
             "campaign, project, inquired_at,"
             " consent_certificate)"
             " select w.workspace_id, 1 + l.lead_id / 1000, l.lead_id, 1001 + l.lead_id / 1000, "
             "l.public_id, clock_timestamp(),"
             " clock_timestamp(), '3'::xid8, 300, 'MONTH_24_PLUS', 'gold', c.first_name, "
             "c.last_name, c.phone, c.phone_alt, c.email,"
             " c.date_of_birth, c.borrower_age, c.street, l.city, k.name, k.state, c.zip, "
             "c.mortgage_amount_minor, c.loan_type, c.lender,"
             " c.mortgage_date, c.mortgage_term_months, c.property_value_minor, c.tobacco, "
             "c.medical, c.co_borrower_name,"
             " c.co_borrower_age, c.source, c.campaign, null, l.inquired_at, c.consent_certificate"
             " from core.lead l join sealed.contact c using (lead_id) left join core.county k "
             "using (county_id), core.workspace w"
             " where w.name = 'Bench 0' order by l.lead_id limit :rows"_s,
             {{u"rows"_s, rows}}),
         u"delivered leads"_s);
    floor.run(u"vacuum analyze core.delivered_lead"_s);
}

double secondsSince(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The floor gives rows to an export that is written down, whatever program reads them.
void openExport(const ConnectionSpec& broker)
{
    DbConnection connection(broker);
    must(connection.open(), u"connect"_s);
    must(execute(connection, u"select api.export_begin('{}', '{lead_id}', 'bench', 'bench')"_s), u"export"_s);
}

Row exportMillion(BenchFloor& floor, int rounds)
{
    const qint64 rows = qMin(exportRows, floor.leads());
    deliverMillion(floor, rows);
    const QTemporaryDir folder;
    const QString columns = exportColumns().join(u", "_s);
    const QString select = u"select %1 from api.my_lead_export"_s.arg(columns);
    const ConnectionSpec broker = floor.broker(0);
    openExport(broker);

    const auto ours = [&] {
        ExportRequest request;
        request.path = folder.filePath(u"ours.csv"_s);
        QElapsedTimer timer;
        timer.start();
        QFuture<Result<ExportSummary>> future = QtConcurrent::run(exportLeads, broker, request);
        future.waitForFinished();
        const ExportSummary summary = must(future.result(), u"export"_s);
        if (summary.rows != rows)
            giveUp(u"the export has not all rows"_s, {});
        return double(rows) / secondsSince(timer);
    };
    // The limit of any client: psql passes raw rows through, without guard, hash, log or manifest.
    const auto psql = [&] {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, broker.password);
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.start(u"psql"_s, {u"-X"_s, u"-q"_s, u"-d"_s, broker.toUrl(), u"-c"_s,
                                  u"\\copy (%1) to '%2' csv header"_s.arg(
                                      select, folder.filePath(u"psql.csv"_s))});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            giveUp(u"psql: "_s % QString::fromUtf8(process.readAllStandardError()), {});
        return double(rows) / secondsSince(timer);
    };
    // The rival: what most programs do, a cursor read in pieces of a thousand and written as CSV.
    const auto cursor = [&] {
        DbConnection connection(broker);
        must(connection.open(), u"connect"_s);
        QFile file(folder.filePath(u"cursor.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            giveUp(file.errorString(), {});
        QElapsedTimer timer;
        timer.start();
        must(beginTransaction(connection), u"begin"_s);
        must(execute(connection, u"declare rows no scroll cursor for "_s % select), u"cursor"_s);
        for (;;) {
            const auto lines =
                must(queryRows(connection, u"fetch 1000 from rows"_s, {},
                               [](const QSqlQuery& row) {
                                   QString line;
                                   for (int column = 0; column < 33; ++column)
                                       line +=
                                           u'"'
                                           % row.value(column).toString().replace(u'"', u"\"\""_s)
                                           % u"\","_s;
                                   return line;
                               }),
                     u"fetch"_s);
            if (lines.isEmpty())
                break;
            for (const QString& line : lines)
                file.write((line % u"\r\n"_s).toUtf8());
        }
        rollbackTransaction(connection);
        return double(rows) / secondsSince(timer);
    };

    const QList<double> medians =
        measure({{u"ours"_s, ours}, {u"psql \\copy"_s, psql}, {u"cursor"_s, cursor}}, rounds);
    Row row;
    row.row = u"P11"_s;
    row.work = u"export %1 leads x 33, guarded, with SHA-256"_s.arg(rows);
    row.unit = u"leads/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"psql \\copy of the same query, raw"_s;
    row.rival = medians.at(2);
    row.rivalName = u"cursor, fetch 1000, QSqlQuery"_s;
    row.goalLimit = 1.0;
    row.goalRival = 3;
    return row;
}

/// One cell as the bare library takes it.
struct BareCell
{
    enum class Kind : quint8 { Empty, Text, Number } kind = Kind::Empty;
    QByteArray text;
    double number = 0;
};

/// The same values typed beforehand, so that the rival has nothing to do but write.
QList<QList<BareCell>> bareCells(const QList<QByteArray>& copyRows)
{
    QList<QList<BareCell>> rows;
    QList<QByteArray> values;
    for (const QByteArray& row : copyRows) {
        if (!splitCopyRow(row, exportColumns().size(), values))
            giveUp(u"a row with other columns"_s, {});
        QList<BareCell> cells;
        for (qsizetype column = 0; column < values.size(); ++column) {
            const ColumnType type = exportColumnTypes().at(column);
            const bool isNumber = type != ColumnType::Text && type != ColumnType::Phone;
            const QByteArray& value = values.at(column);
            cells.append({value.isEmpty() ? BareCell::Kind::Empty : isNumber ? BareCell::Kind::Number : BareCell::Kind::Text, value,
                          isNumber ? value.left(4).toDouble() + 0.25 : 0});
        }
        rows.append(cells);
    }
    return rows;
}

void writeBare(const QString& path, const QList<QList<BareCell>>& rows)
{
    lxw_workbook_options options{};
    options.constant_memory = 1;
    lxw_workbook* workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "Leads");
    for (lxw_row_t row = 0; row < lxw_row_t(rows.size()); ++row) {
        const QList<BareCell>& cells = rows.at(row);
        for (lxw_col_t column = 0; column < lxw_col_t(cells.size()); ++column) {
            const BareCell& cell = cells.at(column);
            if (cell.kind == BareCell::Kind::Text)
                worksheet_write_string(sheet, row, column, cell.text.constData(), nullptr);
            else if (cell.kind == BareCell::Kind::Number)
                worksheet_write_number(sheet, row, column, cell.number, nullptr);
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR)
        giveUp(u"the bare library wrote nothing"_s, {});
}

/// P20: a workbook with types, guards, hash and manifest, as fast as the library writes at all.
Row writeWorkbook(BenchFloor& floor, int rounds)
{
    const qint64 rows = qMin<qint64>(200'000, floor.leads());
    deliverMillion(floor, rows);
    ConnectionSpec spec = floor.broker(0);
    spec.settings.insert(u"timezone"_s, u"UTC"_s);
    spec.settings.insert(u"datestyle"_s, u"ISO"_s);
    DbConnection connection(spec);
    must(connection.open(), u"connect"_s);
    openExport(spec);
    QList<QByteArray> copyRows;
    must(copyLeads(connection, u"api.my_lead_export"_s, exportColumns(), 0, [] { return false; },
                   [&](QByteArrayView row) -> Result<> {
                       copyRows.append(row.toByteArray());
                       return {};
                   }),
         u"leads"_s);
    const QTemporaryDir folder;
    const auto ours = [&] {
        ExportRequest request;
        request.path = folder.filePath(u"ours.xlsx"_s);
        request.format = ExportFormat::Xlsx;
        QElapsedTimer timer;
        timer.start();
        ExportFiles files(request, u"US"_s, [] { return false; });
        must(files.open(), u"open"_s);
        for (const QByteArray& row : copyRows)
            must(files.addCopyRow(row), u"row"_s);
        must(files.finish(), u"finish"_s);
        must(files.writeManifest({}), u"manifest"_s);
        must(files.commit(), u"commit"_s);
        return double(rows) / secondsSince(timer);
    };
    const QList<QList<BareCell>> cells = bareCells(copyRows);
    const auto bare = [&] {
        QElapsedTimer timer;
        timer.start();
        writeBare(folder.filePath(u"bare.xlsx"_s), cells);
        return double(rows) / secondsSince(timer);
    };
    const QList<double> medians = measure({{u"ours"_s, ours}, {u"libxlsxwriter"_s, bare}}, rounds);
    Row row;
    row.row = u"P20"_s;
    row.work = u"workbook of %1 leads x 33, typed, with SHA-256"_s.arg(rows);
    row.unit = u"leads/s"_s;
    row.ours = medians.at(0);
    row.rival = medians.at(1);
    row.rivalName = u"libxlsxwriter alone, the same cells"_s;
    row.goalRival = 0.9;
    return row;
}

} // namespace

QList<Bench> fileBenches()
{
    return {{u"P11"_s, exportMillion}, {u"P20"_s, writeWorkbook}};
}

} // namespace leadfloor::bench

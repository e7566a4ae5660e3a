// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadcolumns.h"
#include "tests/fakes/fakeimports.h"

namespace leadfloor {

/// What the floor says of the sample file as it is; and with fixes, that what was mended is good.
inline Result<ImportSummary> sampleSummary(const FakeImports& service, const ImportRequest& request)
{
    ImportSummary summary;
    summary.batch = QStringLiteral("7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01");
    summary.isDryRun = request.isDryRun;
    summary.mapping = service.file.mapping;
    const auto reject = [&](qint64 rowNo, const QString& code, const QString& field, const QStringList& values, const QString& value) {
        ImportIssue issue;
        issue.rowNo = rowNo;
        issue.line = rowNo + 1;
        issue.faults = {{code, field, value}};
        issue.values = values;
        summary.issues.append(issue);
    };
    if (request.onlyFixed) {
        summary.rows = summary.accepted = 2;
        summary.worth = ImportWorth{1, 1, 2, 0, Money::fromMinor(1000), Money::fromMinor(300), Money::fromMinor(400), QStringLiteral("USD")};
        return summary;
    }
    summary.rows = 10000;
    summary.accepted = 9640;
    summary.duplicates = 212;
    summary.rejected = 148;
    summary.unknownCounties = 31;
    summary.unprovenAges = 1204;
    summary.worth = ImportWorth{5120, 4520, 9640, 0, Money::fromMinor(2634933), Money::fromMinor(790480), Money::fromMinor(1053973), QStringLiteral("USD")};
    reject(117, QStringLiteral("phone"), QStringLiteral("cell"), {QStringLiteral("Ben Hebert"), QStringLiteral("555-0142"), QStringLiteral("TX")}, QStringLiteral("555-0142"));
    reject(901, QStringLiteral("state"), QStringLiteral("st"), {QStringLiteral("Cy Landry"), QStringLiteral("318-555-0103"), QStringLiteral("Louisianna")}, QStringLiteral("Louisianna"));
    reject(902, QStringLiteral("state"), QStringLiteral("st"), {QStringLiteral("Di Moore"), QStringLiteral("318-555-0104"), QStringLiteral("Louisianna")}, QStringLiteral("Louisianna"));
    ImportIssue twin;
    twin.outcome = ImportIssue::Outcome::Duplicate;
    twin.rowNo = 12;
    twin.line = 13;
    twin.values = {QStringLiteral("Ana Brandt"), QStringLiteral("318-555-0101"), QStringLiteral("LA")};
    twin.twinLead = ImportTwin{QStringLiteral("0f8e2c64"), QStringLiteral("Acme Leads"), QDate(2025, 3, 1), QStringLiteral("LA"), QStringLiteral("shreveport"), true,
                               QStringLiteral("Ana"), QStringLiteral("Brandt"), QStringLiteral("+13185550101"), QStringLiteral("ana@mail.example")};
    summary.issues.append(twin);
    ImportIssue known = twin;
    known.outcome = ImportIssue::Outcome::Rejected;
    known.faults = {{QStringLiteral("known"), QStringLiteral("phone"), {}}};
    known.rowNo = 1439;
    known.line = 1440;
    known.twinLead.reset();
    known.faults.first().days = 90;
    summary.issues.append(known);
    const QStringList row{QStringLiteral("Ed Price"), QStringLiteral("318-555-0105"), QStringLiteral("LA")};
    reject(2001, QStringLiteral("project"), QStringLiteral("project"), row, QStringLiteral("palm-bech"));
    summary.issues.last().faults.first().known = {QStringLiteral("LAKE-VIEW"), QStringLiteral("PALM-BEACH")};
    summary.issues.last().faults.first().count = 2;
    reject(2002, QStringLiteral("number"), QStringLiteral("intent"), row, QStringLiteral("80 %"));
    summary.issues.last().faults.first().most = 100;
    reject(2003, QStringLiteral("long"), QStringLiteral("notes"), row, QStringLiteral("called"));
    summary.issues.last().faults.first().most = 400;
    summary.issues.last().faults.first().count = 1512;
    reject(2004, QStringLiteral("county"), QStringLiteral("county"), row, QStringLiteral("Cado"));
    summary.issues.last().faults.first().within = QStringLiteral("LA");
    return summary;
}

inline void fillSampleImports(FakeImports& service)
{
    FilePreview& file = service.file;
    file.fileName = QStringLiteral("acme.march.csv");
    file.bytes = 1258000;
    file.lines = 10001;
    file.encoding = QStringLiteral("UTF-8");
    file.delimiter = ';';
    file.header = {QStringLiteral("name"), QStringLiteral("cell"), QStringLiteral("st"), QStringLiteral("notes")};
    for (int i = 0; i < 40; ++i) {
        file.rows.append({QStringLiteral("Ana Brandt"), QStringLiteral("318-555-0%1").arg(100 + i), QStringLiteral("LA"), QStringLiteral("called")});
        file.rowLines.append(i + 2);
    }
    file.mapping = guessMapping(file.header, file.rows);
    service.summaryFor = [&service](const ImportRequest& request) { return sampleSummary(service, request); };
    service.kept = {{QUuid::createUuid(), {}, QStringLiteral("acme"), file.mapping.toJson(), 14, QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC), {}}};
    service.sold = 12;
    for (int i = 0; i < 3; ++i) {
        ImportBatch batch;
        batch.batch = QStringLiteral("7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e0%1").arg(i);
        batch.supplier = QStringLiteral("Acme Leads");
        batch.product = QStringLiteral("mortgage");
        batch.fileName = QStringLiteral("acme.%1.csv").arg(i + 1);
        batch.isWithdrawn = i == 2;
        batch.rows = 10000;
        batch.accepted = 9640 - i;
        batch.duplicates = 212 + i;
        batch.rejected = 148;
        batch.createdAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC).addDays(-i);
        batch.createdBy = QStringLiteral("Ana Brandt");
        service.rows.append(batch);
    }
}

} // namespace leadfloor

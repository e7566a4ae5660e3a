// SPDX-License-Identifier: GPL-3.0-or-later
/// Any words as a header and some rows: a mapping gives a field to one column, fits its own profile,
/// and its fingerprint does not depend on the order; any JSON as a profile is taken or refused.
#include "models/domain/leadcolumns.h"

#include <QJsonDocument>

#include <algorithm>

using namespace leadfloor;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QList<QByteArray> lines = bytes.split('\n');
    QList<QStringList> rows;
    for (const QByteArray& line : lines.first(std::min<qsizetype>(lines.size(), 20)))
        rows.append(QString::fromUtf8(line).split(QLatin1Char('\t')).mid(0, 200));
    const QStringList header = rows.takeFirst();
    (void)looksLikeHeader(header);
    const LeadMapping mapping = guessMapping(header, rows);
    for (int field = 0; field < leadFieldCount; ++field) {
        const auto columns = std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                           [field](const MappedColumn& column) { return column.field == LeadField(field); });
        if (columns > 1)
            qFatal("a field with two columns");
    }
    (void)mapping.check(QStringLiteral("fuzz.csv"));
    if (mapping.unmappedHeaders().size() > header.size() || guessMapping(namelessHeader(header.size()), rows).columns.size() != header.size())
        qFatal("columns from nowhere");
    const auto again = LeadMapping::fromJson(mapping.toJson(), header);
    if (!again)
        qFatal("a mapping refuses its own profile");
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (again->columns.at(i).field != mapping.columns.at(i).field)
            qFatal("a profile maps another column");
    }
    QStringList turned = header;
    std::reverse(turned.begin(), turned.end());
    if (LeadMapping::fingerprint(turned) != LeadMapping::fingerprint(header))
        qFatal("the fingerprint knows the order");
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (const auto profile = LeadMapping::fromJson(json, {QStringLiteral("Cell"), QStringLiteral("ST"), QStringLiteral("Cell")}); profile) {
        if (!LeadMapping::fromJson(profile->toJson(), {QStringLiteral("Cell"), QStringLiteral("ST"), QStringLiteral("Cell")}))
            qFatal("a profile that was taken is refused");
    }
    return 0;
}

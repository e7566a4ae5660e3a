// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdraft.h"

#include "models/domain/island.h"
#include "models/items/leadfields.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString draftText(const char* text, int n = -1)
{
    return QCoreApplication::translate("ImportDraft", text, nullptr, n);
}

} // namespace

ImportRequest ImportDraft::request() const
{
    ImportRequest request;
    request.path = look.path;
    request.supplier = look.supplier;
    request.encoding = preview ? preview->encoding : look.encoding;
    request.delimiter = preview && !preview->isWorkbook ? preview->delimiter : '\0';
    request.sheet = preview ? preview->sheet : look.sheet;
    request.hasHeader = !preview || preview->hasHeader;
    QJsonObject profile = mapping.toJson();
    if (isDayFirst)
        profile.insert("day_first"_L1, true);
    request.profile = profile;
    request.isDayFirst = isDayFirst;
    request.mode = ImportRequest::Mode::GoodRows;
    request.fixes = fixes;
    request.profileName = profileName;
    request.sha256 = first ? first->sha256 : QString();
    return request;
}

ImportRequest ImportDraft::checkRequest(bool isOnlyFixed) const
{
    ImportRequest request = this->request();
    request.isDryRun = true;
    request.tellsWorth = true;
    request.writesRejects = false;
    request.onlyFixed = isOnlyFixed;
    if (!isOnlyFixed && fixes.isEmpty())
        request.sha256.clear(); // a check of the file as it is now
    return request;
}

void ImportDraft::merge(const ImportSummary& again)
{
    ImportSummary whole = *first;
    whole.rejected += again.rejected - again.rows;
    whole.accepted += again.accepted;
    whole.duplicates += again.duplicates;
    whole.doubtfulPhones += again.doubtfulPhones;
    whole.unknownCounties += again.unknownCounties;
    whole.unprovenAges += again.unprovenAges;
    if (whole.worth && again.worth) {
        whole.worth->gold += again.worth->gold;
        whole.worth->silver += again.worth->silver;
        whole.worth->priced += again.worth->priced;
        whole.worth->tooYoung += again.worth->tooYoung;
        whole.worth->price = Money::fromMinor(whole.worth->price.minor() + again.worth->price.minor());
        whole.worth->commission = Money::fromMinor(whole.worth->commission.minor() + again.worth->commission.minor());
        whole.worth->commissionMost = Money::fromMinor(whole.worth->commissionMost.minor() + again.worth->commissionMost.minor());
    }
    whole.issues.removeIf([this](const ImportIssue& issue) { return isFixed(issue); });
    whole.issues += again.issues;
    std::sort(whole.issues.begin(), whole.issues.end(), [](const ImportIssue& one, const ImportIssue& other) { return one.rowNo < other.rowNo; });
    check = whole;
}

bool ImportDraft::isFixed(const ImportIssue& issue) const
{
    return std::any_of(fixes.begin(), fixes.end(), [&issue](const ImportFix& fix) {
        return fix.rowNo > 0 ? fix.rowNo == issue.rowNo : issue.values.value(fix.column).trimmed() == fix.from;
    });
}

int ImportDraft::columnOf(const ImportFault& fault) const
{
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns.at(i).field && mapping.columns.at(i).header == fault.field)
            return int(i);
    }
    // The floor says which field of its own, not what the file calls it.
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns.at(i).field && leadFieldName(*mapping.columns.at(i).field) == fault.field)
            return int(i);
    }
    return -1;
}

int ImportDraft::alike(const ImportFault& fault) const
{
    int rows = 0;
    for (const ImportIssue& issue : check ? check->issues : QList<ImportIssue>()) {
        rows += std::any_of(issue.faults.begin(), issue.faults.end(), [&fault](const ImportFault& other) {
            return other.code == fault.code && other.field == fault.field && other.value == fault.value;
        });
    }
    return rows;
}

void ImportDraft::forgetChecks()
{
    first.reset();
    check.reset();
    fixes.clear();
    checkedFixes = 0;
}

QString importFieldTitle(LeadField field)
{
    switch (field) {
    case LeadField::FullName:
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Full name"));
    case LeadField::Intent:
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Intent score"));
    case LeadField::Price:
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Price of its own"));
    default:
        return leadFieldTitle(leadFieldName(field));
    }
}

QString delimiterTitle(char delimiter)
{
    switch (delimiter) {
    case ';':
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Semicolon ;"));
    case '\t':
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Tab"));
    case '|':
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Bar |"));
    default:
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "Comma ,"));
    }
}

QString importCountsText(const ImportSummary& summary, const QLocale& locale)
{
    return draftText(QT_TRANSLATE_NOOP("ImportDraft", "%1 new, %2 duplicates, %3 rejected"))
        .arg(locale.toString(summary.accepted), locale.toString(summary.duplicates), locale.toString(summary.rejected));
}

QString importWorthText(const ImportWorth& worth, const QLocale& locale)
{
    QString words = draftText(QT_TRANSLATE_NOOP("ImportDraft", "Expected: %1 Gold, %2 Silver, worth %3 if all sell; your commission %4, up to %5."))
                        .arg(locale.toString(worth.gold), locale.toString(worth.silver), formatMoney(worth.price, locale, worth.currency),
                             formatMoney(worth.commission, locale, worth.currency), formatMoney(worth.commissionMost, locale, worth.currency));
    if (worth.tooYoung > 0)
        words += u' ' % draftText(QT_TRANSLATE_NOOP("ImportDraft", "%1 are too young to be on offer yet.")).arg(locale.toString(worth.tooYoung));
    return words;
}

QString unfitFile(const QString& path, bool isFile)
{
    const QFileInfo info(path);
    if (!isFile)
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "%1 is no file; drop a CSV or XLSX file.")).arg(island(info.fileName()));
    static const QStringList endings{u"csv"_s, u"txt"_s, u"tsv"_s, u"tab"_s, u"xlsx"_s};
    if (endings.contains(info.suffix().toLower()))
        return {};
    if (info.suffix().compare("xls"_L1, Qt::CaseInsensitive) == 0)
        return draftText(QT_TRANSLATE_NOOP("ImportDraft", "%1 is an old workbook; save it as XLSX or CSV and drop that.")).arg(island(info.fileName()));
    return draftText(QT_TRANSLATE_NOOP("ImportDraft", "%1 is no table that can be read here; drop a CSV or XLSX file.")).arg(island(info.fileName()));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exporttarget.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString exportSentence(const char* words)
{
    return QCoreApplication::translate("leadfloor::ExportTarget", words);
}

} // namespace

ExportMemory::ExportMemory(const QString& path)
    : m_store(path.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"leadfloor"_s,
                                         u"leadfloor"_s)
                                   .fileName()
                             : path,
              QSettings::IniFormat)
{
}

QString ExportMemory::folder() const
{
    return m_store.value(u"export/folder"_s).toString();
}

ExportFormat ExportMemory::format() const
{
    return exportFormatFromCode(m_store.value(u"export/format"_s).toString()).value_or(ExportFormat::Csv);
}

QString ExportMemory::target() const
{
    return m_store.value(u"export/target"_s).toString();
}

ExportRequest::Dialect ExportMemory::dialect() const
{
    return m_store.value(u"export/dialect"_s).toString() == "machine"_L1
               ? ExportRequest::Dialect::Machine
               : ExportRequest::Dialect::Spreadsheet;
}

bool ExportMemory::byteOrderMark() const
{
    return m_store.value(u"export/byteOrderMark"_s, true).toBool();
}

ExportRequest::DoNotCall ExportMemory::doNotCall() const
{
    return m_store.value(u"export/doNotCall"_s).toString() == "block"_L1 ? ExportRequest::DoNotCall::Block : ExportRequest::DoNotCall::Stamp;
}

void ExportMemory::remember(const ExportRequest& request, const QString& target)
{
    m_store.setValue(u"export/format"_s, exportFormatCode(request.format));
    m_store.setValue(u"export/target"_s, target);
    m_store.setValue(u"export/folder"_s, QFileInfo(request.path).absolutePath());
    m_store.setValue(u"export/dialect"_s, request.dialect == ExportRequest::Dialect::Machine
                                              ? u"machine"_s
                                              : u"spreadsheet"_s);
    m_store.setValue(u"export/byteOrderMark"_s, request.byteOrderMark);
    m_store.setValue(u"export/doNotCall"_s, request.doNotCall == ExportRequest::DoNotCall::Block ? u"block"_s : u"stamp"_s);
}

ExportRequest exportRequestFor(const ExportOffer& offer, ExportOffer::Scope scope)
{
    ExportRequest request;
    switch (scope) {
    case ExportOffer::Scope::Order:
        request.orderNumber = offer.order;
        break;
    case ExportOffer::Scope::View:
        request.orderNumber = offer.viewOrder;
        request.search = offer.viewSearch;
        request.work = offer.viewWork;
        break;
    case ExportOffer::Scope::New:
    case ExportOffer::Scope::All:
        break;
    }
    return request;
}

std::optional<qint64> expectedLeads(const ExportOffer& offer, ExportOffer::Scope scope)
{
    switch (scope) {
    case ExportOffer::Scope::Order:
        return offer.orderLeads;
    case ExportOffer::Scope::View:
        return offer.viewLeads;
    case ExportOffer::Scope::New:
        return std::nullopt;
    case ExportOffer::Scope::All:
        return offer.allLeads;
    }
    Q_UNREACHABLE();
}

QString suggestedFileName(const ExportRequest& request, QDate today)
{
    QString name = u"leadfloor-"_s;
    if (request.orderNumber)
        name += u"order-"_s % QString::number(*request.orderNumber);
    else
        name += u"leads-"_s % today.toString(Qt::ISODate);
    if (request.isNarrowed())
        name += u"-part"_s;
    if (request.newFor)
        name += u"-new"_s;
    return fileNameFor(request, name % u".csv"_s);
}

QString fileNameFor(ExportRequest::Dialect dialect, const QString& fileName)
{
    const bool isMarked = fileName.contains(".raw."_L1, Qt::CaseInsensitive);
    const bool isMachine = dialect == ExportRequest::Dialect::Machine;
    if (isMarked == isMachine || fileName.isEmpty())
        return fileName;
    QString name = fileName;
    if (!isMachine)
        return name.replace(".raw."_L1, "."_L1, Qt::CaseInsensitive);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? QString(name.left(dot) % ".raw"_L1 % name.mid(dot))
                   : QString(name % ".raw.csv"_L1);
}

QString fileNameFor(const ExportRequest& request, const QString& fileName)
{
    const bool isBook = request.format == ExportFormat::Xlsx;
    const QString ending = isBook ? u"xlsx"_s : request.layout.delimiter == u'\t' ? u"txt"_s : u"csv"_s;
    QString name = fileName;
    // Only endings that we give ourselves; what else somebody types is his.
    for (const QLatin1StringView own : {".csv"_L1, ".xlsx"_L1, ".txt"_L1}) {
        if (name.endsWith(own, Qt::CaseInsensitive) && (isBook || own == ".xlsx"_L1 || ending == "txt"_L1)) {
            name = name.chopped(own.size()) % u'.' % ending;
            break;
        }
    }
    return fileNameFor(isBook ? ExportDialect::Spreadsheet : request.dialect, name);
}

TargetFault targetFault(const QString& path)
{
    if (path.trimmed().isEmpty())
        return TargetFault::Empty;
    const QFileInfo file(path);
    if (!file.isAbsolute())
        return TargetFault::Relative;
    if (file.isDir() || file.fileName().isEmpty())
        return TargetFault::IsFolder;
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return TargetFault::NoFolder;
    return folder.isWritable() && (!file.exists() || file.isWritable()) ? TargetFault::None : TargetFault::NotWritable;
}

QString targetProblem(TargetFault fault)
{
    switch (fault) {
    case TargetFault::None:
        return {};
    case TargetFault::Empty:
        return exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "Say where the file should go."));
    case TargetFault::Relative:
        return exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "Say the whole path, with its folder."));
    case TargetFault::IsFolder:
        return exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "This is a folder; add a file name."));
    case TargetFault::NoFolder:
        return exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "This folder does not exist."));
    case TargetFault::NotWritable:
        return exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "You may not write there."));
    }
    Q_UNREACHABLE();
}

QString paceText(qint64 done, std::optional<qint64> expected, double perSecond,
                 const QLocale& locale)
{
    if (perSecond < 1)
        return {};
    const QString pace = exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "%1 a second"))
                             .arg(locale.toString(qint64(std::lround(perSecond))));
    if (!expected || *expected <= done)
        return pace;
    const auto seconds = qint64(std::ceil(double(*expected - done) / perSecond));
    constexpr qint64 minute = 60;
    const QString left =
        seconds < 2 * minute
            ? exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "%1 s left"))
                  .arg(locale.toString(seconds))
            : exportSentence(QT_TRANSLATE_NOOP("leadfloor::ExportTarget", "%1 min left"))
                  .arg(locale.toString(seconds / minute));
    return pace % u", "_s % left;
}

} // namespace leadfloor

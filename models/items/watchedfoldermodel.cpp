// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/watchedfoldermodel.h"

#include "models/domain/island.h"

#include <QCoreApplication>
#include <QDir>
#include <QFuture>

using namespace Qt::StringLiterals;

namespace leadfloor {

FolderStateLook folderStateLook(const WatchedFolderRow& row)
{
    switch (row.now.state) {
    case FolderState::Paused:
        return {WatchedFolderModel::tr("Paused"), u"eye-off"_s, Tone::Muted};
    case FolderState::Working:
        return {WatchedFolderModel::tr("Bringing in"), u"loader"_s, Tone::Accent};
    case FolderState::Waiting:
        return {WatchedFolderModel::tr("Waiting"), u"hourglass"_s, Tone::Waiting};
    case FolderState::Stuck:
        return {WatchedFolderModel::tr("Stuck"), u"circle-alert"_s, Tone::Bad};
    case FolderState::Watching:
        break;
    }
    if (!row.now.files.isEmpty())
        return {row.now.files.size() == 1 ? WatchedFolderModel::tr("1 file waits") : WatchedFolderModel::tr("%Ln files wait", nullptr, int(row.now.files.size())),
                u"triangle-alert"_s, Tone::Waiting};
    return {WatchedFolderModel::tr("Watching"), u"eye"_s, Tone::Good};
}

QString takenFileText(const TakenFile& file, const QLocale& locale)
{
    switch (file.end) {
    case TakenFile::End::CameIn:
        return WatchedFolderModel::tr("%1: %2 new leads, %3 duplicates, %4 rejected rows")
            .arg(island(file.name), locale.toString(file.accepted), locale.toString(file.duplicates), locale.toString(file.rejected));
    case TakenFile::End::WasIn:
        return WatchedFolderModel::tr("%1 was brought in before").arg(island(file.name));
    case TakenFile::End::Rejected:
        return WatchedFolderModel::tr("%1 cannot come in").arg(island(file.name));
    }
    Q_UNREACHABLE();
}

QString folderColumnsText(const WatchedFolder& folder)
{
    if (!folder.isKnownHeaderOnly)
        return WatchedFolderModel::tr("Also new columns, by their names");
    return folder.profile.isEmpty() ? WatchedFolderModel::tr("Columns that are known") : WatchedFolderModel::tr("As profile %1").arg(folder.profile);
}

QString importModeText(ImportRequest::Mode mode)
{
    switch (mode) {
    case ImportRequest::Mode::GoodRows:
        return WatchedFolderModel::tr("All rows that are right");
    case ImportRequest::Mode::ValidRows:
        return WatchedFolderModel::tr("No row, if quotes or columns are broken");
    case ImportRequest::Mode::AllOrNothing:
        return WatchedFolderModel::tr("No row, if one is wrong");
    }
    Q_UNREACHABLE();
}

WatchedFolderModel::WatchedFolderModel(WatchedFolders& service, QObject* parent)
    : KeysetModel<WatchedFolderRow>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<WatchedFolderRow>>> WatchedFolderModel::askPage(const WatchedFolderRow* after, int)
{
    return QtFuture::makeReadyFuture(Result<QList<WatchedFolderRow>>(after ? QList<WatchedFolderRow>() : m_service.rows()));
}

QString WatchedFolderModel::title(int column) const
{
    switch (Column(column)) {
    case FolderColumn:
        return tr("Folder");
    case StateColumn:
        return tr("State");
    case SupplierColumn:
        return tr("Supplier");
    case ColumnsColumn:
        return tr("Columns");
    case LastColumn:
        return tr("Last file");
    case TimeColumn:
        return tr("When");
    case FilesColumn:
        return tr("Files");
    case LeadsColumn:
        return tr("New leads");
    case RejectedColumn:
        return tr("Rejected files");
    }
    return {};
}

QString WatchedFolderModel::cellText(int line, int column) const
{
    const WatchedFolderRow& one = row(line);
    switch (Column(column)) {
    case FolderColumn:
        return island(QDir::toNativeSeparators(one.folder.path));
    case StateColumn:
        return folderStateLook(one).text;
    case SupplierColumn:
        return one.folder.supplier;
    case ColumnsColumn:
        return folderColumnsText(one.folder);
    case LastColumn:
        return one.last ? takenFileText(*one.last, m_format.locale) : tr("none yet", "a file");
    case TimeColumn:
        return one.last ? m_format.locale.toString(one.last->at.toLocalTime(), QLocale::ShortFormat) : QString();
    case FilesColumn:
    case LeadsColumn:
    case RejectedColumn:
        return m_format.locale.toString(cellValue(line, column).toLongLong());
    }
    return {};
}

QVariant WatchedFolderModel::cellValue(int line, int column) const
{
    const WatchedFolderRow& one = row(line);
    switch (Column(column)) {
    case StateColumn:
        return int(one.now.state);
    case TimeColumn:
        return one.last ? QVariant(one.last->at) : QVariant();
    case FilesColumn:
        return one.files;
    case LeadsColumn:
        return one.leads;
    case RejectedColumn:
        return one.rejectedFiles;
    case FolderColumn:
    case SupplierColumn:
    case ColumnsColumn:
    case LastColumn:
        break;
    }
    return cellText(line, column);
}

QVariant WatchedFolderModel::cellExtra(int line, int column, int role) const
{
    if (column != StateColumn)
        return {};
    const FolderStateLook look = folderStateLook(row(line));
    if (role == ToneRole)
        return int(look.tone);
    if (role == IconNameRole)
        return look.iconName;
    const FolderTrouble* trouble = row(line).trouble();
    return role == Qt::ToolTipRole && trouble ? QVariant(toUserText(trouble->error)) : QVariant();
}

} // namespace leadfloor

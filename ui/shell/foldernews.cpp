// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/foldernews.h"

#include "models/domain/island.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString shortName(const QString& path)
{
    return island(noticeName(QDir(path).dirName()));
}

} // namespace

FolderNews::FolderNews(const WatchedFolders& folders, Notifier& notifier, QObject* parent)
    : QObject(parent)
    , m_notifier(notifier)
{
    connect(&folders, &WatchedFolders::taken, this, &FolderNews::tellTaken);
    connect(&folders, &WatchedFolders::stuck, this, &FolderNews::tellStuck);
}

void FolderNews::tell(const WatchedFolder& folder, const QString& key, const QString& sentence)
{
    Notice notice;
    notice.kind = NoticeKind::Import;
    notice.key = key;
    notice.sentence = sentence;
    notice.page = u"folders"_s;
    notice.target = folder.id.toString(QUuid::WithoutBraces);
    m_notifier.tell(notice);
}

void FolderNews::tellTaken(const WatchedFolder& folder, const TakenFile& file)
{
    const QString name = island(noticeName(file.name));
    const QLocale locale;
    switch (file.end) {
    case TakenFile::End::CameIn:
        tell(folder, u"import/"_s % file.batch,
             file.rejected > 0 ? tr("%1 came in: %2 new leads; %3 rows were rejected.").arg(name, locale.toString(file.accepted), locale.toString(file.rejected))
                               : tr("%1 came in: %2 new leads.").arg(name, locale.toString(file.accepted)));
        break;
    case TakenFile::End::Rejected:
        tell(folder, {}, tr("%1 cannot come in; it lies in \"rejected\" with the reason.").arg(name));
        break;
    case TakenFile::End::WasIn: // nothing is new
        break;
    }
}

void FolderNews::tellStuck(const WatchedFolder& folder, const FolderTrouble& trouble)
{
    if (trouble.file.isEmpty())
        tell(folder, {}, tr("Nothing comes in from the folder %1 any more.").arg(shortName(folder.path)));
    else if (trouble.needsProfile())
        tell(folder, {}, tr("%1 has columns that are not known; upload it once by hand.").arg(island(noticeName(trouble.file))));
    else
        tell(folder, {}, tr("%1 cannot be brought in yet; it is tried again.").arg(island(noticeName(trouble.file))));
}

} // namespace leadfloor

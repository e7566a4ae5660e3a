// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/stagedfile.h"

#include "models/engine/fileset.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

Error fileProblem(const QString& path, const QString& problem)
{
    return {ErrorCode::FileProblem, QDir::toNativeSeparators(path) % ": "_L1 % problem, {}, {}};
}

StagedFile::StagedFile(QString path)
    : m_path(std::move(path))
    , m_file(std::make_unique<QTemporaryFile>(m_path % ".leadfloor-XXXXXX"_L1))
{
}

StagedFile::~StagedFile() = default;

Result<> StagedFile::open()
{
    const QFileInfo target(m_path);
    if (target.isDir())
        return tl::unexpected(fileProblem(m_path, qt_error_string(EISDIR)));
    if (!m_file->open())
        return tl::unexpected(fileProblem(m_path, m_file->errorString()));
    if (::flock(m_file->handle(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return tl::unexpected(fileProblem(m_path, qt_error_string(errno)));
    return {};
}

QIODevice& StagedFile::device()
{
    return *m_file;
}

QString StagedFile::temporaryPath()
{
    return m_file->fileName();
}

Result<> StagedFile::sync()
{
    if (!m_file->flush())
        return tl::unexpected(fileProblem(m_path, m_file->errorString()));
    if (::fsync(m_file->handle()) != 0)
        return tl::unexpected(fileProblem(m_path, qt_error_string(errno)));
    return {};
}

Result<> StagedFile::commit(const QString& path)
{
    if (auto synced = sync(); !synced)
        return synced;
    // Where a link stands, what it points to is replaced, as QSaveFile does.
    const QFileInfo target(path);
    const QString real = target.isSymLink() && target.exists() ? target.canonicalFilePath() : path;
    if (std::rename(QFile::encodeName(m_file->fileName()).constData(), QFile::encodeName(real).constData()) != 0)
        return tl::unexpected(fileProblem(path, qt_error_string(errno)));
    m_file->setAutoRemove(false);
    return {};
}

void removeStagedLeftovers(const QString& folder)
{
    static const QRegularExpression own(u"\\.leadfloor-[A-Za-z]{6}$"_s);
    // Listed before the journals are read: what a set under way keeps is younger than its journal.
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*.leadfloor-??????"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    const QStringList needed = undoTornSets(folder);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (own.match(info.fileName()).hasMatch() && !needed.contains(info.fileName()) && file.open(QIODevice::ReadOnly)
            && ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
            file.remove();
    }
}

} // namespace leadfloor

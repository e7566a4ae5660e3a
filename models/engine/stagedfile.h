// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <memory>

class QTemporaryFile;
class QIODevice;

namespace leadfloor {

/// A file that is there under its name only once it is complete and on disk. Its name may be chosen
/// as late as that. Only its owner may read it. Dropped before, it leaves nothing; killed, at most a
/// file "NAME.leadfloor-AbCdEf", which removeStagedLeftovers() knows to be nobody's.
class StagedFile final
{
public:
    /// `path`: beside which file, and for error texts.
    explicit StagedFile(QString path);
    ~StagedFile();
    Q_DISABLE_COPY_MOVE(StagedFile)

    /// Errors: FileProblem, as for all of this class.
    [[nodiscard]] Result<> open();
    [[nodiscard]] QIODevice& device();
    /// Of the unfinished file, for writers that want a name.
    [[nodiscard]] QString temporaryPath();
    /// What was written goes to the disk, then the file takes the place of what `path` named.
    [[nodiscard]] Result<> commit(const QString& path);
    [[nodiscard]] Result<> sync();

private:
    QString m_path;
    std::unique_ptr<QTemporaryFile> m_file;
};

/// FileProblem with the path in front.
[[nodiscard]] Error fileProblem(const QString& path, const QString& problem);

/// Removes what killed exports have left in a folder, and undoes what they had begun there; what a running one writes, of this program or
/// another, is locked and stays.
void removeStagedLeftovers(const QString& folder);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filesaver.h"

#include "models/domain/answer.h"
#include "models/domain/island.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor {

void saveFile(QWidget& parent, MessageStrip& strip, const FileToSave& file)
{
    chooseFile(parent, {FileQuestion::For::Save, file.title, file.kinds, {}, file.name},
               [&strip, bytes = file.bytes, isPrivate = file.isPrivate](const QString& path) { saveFile(path, strip, bytes, isPrivate); });
}

void saveFile(const QString& path, MessageStrip& strip, const QByteArray& bytes, bool isPrivate)
{
    auto* watcher = new QFutureWatcher<Result<>>(&strip);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &strip, [&strip, watcher, path] {
        watcher->deleteLater();
        if (const Result<> saved = answerOf(watcher->future()); !saved)
            strip.say(saved.error());
        else
            strip.say(Tone::Good, QCoreApplication::translate("leadfloor::FileSaver", "Saved as %1.").arg(island(QDir::toNativeSeparators(path))));
    });
    watcher->setFuture(writeFile(path, bytes, isPrivate));
}

QFuture<Result<>> writeFile(const QString& path, const QByteArray& bytes, bool isPrivate)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, bytes, isPrivate] {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && (!isPrivate || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                               && file.write(bytes) == bytes.size() && file.commit();
        promise->addResult(isWritten ? Result<>() : failure(ErrorCode::FileProblem, QDir::toNativeSeparators(path) % u": "_s % file.errorString()));
        promise->finish();
    });
    return promise->future();
}

} // namespace leadfloor

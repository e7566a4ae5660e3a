// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/datafolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

QString dataFolder()
{
    const QString chosen = qEnvironmentVariable("LEADFLOOR_HOME");
    if (!chosen.isEmpty())
        return QDir(chosen).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % "/leadfloor"_L1;
}

QString floorsFolder()
{
    if (geteuid() == 0 && !qEnvironmentVariableIsSet("LEADFLOOR_HOME"))
        return u"/var/lib/leadfloor/floors"_s;
    return dataFolder() % "/floors"_L1;
}

bool makePrivateFolder(const QString& path)
{
    return QDir().mkpath(path)
           && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace leadfloor

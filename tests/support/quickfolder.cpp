// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/quickfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

/// A test that copies its floor forty times takes a quarter of it, and two tests run at once.
constexpr qint64 memoryNeeded = 4LL << 30;

} // namespace

QString diskFolder(const QString& name)
{
    const QString disk = QDir::tempPath().size() < 40 ? QDir::tempPath() : u"/tmp"_s;
    return disk % u'/' % name % "-XXXXXX"_L1;
}

QString quickFolder(const QString& name)
{
    const QString memory = u"/dev/shm"_s;
    if (QFileInfo(memory).isWritable() && QStorageInfo(memory).bytesAvailable() > memoryNeeded)
        return memory % u'/' % name % "-XXXXXX"_L1;
    return diskFolder(name);
}

} // namespace leadfloor::testing

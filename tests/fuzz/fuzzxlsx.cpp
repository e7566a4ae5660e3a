// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as a workbook: as an archive, or (first byte even) as the parts of a sound one, parted by
/// the record separator, since no archive of random bytes has a sum that fits. Parts may be stretched.
#include "models/engine/xlsxreader.h"
#include "tests/fuzz/trouble.h"
#include "tests/support/zipmaker.h"

#include <QFile>

#include <sys/mman.h>
#include <unistd.h>

using namespace leadfloor;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    QByteArray book = "PK\x03\x04" + bytes;
    if (data[0] % 2 == 0) {
        const QByteArrayList parts = bytes.split('\x1e');
        static const char* names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                      "_rels/.rels"};
        testing::BookMaker maker;
        for (int i = 0; i < int(std::min<qsizetype>(parts.size(), 6)); ++i) {
            if (!parts.at(i).isEmpty())
                maker.more.append({names[i], fuzz::stretched(parts.at(i))});
        }
        book = maker.bytes();
    }
    const int descriptor = memfd_create("fuzz", 0);
    if (write(descriptor, book.constData(), size_t(book.size())) != book.size())
        qFatal("no room");
    {
        QFile file(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file");
        const bool isOther = (data[0] & 8) != 0;
        XlsxReader reader(file, QStringLiteral("fuzz.xlsx"), {.skipBroken = data[0] % 4 < 2, .sheet = isOther ? QStringLiteral("Other") : QString()});
        if (reader.open(fuzz::cancelledLater((data[0] & 4) != 0 ? fuzz::Trouble::Cancelled : fuzz::Trouble::None))) {
            if (!reader.sheets().contains(reader.sheet()))
                qFatal("a sheet that is not there");
            CsvBatch batch;
            qint64 line = 0;
            while (reader.read(batch).value_or(false)) {
                for (qsizetype i = 0; i < batch.size(); ++i) {
                    if (batch.record(i).line <= line || batch.record(i).fields > XlsxReader::columnsMax)
                        qFatal("rows go back, or are too wide");
                    line = batch.record(i).line;
                    (void)batch.texts(i);
                }
            }
        }
    }
    close(descriptor);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as a lead file: records are in order, fields can be read, and what goes to the server has
/// as many columns as it must, whatever the file holds. The first byte chooses the options.
#include "models/domain/leadcolumns.h"
#include "models/engine/csvreader.h"
#include "models/engine/leadrows.h"

#include <QBuffer>

using namespace leadfloor;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const int choice = data[0];
    QByteArray bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    constexpr char delimiters[] = {'\0', ',', ';', '\t'};
    CsvReader reader(device, QStringLiteral("fuzz.csv"), {.delimiter = delimiters[choice & 3], .skipBroken = (choice & 4) != 0});
    if (!reader.open())
        return 0;
    CsvBatch batch;
    std::unique_ptr<SupplierRows> rows;
    qint64 line = 0;
    qint64 rowNo = 1;
    while (reader.read(batch).value_or(false)) {
        for (qsizetype i = 0; i < batch.size(); ++i) {
            if (batch.record(i).line < line)
                qFatal("lines go back");
            line = batch.record(i).line;
        }
        if (!rows) {
            SupplierRows::Options options;
            options.mapping = guessMapping(batch.texts(0), {});
            options.country = QStringLiteral("US");
            options.isGuarded = (choice & 8) != 0;
            rows = std::make_unique<SupplierRows>(options);
            continue;
        }
        QByteArray out;
        SupplierRows::Counts counts;
        (void)rows->append(batch, 0, rowNo, out, counts);
        rowNo += batch.size();
        if (out.count('\n') != counts.rows || out.count('\t') != counts.rows * SupplierRows::columnList().count(',') || out.contains('\0'))
            qFatal("rows of another shape");
    }
    return 0;
}

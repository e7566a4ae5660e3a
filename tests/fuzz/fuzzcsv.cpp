// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as a lead file: records are in order, fields can be read, and what goes to the server has
/// as many columns as it must, whatever the file holds. The first byte chooses the options.
#include "models/domain/leadcolumns.h"
#include "models/engine/csvreader.h"
#include "models/engine/leadrows.h"
#include "tests/fuzz/trouble.h"

using namespace leadfloor;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const int choice = data[0];
    const auto trouble = fuzz::Trouble(choice >> 4 & 3);
    QByteArray bytes = fuzz::stretched({reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1});
    fuzz::TroubledFile device(&bytes, trouble);
    device.open(QIODevice::ReadOnly);
    constexpr char delimiters[] = {'\0', ',', ';', '\t'};
    static const QString encodings[] = {{}, u"windows-1252"_s, u"no-such-encoding"_s, u"UTF-8"_s};
    const QString& encoding = encodings[choice >> 6 & 3];
    CsvReader reader(device, u"fuzz.csv"_s, {.encoding = encoding, .delimiter = delimiters[choice & 3], .skipBroken = (choice & 4) != 0});
    if (!reader.open(fuzz::cancelledLater(trouble)))
        return 0;
    CsvBatch batch;
    std::unique_ptr<SupplierRows> rows;
    std::unique_ptr<SupplierRows> mended;
    SupplierRows::Counts all;
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
            options.country = u"US"_s;
            options.isGuarded = (choice & 8) != 0;
            // What a person has mended by hand, in one row and in all alike.
            options.fixes = RowFixes({{.column = 0, .rowNo = 1, .from = {}, .to = u"mended"_s}, {.column = 1, .rowNo = 0, .from = u"Louisianna"_s, .to = u"LA"_s}});
            rows = std::make_unique<SupplierRows>(options);
            options.onlyFixed = true;
            mended = std::make_unique<SupplierRows>(options);
            continue;
        }
        QByteArray out;
        SupplierRows::Counts counts;
        (void)rows->append(batch, 0, rowNo, out, counts);
        all.add(counts);
        QByteArray again;
        SupplierRows::Counts fewer;
        (void)mended->append(batch, 0, rowNo, again, fewer);
        if (fewer.rows > counts.rows || all.rows < counts.rows)
            qFatal("more rows are mended than there are");
        rowNo += batch.size();
        if (out.count('\n') != counts.rows || out.count('\t') != counts.rows * SupplierRows::columnList().count(',') || out.contains('\0'))
            qFatal("rows of another shape");
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperpdf.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr char datePrefix[] = "/CreationDate (";
constexpr qsizetype placeDigits = 10; // of a place in the table of objects

/// The writer embeds its fonts in the order of a hash, which is another one in each process: while this
/// lives, new hashes have no seed. Those that are there keep theirs.
class OrderedFonts final
{
public:
    OrderedFonts() { QHashSeed::setDeterministicGlobalSeed(); }
    ~OrderedFonts() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(OrderedFonts)
};

} // namespace

QByteArray paperPdf(const QTextDocument& document, const QString& title, QPageSize::PageSizeId size, const QDateTime& date)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        const OrderedFonts ordered;
        QPdfWriter writer(&pdf);
        writer.setTitle(title);
        writer.setCreator(u"Leadfloor"_s);
        writer.setPageSize(QPageSize(size));
        document.print(&writer);
    }
    return date.isValid() ? withPdfDate(pdf.data(), date) : pdf.data();
}

QByteArray withPdfDate(const QByteArray& pdf, const QDateTime& date)
{
    const qsizetype prefix = pdf.indexOf(datePrefix);
    const qsizetype from = prefix + qsizetype(sizeof datePrefix) - 1;
    const qsizetype to = prefix < 0 ? -1 : pdf.indexOf(')', from);
    const qsizetype table = pdf.lastIndexOf("\nxref\n");
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (to < 0 || table < to || start < table)
        return pdf;
    const QByteArray when = date.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
    const qsizetype shift = when.size() - (to - from);
    QByteArray dated = pdf;
    // From the end, so that what is still to be changed stays where it is.
    const qsizetype place = start + 10;
    const qsizetype placeEnd = dated.indexOf('\n', place);
    dated.replace(place, placeEnd - place, QByteArray::number(dated.mid(place, placeEnd - place).toLongLong() + shift));
    for (qsizetype line = dated.indexOf('\n', table + 6) + 1; line > 0 && line < start; line = dated.indexOf('\n', line) + 1) {
        bool isPlace = false;
        const qint64 at = dated.mid(line, placeDigits).toLongLong(&isPlace);
        if (isPlace && at > from)
            dated.replace(line, placeDigits, QByteArray::number(at + shift).rightJustified(placeDigits, '0'));
    }
    return dated.replace(from, to - from, when);
}

} // namespace leadfloor

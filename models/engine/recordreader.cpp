// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/recordreader.h"

#include "models/domain/leadcolumns.h"
#include "models/engine/csvreader.h"
#include "models/engine/xlsxreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

QStringList CsvBatch::texts(qsizetype index) const
{
    QStringList texts;
    for (quint32 column = 0; column < record(index).fields; ++column)
        texts.append(QString::fromUtf8(field(index, column)));
    return texts;
}

void CsvBatch::clear()
{
    m_bytes.clear();
    m_fieldEnds.clear();
    m_records.clear();
}

void CsvBatch::add(qint64 line, const std::vector<QByteArray>& fields, const QString& fault)
{
    m_records.push_back({line, quint32(m_fieldEnds.size()), quint32(fields.size()), fault});
    for (const QByteArray& value : fields) {
        m_bytes.insert(m_bytes.end(), value.begin(), value.end());
        m_fieldEnds.push_back(quint32(m_bytes.size()));
    }
}

QString RecordReader::place(qint64 line, quint32 column) const
{
    QString text = QCoreApplication::translate("CsvReader", "%1, line %2").arg(m_fileName).arg(line);
    if (column > 0) {
        text += QCoreApplication::translate("CsvReader", ", column %1").arg(column);
        if (column <= quint32(m_header.size()))
            text += " ("_L1 % m_header.at(column - 1) % u')';
    }
    return text % ": "_L1;
}

void RecordReader::setHeader(const QStringList& header)
{
    m_header = looksLikeHeader(header) ? header : QStringList();
}

tl::unexpected<Error> RecordReader::bad(const QString& what) const
{
    return failure(ErrorCode::BadFile, QString(m_fileName % ": "_L1 % what));
}

std::unique_ptr<RecordReader> makeRecordReader(QFile& file, const QString& fileName, const RecordReader::Options& options)
{
    if (file.peek(4) == "PK\x03\x04")
        return std::make_unique<XlsxReader>(file, fileName, options);
    return std::make_unique<CsvReader>(file, fileName, options);
}

} // namespace leadfloor

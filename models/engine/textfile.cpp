// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/textfile.h"

#include "models/engine/sha256.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype blockBytes = 1 << 20;
constexpr qsizetype headBytes = 1 << 16;
/// libuchardet's guess on fewer bytes outside of ASCII is a coin toss.
constexpr qint64 guessBytesMin = 12;

struct Mark
{
    QByteArray bytes;
    QString encoding;
};

QString fileText(const char* text)
{
    return QCoreApplication::translate("TextFile", text);
}

/// What a file is that only pretends to be text, with the remedy; empty for text.
QString foreignFormat(const QByteArray& head)
{
    if (head.startsWith("PK\x03\x04")) {
        if (head.contains("xl/") || head.contains("[Content_Types].xml"))
            return fileText(QT_TRANSLATE_NOOP(
                "TextFile", "is an Excel workbook (.xlsx) whatever its name says; open it in a "
                            "spreadsheet and save it as CSV UTF-8."));
        return fileText(QT_TRANSLATE_NOOP(
            "TextFile", "is a ZIP archive; unpack it and choose the CSV file inside."));
    }
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return fileText(QT_TRANSLATE_NOOP(
            "TextFile", "is an old Excel workbook (.xls) whatever its name says; open it in a "
                        "spreadsheet and save it as CSV UTF-8."));
    if (head.startsWith("\x1f\x8b"))
        return fileText(QT_TRANSLATE_NOOP("TextFile", "is compressed (gzip); unpack it first."));
    if (head.startsWith("%PDF"))
        return fileText(QT_TRANSLATE_NOOP(
            "TextFile", "is a PDF document; ask the supplier for the CSV file."));
    return {};
}

Mark byteOrderMark(const QByteArray& head)
{
    static const std::array marks = {
        Mark{QByteArray("\xff\xfe\0\0", 4), u"UTF-32LE"_s},
        Mark{QByteArray("\0\0\xfe\xff", 4), u"UTF-32BE"_s},
        Mark{"\xef\xbb\xbf", u"UTF-8"_s},
        Mark{"\xff\xfe", u"UTF-16LE"_s},
        Mark{"\xfe\xff", u"UTF-16BE"_s},
    };
    for (const Mark& mark : marks) {
        if (head.startsWith(mark.bytes))
            return mark;
    }
    return {};
}

/// UTF-16 without a mark: mostly ASCII, so every second byte is zero.
QString zeroByteEncoding(const QByteArray& head)
{
    const qsizetype pairs = std::min<qsizetype>(head.size(), 4096) / 2;
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        evenZeros += head[2 * i] == '\0' ? 1 : 0;
        oddZeros += head[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 2)
        return {};
    if (oddZeros * 10 > pairs * 6 && evenZeros * 10 < pairs)
        return u"UTF-16LE"_s;
    if (evenZeros * 10 > pairs * 6 && oddZeros * 10 < pairs)
        return u"UTF-16BE"_s;
    return {};
}

bool looksBinary(const QByteArray& head)
{
    const QByteArrayView start = QByteArrayView(head).first(std::min<qsizetype>(head.size(), 8192));
    const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
        return quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return controls > 8 && controls * 20 > start.size();
}

/// Bytes at the end of `block` that start a UTF-8 character which goes on in the next block.
qsizetype openTail(QByteArrayView block)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, block.size()); ++back) {
        const auto byte = quint8(block[block.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0) {
            const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return length > back ? back : 0;
        }
    }
    return 0;
}

/// Line feeds before the first byte of `block` that is not UTF-8.
qint64 linesBeforeBadUtf8(const QByteArray& block)
{
    qsizetype from = 0;
    qint64 lines = 0;
    while (from < block.size()) {
        qsizetype end = block.indexOf('\n', from);
        end = end < 0 ? block.size() : end + 1;
        if (!block.sliced(from, end - from).isValidUtf8())
            return lines;
        ++lines;
        from = end;
    }
    return lines;
}

/// Guesses the script of a file that is not UTF-8.
class ScriptGuess final
{
public:
    void add(QByteArrayView block)
    {
        const auto high = std::count_if(block.begin(), block.end(),
                                        [](char c) { return quint8(c) >= 0x80; });
        if (high == 0 || m_seen > 4 * blockBytes)
            return;
        m_high += high;
        m_seen += block.size();
        uchardet_handle_data(m_detector.get(), block.data(), size_t(block.size()));
    }
    [[nodiscard]] QString encoding()
    {
        uchardet_data_end(m_detector.get());
        const QByteArray name(uchardet_get_charset(m_detector.get()));
        // Latin guesses among each other are not to be trusted on names and streets.
        static const QList<QByteArray> scripts = {
            "SHIFT_JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR", "UHC", "BIG5", "GB18030", "EUC-TW",
            "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "MAC-CYRILLIC", "IBM866", "WINDOWS-1253",
            "ISO-8859-7", "WINDOWS-1255", "ISO-8859-8", "WINDOWS-1256", "ISO-8859-6", "TIS-620",
        };
        if (m_high >= guessBytesMin && scripts.contains(name)) {
            const QString known = name == "UHC" ? u"windows-949"_s : QString::fromLatin1(name);
            if (QStringDecoder(known.toLatin1().constData()).isValid())
                return known;
        }
        return u"windows-1252"_s;
    }

private:
    struct Free { void operator()(uchardet_t detector) const { uchardet_delete(detector); } };
    std::unique_ptr<std::remove_pointer_t<uchardet_t>, Free> m_detector{uchardet_new()};
    qint64 m_high = 0;
    qint64 m_seen = 0;
};

} // namespace

Result<TextFileFacts> inspectTextFile(QIODevice& device, const QString& fileName,
                                      const std::function<bool()>& isCancelled)
{
    TextFileFacts facts;
    Sha256 hash;
    ScriptGuess guess;
    QByteArray head;
    QByteArray block;
    QByteArray buffer(blockBytes, Qt::Uninitialized); // one for all: a slow device gives little at a time
    bool isUtf8 = true;
    char last = '\n';
    if (!device.seek(0))
        return failure(ErrorCode::FileProblem, QString(fileName % ": "_L1 % device.errorString()));
    while (true) {
        if (isCancelled && isCancelled())
            return failure(ErrorCode::Cancelled);
        const qint64 count = device.read(buffer.data(), buffer.size());
        if (count <= 0)
            break;
        const QByteArrayView more = QByteArrayView(buffer).first(count);
        hash.add(more);
        if (facts.bytes == 0) {
            head = more.first(std::min(more.size(), headBytes)).toByteArray();
            if (const QString format = foreignFormat(head); !format.isEmpty())
                return failure(ErrorCode::BadFile, QString(fileName % u' ' % format));
        }
        facts.bytes += more.size();
        last = more.back();
        if (isUtf8) {
            block.append(more); // to the start of a character that the last block ended with
            const qsizetype tail = openTail(block);
            const QByteArray whole = block.first(block.size() - tail);
            if (!whole.isValidUtf8()) {
                isUtf8 = false;
                facts.firstBadUtf8Line = facts.lines + linesBeforeBadUtf8(whole) + 1;
            }
            block = isUtf8 ? block.last(tail) : QByteArray();
        }
        facts.lines += std::count(more.begin(), more.end(), '\n');
        if (!isUtf8)
            guess.add(more);
    }
    if (facts.bytes < device.size())
        return failure(ErrorCode::FileProblem, QString(fileName % ": "_L1 % device.errorString()));
    if (isUtf8 && !block.isEmpty()) { // the file ends inside of a character
        isUtf8 = false;
        facts.firstBadUtf8Line = facts.lines + 1;
    }
    if (last != '\n')
        ++facts.lines;
    facts.sha256 = hash.result();

    const Mark mark = byteOrderMark(head);
    facts.byteOrderMarkBytes = int(mark.bytes.size());
    facts.encoding = mark.encoding;
    if (facts.encoding.isEmpty())
        facts.encoding = zeroByteEncoding(head);
    if (facts.encoding.isEmpty() && looksBinary(head))
        return failure(ErrorCode::BadFile,
                       QString(fileName % u' ' % fileText(QT_TRANSLATE_NOOP(
                           "TextFile", "is not a text file; choose a CSV file."))));
    if (facts.encoding.isEmpty())
        facts.encoding = isUtf8 ? u"UTF-8"_s : guess.encoding();
    return facts;
}

} // namespace leadfloor

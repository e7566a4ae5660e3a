// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/zipmember.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

struct XML_ParserStruct;

namespace leadfloor {

/// One XML part of an archive that somebody sent, read event by event with expat, in less than half
/// the time of QXmlStreamReader. Names are without their prefix. A document type is an error, and so
/// is what is nested deeper than depthMax. Views are valid until the next call of next(). One thread;
/// blocks for the disk.
class XmlPart final
{
public:
    static constexpr int depthMax = 64;

    XmlPart(const ZipArchive& archive, const QByteArray& partName, const std::function<bool()>& isCancelled);
    ~XmlPart();
    Q_DISABLE_COPY_MOVE(XmlPart)

    /// The next event; false at the end or with an error.
    [[nodiscard]] bool next();
    /// The next start of an element.
    [[nodiscard]] bool nextStart();
    /// To the end of the present element: `all` becomes what is in the elements `t` of it, except below
    /// `rPh`; or all of its own. `isTooLong` becomes true where that is more than a record may have.
    void readTexts(bool isOwn, QByteArray& all, bool& isTooLong);

    [[nodiscard]] bool isStart() const { return m_kind == Kind::Start; }
    [[nodiscard]] bool isEnd() const { return m_kind == Kind::End; }
    /// Of the element that starts or ends.
    [[nodiscard]] QByteArrayView name() const { return m_name; }
    /// Of the element that starts; empty: it has none.
    [[nodiscard]] QByteArrayView attribute(QByteArrayView wanted) const;
    /// How many elements are open, with the one that starts and without the one that ends.
    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] bool hasError() const { return m_hasError && m_at >= m_events.size(); }
    [[nodiscard]] ZipMember::Problem problem() const { return m_member.problem(); }
    [[nodiscard]] const QByteArray& partName() const { return m_partName; }

private:
    enum class Kind : quint8 { None, Start, End, Text };
    struct Piece
    {
        size_t from = 0;
        qsizetype size = 0;
    };
    struct Event
    {
        Kind kind = Kind::None;
        Piece text; ///< or the name
        size_t attributesEnd = 0;
    };
    struct Attribute
    {
        Piece name;
        Piece value;
    };
    struct Free { void operator()(XML_ParserStruct* parser) const; };
    static void onStart(void* self, const char* name, const char** attributes);
    static void onEnd(void* self, const char* name);
    static void onText(void* self, const char* text, int size);
    static void onDocumentType(void* self, const char*, const char*, const char*, int);

    [[nodiscard]] bool parseMore();
    void refuse();
    [[nodiscard]] Piece keep(QByteArrayView text);
    [[nodiscard]] QByteArrayView view(Piece piece) const { return {m_bytes.data() + piece.from, piece.size}; }

    QByteArray m_partName;
    ZipMember m_member;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    // What the last block of the part had in it:
    std::vector<char> m_bytes;
    std::vector<Event> m_events;
    std::vector<Attribute> m_attributes;
    size_t m_at = 0; ///< of the next event
    int m_parsedDepth = 0;
    bool m_isAtEnd = false;
    bool m_hasError = false;
    // The event at hand:
    Kind m_kind = Kind::None;
    QByteArrayView m_name;
    QByteArrayView m_text;
    size_t m_attributesFrom = 0;
    size_t m_attributesEnd = 0;
    int m_depth = 0;
};

} // namespace leadfloor

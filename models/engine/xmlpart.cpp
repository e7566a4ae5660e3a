// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/xmlpart.h"

#include "models/engine/recordreader.h"

#include <algorithm>

#include <expat.h>

namespace leadfloor {

namespace {

constexpr int xmlBlockBytes = 64 * 1024;

/// "id" of "r:id".
QByteArrayView localName(const char* name)
{
    const QByteArrayView whole(name);
    return whole.sliced(whole.lastIndexOf(':') + 1);
}

} // namespace

void XmlPart::Free::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

XmlPart::XmlPart(const ZipArchive& archive, const QByteArray& partName, const std::function<bool()>& isCancelled)
    : m_partName(partName)
    , m_member(archive, partName, isCancelled)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &XmlPart::onStart, &XmlPart::onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), &XmlPart::onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &XmlPart::onDocumentType);
}

XmlPart::~XmlPart() = default;

bool XmlPart::next()
{
    while (m_at == m_events.size()) {
        if (!parseMore()) {
            m_kind = Kind::None;
            return false;
        }
    }
    const Event& event = m_events[m_at++];
    m_kind = event.kind;
    m_attributesFrom = m_attributesEnd;
    m_attributesEnd = event.attributesEnd;
    m_depth += m_kind == Kind::Start ? 1 : m_kind == Kind::End ? -1 : 0;
    (m_kind == Kind::Text ? m_text : m_name) = view(event.text);
    return true;
}

bool XmlPart::nextStart()
{
    while (next()) {
        if (isStart())
            return true;
    }
    return false;
}

void XmlPart::readTexts(bool isOwn, QByteArray& all, bool& isTooLong)
{
    all.resize(0);
    const int end = m_depth - 1;
    int textDepth = isOwn ? m_depth : 0;
    int hiddenDepth = 0;
    while (m_depth > end && next()) {
        if (isStart()) {
            if (hiddenDepth == 0 && m_name == "rPh")
                hiddenDepth = m_depth; // how to read a word aloud
            else if (textDepth == 0 && m_name == "t")
                textDepth = m_depth;
        } else if (isEnd()) {
            textDepth = m_depth < textDepth ? 0 : textDepth;
            hiddenDepth = m_depth < hiddenDepth ? 0 : hiddenDepth;
        } else if (textDepth > 0 && hiddenDepth == 0) {
            isTooLong |= all.size() + m_text.size() > RecordReader::recordBytesMax;
            if (!isTooLong)
                all.append(m_text);
        }
    }
}

QByteArrayView XmlPart::attribute(QByteArrayView wanted) const
{
    for (size_t i = m_attributesFrom; i < m_attributesEnd; ++i) {
        if (view(m_attributes[i].name) == wanted)
            return view(m_attributes[i].value);
    }
    return {};
}

/// Makes events of the next block; false at the end or with an error.
bool XmlPart::parseMore()
{
    m_events.clear();
    m_attributes.clear();
    m_bytes.clear();
    m_at = 0;
    m_attributesEnd = 0;
    if (m_isAtEnd || m_hasError)
        return false;
    void* block = XML_GetBuffer(m_parser.get(), xmlBlockBytes);
    m_hasError = block == nullptr || m_member.problem() != ZipMember::Problem::None;
    const qint64 size = m_hasError ? -1 : m_member.read(static_cast<char*>(block), xmlBlockBytes);
    m_isAtEnd = size <= 0;
    m_hasError |= m_member.problem() != ZipMember::Problem::None;
    if (!m_hasError && XML_ParseBuffer(m_parser.get(), int(std::max<qint64>(size, 0)), m_isAtEnd) != XML_STATUS_OK)
        m_hasError = true;
    return !m_events.empty() || !(m_isAtEnd || m_hasError);
}

void XmlPart::refuse()
{
    m_hasError = true; // some events may still come
    XML_StopParser(m_parser.get(), XML_FALSE);
}

XmlPart::Piece XmlPart::keep(QByteArrayView text)
{
    const size_t from = m_bytes.size();
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    return {from, text.size()};
}

void XmlPart::onStart(void* self, const char* name, const char** attributes)
{
    auto& part = *static_cast<XmlPart*>(self);
    if (part.m_hasError)
        return;
    if (++part.m_parsedDepth > depthMax)
        return part.refuse();
    for (; *attributes != nullptr; attributes += 2) {
        if (!QByteArrayView(attributes[0]).startsWith("xmlns"))
            part.m_attributes.push_back({part.keep(localName(attributes[0])), part.keep(QByteArrayView(attributes[1]))});
    }
    part.m_events.push_back({Kind::Start, part.keep(localName(name)), part.m_attributes.size()});
}

void XmlPart::onEnd(void* self, const char* name)
{
    auto& part = *static_cast<XmlPart*>(self);
    if (part.m_hasError)
        return;
    --part.m_parsedDepth;
    part.m_events.push_back({Kind::End, part.keep(localName(name)), part.m_attributes.size()});
}

void XmlPart::onText(void* self, const char* text, int size)
{
    auto& part = *static_cast<XmlPart*>(self);
    part.m_events.push_back({Kind::Text, part.keep(QByteArrayView(text, size)), part.m_attributes.size()});
}

/// No workbook has one; entities are an attack.
void XmlPart::onDocumentType(void* self, const char*, const char*, const char*, int)
{
    static_cast<XmlPart*>(self)->refuse();
}

} // namespace leadfloor

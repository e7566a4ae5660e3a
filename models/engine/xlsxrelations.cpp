// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/xlsxrelations.h"

#include <QByteArrayList>

#include <algorithm>

namespace leadfloor {

namespace {

QByteArray kindOf(QByteArrayView type)
{
    for (const QByteArrayView space : {QByteArrayView("http://schemas.openxmlformats.org/officeDocument/2006/relationships/"),
                                       QByteArrayView("http://purl.oclc.org/ooxml/officeDocument/relationships/")}) {
        if (type.startsWith(space))
            return type.sliced(space.size()).toByteArray();
    }
    return {};
}

} // namespace

XlsxRelations::XlsxRelations(const ZipArchive& archive, const QByteArray& part, const std::function<bool()>& isCancelled)
    : m_archive(archive)
    , m_folder(part.left(part.lastIndexOf('/') + 1))
    , m_partName(m_folder + "_rels/" + part.mid(m_folder.size()) + ".rels")
{
    if (!archive.has(m_partName))
        return;
    XmlPart read(archive, m_partName, isCancelled);
    while (read.nextStart() && m_relations.size() < relationsMax) {
        if (read.name() != "Relationship")
            continue;
        const bool isOutside = read.attribute("TargetMode") == "External";
        m_relations.push_back({read.attribute("Id").toByteArray(), kindOf(read.attribute("Type")),
                               isOutside ? QByteArray() : resolved(read.attribute("Target"))});
    }
    m_hasError = read.hasError();
    m_problem = read.problem();
}

const XlsxRelations::Relation* XlsxRelations::withId(QByteArrayView id) const
{
    const auto found = std::find_if(m_relations.begin(), m_relations.end(), [id](const Relation& relation) { return relation.id == id; });
    return found == m_relations.end() ? nullptr : &*found;
}

QByteArray XlsxRelations::partOf(QByteArrayView kind, QByteArrayView usual) const
{
    const auto found = std::find_if(m_relations.begin(), m_relations.end(), [this, kind](const Relation& relation) {
        return relation.kind == kind && !relation.part.isEmpty() && m_archive.has(relation.part);
    });
    return found == m_relations.end() ? m_folder + usual.toByteArray() : found->part;
}

QByteArray XlsxRelations::resolved(QByteArrayView target) const
{
    QByteArray path = target.toByteArray().replace('\\', '/'); // as some programs write it
    if (!path.startsWith('/'))
        path.prepend(m_folder);
    QByteArrayList kept;
    const QByteArrayList steps = path.split('/');
    for (const QByteArray& step : steps) {
        if (step == ".." && kept.isEmpty())
            return {};
        if (step == "..")
            kept.removeLast();
        else if (!step.isEmpty() && step != ".")
            kept.append(step);
    }
    const QByteArray name = kept.join('/');
    const QByteArray plain = QByteArray::fromPercentEncoding(name); // "sheet%201.xml" may stand for "sheet 1.xml"
    return m_archive.has(name) || !m_archive.has(plain) ? name : plain;
}

} // namespace leadfloor

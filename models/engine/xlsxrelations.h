// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/xmlpart.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace leadfloor {

/// Where the other parts of a workbook are, as one of its parts says: whoever wrote it may call them as he
/// likes (ECMA-376, part 2). One thread; blocks for the disk.
class XlsxRelations final
{
public:
    static constexpr size_t relationsMax = 10'000; ///< more than any workbook has

    struct Relation
    {
        QByteArray id;
        QByteArray kind; ///< "worksheet": behind either namespace of its type; empty: of no type that we know
        QByteArray part; ///< its name in the archive; empty: outside of it
    };

    /// Those of `part`, from the part that is called so for that ("xl/_rels/workbook.xml.rels"); empty: those
    /// of the archive. Without such a part there are none.
    XlsxRelations(const ZipArchive& archive, const QByteArray& part, const std::function<bool()>& isCancelled);

    [[nodiscard]] ZipMember::Problem problem() const { return m_problem; }
    [[nodiscard]] bool hasError() const { return m_hasError; }
    /// The name of the part that they were read from.
    [[nodiscard]] const QByteArray& partName() const { return m_partName; }
    /// The first of that id, or nullptr.
    [[nodiscard]] const Relation* withId(QByteArrayView id) const;
    /// The part of the first of that kind that is in the archive, else `usual`, beside `part`.
    [[nodiscard]] QByteArray partOf(QByteArrayView kind, QByteArrayView usual) const;
    /// The name in the archive of what stands at `target`, seen from `part`; empty where that leads out of it.
    [[nodiscard]] QByteArray resolved(QByteArrayView target) const;

private:
    const ZipArchive& m_archive;
    QByteArray m_folder; ///< of `part`: "xl/"
    QByteArray m_partName;
    std::vector<Relation> m_relations;
    ZipMember::Problem m_problem = ZipMember::Problem::None;
    bool m_hasError = false;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"

#include <QCache>
#include <QList>
#include <QMap>

#include <optional>

namespace leadfloor {

/// A row as it is shown: what has been sold since stays in its place, dead.
struct ShownLead
{
    InventoryRow row;
    bool isDead = false;
    bool isChanged = false; ///< by the last merge
};

/// The pages of one picture of the inventory that are kept, and how to ask for those that are not.
/// Page n holds rows n x 200 to n x 200 + 199 of the picture.
class InventoryPages final
{
public:
    static constexpr int pageRows = 200;
    static constexpr int pagesMax = 64; ///< some 13,000 rows, 10 MB
    static constexpr int anchorEvery =
        10'000; ///< rows; also the longest skip that a page may ask for

    /// How to ask for a page. With `hasRowBefore` the answer starts with the last row of the page
    /// before, which makes a later refresh start exactly where this page does.
    struct Plan
    {
        PageRequest request;
        bool hasRowBefore = false;
    };

    void clear();
    void addAnchors(const QList<InventoryAnchor>& anchors);
    /// From the nearest anchor or page ever loaded above; skip is the distance from it.
    [[nodiscard]] Plan plan(int page) const;
    /// To ask again for a page that is kept: the same rows even if others above them were sold.
    [[nodiscard]] PageRequest planRefresh(int page) const;

    [[nodiscard]] bool contains(int page) const { return m_pages.contains(page); }
    /// nullptr: not here. Valid until the next insert(). Keeps the page from being the next to go.
    [[nodiscard]] const ShownLead* lead(qint64 row) const;
    [[nodiscard]] bool isOutdated(int page) const;
    /// Keeps the rows on screen but has every page asked again when it is next looked at.
    void markOutdated() { ++m_epoch; }

    /// `rows` is the whole answer, not empty if the plan has a row before.
    void insert(int page, const Plan& plan, QList<InventoryRow> rows);

    struct Merge
    {
        QList<LeadId> died;
        int returned = 0; ///< dead ones that are on offer again
        bool isChanged = false;
    };
    /// Puts fresher rows over those shown, matched by id. No row moves: one that is missing from
    /// `rows` although it belongs between them dies in place, one that is new waits for the next
    /// picture.
    [[nodiscard]] Merge merge(int page, const QList<InventoryRow>& rows,
                              const InventoryOrder& order);
    void forgetChanges(int page);

private:
    struct Page
    {
        QList<ShownLead> leads;
        std::optional<LeadId> before; ///< the row above the first; none for page 0
        int epoch = 0;
    };
    QCache<int, Page> m_pages{pagesMax};
    QMap<qint64, LeadId> m_cursors; ///< rows above -> the last of them; outlives the pages
    int m_epoch = 0;
};

} // namespace leadfloor

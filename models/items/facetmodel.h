// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/inventory.h"
#include "models/items/roles.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QSet>

namespace leadfloor {

enum class Facet : quint8
{
    State,
    County,
    Class,
    Age
};
inline constexpr std::array allFacets{Facet::State, Facet::County, Facet::Class, Facet::Age};

/// "State", "Parish / county", "Class", "Age": translated.
[[nodiscard]] QString facetTitle(Facet facet);
/// Wire values that the filter demands or rules out in a facet. Classes and buckets have no list of
/// their own for the latter: all others are demanded instead.
[[nodiscard]] QStringList facetIncluded(const Filter& filter, Facet facet);
[[nodiscard]] QStringList facetExcluded(const Filter& filter, Facet facet);
void setFacet(Filter& filter, Facet facet, const QStringList& included,
              const QStringList& excluded);

/// The values of one facet with their leads under the *other* filters, as a list. Chosen values
/// come first, then those with most leads, then those with none; ruled-out values last. Classes and
/// ages keep their own order. A value that is chosen or ruled out is always in the list. GUI
/// thread.
///
/// DisplayRole is the value's name, ValueRole what a filter carries ("LA", "gold"), DetailRole its
/// leads as text ("12,480"; empty before they are counted), ShareRole its leads as share of the largest; FacetStateRole and
/// ToneRole as in roles.h.
class FacetModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        LeadsRole = FirstOwnRole, ///< qlonglong
    };
    enum class Act : quint8
    {
        Only,   ///< this value and no other; again: none
        Toggle, ///< demand it beside the others, or no longer
        Include,
        Exclude, ///< rule it out; again: no longer
        Ignore,
    };
    static constexpr int rowsShort =
        5; ///< at the top, and what is chosen, unless expanded or searched

    explicit FacetModel(Facet facet, QObject* parent = nullptr);

    [[nodiscard]] Facet facet() const { return m_facet; }
    void setLocale(const QLocale& locale);
    /// Order and names of ages.
    void setBuckets(const QList<AgeBucket>& buckets);
    void setValues(const QList<FacetValue>& values);
    /// Shows what a filter demands; emits nothing.
    void setFilter(const Filter& filter);
    void
    setSearch(const QString& text); ///< part of a name or a wire value, without case and accents
    [[nodiscard]] bool isSearched() const { return !m_search.isEmpty(); }
    void setExpanded(bool isExpanded);
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }

    /// Changes the filter and emits filterChanged().
    void act(int row, Act act);
    void actOn(const QString& value, Act act); ///< also one that is not in the list
    void choose(const QStringList& values); ///< these and no others; emits as act() does
    void clear();                           ///< of this facet only

    [[nodiscard]] int hiddenCount() const { return m_hidden; } ///< "46 more"
    [[nodiscard]] int valueCount() const { return int(m_all.size()); }
    [[nodiscard]] int chosenCount() const { return int(m_included.size() + m_excluded.size()); }
    /// By wire value, also of those that are not in the list.
    [[nodiscard]] QHash<QString, qint64> leadsByValue() const;
    /// Row of a wire value; -1: not in the list.
    [[nodiscard]] int rowOf(const QString& value) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void filterChanged(const leadfloor::Filter& filter); ///< by act() or clear()
    void summaryChanged();                               ///< hiddenCount, valueCount, chosenCount

private:
    friend struct RowMerge;
    struct Row
    {
        QString value, label;
        qint64 leads = 0;
        FacetState state = FacetState::Off;
        double share = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] QString labelOf(const FacetValue& value) const;
    [[nodiscard]] QStringList wireOrder() const;
    void rebuild();
    void showRows();
    void emitFilter(const QStringList& included, const QStringList& excluded);

    Facet m_facet;
    QLocale m_locale;
    QList<AgeBucket> m_buckets;
    QList<FacetValue> m_values;
    Filter m_filter;
    QSet<QString> m_included, m_excluded;
    QSet<QString> m_pinned; ///< chosen elsewhere: on top; a click in the list moves nothing
    QString m_search;
    bool m_isExpanded = false;
    bool m_isCounted = false; ///< before, no value has a number
    QList<Row> m_all;  ///< in order
    QList<Row> m_rows; ///< as shown
    int m_hidden = 0;
};

/// `filter` after an act on one value of a facet. `order` has all values of a facet that cannot
/// rule any out (classes, ages), and is empty for places.
[[nodiscard]] Filter actedFilter(Filter filter, Facet facet, const QStringList& order,
                                 const QString& value, FacetModel::Act act);

} // namespace leadfloor

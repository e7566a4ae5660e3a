// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include "models/domain/agescheme.h"
#include "models/domain/places.h"
#include "models/items/inventorycolumns.h"
#include "models/items/rowmerge.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::State:
        return QCoreApplication::translate("Inventory", "State");
    case Facet::County:
        return QCoreApplication::translate("Inventory", "Parish / county");
    case Facet::Class:
        return QCoreApplication::translate("Inventory", "Class");
    case Facet::Age:
        return QCoreApplication::translate("Inventory", "Age");
    }
    Q_UNREACHABLE();
}

QStringList facetIncluded(const Filter& filter, Facet facet)
{
    switch (facet) {
    case Facet::State:
        return filter.states;
    case Facet::County:
        return filter.counties;
    case Facet::Class: {
        QStringList codes;
        for (const LeadClass leadClass : filter.classes)
            codes.append(leadClassCode(leadClass));
        return codes;
    }
    case Facet::Age:
        return filter.buckets;
    }
    Q_UNREACHABLE();
}

QStringList facetExcluded(const Filter& filter, Facet facet)
{
    switch (facet) {
    case Facet::State:
        return filter.notStates;
    case Facet::County:
        return filter.notCounties;
    case Facet::Class:
    case Facet::Age:
        return {};
    }
    Q_UNREACHABLE();
}

void setFacet(Filter& filter, Facet facet, const QStringList& included, const QStringList& excluded)
{
    switch (facet) {
    case Facet::State:
        filter.states = included;
        filter.notStates = excluded;
        return;
    case Facet::County:
        filter.counties = included;
        filter.notCounties = excluded;
        return;
    case Facet::Class:
        filter.classes.clear();
        for (const QString& code : included) {
            if (const auto leadClass = leadClassFromCode(code))
                filter.classes.append(*leadClass);
        }
        return;
    case Facet::Age:
        filter.buckets = included;
        filter.ageFromDays.reset();
        filter.ageToDays.reset();
        return;
    }
    Q_UNREACHABLE();
}

Filter actedFilter(Filter filter, Facet facet, const QStringList& order, const QString& value,
                   FacetModel::Act act)
{
    QStringList included = facetIncluded(filter, facet);
    QStringList excluded = facetExcluded(filter, facet);
    const FacetState before = included.contains(value)   ? FacetState::Only
                              : excluded.contains(value) ? FacetState::Exclude
                                                         : FacetState::Off;
    const bool isAlone = included == QStringList{value};
    included.removeAll(value);
    excluded.removeAll(value);
    switch (act) {
    case FacetModel::Act::Only:
        included = isAlone ? QStringList() : QStringList{value};
        break;
    case FacetModel::Act::Toggle:
        if (before == FacetState::Off)
            included.append(value);
        break;
    case FacetModel::Act::Include:
        included.append(value);
        break;
    case FacetModel::Act::Exclude:
        if (before == FacetState::Exclude)
            break;
        if (order.isEmpty()) {
            excluded.append(value);
        } else {
            if (included.isEmpty())
                included = order;
            included.removeAll(value);
        }
        break;
    case FacetModel::Act::Ignore:
        break;
    }
    setFacet(filter, facet, included, excluded);
    return filter;
}

FacetModel::FacetModel(Facet facet, QObject* parent)
    : QAbstractListModel(parent)
    , m_facet(facet)
{
}

void FacetModel::setLocale(const QLocale& locale)
{
    m_locale = locale;
    rebuild();
}

void FacetModel::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    rebuild();
}

void FacetModel::setValues(const QList<FacetValue>& values)
{
    m_isCounted = true;
    m_values = values;
    rebuild();
}

void FacetModel::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    const QStringList included = facetIncluded(filter, m_facet);
    const QStringList excluded = facetExcluded(filter, m_facet);
    const QSet<QString> wanted(included.cbegin(), included.cend());
    const QSet<QString> unwanted(excluded.cbegin(), excluded.cend());
    if (wanted != m_included)
        m_pinned = wanted;
    m_included = wanted;
    m_excluded = unwanted;
    rebuild();
}

void FacetModel::setSearch(const QString& text)
{
    m_search = placeKey(text);
    showRows();
}

void FacetModel::setExpanded(bool isExpanded)
{
    m_isExpanded = isExpanded;
    showRows();
}

QStringList FacetModel::wireOrder() const
{
    if (m_facet == Facet::Class)
        return {leadClassCode(LeadClass::Gold), leadClassCode(LeadClass::Silver)};
    QStringList codes;
    if (m_facet == Facet::Age) {
        for (const AgeBucket& bucket : m_buckets)
            codes.append(bucket.code);
    }
    return codes;
}

QString FacetModel::labelOf(const FacetValue& value) const
{
    switch (m_facet) {
    case Facet::State:
        if (const UsState* state = Places::instance().state(value.value))
            return state->name;
        break;
    case Facet::County:
        if (const UsCounty* county = Places::instance().county(value.value)) {
            // Thirty-one states have a Washington County.
            const bool isPlain =
                m_filter.states.size() == 1 && m_filter.states.first() == county->state;
            return isPlain ? county->name
                           : tr("%1, %2", "county, state").arg(county->name, county->state);
        }
        break;
    case Facet::Class:
        if (const auto leadClass = leadClassFromCode(value.value))
            return leadClassText(*leadClass);
        break;
    case Facet::Age:
        for (const AgeBucket& bucket : m_buckets) {
            if (bucket.code == value.value)
                return ageBucketText(bucket, m_locale);
        }
        break;
    }
    return value.label.isEmpty() ? value.value : value.label;
}

void FacetModel::rebuild()
{
    QHash<QString, FacetValue> values;
    for (const FacetValue& value : std::as_const(m_values))
        values.insert(value.value, value);
    const QStringList order = wireOrder();
    for (const QStringList& known : {order, m_included.values(), m_excluded.values()}) {
        for (const QString& code : known) {
            if (!values.contains(code))
                values.insert(code, {code, {}, 0});
        }
    }
    qint64 largest = 1;
    for (const FacetValue& value : std::as_const(values))
        largest = qMax(largest, value.leads);
    m_all.clear();
    for (const FacetValue& value : std::as_const(values)) {
        const FacetState state = m_included.contains(value.value)   ? FacetState::Only
                                 : m_excluded.contains(value.value) ? FacetState::Exclude
                                                                    : FacetState::Off;
        m_all.append({value.value, labelOf(value), value.leads, state,
                      double(value.leads) / double(largest)});
    }
    const auto rank = [&](const Row& row) {
        if (!order.isEmpty())
            return order.contains(row.value) ? order.indexOf(row.value) : order.size();
        return qsizetype(m_pinned.contains(row.value)       ? 0
                         : row.state == FacetState::Exclude ? 2
                                                            : 1);
    };
    std::sort(m_all.begin(), m_all.end(), [&](const Row& a, const Row& b) {
        const auto rankA = rank(a), rankB = rank(b);
        if (rankA != rankB)
            return rankA < rankB;
        if (a.leads != b.leads)
            return a.leads > b.leads;
        const int byName = a.label.localeAwareCompare(b.label);
        return byName != 0 ? byName < 0 : a.value < b.value;
    });
    showRows();
}

void FacetModel::showRows()
{
    QList<Row> rows;
    const bool showsAll = m_isExpanded || !wireOrder().isEmpty();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const Row& row = m_all.at(i);
        bool isShown = showsAll || i < rowsShort;
        if (!m_search.isEmpty())
            isShown =
                placeKey(row.label).contains(m_search) || placeKey(row.value).contains(m_search);
        if (isShown || row.state != FacetState::Off)
            rows.append(row);
    }
    m_hidden = int(m_all.size() - rows.size());
    RowMerge::run(*this, m_rows, rows, [](const Row& row) { return row.value; });
    Q_EMIT summaryChanged();
}

void FacetModel::act(int row, Act act)
{
    if (row < 0 || row >= m_rows.size())
        return;
    actOn(m_rows.at(row).value, act);
}

void FacetModel::actOn(const QString& value, Act act)
{
    const Filter acted = actedFilter(m_filter, m_facet, wireOrder(), value, act);
    emitFilter(facetIncluded(acted, m_facet), facetExcluded(acted, m_facet));
}

void FacetModel::choose(const QStringList& values)
{
    if (facetIncluded(m_filter, m_facet) != values)
        emitFilter(values, facetExcluded(m_filter, m_facet));
}

void FacetModel::clear()
{
    if (chosenCount() > 0)
        emitFilter({}, {});
}

void FacetModel::emitFilter(const QStringList& included, const QStringList& excluded)
{
    setFacet(m_filter, m_facet, included, excluded);
    m_included = QSet<QString>(included.cbegin(), included.cend());
    m_excluded = QSet<QString>(excluded.cbegin(), excluded.cend());
    m_pinned.intersect(m_included);
    rebuild();
    Q_EMIT filterChanged(m_filter);
}

QHash<QString, qint64> FacetModel::leadsByValue() const
{
    QHash<QString, qint64> leads;
    for (const FacetValue& value : m_values)
        leads.insert(value.value, value.leads);
    return leads;
}

int FacetModel::rowOf(const QString& value) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows.at(row).value == value)
            return row;
    }
    return -1;
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index)
           | (index.isValid() ? Qt::ItemIsUserCheckable | Qt::ItemIsUserTristate : Qt::NoItemFlags);
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case DetailRole:
        return m_isCounted ? m_locale.toString(row.leads) : QString();
    case ValueRole:
        return row.value;
    case LeadsRole:
        return qlonglong(row.leads);
    case ShareRole:
        return row.share;
    case FacetStateRole:
        return int(row.state);
    case ToneRole:
        return int(row.state == FacetState::Exclude ? Tone::Bad
                   : m_isCounted && row.leads == 0  ? Tone::Muted
                                                    : Tone::Plain);
    case Qt::CheckStateRole:
        return row.state == FacetState::Only      ? Qt::Checked
               : row.state == FacetState::Exclude ? Qt::PartiallyChecked
                                                  : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        const QString leads =
            !m_isCounted ? row.label
            : row.leads == 1
                ? tr("%1, 1 lead", "a value of a facet").arg(row.label)
                : tr("%1, %Ln leads", "a value of a facet", int(qMin<qint64>(row.leads, INT_MAX)))
                      .arg(row.label);
        return row.state == FacetState::Exclude ? tr("%1, excluded").arg(leads) : leads;
    }
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    switch (Qt::CheckState(value.toInt())) {
    case Qt::Checked:
        act(index.row(), Act::Include);
        return true;
    case Qt::PartiallyChecked:
        act(index.row(), Act::Exclude);
        return true;
    case Qt::Unchecked:
        act(index.row(), Act::Ignore);
        return true;
    }
    return false;
}

} // namespace leadfloor

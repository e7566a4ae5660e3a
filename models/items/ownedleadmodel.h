// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agescheme.h"
#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The leads that the workspace has bought, with their contacts, newest delivery first. Texts of
/// contacts are data: never rich text.
class OwnedLeadModel final : public KeysetModel<OwnedLead>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn, PhoneColumn, EmailColumn, CityColumn, StateColumn, ClassColumn, BucketColumn,
        PriceColumn, OrderColumn, DeliveredColumn
    };
    static constexpr int columns = DeliveredColumn + 1;

    explicit OwnedLeadModel(OwnedLeadSource& source, QObject* parent = nullptr);

    /// Asks at once for what matches; the rows shown stay until that is here.
    void setSearch(const QString& search);
    void setOrder(std::optional<qint64> orderNumber);
    [[nodiscard]] const QString& search() const { return m_search; }
    [[nodiscard]] std::optional<qint64> order() const { return m_order; }
    void reload() override;
    void refresh() override;

    /// The floor's age buckets; before that those of a new floor (domain/agescheme.h).
    void setBuckets(const QList<AgeBucket>& buckets);
    /// "6–8 mo", the age when it was bought; the code as it is if no scheme knows it.
    [[nodiscard]] QString bucketText(const QString& bucket) const;

    /// How many match in all; nullopt: not known yet.
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }
    /// A value of exportColumns() (R32), "phone_alt"; empty: not supplied.
    [[nodiscard]] static QString valueOf(const OwnedLead& lead, QStringView exportColumn);
    /// First and last name; empty: not supplied.
    [[nodiscard]] static QString nameOf(const OwnedLead& lead);

Q_SIGNALS:
    void countChanged();

protected:
    QFuture<Result<QList<OwnedLead>>> askPage(const OwnedLead* after, int limit) override;
    [[nodiscard]] QString keyOf(const OwnedLead& row) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    void askCount();
    [[nodiscard]] OwnedLeadQuery query() const;

    OwnedLeadSource& m_source;
    QString m_search;
    std::optional<qint64> m_order;
    std::optional<qint64> m_count;
    QList<AgeBucket> m_buckets = agedScheme();
    Pending<qint64> m_countPending;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agescheme.h"
#include "models/domain/leadclock.h"
#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

#include <functional>

namespace leadfloor {

/// The leads that the workspace has bought, with their contacts, newest delivery first. Texts of
/// contacts are data: never rich text.
class OwnedLeadModel final : public KeysetModel<OwnedLead>
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        PhoneColumn,
        ThereColumn,
        StageColumn,
        TagsColumn,
        FollowUpColumn,
        AssigneeColumn,
        EmailColumn,
        CityColumn,
        StateColumn,
        ClassColumn,
        BucketColumn,
        PriceColumn,
        OrderColumn,
        DeliveredColumn,
        ReturnColumn, ///< until when it can be returned, or what became of it
        DncColumn     ///< when its phone was checked against do-not-call registers
    };
    static constexpr int columns = DncColumn + 1;

    explicit OwnedLeadModel(OwnedLeadSource& source, QObject* parent = nullptr);

    /// Asks at once for what matches; the rows shown stay until that is here.
    void setSearch(const QString& search);
    void setOrder(std::optional<qint64> orderNumber);
    /// What else the list is narrowed to, and whether the next follow-up stands first.
    void setWork(const WorkFilter& work, bool isByFollowUp);
    [[nodiscard]] const WorkFilter& work() const { return m_work; }
    [[nodiscard]] const QString& search() const { return m_search; }
    [[nodiscard]] std::optional<qint64> order() const { return m_order; }
    [[nodiscard]] OwnedLeadQuery query() const;
    void reload() override;
    void refresh() override;
    /// Stages by their names, as soon as they are known.
    void setChoices(const WorkChoices& choices);
    [[nodiscard]] const WorkChoices& choices() const { return m_choices; }
    /// The clock has moved on: hours there and follow-ups.
    void showTime();
    /// It has a telephone that is on no own suppression list, was not refunded, and it is a time to call there.
    [[nodiscard]] bool isCallable(const OwnedLead& lead) const;
    [[nodiscard]] TimeThere timeAt(const OwnedLead& lead) const;
    /// What time it is (UTC); tests have another.
    void setClock(const std::function<QDateTime()>& clock) { m_clock = clock; }

    /// The floor's age buckets; before that those of a new floor (domain/agescheme.h).
    void setBuckets(const QList<AgeBucket>& buckets);
    /// "6–8 mo", the age when it was bought; the code as it is if no scheme knows it.
    [[nodiscard]] QString bucketText(const QString& bucket) const;

    /// How many match in all; nullopt: not known yet.
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }
    /// count() may still be of another question.
    [[nodiscard]] bool isCounting() const { return m_countPending.isRunning(); }
    /// A value of exportColumns() (R32), "phone_alt"; empty: not supplied.
    [[nodiscard]] static QString valueOf(const OwnedLead& lead, QStringView exportColumn);
    /// What a column shows of exportColumns(); empty: nothing of them.
    [[nodiscard]] static QStringList exportColumnsOf(int column);
    /// First and last name; empty: not supplied.
    [[nodiscard]] static QString nameOf(const OwnedLead& lead);
    /// It can be returned now.
    [[nodiscard]] bool isReturnable(const OwnedLead& lead) const;
    /// "ok 12 d", "old 45 d", "never", "listed"; empty: no phone, or not known.
    [[nodiscard]] QString dncText(const OwnedLead& lead) const;
    /// "9 Apr", "Under review", "over".
    [[nodiscard]] QString returnText(const OwnedLead& lead) const;
    /// "9:42", "9:42 or 10:42"; empty: not known.
    [[nodiscard]] QString timeText(const TimeThere& there) const;
    /// What time it is there and when calls are allowed, as a sentence.
    [[nodiscard]] QString callTip(const TimeThere& there) const;

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
    [[nodiscard]] QVariant lookOf(const OwnedLead& lead, int column, bool isTone) const;

    OwnedLeadSource& m_source;
    std::function<QDateTime()> m_clock = [] { return QDateTime::currentDateTimeUtc(); };
    QString m_search;
    std::optional<qint64> m_order;
    WorkFilter m_work;
    bool m_isByFollowUp = false;
    WorkChoices m_choices;
    std::optional<qint64> m_count;
    QList<AgeBucket> m_buckets = agedScheme();
    Pending<qint64> m_countPending;
};

} // namespace leadfloor

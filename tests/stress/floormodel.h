// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace leadfloor::stress {

/// What a floor must do, in as few words as possible: leads in a list, oldest inquiry first, and
/// brokerages that take from it. No locks, no passes, no SQL.
struct ModelLead
{
    qint64 id = 0;
    bool isGold = true;
    QByteArray state;
    int county = 0; ///< FIPS; 0: not known
    int ageDays = 0;
    qint64 priceMinor = 0;
    qint64 person = 0;

    [[nodiscard]] bool isBefore(const ModelLead& other) const
    {
        return ageDays != other.ageDays ? ageDays > other.ageDays : id < other.id;
    }
};

struct ModelFilter
{
    QByteArray state; ///< empty: any
    int county = 0;   ///< 0: any
    std::optional<bool> isGold;
    QByteArray bucket; ///< empty: any

    [[nodiscard]] bool fits(const ModelLead& lead) const;
    [[nodiscard]] QByteArray json() const;
    /// Counties are served before states, states before the rest (domain.md R14).
    [[nodiscard]] int width() const;
};

struct ModelLine
{
    ModelFilter filter;
    int quantity = 1;
    bool isPartWelcome = false;

    [[nodiscard]] QByteArray json() const;
};

/// What an answer must be: a code, or a receipt.
struct ModelAnswer
{
    QString code;
    qint64 order = 0;
    int leads = 0;
    qint64 totalMinor = 0;
    QList<qint64> leadIds; ///< sorted

    friend bool operator==(const ModelAnswer&, const ModelAnswer&) = default;
};

struct ModelOrder
{
    int leads = 0;
    qint64 totalMinor = 0;
    QByteArray state; ///< as in core.orders
    bool isDelivered = false;
    std::vector<ModelLead> held; ///< while awaiting_payment
};

struct ModelDesk
{
    qint64 walletMinor = 0;
    QSet<qint64> persons;            ///< bought or held (R4)
    QMap<qint64, ModelOrder> orders; ///< by number
    QList<ModelAnswer> told;         ///< of purchases, in the order of their keys
};

struct FloorModel
{
    std::vector<ModelLead> stock; ///< in FIFO order
    std::vector<ModelDesk> desks;

    /// What is there for a desk: persons that it has are left out.
    [[nodiscard]] std::vector<ModelLead> seen(int desk, const ModelFilter& filter) const;
    /// Buys, or with `isInvoice` holds.
    ModelAnswer buy(int desk, const QList<ModelLine>& lines, qint64 maxMinor, bool isInvoice);
    /// Pays an order on hold from credits. The code is empty if that is done.
    ModelAnswer pay(int desk, qint64 order);
    QString cancel(int desk, qint64 order);
    /// False: the wallet would be overdrawn.
    bool grant(int desk, qint64 amountMinor);
};

} // namespace leadfloor::stress

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/lead.h"
#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace leadfloor {

/// The one filter document: browse, count, quote, purchase, alert and standing order send the same
/// JSON to the same compiler in the database (core.compile_filter), so what is counted is what is
/// bought (domain.md R13). Empty lists and absent values do not restrict.
struct Filter
{
    QString product;             ///< product code; empty: the floor's default product
    QStringList states;          ///< two letters, "LA"
    QStringList notStates;
    QStringList counties;        ///< five-digit FIPS codes, "22017"
    QStringList notCounties;
    QList<LeadClass> classes;
    QStringList buckets;         ///< codes of the product's age scheme, "MONTH_6_TO_8"
    std::optional<int> ageFromDays, ageToDays;       ///< inclusive
    std::optional<int> scoreMin, scoreMax;           ///< 1..100, see inventory.h
    std::optional<int> intentMin, intentMax;         ///< 0..100
    std::optional<int> freshnessMin, freshnessMax;   ///< 1..100
    std::optional<Money> priceMin, priceMax;
    std::optional<int> filledMin;                    ///< 0..6 qualification fields
    QStringList projects;                            ///< project codes
    bool showOwned = false; ///< also leads of persons that the workspace already owns (R4)

    /// Keys are snake_case names of the members above ("not_states", "age_from", "age_to",
    /// "price_min" in minor units, "owned": "show"); what does not restrict is left out.
    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidRequest names the key that is unknown or of a wrong type.
    [[nodiscard]] static Result<Filter> fromJson(const QJsonObject& json);

    friend bool operator==(const Filter&, const Filter&) = default;
};

/// The most leads that one line can name.
inline constexpr int linePicksMax = 1'000;

/// One line of a quote or order (R13): so many leads of one filter or project, oldest inquiry first
/// (R14); or leads that were picked by hand, named here or in the member's basket on the server.
struct OrderLine
{
    enum class Kind : quint8 { Criteria, Project, Picks, Basket };

    Filter filter;                ///< Criteria
    int quantity = 0;             ///< Criteria and Project; the server counts picks
    bool takeWhatIsThere = false; ///< R15: charge and deliver fewer rather than refuse
    int quantityMin = 1;          ///< with takeWhatIsThere: refuse below this
    Kind kind = Kind::Criteria;
    QString project = {};         ///< Project: its code
    QList<LeadId> picks = {};     ///< Picks: 1 to linePicksMax
    bool replaceGone = false;     ///< Picks and Basket: equivalents for what is gone (R17)
    bool takeAll = false;         ///< Criteria and Project: all that is left, whatever `quantity` says (R12)
    bool restStands = false;      ///< Criteria, with takeWhatIsThere: what is missing becomes a standing order (R15)
    std::optional<Money> totalMax = {}; ///< refuse (PriceChanged) if the line costs more, discounts taken off

    [[nodiscard]] static OrderLine ofProject(const QString& code, int quantity);
    [[nodiscard]] static OrderLine ofPicks(const QList<LeadId>& picks);
    [[nodiscard]] static OrderLine ofBasket();
    [[nodiscard]] bool isByHand() const { return kind == Kind::Picks || kind == Kind::Basket; }
    [[nodiscard]] QJsonObject toJson() const;
    /// What toJson() has written; InvalidRequest if it cannot be a line.
    [[nodiscard]] static Result<OrderLine> fromJson(const QJsonObject& json);
    friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

} // namespace leadfloor

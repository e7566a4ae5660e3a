// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/searchlanguage.h"
#include "ui/purchase/purchasedraft.h"
#include "ui/widgets/orderrail.h"

#include <QLocale>
#include <QString>

/// What the pages of the wizard say alike. Translated; counts and money in the reader's locale.
namespace leadfloor {

/// Words, numbers and money of one floor for one reader.
struct PurchaseWords
{
    SearchWords search;
    QString currency = QStringLiteral("USD");
    QLocale locale;

    [[nodiscard]] static PurchaseWords of(const FloorIdentity& identity, const QLocale& locale);
    [[nodiscard]] QString money(Money amount) const { return formatMoney(amount, locale, currency); }
    [[nodiscard]] QString count(qint64 leads) const;
    [[nodiscard]] QString leads(qint64 leads) const; ///< "22 leads"
    [[nodiscard]] QString clockTime(const QDateTime& utc) const; ///< "14:21", this computer's zone

    /// "LA, Caddo, 6–8 mo"; the class is said beside it, see onlyClass().
    [[nodiscard]] QString place(const Filter& filter) const;
    /// "Gold, LA, Caddo, 6–8 mo"
    [[nodiscard]] QString title(const Filter& filter) const;
    /// The same of a whole line, which may be of picked leads or of a project.
    [[nodiscard]] QString place(const OrderLine& line) const;
    [[nodiscard]] QString place(const ReceiptLine& line) const;
    [[nodiscard]] QString title(const OrderLine& line) const;
    /// "22 × $8.00", or "22 leads, mixed prices"
    [[nodiscard]] QString sum(qint64 leads, Money unitPrice, Money total) const;
    /// "rule 12, own price"
    [[nodiscard]] QString priceRules(const QList<QString>& rules) const;

    struct Way
    {
        QString title, detail, amount, sum;
    };
    /// The card of an alternative to `line` (R16).
    [[nodiscard]] Way way(const Alternative& alternative, const QuoteLine& line) const;
    /// "Line 1: 22 of 50 are free"
    [[nodiscard]] QString shortage(int line, const QuoteLine& quoted) const;
    /// "Line 1 costs $1,640.00, above its maximum of $1,600.00."
    [[nodiscard]] QString overMax(int line, const QuoteLine& quoted) const;
    /// Lines, total and where the money comes from, without note and promises.
    [[nodiscard]] OrderSummary summary(const PurchaseDraft& draft) const;
};

/// The class if the filter names exactly one.
[[nodiscard]] std::optional<LeadClass> onlyClass(const Filter& filter);
[[nodiscard]] QString leadClassName(LeadClass leadClass);
[[nodiscard]] QString countdown(int seconds); ///< "14:32"
[[nodiscard]] QString stepTime(qint64 ms, const QLocale& locale); ///< "0.2 s", "1:04"

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasedraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

OrderLine DraftLine::wanted() const
{
    if (!shortage || answer < 0 || answer >= shortage->alternatives.size())
        return asked;
    const Alternative& alternative = shortage->alternatives.at(answer);
    OrderLine line = asked;
    if (line.isByHand()) { // these leads, whatever else: as many as are there, and equals for the others if so chosen
        line.replaceGone = alternative.kind == "replace"_L1;
        line.takeWhatIsThere = alternative.quantity < line.quantity;
        return line;
    }
    line.filter = alternative.filter;
    line.quantity = alternative.quantity;
    line.quantityMin = std::min(line.quantityMin, line.quantity);
    return line;
}

void DraftLine::ask(const OrderLine& line)
{
    asked = line;
    shortage.reset();
    answer = -1;
}

bool LineDifference::isSame() const
{
    return availableBefore == availableAfter && unitPriceBefore == unitPriceAfter && totalBefore == totalAfter;
}

bool QuoteDifference::isSame() const
{
    return totalBefore == totalAfter
        && std::all_of(lines.begin(), lines.end(), [](const LineDifference& line) { return line.isSame(); });
}

std::optional<QuoteDifference> differenceBetween(const Quote& before, const Quote& after)
{
    if (before.lines.size() != after.lines.size())
        return std::nullopt;
    QuoteDifference difference;
    difference.totalBefore = before.total;
    difference.totalAfter = after.total;
    for (qsizetype i = 0; i < before.lines.size(); ++i) {
        const QuoteLine& was = before.lines.at(i);
        const QuoteLine& is = after.lines.at(i);
        if (was.line != is.line)
            return std::nullopt;
        difference.lines.append(
            {was.available, is.available, was.unitPrice, is.unitPrice, was.total, is.total});
    }
    return difference;
}

bool hasSameList(const Quote& before, const Quote& after)
{
    // What a coupon takes off changes no bracket: brackets come first (R10).
    const auto brackets = [](const QuoteLine& line) {
        QList<Discount> all = line.discounts;
        all.removeIf([](const Discount& discount) { return discount.kind == Discount::Kind::Coupon; });
        return all;
    };
    return std::equal(before.lines.begin(), before.lines.end(), after.lines.begin(), after.lines.end(),
                      [&brackets](const QuoteLine& was, const QuoteLine& is) {
                          return was.line == is.line && was.available == is.available && was.unitPrice == is.unitPrice
                              && was.list() == is.list() && brackets(was) == brackets(is);
                      });
}

PurchaseDraft PurchaseDraft::of(const Filter& filter, const QString& text, int quantity)
{
    DraftLine line;
    line.text = text;
    line.asked.filter = filter;
    line.asked.quantity = quantity;
    PurchaseDraft draft;
    draft.lines.append(line);
    return draft;
}

PurchaseDraft PurchaseDraft::of(const QList<OrderLine>& lines)
{
    PurchaseDraft draft;
    for (const OrderLine& line : lines) {
        DraftLine one;
        one.asked = line;
        draft.lines.append(one);
    }
    return draft;
}

QList<OrderLine> PurchaseDraft::wantedLines() const
{
    QList<OrderLine> wanted;
    for (const DraftLine& line : lines)
        wanted.append(line.wanted());
    return wanted;
}

bool PurchaseDraft::isUnderstood() const
{
    return !lines.isEmpty() && std::all_of(lines.begin(), lines.end(), [](const DraftLine& line) {
        return line.isUnderstood && line.asked.quantity > 0;
    });
}

bool PurchaseDraft::isQuoted() const
{
    if (!quote || quote->lines.size() != lines.size())
        return false;
    for (int i = 0; i < lines.size(); ++i) {
        if (!quoted(i))
            return false;
    }
    return true;
}

const QuoteLine* PurchaseDraft::quoted(int index) const
{
    const qsizetype place = quotedLines.indexOf(index);
    if (!quote || place < 0 || place >= quote->lines.size())
        return nullptr;
    const QuoteLine& line = quote->lines.at(place);
    return line.line == lines.at(index).wanted() ? &line : nullptr;
}

qint64 PurchaseDraft::leads() const
{
    qint64 sum = 0;
    if (quote) {
        for (const QuoteLine& line : quote->lines)
            sum += std::min<qint64>(line.available, line.line.quantity);
    }
    return sum;
}

bool PurchaseDraft::isFillable() const
{
    return isQuoted() && std::none_of(quote->lines.begin(), quote->lines.end(), [](const QuoteLine& line) {
        return needsAnswer(line) || isOverMax(line);
    });
}

Money PurchaseDraft::shortBy() const
{
    const std::optional<Money> available = walletAvailable();
    if (payment != PaymentKind::Credits || !quote || !available || quote->total <= *available)
        return {};
    return Money::fromMinor(quote->total.minor() - available->minor());
}

std::optional<Money> PurchaseDraft::walletAvailable() const
{
    if (wallet)
        return wallet->available;
    return quote ? std::optional(quote->walletAvailable) : std::nullopt;
}

void PurchaseDraft::keepForComparison()
{
    quoteBefore = quote;
    difference.reset();
    for (DraftLine& line : lines) {
        if (line.answer < 0)
            continue;
        line.ask(line.wanted());
        line.text.clear();
    }
}

bool isShort(const QuoteLine& line)
{
    return line.available < line.line.quantity;
}

bool needsAnswer(const QuoteLine& line)
{
    return isShort(line)
        && !(line.line.takeWhatIsThere && line.available >= std::max(line.line.quantityMin, 1));
}

int quantityWithinMax(const QuoteLine& line)
{
    const qint64 leads = std::min<qint64>(line.available, line.line.quantity);
    if (!isOverMax(line) || line.total.minor() < 1)
        return int(leads);
    if (line.line.isByHand())
        return 0; // which of them, nobody has said
    const qint64 fits = leads * line.line.totalMax->minor() / line.total.minor();
    const qint64 least = line.line.takeWhatIsThere ? line.line.quantityMin : 1;
    return fits < least ? 0 : int(fits);
}

std::optional<SmallerOrder> orderThatFits(const PurchaseDraft& draft)
{
    const qint64 lack = draft.shortBy().minor();
    if (lack <= 0 || !draft.isQuoted())
        return std::nullopt;
    std::optional<SmallerOrder> best;
    qint64 fewest = 0;
    for (int i = 0; i < draft.lines.size(); ++i) {
        const QuoteLine& line = *draft.quoted(i);
        const qint64 leads = std::min<qint64>(line.available, line.line.quantity);
        if (leads < 1 || line.total.minor() < 1 || line.line.isByHand())
            continue;
        // Rounded up: rather one lead too few than an order that is refused again.
        const qint64 dropped = (lack * leads + line.total.minor() - 1) / line.total.minor();
        const qint64 least = line.line.takeWhatIsThere ? std::max(line.line.quantityMin, 1) : 1;
        if (leads - dropped < least || (best && dropped >= fewest))
            continue;
        fewest = dropped;
        best = SmallerOrder{i, int(leads - dropped),
                            Money::fromMinor(draft.quote->total.minor() - dropped * line.total.minor() / leads)};
    }
    return best;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// What a standing order does now in words, with icon and colour: state, and what its last turn found.
struct StandingStateLook
{
    QString text, iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] StandingStateLook standingStateLook(const QString& state, const QString& lastCode = {});
/// "20 of 50", or "20" where there is no cap.
[[nodiscard]] QString ofCapText(qint64 bought, std::optional<int> cap, const QLocale& locale);
[[nodiscard]] QString ofCapText(Money bought, std::optional<Money> cap, const CellFormat& format);

/// The workspace's standing orders, newest first; all of them come at once.
class StandingModel final : public KeysetModel<StandingOrder>
{
    Q_OBJECT
public:
    enum Column { NumberColumn, NameColumn, StateColumn, TodayColumn, LeadsColumn, SpentColumn, CeilingColumn, MemberColumn };
    static constexpr int columns = MemberColumn + 1;

    explicit StandingModel(StandingService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<StandingOrder>>> askPage(const StandingOrder* after, int limit) override;
    [[nodiscard]] QString keyOf(const StandingOrder& row) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    StandingService& m_service;
};

} // namespace leadfloor

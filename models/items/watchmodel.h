// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// "Hourly", "Every 5 minutes".
[[nodiscard]] QString watchPauseText(int minutes);
/// "20 new leads", "500 leads in all".
[[nodiscard]] QString watchThresholdText(const WatchRequest& request, const QLocale& locale);

/// The member's watches, newest first; all of them come at once.
class WatchModel final : public KeysetModel<Watch>
{
    Q_OBJECT
public:
    enum Column { NumberColumn, NameColumn, StateColumn, FilterColumn, ThresholdColumn, PauseColumn, LeadsColumn, ToldColumn };
    static constexpr int columns = ToldColumn + 1;

    explicit WatchModel(WatchService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<Watch>>> askPage(const Watch* after, int limit) override;
    [[nodiscard]] QString keyOf(const Watch& row) const override { return QString::number(row.number); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    WatchService& m_service;
};

} // namespace leadfloor

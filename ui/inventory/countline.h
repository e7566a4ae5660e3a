// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/domain/money.h"
#include "models/domain/searchlanguage.h"

#include <optional>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// "200 wanted, at most $1,600.00, or as many as there are"; empty without a ticket.
[[nodiscard]] QString ticketText(const TicketWords& ticket, const QLocale& locale, const QString& currency);

/// "18,236 of 1,204,331 leads | $122,864.00 in all | 3 filters on, 2 off      24 new leads":
/// the line that never lets a filter hide rows silently (ux.md #8).
class CountLine final : public QWidget
{
    Q_OBJECT
public:
    struct Figures
    {
        std::optional<qint64> leads; ///< nullopt: not counted yet
        std::optional<qint64> of;    ///< without any filter
        Money total;
        qint64 shown = 0; ///< rows, if fewer than leads: the table is capped
        int filtersOn = 0, filtersOff = 0;
        QString ticket;   ///< what is wanted of them; empty: nothing was typed
        qint64 newLeads = 0;
        bool isStale = false; ///< of an older filter
        QString currency;
    };
    explicit CountLine(QWidget* parent = nullptr);
    void showFigures(const Figures& figures);
    /// Few words, for a narrow window.
    void setCompact(bool isCompact);

Q_SIGNALS:
    void newLeadsRequested();

private:
    void apply();

    Figures m_figures;
    bool m_isCompact = false;
    ThemedLabel* m_leads;
    ThemedLabel* m_of;
    QWidget* m_totalLine;
    ThemedLabel* m_total;
    ThemedLabel* m_inAll;
    QWidget* m_filtersLine;
    QWidget* m_filtersIcon;
    ThemedLabel* m_filters;
    QWidget* m_ticketLine;
    ThemedLabel* m_ticket;
    ThemedLabel* m_capped;
    QPushButton* m_newLeads;
};

} // namespace leadfloor

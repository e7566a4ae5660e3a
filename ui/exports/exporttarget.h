// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "ui/exports/exportoffer.h"

#include <QDate>
#include <QSettings>
#include <QString>

namespace leadfloor {

/// What the last export was like, so that the next one starts there. Folder, format and what becomes of numbers only: never
/// a search, a name or an order.
class ExportMemory final
{
public:
    /// `path` of the INI file; empty: the platform's place for this program.
    explicit ExportMemory(const QString& path = {});

    /// The folder of the last export, whether or not it is still there; empty: none.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] ExportRequest::Dialect dialect() const;
    [[nodiscard]] bool byteOrderMark() const;
    [[nodiscard]] ExportRequest::DoNotCall doNotCall() const;
    [[nodiscard]] QString target() const; ///< code of a preset, or id of a saved target; empty: none
    void remember(const ExportRequest& request, const QString& target = {});

private:
    QSettings m_store;
};

/// What one of the offers asks for; without dialect and path.
[[nodiscard]] ExportRequest exportRequestFor(const ExportOffer& offer, ExportOffer::Scope scope);
/// How many leads that will be; nullopt: not known.
[[nodiscard]] std::optional<qint64> expectedLeads(const ExportOffer& offer,
                                                  ExportOffer::Scope scope);
/// "leadfloor-order-1042.csv", "leadfloor-leads-2024-04-02.csv"; tells no search.
[[nodiscard]] QString suggestedFileName(const ExportRequest& request, QDate today);
/// "leads.csv" is "leads.raw.csv" in the machine dialect and the other way round (R33: a file that
/// is not made inert says so in its name).
[[nodiscard]] QString fileNameFor(ExportRequest::Dialect dialect, const QString& fileName);
/// The same for all of a request, with the ending of its format: "leads.xlsx".
[[nodiscard]] QString fileNameFor(const ExportRequest& request, const QString& fileName);

enum class TargetFault : quint8
{
    None,
    Empty,
    Relative,
    IsFolder,
    NoFolder,
    NotWritable
};
/// What is wrong with the place of a file. Looks at the disk, so ask in another thread; writes nothing.
[[nodiscard]] TargetFault targetFault(const QString& path);
/// The same as a sentence; empty: nothing is wrong.
[[nodiscard]] QString targetProblem(TargetFault fault);
/// "4,100 a second, 9 s left"; empty while that is not known.
[[nodiscard]] QString paceText(qint64 done, std::optional<qint64> expected, double perSecond,
                               const QLocale& locale);

} // namespace leadfloor

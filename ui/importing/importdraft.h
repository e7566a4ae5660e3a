// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"

#include <QLocale>

namespace leadfloor {

/// What the steps of the import wizard fill in, one after another; they keep no copies.
struct ImportDraft
{
    PreviewRequest look;                ///< how the file is to be looked at
    std::optional<FilePreview> preview; ///< as it was
    LeadMapping mapping;
    bool isDayFirst = false;
    QString profileName;                ///< empty: the mapping is not kept
    QList<ImportFix> fixes;
    qsizetype checkedFixes = 0;         ///< how many of them `check` has looked at; -1: they are to be looked at again
    std::optional<ImportSummary> first; ///< the check of the file as it is
    std::optional<ImportSummary> check; ///< with what was mended and looked at again
    std::optional<ImportSummary> done;

    [[nodiscard]] ImportRequest request() const;
    /// The whole file, or what was mended only, without changing anything.
    [[nodiscard]] ImportRequest checkRequest(bool isOnlyFixed) const;
    /// The check of mended rows put over the first one. They were all rejected before.
    void merge(const ImportSummary& again);
    [[nodiscard]] bool isFixed(const ImportIssue& issue) const;
    /// Index of the file's column that a fault is about; -1: of none that could be mended.
    [[nodiscard]] int columnOf(const ImportFault& fault) const;
    /// Rejected rows of the list with the same fault of the same value.
    [[nodiscard]] int alike(const ImportFault& fault) const;
    /// Checked, and not published: a person has to decide.
    [[nodiscard]] bool isWaiting() const { return check && !done; }
    /// Another file or another reading of it: what was checked counts no more.
    void forgetChecks();
};

/// "Full name", "Phone": a field as people call it. Translated.
[[nodiscard]] QString importFieldTitle(LeadField field);
/// "comma", "tab": translated.
[[nodiscard]] QString delimiterTitle(char delimiter);
/// "9,640 new, 212 duplicates, 148 rejected".
[[nodiscard]] QString importCountsText(const ImportSummary& summary, const QLocale& locale);
/// "5,120 Gold, 4,520 Silver - ..."
[[nodiscard]] QString importWorthText(const ImportWorth& worth, const QLocale& locale);
/// Why what was dropped is no lead file; empty: it may be one. `isFile` says whether it is a file at all.
[[nodiscard]] QString unfitFile(const QString& path, bool isFile);

} // namespace leadfloor

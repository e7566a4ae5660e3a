// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QPageSize>

class QTextDocument;

namespace leadfloor {

/// The document as a PDF. `date` is what it tells of itself as its creation: with one, the same document
/// is the same bytes on any day, in any process and time zone; invalid: now.
/// Qt's writer knows no such date: it is put in afterwards, see withPdfDate(). GUI thread.
[[nodiscard]] QByteArray paperPdf(const QTextDocument& document, const QString& title, QPageSize::PageSizeId size, const QDateTime& date);

/// A PDF as QPdfWriter has written it with another date, in UTC. The writer puts the time of the computer
/// and its zone into "/CreationDate", which may be 6 bytes shorter or longer, so the places of all objects
/// behind it move in the table of them at the end. What is no such PDF comes back as it is.
[[nodiscard]] QByteArray withPdfDate(const QByteArray& pdf, const QDateTime& date);

} // namespace leadfloor

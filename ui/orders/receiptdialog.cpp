// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/receiptdialog.h"

#include "ui/orders/receiptdocument.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReceiptDialog::ReceiptDialog(const Receipt& receipt, const FloorIdentity& identity,
                             const CellFormat& format, QWidget* parent)
    : PaperDialog({tr("Receipt"), receiptDocument(receipt, identity, format),
                   receiptText(receipt, identity, format),
                   u"leadfloor-receipt-"_s % QString::number(receipt.orderNumber) % u".pdf"_s, receipt.boughtAt},
                  parent)
{
    setObjectName(u"receiptDialog"_s);
}

} // namespace leadfloor

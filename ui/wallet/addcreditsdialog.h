// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/topup.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace leadfloor {

class FloorConnection;
class FormField;
class MessageStrip;
class OptionCardList;
class ThemedLabel;
class TopupPayment;

/// Credits for the wallet: a package that is paid by card in the browser, or a coupon. Whoever opens it
/// makes the payment, which goes on when the dialog is closed.
class AddCreditsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `floor` must outlive the dialog.
    AddCreditsDialog(FloorConnection& floor, CellFormat format, QWidget* parent = nullptr);
    ~AddCreditsDialog() override;
    /// Shows how a payment stands from now on; nothing else is sold while it is not over.
    void follow(TopupPayment& payment);

Q_SIGNALS:
    void packageWanted(const leadfloor::CreditPackage& package);
    void pageWanted();   ///< the payment's page once more
    void couponRedeemed(); ///< the wallet has more

private:
    QWidget* makeCoupon();
    QWidget* makeFoot();
    void askPackages();
    void showPackages();
    void showPayment();
    void redeem();
    void updateButtons();
    /// As high as its contents want to be.
    void fit();

    FloorConnection& m_floor;
    const CellFormat m_format;
    QList<CreditPackage> m_packages;
    QUuid m_couponKey; ///< of the code in the field, sent again until it is answered
    QPointer<TopupPayment> m_payment;
    Pending<QList<CreditPackage>> m_asking;
    Pending<CouponCredit> m_redeeming;
    OptionCardList* m_list;
    ThemedLabel* m_none;
    QLineEdit* m_code;
    FormField* m_codeField;
    QPushButton* m_redeem;
    MessageStrip* m_strip;
    QPushButton* m_pay;
};

} // namespace leadfloor

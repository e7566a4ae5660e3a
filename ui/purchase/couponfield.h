// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"
#include "ui/widgets/themedlabel.h"

class QLineEdit;
class QPushButton;

namespace leadfloor {

class FormField;

/// Where a coupon is typed: what it takes off the order, or why it cannot be used (R10). Asks nobody
/// itself. Enter in it applies what is typed and never reaches the step's own button.
class CouponField final : public Card
{
    Q_OBJECT
public:
    explicit CouponField(const PurchaseWords& words, QWidget* parent = nullptr);

    /// Shows what has become of draft.coupon; what the person is typing stays.
    void showDraft(const PurchaseDraft& draft, bool isAsking);
    /// Writes draft.coupon into the field, as when the step is entered.
    void setCode(const QString& code);
    /// Something else is typed than was asked for.
    [[nodiscard]] bool isTyping() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void applied(const QString& code); ///< upper case; empty: no coupon any more
    void typed();                      ///< isTyping() may have changed

private:
    void apply();
    void remove();
    void showButtons();

    const PurchaseWords& m_words;
    QLineEdit* m_edit;
    FormField* m_field;
    QPushButton* m_apply;
    QPushButton* m_remove;
    ThemedLabel* m_state;
    QString m_code; ///< that was asked for
    bool m_isAsking = false;
};

} // namespace leadfloor

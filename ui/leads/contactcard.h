// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/openexternal.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One bought lead with its contact: name, place, phone with Call, what is known, where it came
/// from. Call and e-mail hand over to another program, so each asks once more in its place. All
/// texts are data and shown as plain text.
class ContactCard final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactCard(QWidget* parent = nullptr);
    ~ContactCard() override;

    /// `bucketText` is the age when it was bought, in words.
    void showLead(const OwnedLead& lead, const QString& bucketText, const CellFormat& format);
    void showNothing();
    void setOpener(OpenExternal opener) { m_open = std::move(opener); }
    /// As if the person pressed Call, for a shortcut; nothing without a phone.
    void askToCall();
    /// Takes back a question that is open; false if there was none.
    bool takeBack();

    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();
    void orderRequested(qint64 orderNumber);
    void phoneCopied();
    /// No program took the link.
    void openingFailed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Initials;
    void ask(const QUrl& link, const QString& question);
    void answer(bool isYes);
    void fillFacts(const CellFormat& format);
    void clearFacts();

    OpenExternal m_open;
    OwnedLead m_lead;
    QUrl m_asked;
    QScrollArea* m_scroll;
    ThemedLabel* m_nothing;
    Initials* m_initials;
    ThemedLabel* m_name;
    ThemedLabel* m_place;
    ThemedLabel* m_phone;
    ThemedLabel* m_phoneDetail;
    QWidget* m_acts;
    QPushButton* m_call;
    QToolButton* m_copy;
    QToolButton* m_mail;
    QWidget* m_confirmation;
    ThemedLabel* m_question;
    QPushButton* m_yes;
    QPushButton* m_no;
    Badge* m_class;
    Badge* m_bucket;
    QWidget* m_facts;
    QGridLayout* m_factGrid;
    ThemedLabel* m_missing;
    QPushButton* m_order;
    ThemedLabel* m_delivered;
};

} // namespace leadfloor

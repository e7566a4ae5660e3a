// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"
#include "ui/widgets/openexternal.h"

#include <QHash>

class QGridLayout;
class QPlainTextEdit;
class QToolButton;

namespace leadfloor {

class Badge;
class OwnedLeadModel;
class ThemedLabel;

/// One bought lead with its contact: name, place, phone with Call, what is known, where it came
/// from, notes and what has been done. Call and e-mail hand over to another program, so each asks
/// once more in its place. All texts are data and shown as plain text.
class ContactCard final : public DetailPane
{
    Q_OBJECT
public:
    explicit ContactCard(QWidget* parent = nullptr);
    ~ContactCard() override;

    /// In the words of `model`, which is asked again when somebody calls. What has been done with it follows.
    void showLead(const OwnedLead& lead, const OwnedLeadModel& model);
    /// Newest first.
    void showTimeline(const QList<LeadEvent>& events, const OwnedLeadModel& model);
    void showTimelineError(const Error& error) { failLater(error); }
    /// What time it is there has changed.
    void showTime(const OwnedLeadModel& model);
    /// Notes that were begun and not saved, by lead.
    [[nodiscard]] const QHash<LeadId, QString>& drafts() const { return m_drafts; }
    void setDrafts(const QHash<LeadId, QString>& drafts);
    /// The keyboard goes to the note; nothing without a lead.
    void writeNote();
    void setOpener(OpenExternal opener) { m_open = std::move(opener); }
    /// As if the person pressed Call, for a shortcut; nothing without a phone.
    void askToCall();
    /// Takes back a question that is open; false if there was none.
    bool takeBack();

Q_SIGNALS:
    void closeRequested();
    void orderRequested(qint64 orderNumber);
    void returnRequested(); ///< give this lead back
    void phoneCopied();
    /// No program took the link.
    void openingFailed();
    void noteWritten(leadfloor::LeadId lead, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Initials;
    void ask(const QUrl& link, const QString& question);
    void answer(bool isYes);
    void fillFacts(const CellFormat& format);
    void clearFacts();
    void addWork();
    void showWork(const OwnedLeadModel& model);
    void saveNote();

    OpenExternal m_open;
    OwnedLead m_lead;
    const OwnedLeadModel* m_model = nullptr; ///< set with the lead
    QUrl m_asked;
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
    QPushButton* m_return;
    ThemedLabel* m_there;
    Badge* m_stage;
    Badge* m_refunded;
    ThemedLabel* m_work; ///< follow-up, tags, assignee
    QPlainTextEdit* m_note;
    QPushButton* m_saveNote;
    QVBoxLayout* m_timeline;
    QHash<LeadId, QString> m_drafts; ///< notes that were begun and not saved
};

} // namespace leadfloor

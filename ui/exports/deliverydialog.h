// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/items/pending.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace leadfloor {

class FormField;
class MessageStrip;
class SegmentedButtons;
class ThemedLabel;

/// A new scheduled delivery, or one to change: for which target, where to, how often, and what becomes of
/// numbers that may not be called. A preset that no target of the team is made of yet becomes one when it is
/// saved. Has the gateway try the destination when that is asked for. Waits for nothing.
class DeliveryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `delivery` with number 0: a new one. `service` must outlive the dialog.
    DeliveryDialog(ExportTargetService& service, const Delivery& delivery, QWidget* parent = nullptr);

    /// What the form says, all of it.
    [[nodiscard]] DeliveryChange change() const;

Q_SIGNALS:
    void saved(int number);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    QWidget* makeDestination();
    QWidget* makeTimes();
    void fillTargets(const QList<ExportTarget>& targets);
    void updateHints();
    [[nodiscard]] bool check();
    void tryDestination();
    void lookAtTrial();
    void showTrial(const DeliveryCheck& check);
    void save();
    void saveAgreed();
    [[nodiscard]] std::optional<ExportForm> formOf(const QString& target) const;
    [[nodiscard]] bool wantsRawWordNow() const;
    void saveDelivery(const QString& target);

    ExportTargetService& m_service;
    Delivery m_delivery;
    QList<ExportTarget> m_saved;
    Pending<QList<ExportTarget>> m_asking;
    Pending<int> m_askingDays;
    std::optional<int> m_dncDays; ///< after which a check of a number is old here
    Pending<TargetId> m_making;
    Pending<int> m_saving;
    Pending<QUuid> m_trying;
    Pending<DeliveryCheck> m_looking;
    QUuid m_trial;
    int m_trialLooks = 0;
    QTimer m_trialClock;

    QComboBox* m_targets;
    FormField* m_targetField;
    SegmentedButtons* m_channels;
    QLineEdit* m_destination;
    FormField* m_destinationField;
    QPushButton* m_try;
    MessageStrip* m_trialStrip;
    SegmentedButtons* m_rhythms;
    QComboBox* m_weekday;
    FormField* m_weekdayField;
    QTimeEdit* m_time;
    FormField* m_timeField;
    QComboBox* m_zone;
    FormField* m_zoneField;
    SegmentedButtons* m_doNotCall;
    ThemedLabel* m_doNotCallHint;
    MessageStrip* m_strip;
    QPushButton* m_save;
};

} // namespace leadfloor

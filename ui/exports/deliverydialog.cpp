// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/deliverydialog.h"

#include "ui/exports/donotcallchoice.h"
#include "ui/exports/rawquestion.h"
#include "ui/standing/standingwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum Channel
{
    FolderChannel,
    SftpChannel,
    MailChannel
};
enum Rhythm
{
    HourRhythm,
    DayRhythm,
    WeekRhythm
};

const QStringList channelWords{u"folder"_s, u"sftp"_s, u"mail"_s};
const QStringList rhythmWords{u"hour"_s, u"day"_s, u"week"_s};

/// The gateway looks every two seconds.
constexpr int trialLookMs = 1000;
constexpr int trialLooksMax = 30;

ThemedLabel* deliveryTitle(const QString& words)
{
    return new ThemedLabel(words, Role::Text2, 12, QFont::Medium);
}

} // namespace

DeliveryDialog::DeliveryDialog(ExportTargetService& service, const Delivery& delivery, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_delivery(delivery)
    , m_targets(new QComboBox)
    , m_targetField(new FormField(tr("What is new for"), *m_targets))
    , m_channels(new SegmentedButtons(tr("Where to")))
    , m_destination(new QLineEdit)
    , m_destinationField(new FormField(tr("Destination"), *m_destination))
    , m_try(makeButton(tr("&Test connection"), u"plug"_s))
    , m_trialStrip(new MessageStrip)
    , m_rhythms(new SegmentedButtons(tr("How often")))
    , m_weekday(new QComboBox)
    , m_weekdayField(new FormField(tr("On"), *m_weekday))
    , m_time(new QTimeEdit)
    , m_timeField(new FormField(tr("At"), *m_time))
    , m_zone(new QComboBox)
    , m_zoneField(new FormField(tr("Time zone"), *m_zone))
    , m_doNotCall(makeDoNotCallChoice())
    , m_doNotCallHint(new ThemedLabel({}, Role::Text2, 12))
    , m_strip(new MessageStrip)
    , m_save(makeButton(delivery.number == 0 ? tr("Start delivering") : tr("Save changes"), u"check"_s, ButtonKind::Primary))
{
    setObjectName(u"deliveryDialog"_s);
    setWindowTitle(delivery.number == 0 ? tr("New scheduled delivery") : tr("Change delivery %1").arg(delivery.number));
    setWindowModality(Qt::WindowModal);
    resize(px(620), px(640));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scrolled(*makeForm()), 1);
    whole->addWidget(makeButtons());
    if (parent)
        dimBehind(*this);

    m_channels->setChosen(int(std::max<qsizetype>(0, channelWords.indexOf(delivery.channel))));
    m_destination->setText(delivery.destination);
    m_rhythms->setChosen(int(std::max<qsizetype>(0, rhythmWords.indexOf(delivery.every))));
    m_weekday->setCurrentIndex(m_weekday->findData(delivery.weekday));
    m_time->setTime(QTime::fromString(delivery.at, u"HH:mm"_s));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(delivery.timeZone.toLatin1())));
    m_doNotCall->setChosen(delivery.leavesOut ? 1 : 0);
    fillTargets({});
    updateHints();

    m_trialClock.setInterval(trialLookMs);
    connect(&m_trialClock, &QTimer::timeout, this, &DeliveryDialog::lookAtTrial);
    connect(m_channels, &SegmentedButtons::chosen, this, [this] {
        m_destination->clear(); // a mailbox is no folder
        updateHints();
    });
    connect(m_rhythms, &SegmentedButtons::chosen, this, &DeliveryDialog::updateHints);
    connect(m_doNotCall, &SegmentedButtons::chosen, this, &DeliveryDialog::updateHints);
    connect(m_destination, &QLineEdit::textEdited, this, [this] { m_destinationField->setError({}); });
    connect(m_try, &QPushButton::clicked, this, &DeliveryDialog::tryDestination);
    connect(m_save, &QPushButton::clicked, this, &DeliveryDialog::save);
    m_asking.ask(m_service.targets(), [this](const Result<QList<ExportTarget>>& targets) {
        if (!targets) {
            m_strip->say(targets.error());
            return;
        }
        m_saved = *targets;
        fillTargets(*targets);
    });
    m_askingDays.ask(m_service.dncDays(), [this](const Result<int>& days) {
        m_dncDays = days ? std::optional(*days) : std::nullopt;
        updateHints();
    });
}

QWidget* DeliveryDialog::makeForm()
{
    m_targets->setObjectName(u"deliveryTargetBox"_s);
    m_doNotCall->setObjectName(u"deliveryDncChoice"_s);
    m_doNotCallHint->setObjectName(u"deliveryDncHint"_s);
    m_doNotCallHint->setWordWrap(true);
    auto* why = new ThemedLabel(tr("The floor's gateway exports what this target has not been given yet, each lead once, whether this "
                                   "program runs or not. What fails is tried again, eight times in all."), Role::Text2);
    why->setWordWrap(true);
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(px(28), px(22), px(28), px(8));
    column->setSpacing(px(8));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(why);
    column->addSpacing(px(4));
    column->addWidget(m_targetField);
    column->addSpacing(px(4));
    column->addWidget(makeDestination());
    column->addSpacing(px(4));
    column->addWidget(makeTimes());
    column->addSpacing(px(4));
    column->addWidget(deliveryTitle(tr("Do not call")));
    column->addWidget(m_doNotCall, 0, Qt::AlignLeft);
    column->addWidget(m_doNotCallHint);
    column->addStretch(1);
    return form;
}

QWidget* DeliveryDialog::makeDestination()
{
    m_channels->setObjectName(u"deliveryChannels"_s);
    m_channels->addSegment(FolderChannel, tr("Folder"), u"folder-open"_s);
    m_channels->addSegment(SftpChannel, tr("SFTP server"), u"server"_s);
    m_channels->addSegment(MailChannel, tr("Mail"), u"mail"_s);
    m_destination->setObjectName(u"deliveryDestination"_s);
    m_destination->setMaxLength(200);
    m_destination->setLayoutDirection(Qt::LeftToRight); // names of the operator's and addresses run left to right
    m_try->setObjectName(u"tryDestinationButton"_s);
    m_try->setAutoDefault(false);
    m_trialStrip->setObjectName(u"trialStrip"_s);
    auto* beside = new QVBoxLayout; // beside the field, below its label
    beside->addSpacing(px(20));
    beside->addWidget(m_try);
    beside->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_destinationField, 1);
    row->addLayout(beside);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(deliveryTitle(tr("Where to")));
    column->addWidget(m_channels, 0, Qt::AlignLeft);
    column->addLayout(row);
    column->addWidget(m_trialStrip);
    return part;
}

QWidget* DeliveryDialog::makeTimes()
{
    m_rhythms->setObjectName(u"deliveryRhythms"_s);
    m_rhythms->addSegment(HourRhythm, tr("Every hour"));
    m_rhythms->addSegment(DayRhythm, tr("Every day"));
    m_rhythms->addSegment(WeekRhythm, tr("Every week"));
    m_weekday->setObjectName(u"deliveryWeekday"_s);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_weekday->addItem(locale().standaloneDayName(day), day);
    m_time->setObjectName(u"deliveryTime"_s);
    m_zone->setObjectName(u"deliveryZone"_s);
    m_zone->setMaxVisibleItems(14);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(18);
    const QList<QByteArray> zones = standingZones();
    for (const QByteArray& zone : zones)
        m_zone->addItem(QString::fromLatin1(zone).replace(u'_', u' '), zone);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(m_weekdayField);
    row->addWidget(m_timeField);
    row->addWidget(m_zoneField, 1);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(deliveryTitle(tr("How often")));
    column->addWidget(m_rhythms, 0, Qt::AlignLeft);
    column->addLayout(row);
    return part;
}

QWidget* DeliveryDialog::makeButtons()
{
    auto* cancel = makeButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::Secondary, ButtonSize::Dialog);
    cancel->setObjectName(u"deliveryCancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setButtonKind(*m_save, ButtonKind::Primary, ButtonSize::Dialog);
    m_save->setObjectName(u"saveDeliveryButton"_s);
    m_save->setDefault(true);
    m_strip->setObjectName(u"deliveryDialogStrip"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(px(28), px(8), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(m_strip);
    column->addLayout(buttons);
    return foot;
}

void DeliveryDialog::fillTargets(const QList<ExportTarget>& targets)
{
    const QString chosen = m_targets->count() > 0 ? m_targets->currentText() : m_delivery.target;
    m_targets->clear();
    for (const ExportTarget& target : targets)
        m_targets->addItem(target.name);
    if (!m_delivery.target.isEmpty() && m_targets->findText(m_delivery.target) < 0)
        m_targets->addItem(m_delivery.target);
    // Out of the box; saved for the team with the delivery.
    const QList<ExportPreset> presets = exportPresets();
    for (const ExportPreset& preset : presets) {
        if (m_targets->findText(preset.name, Qt::MatchFixedString) < 0)
            m_targets->addItem(preset.name, preset.code);
    }
    m_targets->setCurrentIndex(std::max(0, m_targets->findText(chosen)));
}

void DeliveryDialog::updateHints()
{
    const int channel = m_channels->chosenId();
    m_destinationField->setError({});
    m_destinationField->setHint(
        channel == MailChannel
            ? tr("E-mail of a member of your team. Names, phones and addresses never go by mail: it says how many leads are new, and their "
                 "ids. They stay new until somebody exports them.")
            : tr("The name that the operator of the floor has given it in the gateway's file; passwords and keys stay there."));
    m_trialStrip->hide();
    const int rhythm = m_rhythms->chosenId();
    m_weekdayField->setVisible(rhythm == WeekRhythm);
    m_zoneField->setVisible(rhythm != HourRhythm);
    m_time->setDisplayFormat(rhythm == HourRhythm ? u"mm"_s : locale().timeFormat(QLocale::ShortFormat));
    m_timeField->setHint(rhythm == HourRhythm ? tr("minutes past the hour") : QString());
    m_doNotCallHint->setText(doNotCallHint(m_doNotCall->chosenId() == 1, true, m_dncDays));
}

DeliveryChange DeliveryDialog::change() const
{
    return {.target = m_targets->currentText(),
            .channel = channelWords.value(m_channels->chosenId()),
            .destination = m_destination->text().trimmed(),
            .every = rhythmWords.value(m_rhythms->chosenId()),
            .at = m_time->time().toString(u"HH:mm"_s),
            .timeZone = QString::fromLatin1(m_zone->currentData().toByteArray()),
            .weekday = m_weekday->currentData().toInt(),
            .leavesOut = m_doNotCall->chosenId() == 1};
}

bool DeliveryDialog::check()
{
    const DeliveryChange wanted = change();
    QString problem;
    if (wanted.destination->isEmpty())
        problem = wanted.channel == u"mail"_s ? tr("Say whose mailbox.") : tr("Say which destination.");
    else if (wanted.channel == u"mail"_s && !wanted.destination->contains(u'@'))
        problem = tr("This is no e-mail address.");
    m_destinationField->setError(problem);
    if (!problem.isEmpty())
        m_destination->setFocus(Qt::OtherFocusReason);
    return problem.isEmpty();
}

void DeliveryDialog::tryDestination()
{
    if (!check())
        return;
    const DeliveryChange wanted = change();
    m_try->setEnabled(false);
    m_trialStrip->say(Tone::Accent, tr("The gateway tries it ..."), {}, false);
    m_trying.ask(m_service.checkDestination(*wanted.channel, *wanted.destination), [this](const Result<QUuid>& trial) {
        if (!trial) {
            m_try->setEnabled(true);
            m_trialStrip->say(trial.error());
            return;
        }
        m_trial = *trial;
        m_trialLooks = 0;
        lookAtTrial();
        m_trialClock.start();
    });
}

void DeliveryDialog::lookAtTrial()
{
    if (++m_trialLooks > trialLooksMax) {
        m_trialClock.stop();
        m_try->setEnabled(true);
        m_trialStrip->say(Tone::Waiting, tr("The gateway has not answered."), tr("Ask the operator whether one runs that has destinations."), false);
        return;
    }
    m_looking.ask(m_service.destinationCheck(m_trial), [this](const Result<DeliveryCheck>& check) {
        if (check)
            showTrial(*check); // without an answer the next look asks again
    });
}

void DeliveryDialog::showTrial(const DeliveryCheck& check)
{
    if (check.state == DeliveryCheck::State::Waiting)
        return;
    m_trialClock.stop();
    m_try->setEnabled(true);
    if (check.state == DeliveryCheck::State::Good)
        m_trialStrip->say(Tone::Good, m_channels->chosenId() == MailChannel ? tr("A test mail is on its way.") : tr("It can be reached; a file can be put there."), {}, false);
    else
        m_trialStrip->say(Tone::Bad, tr("It cannot be reached."), check.error, false);
}

void DeliveryDialog::save()
{
    if (!check())
        return;
    if (!wantsRawWordNow()) {
        saveAgreed();
        return;
    }
    auto* question = new RawQuestion(RawQuestion::Of::Delivery, false, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &RawQuestion::agreed, this, &DeliveryDialog::saveAgreed);
    question->open();
}

std::optional<ExportForm> DeliveryDialog::formOf(const QString& target) const
{
    for (const ExportTarget& saved : m_saved) {
        if (saved.name.compare(target, Qt::CaseInsensitive) == 0)
            return saved.form;
    }
    return std::nullopt;
}

/// When raw files begin to go out, or a preset that is raw becomes a target of the team. What is not known yet counts as raw.
bool DeliveryDialog::wantsRawWordNow() const
{
    if (const auto preset = exportPreset(m_targets->currentData().toString()))
        return wantsRawWord(preset->form);
    const auto isRaw = [this](const QString& channel, const QString& target, bool otherwise) {
        const auto form = formOf(target);
        return writesFiles(channel) && (form ? form->isRaw() : otherwise);
    };
    const DeliveryChange wanted = change();
    if (m_delivery.number != 0 && m_delivery.channel == *wanted.channel && m_delivery.target == *wanted.target)
        return false;
    const bool wasRaw = m_delivery.number != 0 && isRaw(m_delivery.channel, m_delivery.target, false);
    return isRaw(*wanted.channel, *wanted.target, true) && !wasRaw;
}

void DeliveryDialog::saveAgreed()
{
    m_save->setEnabled(false);
    m_strip->hide();
    const QString name = m_targets->currentText();
    const auto preset = exportPreset(m_targets->currentData().toString());
    if (!preset) {
        saveDelivery(name);
        return;
    }
    m_making.ask(m_service.saveTarget(std::nullopt, name, preset->form), [this, name](const Result<TargetId>& made) {
        if (made) {
            m_targets->setItemData(m_targets->currentIndex(), {}); // there now, whatever becomes of the delivery
            saveDelivery(name);
            return;
        }
        m_save->setEnabled(true);
        m_strip->say(made.error());
    });
}

void DeliveryDialog::saveDelivery(const QString& target)
{
    DeliveryChange wanted = change();
    wanted.target = target;
    m_saving.ask(m_service.saveDelivery(m_delivery.number, wanted), [this](const Result<int>& number) {
        m_save->setEnabled(true);
        if (!number) {
            m_strip->say(number.error());
            return;
        }
        Q_EMIT saved(*number);
        accept();
    });
}

} // namespace leadfloor

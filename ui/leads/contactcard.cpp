// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/contactcard.h"

#include "models/domain/phonetext.h"
#include "models/domain/places.h"
#include "models/items/leadfields.h"
#include "models/items/leadlook.h"
#include "models/items/mask.h"
#include "models/items/ownedleadmodel.h"
#include "models/items/returnmodel.h"
#include "ui/lists/timelinerow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal contactCardWidth = 316;
constexpr qreal factTitleWidth = 104;
constexpr qreal wholeFactWidth = 316 - 2 * 18 - 10; ///< without margins and scroll bar
constexpr qreal factWidth = wholeFactWidth - factTitleWidth - 12;

/// What stands in the head of the card, or is said elsewhere on it.
bool isSaidElsewhere(const QString& column)
{
    static const QStringList said{
        u"sale_id"_s,        u"purchase_price"_s, u"purchase_date"_s, u"age_bucket_at_purchase"_s,
        u"classification"_s, u"first_name"_s,     u"last_name"_s,     u"phone"_s,
        u"phone_alt"_s,      u"city"_s,           u"county"_s,        u"state"_s,
        u"lead_id"_s};
    return said.contains(column);
}

QString placeText(const OwnedLead& lead)
{
    QStringList parts;
    for (const QStringView column :
         {QStringView(u"city"), QStringView(u"county"), QStringView(u"state")}) {
        const QString part = OwnedLeadModel::valueOf(lead, column);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

/// Digits keep their order in any window, and stand where a line starts.
QHBoxLayout* fixedAtStart(QLabel& label)
{
    label.setLayoutDirection(Qt::LeftToRight);
    auto* row = new QHBoxLayout;
    row->addWidget(&label);
    row->addStretch(1);
    return row;
}

/// The same with places to break a long word at, none of which can be seen.
QString breakable(const QString& words)
{
    constexpr int lettersMax = 16;
    QString broken;
    int letters = 0;
    for (const QChar c : words) {
        broken += c;
        if (!c.isLetterOrNumber() || ++letters == lettersMax) {
            broken += u'\u200b';
            letters = 0;
        }
    }
    return broken;
}

qreal widestWord(const QString& words, const QFont& font)
{
    qreal widest = 0;
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : all)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(word));
    return widest;
}

} // namespace

/// First letters on a soft disc.
class ContactCard::Initials final : public QWidget
{
public:
    Initials() { setFixedSize(px(38), px(38)); }
    void setName(const QString& first, const QString& last)
    {
        m_letters = QString(first.left(1) % last.left(1)).toUpper();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::box(painter, rect(), width() / 2.0, themed(Role::AccentSoft),
                   themed(Role::AccentLine));
        painter.setFont(themeFont(14, QFont::DemiBold));
        painter.setPen(themed(Role::AccentText));
        painter.drawText(rect(), Qt::AlignCenter, Mask::secret(m_letters));
    }

private:
    QString m_letters;
};

ContactCard::ContactCard(QWidget* parent)
    : DetailPane(tr("Contact"), tr("Choose a lead to see its contact."), contactCardWidth, parent)
    , m_open(systemOpener())
    , m_initials(new Initials)
    , m_name(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_place(new ThemedLabel({}, Role::Text2, 12))
    , m_phone(new ThemedLabel({}, Role::Text, 16, QFont::DemiBold))
    , m_phoneDetail(new ThemedLabel({}, Role::Muted, 12))
    , m_acts(new QWidget)
    , m_call(makeButton(tr("Call"), u"phone"_s, ButtonKind::Primary))
    , m_copy(makeIconButton(u"copy"_s, tr("Copy the phone number")))
    , m_mail(makeIconButton(u"mail"_s, tr("Write an e-mail")))
    , m_confirmation(new QWidget)
    , m_question(new ThemedLabel({}, Role::Text, 13))
    , m_yes(makeButton({}, {}, ButtonKind::Primary))
    , m_no(makeButton(tr("Not now")))
    , m_class(new Badge)
    , m_bucket(new Badge)
    , m_facts(new QWidget)
    , m_factGrid(new QGridLayout(m_facts))
    , m_missing(new ThemedLabel({}, Role::Muted, 12))
    , m_order(makeButton({}, u"receipt-text"_s, ButtonKind::Link))
    , m_delivered(new ThemedLabel({}, Role::Muted, 12))
    , m_return(makeButton({}, u"undo-2"_s, ButtonKind::Link))
    , m_there(new ThemedLabel({}, Role::Text2, 12))
    , m_stage(new Badge)
    , m_refunded(new Badge(tr("Refunded"), Tone::Bad, u"undo-2"_s))
    , m_work(new ThemedLabel({}, Role::Text2, 12))
    , m_note(new QPlainTextEdit)
    , m_saveNote(makeButton(tr("Save note"), u"check"_s))
    , m_timeline(new QVBoxLayout)
{
    setObjectName(u"contactCard"_s);
    m_call->setObjectName(u"callButton"_s);
    m_copy->setObjectName(u"copyPhoneButton"_s);
    m_mail->setObjectName(u"mailButton"_s);
    m_yes->setObjectName(u"confirmButton"_s);
    m_no->setObjectName(u"notNowButton"_s);
    m_order->setObjectName(u"orderLink"_s);
    m_return->setObjectName(u"returnLink"_s);
    auto* close = makeIconButton(u"panel-right"_s, tr("Close the preview"), ButtonKind::Ghost);
    close->setObjectName(u"closePreviewButton"_s);
    for (ThemedLabel* label :
         {m_name, m_place, m_question, m_missing, m_delivered, m_there, m_work})
        label->setWordWrap(true);
    for (ThemedLabel* label : {m_name, m_phone, m_place})
        label->setSecret(true);
    for (ThemedLabel* label : {m_name, m_phone, m_place})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* names = new QVBoxLayout;
    names->setSpacing(px(2));
    names->addWidget(m_name);
    names->addWidget(m_place);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(m_initials, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    head->addWidget(close, 0, Qt::AlignTop);

    auto* phoneCard = new Card(nullptr, Role::Page, Role::Line);
    auto* phoneColumn = new QVBoxLayout(phoneCard);
    phoneColumn->setContentsMargins(px(12), px(8), px(12), px(8));
    phoneColumn->setSpacing(px(2));
    phoneColumn->addLayout(fixedAtStart(*m_phone));
    phoneColumn->addWidget(m_phoneDetail);
    phoneColumn->addWidget(m_there);

    auto* acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(px(6));
    acts->addWidget(m_call, 1);
    acts->addWidget(m_copy);
    acts->addWidget(m_mail);
    auto* confirmation = new QVBoxLayout(m_confirmation);
    confirmation->setContentsMargins(0, 0, 0, 0);
    confirmation->setSpacing(px(6));
    confirmation->addWidget(m_question);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(px(6));
    answers->addWidget(m_yes, 1);
    answers->addWidget(m_no);
    confirmation->addLayout(answers);
    m_confirmation->hide();

    auto* badges = new QHBoxLayout;
    badges->setSpacing(px(6));
    badges->addWidget(m_stage);
    badges->addWidget(m_refunded);
    badges->addWidget(m_class);
    badges->addStretch(1);
    m_factGrid->setContentsMargins(0, 0, 0, 0);
    m_factGrid->setHorizontalSpacing(px(12));
    m_factGrid->setVerticalSpacing(px(7));
    m_factGrid->setColumnMinimumWidth(0, px(factTitleWidth));
    m_factGrid->setColumnStretch(1, 1);

    column().addLayout(head);
    column().addWidget(phoneCard);
    column().addWidget(m_acts);
    column().addWidget(m_confirmation);
    column().addLayout(badges);
    column().addWidget(m_work);
    column().addWidget(m_note);
    column().addWidget(m_saveNote, 0, Qt::AlignRight);
    column().addWidget(new HairLine);
    column().addWidget(m_facts);
    column().addWidget(m_missing);
    column().addWidget(new HairLine);
    column().addWidget(m_order, 0, Qt::AlignLeft);
    column().addWidget(m_bucket, 0, Qt::AlignLeft);
    column().addWidget(m_delivered);
    column().addWidget(m_return, 0, Qt::AlignLeft);
    addWork();

    connect(close, &QToolButton::clicked, this, &ContactCard::closeRequested);
    connect(m_call, &QPushButton::clicked, this, &ContactCard::askToCall);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            Mask::secret(phoneText(OwnedLeadModel::valueOf(m_lead, u"phone"))));
        Q_EMIT phoneCopied();
    });
    connect(m_mail, &QToolButton::clicked, this, [this] {
        const QString address = OwnedLeadModel::valueOf(m_lead, u"email");
        ask(mailLink(address), tr("Write to %1 with your e-mail program?").arg(address));
        m_yes->setText(tr("Write"));
    });
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_order, &QPushButton::clicked, this,
            [this] { Q_EMIT orderRequested(m_lead.orderNumber); });
    connect(m_return, &QPushButton::clicked, this, &ContactCard::returnRequested);
}

ContactCard::~ContactCard() = default;

void ContactCard::addWork()
{
    m_there->setObjectName(u"thereLabel"_s);
    m_work->setObjectName(u"workLabel"_s);
    m_note->setObjectName(u"noteField"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Write a note ..."));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(px(58));
    m_note->installEventFilter(this);
    m_saveNote->setObjectName(u"saveNoteButton"_s);
    m_saveNote->setToolTip(tr("Ctrl+Return"));
    m_saveNote->setEnabled(false);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_note->toPlainText().trimmed().isEmpty())
            m_drafts.remove(m_lead.id);
        else
            m_drafts.insert(m_lead.id, m_note->toPlainText());
        m_saveNote->setEnabled(!m_note->toPlainText().trimmed().isEmpty());
    });
    connect(m_saveNote, &QPushButton::clicked, this, &ContactCard::saveNote);
    column().addWidget(new HairLine);
    column().addWidget(&strip());
    QVBoxLayout& later = addLater(tr("Loading what has been done ..."));
    later.addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    later.addLayout(m_timeline);
}

void ContactCard::setDrafts(const QHash<LeadId, QString>& drafts)
{
    m_drafts = drafts;
    if (hasContent())
        m_note->setPlainText(m_drafts.value(m_lead.id));
}

void ContactCard::writeNote()
{
    if (hasContent())
        m_note->setFocus(Qt::ShortcutFocusReason);
}

void ContactCard::saveNote()
{
    const QString text = m_note->toPlainText().trimmed().left(WorkChange::noteMost);
    if (text.isEmpty() || !hasContent())
        return;
    m_note->clear();
    m_drafts.remove(m_lead.id);
    Q_EMIT noteWritten(m_lead.id, text);
}

bool ContactCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && (key->modifiers() & Qt::ControlModifier)) {
            saveNote();
            return true;
        }
    }
    return DetailPane::eventFilter(watched, event);
}

void ContactCard::showTimeline(const QList<LeadEvent>& events, const OwnedLeadModel& model)
{
    clear(*m_timeline);
    const QLocale& locale = model.format().locale;
    QList<TimelineRow::Step> steps;
    for (const LeadEvent& event : events) {
        if (event.isUndone)
            continue;
        const LeadEventLook look = leadEventLook(event, model.choices(), locale);
        steps.append(
            {look.text,
             tr("%1, %2", "moment, person")
                 .arg(locale.toString(event.at.toLocalTime(), QLocale::ShortFormat), event.by),
             look.iconName, look.tone, event.kind == "note"_L1});
    }
    steps.append({tr("Bought in order %1").arg(QString::number(m_lead.orderNumber)),
                  locale.toString(m_lead.deliveredAt.toLocalTime(), QLocale::ShortFormat),
                  u"inbox"_s, Tone::Muted});
    for (qsizetype i = 0; i < steps.size(); ++i)
        m_timeline->addWidget(new TimelineRow(steps.at(i), i + 1 == steps.size()));
    showLater();
}

void ContactCard::showTime(const OwnedLeadModel& model)
{
    const TimeThere there = model.timeAt(m_lead);
    m_there->setText(model.callTip(there));
    m_there->setRole(there.isCallable() ? Role::Green : Role::Amber);
    m_there->setVisible(!OwnedLeadModel::valueOf(m_lead, u"phone").isEmpty());
}

void ContactCard::showWork(const OwnedLeadModel& model)
{
    const LeadStage* stage = model.choices().stage(m_lead.work.stage);
    const LeadStageLook look = stage ? leadStageLook(*stage) : LeadStageLook();
    m_stage->setTone(look.tone, look.iconName);
    m_stage->setWords(look.text);
    m_stage->setVisible(stage != nullptr);
    const auto returned = returnStateFromCode(m_lead.returnState);
    m_refunded->setVisible(m_lead.refundedAt.isValid() || returned == ReturnState::Queued);
    const ReturnStateLook returnLook = returnStateLook(returned.value_or(ReturnState::Refunded));
    m_refunded->setTone(returned ? returnLook.tone : Tone::Bad, returned ? returnLook.iconName : u"undo-2"_s);
    m_refunded->setWords(returned ? returnStateText(*returned) : tr("Refunded"));
    m_return->setVisible(model.isReturnable(m_lead));
    m_return->setText(tr("Return ... (until %1)").arg(model.returnText(m_lead)));
    QStringList lines;
    const QLocale& locale = model.format().locale;
    if (m_lead.work.followUpAt.isValid())
        lines.append(
            tr("Call again %1", "moment")
                .arg(locale.toString(m_lead.work.followUpAt.toLocalTime(), QLocale::ShortFormat)));
    if (!m_lead.work.assigneeName.isEmpty())
        lines.append(tr("Assigned to %1").arg(m_lead.work.assigneeName));
    if (!m_lead.work.tags.isEmpty())
        lines.append(tr("Tags: %1").arg(m_lead.work.tags.join(u", "_s)));
    m_work->setText(lines.join(u'\n'));
    m_work->setVisible(!lines.isEmpty());
    showTime(model);
}

void ContactCard::showLead(const OwnedLead& lead, const OwnedLeadModel& model)
{
    const CellFormat& format = model.format();
    const bool isOther = !(lead.id == m_lead.id) || !hasContent();
    m_lead = lead;
    m_model = &model;
    if (isOther) {
        takeBack();
        waitForLater();
        m_note->setPlainText(m_drafts.value(lead.id));
    }
    const QString name = OwnedLeadModel::nameOf(lead);
    const QString phone = OwnedLeadModel::valueOf(lead, u"phone");
    const QString secondPhone = OwnedLeadModel::valueOf(lead, u"phone_alt");
    m_initials->setName(OwnedLeadModel::valueOf(lead, u"first_name"),
                        OwnedLeadModel::valueOf(lead, u"last_name"));
    m_name->setText(name.isEmpty() ? tr("Name not supplied") : name);
    m_place->setText(placeText(lead));
    m_phone->setText(phone.isEmpty() ? tr("No phone supplied") : phoneText(phone));
    m_phoneDetail->setText(secondPhone.isEmpty() ? QString()
                                                 : tr("also %1").arg(phoneText(secondPhone)));
    m_phoneDetail->setVisible(!secondPhone.isEmpty());
    for (ThemedLabel* label : {m_name, m_place, m_phone})
        label->setAccessibleName(label->text());
    m_call->setEnabled(telephoneLink(phone).isValid());
    m_copy->setEnabled(!phone.isEmpty());
    m_mail->setEnabled(mailLink(OwnedLeadModel::valueOf(lead, u"email")).isValid());
    m_mail->setToolTip(m_mail->isEnabled() ? tr("Write an e-mail")
                                           : tr("No e-mail address supplied"));
    m_class->setLeadClass(lead.leadClass);
    m_class->setWords(leadClassText(lead.leadClass));
    m_bucket->setWords(
        tr("%1 old when bought", "age of a lead").arg(model.bucketText(lead.bucket)));
    fillFacts(format);
    m_order->setText(tr("Order %1, %2", "number, price of the lead")
                         .arg(QString::number(lead.orderNumber),
                              formatMoney(lead.price, format.locale, format.currency)));
    m_delivered->setText(
        tr("delivered %1")
            .arg(format.locale.toString(lead.deliveredAt.toLocalTime(), QLocale::ShortFormat)));
    showWork(model);
    showContent();
    if (isOther)
        toTop();
}

void ContactCard::clearFacts()
{
    qDeleteAll(m_facts->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_factGrid->takeAt(0))
        delete item;
}

void ContactCard::fillFacts(const CellFormat& format)
{
    clearFacts();
    QStringList missing;
    int row = 0;
    for (const QString& column : exportColumns()) {
        if (isSaidElsewhere(column))
            continue;
        const QString value = OwnedLeadModel::valueOf(m_lead, column);
        if (value.isEmpty()) {
            missing.append(leadFieldTitle(column));
            continue;
        }
        auto* title = new ThemedLabel(leadFieldTitle(column), Role::Muted, 12);
        auto* words = new ThemedLabel(leadFieldText(column, value, format), Role::Text, 13);
        words->setSecret(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->setAccessibleName(title->text() % u", "_s % words->text());
        m_factGrid->addWidget(title, row, 0, Qt::AlignTop);
        if (exportColumnTypes().at(exportColumns().indexOf(column)) != ColumnType::Text) {
            m_factGrid->addLayout(fixedAtStart(*words), row++, 1);
            continue;
        }
        const qreal widest = widestWord(words->text(), words->font());
        if (QFontMetricsF(words->font()).horizontalAdvance(words->text()) > px(factWidth)) {
            words->setWordWrap(true);
            words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        }
        if (widest > px(wholeFactWidth)) { // what is copied would have the breaks in it
            words->setText(breakable(words->text()));
            words->setTextInteractionFlags(Qt::NoTextInteraction);
        }
        // An address does not wrap: it gets the whole width, and is never cut.
        if (widest > px(factWidth))
            m_factGrid->addWidget(words, ++row, 0, 1, 2);
        else
            m_factGrid->addWidget(words, row, 1, Qt::AlignTop);
        ++row;
    }
    m_missing->setText(missing.isEmpty() ? QString()
                                         : tr("Not supplied: %1").arg(missing.join(u", "_s)));
    m_missing->setVisible(!missing.isEmpty());
}

void ContactCard::askToCall()
{
    const QString phone = OwnedLeadModel::valueOf(m_lead, u"phone");
    const QUrl link = telephoneLink(phone);
    if (!link.isValid() || !hasContent())
        return;
    const bool isHour = m_model->timeAt(m_lead).isCallable();
    ask(link, isHour ? tr("Call %1 with your telephone program?").arg(phoneText(phone))
                     : tr("%1 Call %2 all the same?", "why not, number")
                           .arg(m_there->text(), phoneText(phone)));
    m_yes->setText(tr("Call now"));
}

void ContactCard::ask(const QUrl& link, const QString& question)
{
    m_asked = link;
    m_question->setText(question);
    m_yes->setAccessibleDescription(Mask::words(question));
    m_acts->hide();
    m_confirmation->show();
    m_yes->setFocus(Qt::OtherFocusReason);
}

void ContactCard::answer(bool isYes)
{
    const bool hadFocus = m_yes->hasFocus() || m_no->hasFocus();
    const QUrl link = std::exchange(m_asked, QUrl());
    m_confirmation->hide();
    m_acts->show();
    if (hadFocus)
        (m_call->isEnabled() ? static_cast<QWidget*>(m_call) : m_copy)
            ->setFocus(Qt::OtherFocusReason);
    if (isYes && !m_open(link))
        Q_EMIT openingFailed();
}

bool ContactCard::takeBack()
{
    const bool isOpen = m_confirmation->isVisibleTo(this);
    if (isOpen)
        answer(false);
    return isOpen;
}

} // namespace leadfloor

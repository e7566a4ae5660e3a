// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/previewpane.h"

#include "models/domain/places.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <bit>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal previewWidth = 262;
constexpr quint16 qualificationBits = SourceFilled | BorrowerAgeFilled | MedicalFilled |
                                      TobaccoFilled | CoBorrowerFilled | PhoneFilled;

/// A tick or a dash before the name of a qualification field.
class FieldMark final : public QWidget
{
public:
    FieldMark() { setFixedSize(px(16), px(18)); }
    void setFilled(bool isFilled)
    {
        m_isFilled = isFilled;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_isFilled ? u"check"_s : u"minus"_s,
                  themed(m_isFilled ? Role::Green : Role::Faint), 14);
    }

private:
    bool m_isFilled = false;
};

Tone statusTone(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Free:
        return Tone::Good;
    case LeadStatus::Held:
        return Tone::Waiting;
    case LeadStatus::Sold:
        return Tone::Muted;
    case LeadStatus::Mine:
        return Tone::Accent;
    case LeadStatus::Suppressed:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString statusIcon(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Free:
        return u"circle"_s;
    case LeadStatus::Held:
        return u"hourglass"_s;
    case LeadStatus::Sold:
        return u"circle-slash"_s;
    case LeadStatus::Mine:
        return u"circle-check"_s;
    case LeadStatus::Suppressed:
        return u"phone-off"_s;
    }
    Q_UNREACHABLE();
}

QString placeOf(const InventoryRow& row)
{
    const UsState* state = Places::instance().state(row.state);
    const UsCounty* county = Places::instance().county(row.countyFips);
    QStringList parts;
    if (!row.city.isEmpty())
        parts.append(row.city);
    if (county || !row.county.isEmpty())
        parts.append(county ? county->fullName() : row.county);
    parts.append(state ? state->name : row.state);
    return parts.join(u", "_s);
}

} // namespace

/// 4 px, share of 100.
class PreviewPane::ScoreBar final : public QWidget
{
public:
    ScoreBar() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    QSize sizeHint() const override { return {px(80), px(16)}; }
    void setScore(int score)
    {
        m_score = score;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF band(0, (height() - px(5)) / 2.0, width(), px(5));
        paint::bar(painter, band, m_score / 100.0, themed(Role::BarChosen), layoutDirection());
    }

private:
    int m_score = 0;
};

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_empty(new ThemedLabel(tr("Choose a lead to see what is known about it."), Role::Muted, 13))
    , m_number(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_place(new ThemedLabel({}, Role::Text2, 12))
    , m_class(new Badge)
    , m_status(new Badge)
    , m_price(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_rule(new ThemedLabel({}, Role::Text2, 12))
    , m_score(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_filled(new ThemedLabel({}, Role::Green, 12, QFont::DemiBold))
    , m_name(new ThemedLabel({}, Role::Text, 12))
    , m_phone(new ThemedLabel({}, Role::Text, 12))
    , m_email(new ThemedLabel({}, Role::Text, 12))
    , m_street(new ThemedLabel({}, Role::Text, 12))
    , m_soldBefore(new ThemedLabel({}, Role::Text, 12))
    , m_checked(new ThemedLabel({}, Role::Text, 12))
    , m_tickButton(makeButton({}, u"plus"_s, ButtonKind::Soft))
    , m_copyButton(makeIconButton(u"copy"_s, tr("Copy this lead's row")))
{
    setObjectName(u"previewPane"_s);
    setAccessibleName(tr("Preview"));
    setFixedWidth(px(previewWidth));

    auto* body = new QWidget;
    auto* content = new QVBoxLayout(body);
    content->setContentsMargins(px(18), px(10), px(18), px(10));
    content->setSpacing(px(10));
    const auto title = [](const QString& words) {
        return new ThemedLabel(words, Role::Text, 12, QFont::DemiBold);
    };
    const auto key = [](const QString& words) {
        auto* label = new ThemedLabel(words, Role::Text2, 12);
        label->setWordWrap(true);
        return label;
    };

    auto* head = new QHBoxLayout;
    m_number->setObjectName(u"previewNumber"_s);
    auto* close =
        makeIconButton(u"panel-right"_s, tr("Hide the preview (Space)"), ButtonKind::Ghost);
    close->setObjectName(u"closePreviewButton"_s);
    connect(close, &QToolButton::clicked, this, &PreviewPane::closeRequested);
    head->addWidget(m_number, 1);
    head->addWidget(close);
    m_place->setWordWrap(true);
    auto* badges = new QHBoxLayout;
    badges->setSpacing(px(6));
    badges->addWidget(m_class);
    badges->addWidget(m_status);
    badges->addStretch(1);
    auto* top = new QVBoxLayout;
    top->setSpacing(px(6));
    top->addLayout(head);
    top->addWidget(m_place);
    top->addLayout(badges);
    content->addLayout(top);

    auto* card = new Card(nullptr, Role::Page, Role::Hair);
    auto* cardGrid = new QGridLayout(card);
    cardGrid->setContentsMargins(px(13), px(9), px(13), px(9));
    cardGrid->setVerticalSpacing(px(2));
    cardGrid->addWidget(new ThemedLabel(tr("Price"), Role::Muted, 11), 0, 0);
    cardGrid->addWidget(new ThemedLabel(tr("Price rule"), Role::Muted, 11), 0, 1, Qt::AlignRight);
    cardGrid->addWidget(m_price, 1, 0);
    cardGrid->addWidget(m_rule, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    content->addWidget(card);

    auto* scores = new QGridLayout;
    scores->setHorizontalSpacing(px(8));
    scores->setVerticalSpacing(px(4));
    auto* scoreTitle = title(tr("Score"));
    scoreTitle->setToolTip(tr("Freshness and intent, each up to 100, halved and added."));
    scores->addWidget(scoreTitle, 0, 0);
    scores->addWidget(m_score, 0, 2, Qt::AlignRight);
    addScore(*scores, 1, tr("Freshness"), m_freshnessBar, m_freshness);
    addScore(*scores, 2, tr("Intent"), m_intentBar, m_intent);
    scores->setColumnStretch(1, 1);
    content->addLayout(scores);
    content->addWidget(new HairLine);

    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(px(4));
    fields->setVerticalSpacing(px(4));
    fields->addWidget(title(tr("Qualification fields")), 0, 0, 1, 3);
    fields->addWidget(m_filled, 0, 3, Qt::AlignRight);
    const std::array<std::pair<quint16, QString>, 6> names{{{SourceFilled, tr("Source")},
                                                            {BorrowerAgeFilled, tr("Borrower age")},
                                                            {MedicalFilled, tr("Medical")},
                                                            {TobaccoFilled, tr("Tobacco")},
                                                            {CoBorrowerFilled, tr("Co-borrower")},
                                                            {PhoneFilled, tr("Phone")}}};
    int place = 0;
    for (const auto& [bit, words] : names) {
        FieldRow field{bit, new FieldMark, new ThemedLabel(words, Role::Text, 12)};
        field.words->setWordWrap(true);
        fields->addWidget(field.mark, 1 + place / 2, 2 * (place % 2));
        fields->addWidget(field.words, 1 + place / 2, 2 * (place % 2) + 1);
        m_fields.append(field);
        ++place;
    }
    fields->setColumnStretch(1, 1);
    fields->setColumnStretch(3, 1);
    content->addLayout(fields);
    content->addWidget(new HairLine);

    auto* contact = new QGridLayout;
    contact->setHorizontalSpacing(px(8));
    contact->setVerticalSpacing(px(6));
    contact->addWidget(title(tr("Contact")), 0, 0);
    int row = 1;
    for (const auto& [words, value] : {std::pair(tr("Name"), m_name),
                                       {tr("Phone"), m_phone},
                                       {tr("E-mail"), m_email},
                                       {tr("Street"), m_street}}) {
        contact->addWidget(key(words), row, 0);
        value->setWordWrap(true);
        contact->addWidget(value, row, 1);
        ++row;
    }
    auto* sealed =
        new ThemedLabel(tr("Opens the moment the purchase is delivered to you."), Role::Muted, 11);
    sealed->setWordWrap(true);
    contact->addWidget(sealed, row, 0, 1, 2);
    contact->setColumnMinimumWidth(0, px(76));
    contact->setColumnStretch(1, 1);
    content->addLayout(contact);
    content->addWidget(new HairLine);

    for (ThemedLabel* label : {m_soldBefore, m_rule})
        label->setWordWrap(true);
    auto* history = new QGridLayout;
    history->setHorizontalSpacing(px(8));
    history->setVerticalSpacing(px(6));
    history->addWidget(key(tr("Sold before")), 0, 0);
    history->addWidget(m_soldBefore, 0, 1);
    history->addWidget(key(tr("Last checked")), 1, 0);
    history->addWidget(m_checked, 1, 1);
    history->setColumnMinimumWidth(0, px(76));
    history->setColumnStretch(1, 1);
    content->addLayout(history);
    content->addStretch(1);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* acts = new QHBoxLayout;
    acts->setContentsMargins(px(18), px(6), px(18), px(14));
    acts->setSpacing(px(8));
    m_tickButton->setObjectName(u"previewTickButton"_s);
    connect(m_tickButton, &QPushButton::clicked, this, &PreviewPane::tickRequested);
    m_copyButton->setObjectName(u"copyLeadButton"_s);
    connect(m_copyButton, &QToolButton::clicked, this, &PreviewPane::copyRequested);
    acts->addWidget(m_tickButton, 1);
    acts->addWidget(m_copyButton);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(px(18), 0, px(18), 0);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_empty, 1);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(acts);
    showNothing();
}

void PreviewPane::addScore(QGridLayout& grid, int row, const QString& title, ScoreBar*& bar,
                           ThemedLabel*& value)
{
    bar = new ScoreBar;
    value = new ThemedLabel({}, Role::Text, 12, QFont::Medium);
    grid.addWidget(new ThemedLabel(title, Role::Text2, 12), row, 0);
    grid.addWidget(bar, row, 1);
    grid.addWidget(value, row, 2, Qt::AlignRight);
}

void PreviewPane::showNothing()
{
    m_empty->show();
    m_scroll->hide();
    m_tickButton->setText(tr("Add to quote"));
    m_tickButton->setEnabled(false);
    m_copyButton->setEnabled(false);
}

void PreviewPane::showLead(const ShownLead& lead, const CellFormat& format, const QDateTime& asOf,
                           bool isTicked, bool canTick)
{
    const InventoryRow& row = lead.row;
    const QLocale& locale = format.locale;
    m_empty->hide();
    m_scroll->show();
    m_number->setText(leadNumber(row.id.uuid()));
    m_place->setText(placeOf(row));
    m_class->setLeadClass(row.leadClass);
    m_class->setWords(leadClassText(row.leadClass));
    const LeadStatus status = lead.isDead ? LeadStatus::Sold : row.status;
    m_status->setWords(lead.isDead ? InventoryModel::tr("Sold just now") : leadStatusText(status));
    m_status->setTone(statusTone(status), statusIcon(status));
    m_price->setText(formatMoney(row.price, locale, format.currency));
    m_rule->setText(priceRuleText(row.priceRule));
    m_score->setText(locale.toString(row.score));
    m_freshnessBar->setScore(row.freshness);
    m_freshness->setText(locale.toString(row.freshness));
    m_intentBar->setScore(row.intent);
    m_intent->setText(locale.toString(row.intent));

    const int filled = std::popcount(quint16(row.filled & qualificationBits));
    m_filled->setText(u"%1/%2"_s.arg(locale.toString(filled), locale.toString(m_fields.size())));
    m_filled->setRole(filled == m_fields.size() ? Role::Green : Role::Muted);
    for (const FieldRow& field : std::as_const(m_fields)) {
        const bool isFilled = row.filled & field.bit;
        static_cast<FieldMark*>(field.mark)->setFilled(isFilled);
        field.words->setRole(isFilled ? Role::Text : Role::Muted);
        field.words->setAccessibleName(isFilled ? tr("%1, filled").arg(field.words->text())
                                                : tr("%1, not supplied").arg(field.words->text()));
    }
    const auto say = [&](ThemedLabel& label, quint16 bit, const QString& words) {
        const bool isFilled = row.filled & bit;
        label.setText(isFilled ? words : tr("not supplied"));
        label.setRole(isFilled ? Role::Text : Role::Muted);
    };
    say(*m_name, NameFilled,
        row.firstInitial.isEmpty()
            ? tr("filled")
            : QString(row.firstInitial % u"\u2022\u2022\u2022\u2022\u2022\u2022"));
    say(*m_phone, PhoneFilled, tr("filled"));
    say(*m_email, EmailFilled, tr("filled"));
    say(*m_street, StreetFilled, tr("filled"));
    if (row.timesSold == 0)
        m_soldBefore->setText(tr("never"));
    else if (row.timesSold == 1 && row.lastSoldOn.isValid())
        m_soldBefore->setText(
            tr("once, on %1").arg(locale.toString(row.lastSoldOn, QLocale::ShortFormat)));
    else if (row.lastSoldOn.isValid())
        m_soldBefore->setText(tr("%Ln times, last on %1", nullptr, row.timesSold)
                                  .arg(locale.toString(row.lastSoldOn, QLocale::ShortFormat)));
    else
        m_soldBefore->setText(tr("%Ln times", nullptr, row.timesSold));
    m_checked->setText(asOf.isValid() ? locale.toString(asOf.toLocalTime().time(), u"HH:mm:ss"_s)
                                      : u"\u2013"_s);

    m_tickButton->setText(isTicked ? tr("Take out of the quote") : tr("Add to quote"));
    m_tickButton->setIcon(icon(isTicked ? u"minus"_s : u"plus"_s, Role::AccentText));
    m_tickButton->setEnabled(canTick);
    m_copyButton->setEnabled(true);
}

void PreviewPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::fill(painter, rect(), themed(Role::Sunken));
    const QRectF edge(0, 0, 1, height());
    paint::fill(painter, paint::mirrored(edge, rect(), layoutDirection()), themed(Role::Hair));
}

void PreviewPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(px(previewWidth));
}

} // namespace leadfloor

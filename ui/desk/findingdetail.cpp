// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/findingdetail.h"

#include "ui/lists/timelinerow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal findingDetailWidth = 316;

} // namespace

FindingDetail::FindingDetail(QWidget* parent)
    : DetailPane(tr("Finding"), tr("Choose a finding to see what it is about."), findingDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_whose(new ThemedLabel({}, Role::Text2, 12))
    , m_amount(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_wanted(new ThemedLabel({}, Role::Text))
    , m_detail(new ThemedLabel({}, Role::Text2))
    , m_object(new ThemedLabel({}, Role::Text2, 12))
    , m_timeline(new QVBoxLayout)
{
    setObjectName(u"findingDetail"_s);
    m_wanted->setObjectName(u"wantedLabel"_s);
    m_object->setObjectName(u"objectLabel"_s);
    for (ThemedLabel* label : {m_title, m_whose, m_amount, m_wanted, m_detail, m_object})
        label->setWordWrap(true);
    for (ThemedLabel* label : {m_detail, m_object})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column().addWidget(m_title);
    column().addWidget(m_state, 0, Qt::AlignLeft);
    column().addWidget(m_whose);
    column().addWidget(m_amount);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("What to do")));
    column().addWidget(m_wanted);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("What the floor noted")));
    column().addWidget(m_detail);
    column().addWidget(m_object);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    column().addLayout(m_timeline);
    column().addStretch(1);
}

FindingDetail::~FindingDetail() = default;

void FindingDetail::showFinding(const CardFinding& one, const CellFormat& format)
{
    const auto at = [&format](const QDateTime& time) { return format.locale.toString(time.toLocalTime(), QLocale::ShortFormat); };
    const bool isClosed = one.closedAt.isValid();
    m_title->setText(findingKindText(one.kind));
    m_state->setTone(isClosed ? Tone::Muted : Tone::Waiting, isClosed ? u"check"_s : u"hourglass"_s);
    m_state->setWords(isClosed ? tr("Closed") : tr("Open", "a finding"));
    m_whose->setText(one.workspace.isEmpty()  ? tr("Of no order of this floor")
                     : one.orderNumber > 0 ? tr("%1, order %2").arg(one.workspace, QString::number(one.orderNumber))
                                           : tr("%1, a top-up").arg(one.workspace));
    m_amount->setText(one.amount ? formatMoney(*one.amount, format.locale, one.currency.isEmpty() ? format.currency : one.currency) : QString());
    m_amount->setVisible(one.amount.has_value());
    m_wanted->setText(findingWantedText(one.kind));
    m_wanted->setVisible(!isClosed);
    m_detail->setText(one.detail);
    m_detail->setAccessibleName(one.detail);
    m_object->setText(one.object);
    m_object->setAccessibleName(one.object);
    clear(*m_timeline);
    if (isClosed)
        m_timeline->addWidget(new TimelineRow({tr("Closed"), at(one.closedAt), u"check"_s, Tone::Good}, false));
    m_timeline->addWidget(new TimelineRow({tr("Found"), at(one.foundAt), u"hourglass"_s, Tone::Muted}, true));
    showContent();
}

} // namespace leadfloor

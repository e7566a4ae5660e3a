// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/countline.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class FunnelMark final : public QWidget
{
public:
    FunnelMark() { setFixedSize(px(16), px(16)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"funnel"_s, themed(Role::AccentText), 14);
    }
};

int peopleCount(qint64 leads)
{
    return int(qMin<qint64>(leads, 1 << 30)); // for the plural form only
}

} // namespace

QString ticketText(const TicketWords& ticket, const QLocale& locale, const QString& currency)
{
    QStringList words;
    if (ticket.quantity)
        words.append(CountLine::tr("%1 wanted", "leads").arg(locale.toString(*ticket.quantity)));
    if (ticket.totalMax)
        words.append(CountLine::tr("at most %1").arg(formatMoney(*ticket.totalMax, locale, currency)));
    if (ticket.partMin.value_or(0) > 1)
        words.append(CountLine::tr("%1 will do", "leads").arg(locale.toString(*ticket.partMin)));
    else if (ticket.partMin)
        words.append(CountLine::tr("fewer will do"));
    if (ticket.restStands)
        words.append(CountLine::tr("the rest by standing order"));
    return words.join(CountLine::tr(", ", "between parts of a wish"));
}

CountLine::CountLine(QWidget* parent)
    : QWidget(parent)
    , m_leads(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_of(new ThemedLabel({}, Role::Text2, 13))
    , m_totalLine(new HairLine(Qt::Vertical))
    , m_total(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_inAll(new ThemedLabel(tr("in all", "behind a sum of money"), Role::Text2, 13))
    , m_filtersLine(new HairLine(Qt::Vertical))
    , m_filtersIcon(new FunnelMark)
    , m_filters(new ThemedLabel({}, Role::Text2, 13))
    , m_ticketLine(new HairLine(Qt::Vertical))
    , m_ticket(new ThemedLabel({}, Role::AccentText, 13, QFont::DemiBold))
    , m_capped(new ThemedLabel({}, Role::Amber, 12))
    , m_newLeads(makeButton({}, u"arrow-up"_s, ButtonKind::Soft))
{
    m_leads->setObjectName(u"countLabel"_s);
    m_total->setObjectName(u"totalLabel"_s);
    m_filters->setObjectName(u"filtersLabel"_s);
    m_newLeads->setObjectName(u"newLeadsButton"_s);
    setButtonKind(*m_newLeads, ButtonKind::Soft, ButtonSize::Small);
    m_newLeads->setToolTip(
        tr("At least so many leads came since these rows were shown. Shows them."));
    m_ticket->setObjectName(u"ticketLabel"_s);
    for (QWidget* line : {m_totalLine, m_filtersLine, m_ticketLine})
        line->setFixedHeight(px(14));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(6));
    row->addWidget(m_leads);
    row->addWidget(m_of);
    row->addSpacing(px(6));
    row->addWidget(m_totalLine);
    row->addSpacing(px(6));
    row->addWidget(m_total);
    row->addWidget(m_inAll);
    row->addSpacing(px(6));
    row->addWidget(m_filtersLine);
    row->addSpacing(px(6));
    row->addWidget(m_filtersIcon);
    row->addWidget(m_filters);
    row->addSpacing(px(6));
    row->addWidget(m_ticketLine);
    row->addSpacing(px(6));
    row->addWidget(m_ticket);
    row->addWidget(m_capped);
    row->addStretch(1);
    row->addWidget(m_newLeads);
    connect(m_newLeads, &QPushButton::clicked, this, &CountLine::newLeadsRequested);
    apply();
}

void CountLine::showFigures(const Figures& figures)
{
    m_figures = figures;
    apply();
}

void CountLine::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    apply();
}

void CountLine::apply()
{
    const Figures& f = m_figures;
    const QLocale locale = this->locale();
    m_leads->setText(f.leads ? locale.toString(*f.leads) : u"\u2026"_s);
    m_leads->setRole(f.isStale ? Role::Muted : Role::Text);
    const bool hasOf = f.of && (f.filtersOn > 0 || f.leads != f.of);
    if (hasOf)
        m_of->setText(
            m_isCompact
                ? tr("of %1", "leads").arg(locale.toString(*f.of))
                : tr("of %1 leads", nullptr, peopleCount(*f.of)).arg(locale.toString(*f.of)));
    else
        m_of->setText(f.leads == 1
                          ? tr("lead", "behind a 1")
                          : tr("leads", "behind a number", peopleCount(f.leads.value_or(0))));
    m_total->setText(f.leads ? formatMoney(f.total, locale, f.currency) : u"\u2026"_s);
    m_total->setRole(f.isStale ? Role::Muted : Role::Text);
    m_inAll->setVisible(!m_isCompact);
    QString filters =
        f.filtersOn == 1 ? tr("1 filter on") : tr("%Ln filters on", nullptr, f.filtersOn);
    if (f.filtersOff > 0)
        filters = tr("%1, %2 off", "filters").arg(filters, locale.toString(f.filtersOff));
    m_filters->setText(filters);
    const bool hasFilters = !m_isCompact && (f.filtersOn > 0 || f.filtersOff > 0);
    for (QWidget* part : {m_filtersLine, m_filtersIcon, static_cast<QWidget*>(m_filters)})
        part->setVisible(hasFilters);
    m_ticket->setText(f.ticket);
    m_ticket->setVisible(!f.ticket.isEmpty());
    m_ticketLine->setVisible(!f.ticket.isEmpty());
    const bool isCapped = f.shown > 0 && f.leads && f.shown < *f.leads;
    m_capped->setText(
        isCapped
            ? tr("The table shows the first %1: narrow the filter.").arg(locale.toString(f.shown))
            : QString());
    m_capped->setVisible(isCapped && !m_isCompact);
    m_newLeads->setVisible(f.newLeads > 0);
    m_newLeads->setText(m_isCompact       ? tr("%1 new", "leads").arg(locale.toString(f.newLeads))
                        : f.newLeads == 1 ? tr("1 new lead")
                                          : tr("%1 new leads", nullptr, peopleCount(f.newLeads))
                                                .arg(locale.toString(f.newLeads)));
    const QString figureWords = tr("%1 %2, %3", "count, of all, money").arg(m_leads->text(), m_of->text(), m_total->text());
    setAccessibleName(f.ticket.isEmpty() ? figureWords : tr("%1; %2", "figures, what is wanted").arg(figureWords, f.ticket));
}

} // namespace leadfloor

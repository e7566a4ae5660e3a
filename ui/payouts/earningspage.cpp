// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/earningspage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/numbertile.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Below these the tiles are small, so that the lines keep their room.
constexpr int wholeTilesNeedHeightAt100 = 520;
constexpr int wholeTilesNeedWidthAt100 = 900;

} // namespace

EarningsPage::EarningsPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"earnings"_s, tr("Earnings"), parent)
    , m_model(floor.payouts())
    , m_states(new QComboBox)
    , m_rates(new ThemedLabel({}, Role::Text2))
    , m_held(new NumberTile(u"hourglass"_s, Role::Amber, tr("Held")))
    , m_payable(new NumberTile(u"wallet"_s, Role::AccentText, tr("Payable")))
    , m_paid(new NumberTile(u"circle-check"_s, Role::Text2, tr("Paid")))
    , m_carried(new NumberTile(u"scale"_s, Role::Text2, tr("Carried")))
{
    setList(m_model);
    setUpTable();
    m_states->addItem(tr("All sold lines"), QVariant());
    for (const CommissionState state : commissionStates)
        m_states->addItem(commissionStateText(state), int(state));
    addChoice(m_states, tr("Which sold lines"));
    auto* payouts = makeButton(tr("Payouts"), u"receipt-text"_s);
    payouts->setObjectName(u"payoutsButton"_s);
    title().addAtEnd(payouts);
    m_rates->setObjectName(u"ratesLabel"_s);
    m_rates->setWordWrap(true);
    head().addWidget(m_rates);
    setBody(makeBody());
    addListActions();
    setPanes({{&stack(), &table()}});
    connect(payouts, &QPushButton::clicked, this, &EarningsPage::payoutsRequested);
    connect(m_states, &QComboBox::activated, this, [this](int index) {
        const QVariant state = m_states->itemData(index);
        m_model.setState(state.isValid() ? std::optional(CommissionState(state.toInt())) : std::nullopt);
    });
    updateAll();
}

EarningsPage::~EarningsPage() = default;

void EarningsPage::setUpTable()
{
    table().setColumnKind(CommissionModel::SoldColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(CommissionModel::FileColumn, CellKind::Text, u"acme_march_2026.csv"_s);
    table().setColumnKind(CommissionModel::LeadsColumn, CellKind::Count, tr("%1 of %2").arg(u"1,000"_s, u"1,000"_s));
    table().setColumnKind(CommissionModel::NetColumn, CellKind::Count, u"$100,000.00"_s);
    table().setColumnKind(CommissionModel::RateColumn, CellKind::Soft, rateText({3000, 1000, 500, 0, 0, 4500}, locale()));
    table().setColumnKind(CommissionModel::CommissionColumn, CellKind::Money, u"$10,000.5555"_s);
    table().setColumnKind(CommissionModel::StateColumn, CellKind::Word, commissionStateText(CommissionState::Made));
    table().setColumnKind(CommissionModel::PayableColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(CommissionModel::ProductColumn, CellKind::Soft, u"Mortgage protection"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), CommissionModel::FileColumn);
}

QWidget* EarningsPage::makeBody()
{
    m_held->value().setObjectName(u"heldLabel"_s);
    m_payable->value().setObjectName(u"payableLabel"_s);
    m_paid->value().setObjectName(u"paidLabel"_s);
    m_carried->value().setObjectName(u"carriedLabel"_s);
    auto* body = new QWidget;
    auto* row = new QWidget; // all tiles as high as the highest
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* tiles = new QHBoxLayout(row);
    tiles->setContentsMargins(px(20), px(14), px(20), px(12));
    tiles->setSpacing(px(12));
    tiles->addWidget(m_payable, 5);
    for (NumberTile* tile : {m_held, m_paid, m_carried})
        tiles->addWidget(tile, 4);
    for (NumberTile* tile : {m_payable, m_held, m_paid, m_carried})
        tile->setValue({});
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(&stack(), 1);
    return body;
}

void EarningsPage::layOut()
{
    ListPage::layOut();
    const bool isCompact = height() < px(wholeTilesNeedHeightAt100) || width() < px(wholeTilesNeedWidthAt100);
    for (NumberTile* tile : {m_payable, m_held, m_paid, m_carried})
        tile->setCompact(isCompact);
}

void EarningsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    for (const int column : {CommissionModel::SoldColumn, CommissionModel::PayableColumn})
        table().setColumnKind(column, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(CommissionModel::NetColumn, CellKind::Count, formatMoney(Money::fromMinor(10'000'000), format.locale, format.currency));
    table().setColumnKind(CommissionModel::CommissionColumn, CellKind::Money, formatParts(10'000'005'555, format.locale, format.currency));
    askEarnings();
}

void EarningsPage::refresh()
{
    if (isStarted())
        askEarnings();
    ListPage::refresh();
}

void EarningsPage::sayEmpty(EmptyState& empty)
{
    if (m_model.state()) {
        empty.say(u"receipt-text"_s, tr("Nothing sold is in this state"), tr("Choose another above the table."));
        return;
    }
    empty.say(u"receipt-text"_s, tr("Nothing has been sold yet"), tr("What brokers buy of your files appears here at once, with your commission."));
    connect(empty.addButton(tr("Go to Upload")), &QPushButton::clicked, this, &EarningsPage::uploadRequested);
}

void EarningsPage::updateHead() {}

void EarningsPage::askEarnings()
{
    m_asking.ask(floor().payouts().earnings({}), [this](const Result<Earnings>& earnings) {
        if (earnings)
            showEarnings(*earnings);
        else
            strip().say(earnings.error());
    });
}

void EarningsPage::showEarnings(const Earnings& earnings)
{
    const CellFormat& format = m_model.format();
    const auto money = [&](Money amount) { return formatMoney(amount, format.locale, earnings.currency); };
    const auto parts = [&](qint64 amount) { return formatParts(amount, format.locale, earnings.currency); };
    m_held->setValue(parts(earnings.heldParts), earnings.heldParts > 0 ? Role::Amber : Role::Text2);
    m_held->setDetail(earnings.nextAt.isValid() ? tr("the next until %1").arg(format.locale.toString(earnings.nextAt.toLocalTime().date(), QLocale::ShortFormat))
                                                : tr("until returns are over"));
    m_payable->setValue(money(earnings.payable));
    m_payable->setDetail(earnings.clawbackParts > 0            ? tr("%1 will be taken off: given back").arg(parts(earnings.clawbackParts))
                         : earnings.payable < earnings.least ? tr("paid out from %1 on").arg(money(earnings.least))
                                                             : tr("goes out with the next payout"));
    m_paid->setValue(money(earnings.paid));
    m_paid->setDetail(earnings.made > Money() ? tr("%1 on its way").arg(money(earnings.made)) : tr("all payouts"));
    m_carried->setValue(parts(earnings.carriedParts));
    m_carried->setDetail(tr("less than a cent, counts next time"));
    const auto share = [&](int basisPoints) { return percentText(basisPoints, format.locale); };
    QStringList words{tr("Today's rate: base %1, sold within a week %2 more").arg(share(earnings.rates.base), share(earnings.rates.fresh))};
    words.append(earnings.checked > 0
                     ? tr("verified %1 of %2 leads: %3 more")
                           .arg(format.locale.toString(earnings.verified), format.locale.toString(earnings.checked), share(earnings.rates.verified))
                     : tr("no verified leads yet"));
    words.append(tr("%1 uploaded last month: %2 more").arg(format.locale.toString(earnings.uploaded), share(earnings.rates.volume)));
    if (earnings.rates.bonus > 0)
        words.append(tr("your bonus %1").arg(share(earnings.rates.bonus)));
    m_rates->setText(tr("%1; at most %2.").arg(words.join(u"; "_s), share(earnings.rates.rate)));
}

} // namespace leadfloor

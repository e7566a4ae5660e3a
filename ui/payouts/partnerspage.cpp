// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/partnerspage.h"

#include "ui/payouts/ratedialog.h"
#include "ui/payouts/wordsdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

PartnersPage::PartnersPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"partners"_s, tr("Partners"), parent)
    , m_model(floor.payouts())
    , m_sum(new ThemedLabel({}, Role::Text2))
    , m_rate(makeButton(tr("Terms ..."), u"pencil"_s))
    , m_pay(makeButton(tr("Pay out ..."), u"wallet"_s, ButtonKind::Primary))
{
    setList(m_model);
    table().setColumnKind(PartnerModel::NameColumn, CellKind::Text, u"Acme Leads Incorporated, can be paid"_s);
    table().setColumnKind(PartnerModel::TermsColumn, CellKind::Soft, tr("%1 + bonus %2").arg(u"32.25 %"_s, u"2.25 %"_s));
    table().setColumnKind(PartnerModel::HeldColumn, CellKind::Count, u"$10,000.5555"_s);
    for (const int column : {PartnerModel::PayableColumn, PartnerModel::MadeColumn, PartnerModel::PaidColumn})
        table().setColumnKind(column, CellKind::Count, u"$100,000.00"_s);
    table().setColumnKind(PartnerModel::LastColumn, CellKind::Time, widestDateTime(locale()));
    table().header().setStretchLastSection(true);
    offerColumns(table(), PartnerModel::NameColumn);
    m_rate->setObjectName(u"rateButton"_s);
    m_pay->setObjectName(u"payOutButton"_s);
    for (QPushButton* button : {m_rate, m_pay})
        title().addAtEnd(button);
    m_sum->setObjectName(u"sumLabel"_s);
    head().addWidget(m_sum);
    setBody();
    addPageAction(u"partners.pay"_s, tr("&Pay out ..."), u"wallet"_s, "", [this] { askPayout(); });
    addPageAction(u"partners.rate"_s, tr("&Terms of this partner ..."), u"pencil"_s, "F2", [this] { askRate(); });
    addListActions();
    setPanes({{&stack(), &table()}});
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartnersPage::updateHead);
    connect(m_pay, &QPushButton::clicked, this, &PartnersPage::askPayout);
    connect(m_rate, &QPushButton::clicked, this, &PartnersPage::askRate);
    connect(&table(), &LfTableView::openRequested, this, &PartnersPage::askRate);
    updateAll();
}

PartnersPage::~PartnersPage()
{
    delete m_dialog;
}

void PartnersPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(PartnerModel::HeldColumn, CellKind::Count, formatParts(10'000'005'555, format.locale, format.currency));
    for (const int column : {PartnerModel::PayableColumn, PartnerModel::MadeColumn, PartnerModel::PaidColumn})
        table().setColumnKind(column, CellKind::Count, formatMoney(Money::fromMinor(10'000'000), format.locale, format.currency));
    table().setColumnKind(PartnerModel::LastColumn, CellKind::Time, widestDateTime(format.locale));
}

void PartnersPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"users"_s, tr("There is no partner yet"), tr("Suppliers are made with leadfloorctl workspace create and member create."));
}

QString PartnersPage::money(Money amount) const
{
    return formatMoney(amount, m_model.format().locale, m_model.format().currency);
}

QList<Partner> PartnersPage::toBePaid() const
{
    const QModelIndexList chosen = table().selectionModel()->selectedRows();
    QList<Partner> payable;
    for (int line = 0; line < m_model.rowCount(); ++line) {
        if (m_model.row(line).isPayable && (chosen.size() < 2 || table().selectionModel()->isRowSelected(line)))
            payable.append(m_model.row(line));
    }
    return payable;
}

void PartnersPage::updateHead()
{
    Money sum;
    const QList<Partner> payable = toBePaid();
    for (const Partner& partner : payable)
        sum = sum.plus(partner.payable).value_or(sum);
    m_sum->setText(payable.isEmpty()       ? tr("Nobody has enough to be paid")
                   : payable.size() == 1 ? tr("1 partner can be paid %1").arg(money(sum))
                                         : tr("%Ln partners can be paid %1", nullptr, int(payable.size())).arg(money(sum)));
    m_sum->setVisible(m_model.rowCount() > 0);
    m_pay->setEnabled(!payable.isEmpty() && !m_paying.isRunning());
    updatePane();
}

void PartnersPage::updatePane()
{
    m_rate->setEnabled(currentOf(m_model) && !m_setting.isRunning());
}

void PartnersPage::askPayout()
{
    const QList<Partner> payable = toBePaid();
    if (payable.isEmpty() || m_paying.isRunning())
        return;
    Money sum;
    // Made once: whatever becomes of the line, this is paid out once.
    PayoutRequest request{IntentId::create(), {}, {}};
    for (const Partner& partner : payable) {
        sum = sum.plus(partner.payable).value_or(sum);
        request.partners.append(partner.name);
    }
    WordsDialog::Question question{tr("Pay out %1").arg(money(sum)),
                                   payable.size() == 1 ? tr("To %1: all that is payable by now. Each payout has a statement.").arg(payable.first().name)
                                                       : tr("To %Ln partners: all that is payable to them by now. Each payout has a statement.", nullptr, int(payable.size())),
                                   tr("&Reason"), tr("Pay out")};
    auto* dialog = new WordsDialog(question, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WordsDialog::given, this, [this, request](const QString& words) {
        PayoutRequest asked = request;
        asked.reason = words;
        send(asked);
    });
    dialog->open();
}

void PartnersPage::send(const PayoutRequest& request)
{
    m_paying.ask(floor().payouts().create(request), [this, request](const Result<PayoutReceipt>& receipt) {
        if (receipt) {
            strip().say(Tone::Good, receipt->payouts.size() == 1 ? tr("%1 is on its way to %2.").arg(money(receipt->amount), receipt->payouts.first().partner)
                                                                 : tr("%1 is on its way to %Ln partners.", nullptr, int(receipt->payouts.size())).arg(money(receipt->amount)),
                        tr("The page Payouts lists them, to be marked as the bank pays them."));
            Q_EMIT paidOut();
        } else {
            sayFailed(receipt.error(), [this, request] { send(request); });
        }
        refresh();
        updateHead();
    });
    updateHead();
}

void PartnersPage::askRate()
{
    const Partner* partner = currentOf(m_model);
    if (!partner || m_dialog || m_setting.isRunning())
        return;
    m_dialog = new RateDialog(*partner, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RateDialog::given, this, &PartnersPage::setRate);
    m_dialog->open();
}

void PartnersPage::setRate(const PartnerRate& rate)
{
    m_setting.ask(floor().payouts().setRate(rate), [this, rate](const Result<>& done) {
        if (done)
            strip().say(Tone::Good, tr("The terms of %1 hold from now on.").arg(rate.partner));
        else
            strip().say(done.error());
        refresh();
        updatePane();
    });
    updatePane();
}

} // namespace leadfloor

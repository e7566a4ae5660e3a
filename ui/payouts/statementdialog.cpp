// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/statementdialog.h"

#include "models/items/tabletext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum PayoutCell
{
    WhatCell,
    WhenCell,
    LeadsCell,
    NetCell,
    RateCell,
    PartsCell,
    FileCell
};

} // namespace

StatementDialog::StatementDialog(PayoutService& service, const Payout& payout, const CellFormat& format, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_payout(payout)
    , m_format(format)
    , m_table(new LfTableView)
    , m_sum(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_strip(new MessageStrip)
    , m_copy(makeButton(tr("Copy"), u"copy"_s))
    , m_csv(makeButton(tr("Save as CSV ..."), u"save"_s))
{
    setObjectName(u"statementDialog"_s);
    setWindowTitle(tr("Payout %1 of %2").arg(QString::number(payout.number), payout.partner));
    setWindowModality(Qt::WindowModal);
    m_rows.setTitles({tr("What"), tr("When"), tr("Leads"), tr("Sold for"), tr("Rate"), tr("Commission"), tr("File")});
    m_table->setObjectName(u"statementLines"_s);
    m_table->setAccessibleName(tr("Statement"));
    m_table->setModel(&m_rows);
    m_table->setColumnKind(WhatCell, CellKind::Text, payoutLineText(u"carried"_s));
    m_table->setColumnKind(WhenCell, CellKind::Time, widestDateTime(format.locale));
    m_table->setColumnKind(FileCell, CellKind::Text, u"acme_march_2026.csv"_s);
    m_table->setColumnKind(LeadsCell, CellKind::Count, u"100,000"_s);
    m_table->setColumnKind(NetCell, CellKind::Count, formatMoney(Money::fromMinor(10'000'000), format.locale, format.currency));
    m_table->setColumnKind(RateCell, CellKind::Soft, rateText({3000, 1000, 0, 0, 0, 4000}, format.locale));
    m_table->setColumnKind(PartsCell, CellKind::Count, formatParts(10'000'005'555, format.locale, format.currency));
    m_table->header().setStretchLastSection(true);
    m_table->setMinimumHeight(px(120));
    m_sum->setObjectName(u"sumLabel"_s);
    m_copy->setObjectName(u"copyButton"_s);
    m_csv->setObjectName(u"csvButton"_s);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    close->setObjectName(u"closeButton"_s);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addWidget(m_sum);
    foot->addStretch(1);
    for (QPushButton* button : {m_copy, m_csv, close})
        foot->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    column->addLayout(foot);
    if (parent)
        dimBehind(*this);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QList<int> rows(m_rows.rowCount()), columns(m_rows.columnCount());
        std::iota(rows.begin(), rows.end(), 0);
        std::iota(columns.begin(), columns.end(), 0);
        QGuiApplication::clipboard()->setText(tabSeparated(m_rows, rows, columns, true));
        m_strip->say(Tone::Good, tr("The statement is on the clipboard."));
    });
    connect(m_csv, &QPushButton::clicked, this, &StatementDialog::saveCsv);
    connect(close, &QPushButton::clicked, this, &StatementDialog::accept);
    resize(px(840), px(460));
    ask();
}

StatementDialog::~StatementDialog() = default;

void StatementDialog::ask()
{
    for (QPushButton* button : {m_copy, m_csv})
        button->setEnabled(false);
    m_sum->setText(tr("Statement ..."));
    m_pending.ask(m_service.statement(m_payout.partner, m_payout.number), [this](const Result<QList<PayoutLine>>& lines) { take(lines); });
}

void StatementDialog::take(const Result<QList<PayoutLine>>& lines)
{
    if (!lines) {
        m_sum->setText({});
        m_strip->say(lines.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, [this] {
            m_strip->hide();
            ask();
        });
        return;
    }
    m_lines = *lines;
    QList<PlainRows::Row> rows;
    qint64 sum = 0;
    for (const PayoutLine& line : *lines) {
        sum += line.parts;
        const bool isSale = line.leads != 0;
        rows.append({{payoutLineText(line.kind), m_format.locale.toString(line.at.toLocalTime(), QLocale::ShortFormat),
                      isSale ? m_format.locale.toString(line.leads).replace(u'-', u'\u2212') : QString(),
                      isSale ? formatMoney(line.net, m_format.locale, m_format.currency) : QString(),
                      isSale ? rateText(line.rate, m_format.locale) : QString(), formatParts(line.parts, m_format.locale, m_format.currency), line.fileName}});
    }
    m_rows.setRows(rows);
    m_sum->setText(tr("Together %1").arg(formatParts(sum, m_format.locale, m_format.currency)));
    for (QPushButton* button : {m_copy, m_csv})
        button->setEnabled(true);
}

void StatementDialog::saveCsv()
{
    saveFile(*this, *m_strip, {tr("Save as CSV"), tr("CSV files (*.csv)"), u"payout-%1.csv"_s.arg(m_payout.number), statementCsv(m_lines)});
}

} // namespace leadfloor

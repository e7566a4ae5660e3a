// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportlogdialog.h"

#include "models/items/exportmodel.h"
#include "models/items/tabletext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum LogCell
{
    MadeCell,
    HowCell,
    WhatCell,
    FormCell,
    LeadsCell,
    MemberCell,
    MachineCell,
    HashCell
};

QString shortTime(const QDateTime& time, const QLocale& locale)
{
    return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

ExportLogDialog::ExportLogDialog(ExportTargetService& service, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_table(new LfTableView)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_strip(new MessageStrip)
    , m_older(makeButton(tr("Older ones")))
    , m_copy(makeButton(tr("Copy"), u"copy"_s))
{
    setObjectName(u"exportLogDialog"_s);
    setWindowTitle(tr("Log of exports"));
    setWindowModality(Qt::WindowModal);
    m_rows.setTitles({tr("Made"), tr("How"), tr("What"), tr("Form"), tr("Leads"), tr("By"), tr("Computer"), tr("SHA-256")}, HowCell);
    m_table->setObjectName(u"exportLogTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(&m_rows);
    m_table->setColumnKind(MadeCell, CellKind::Time, widestDateTime(locale()));
    m_table->setColumnKind(HowCell, CellKind::Word, tr("Offline, told %1").arg(widestDateTime(locale())));
    m_table->setColumnKind(WhatCell, CellKind::Text, ExportModel::tr("Search in all delivered leads"));
    m_table->setColumnKind(FormCell, CellKind::Text, ExportModel::tr("CSV for spreadsheets"));
    m_table->setColumnKind(LeadsCell, CellKind::Count, u"1,000,000"_s);
    m_table->setColumnKind(MemberCell, CellKind::Text, u"Ana Brandt"_s);
    m_table->setColumnKind(MachineCell, CellKind::Text, u"laptop-of-ana"_s);
    m_table->setColumnKind(HashCell, CellKind::Soft, QString(12, u'a'));
    m_table->header().setStretchLastSection(true);
    m_table->setMinimumHeight(px(120));
    auto* hint = new ThemedLabel(tr("The floor writes down every export: who made it, when, of what, in which form, and from which computer. One that was made "
                                    "from an offline store is written down when the floor is reached again."),
                                 Role::Text2);
    hint->setWordWrap(true);
    m_strip->hide();
    m_count->setObjectName(u"exportLogCount"_s);
    m_older->setObjectName(u"olderButton"_s);
    m_copy->setObjectName(u"copyButton"_s);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    close->setObjectName(u"closeButton"_s);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addWidget(m_count);
    foot->addStretch(1);
    for (QPushButton* button : {m_older, m_copy, close})
        foot->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    column->addLayout(foot);
    if (parent)
        dimBehind(*this);
    connect(m_older, &QPushButton::clicked, this, &ExportLogDialog::ask);
    connect(m_copy, &QPushButton::clicked, this, &ExportLogDialog::copyAll);
    connect(close, &QPushButton::clicked, this, &ExportLogDialog::accept);
    resize(px(1040), px(480));
    m_copy->setEnabled(false);
    ask();
}

ExportLogDialog::~ExportLogDialog() = default;

void ExportLogDialog::ask()
{
    m_older->setEnabled(false);
    m_count->setText(tr("Asking the floor ..."));
    m_pending.ask(m_service.exportLog(m_oldest, pageRows), [this](const Result<QList<LoggedExport>>& page) { take(page); });
}

void ExportLogDialog::take(const Result<QList<LoggedExport>>& page)
{
    if (!page) {
        m_count->setText({});
        m_strip->say(page.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, [this] {
            m_strip->hide();
            ask();
        });
        return;
    }
    for (const LoggedExport& one : *page) {
        m_all.append(row(one));
        m_oldest = one.number;
    }
    m_rows.setRows(m_all);
    m_older->setEnabled(page->size() == pageRows);
    m_copy->setEnabled(!m_all.isEmpty());
    m_count->setText(m_all.isEmpty()       ? tr("Nothing has been exported yet.")
                     : m_all.size() == 1 ? tr("1 export")
                                         : tr("%Ln exports", nullptr, int(m_all.size())));
}

PlainRows::Row ExportLogDialog::row(const LoggedExport& one) const
{
    PlainRows::Row row;
    const QString how = one.isOffline() ? tr("Offline, told %1").arg(shortTime(one.toldAt, locale()))
                        : one.machine == "gateway"_L1 ? tr("Delivered by the floor")
                                                      : tr("Online");
    row.cells = {shortTime(one.beganAt, locale()),
                 how,
                 exportScopeText(one),
                 exportFormText(one),
                 one.endedAt.isValid() ? locale().toString(one.rows) : tr("Not ended"),
                 one.member,
                 one.machine,
                 one.sha256};
    row.tone = one.isOffline() ? Tone::Waiting : Tone::Muted;
    row.iconName = one.isOffline() ? u"vault"_s : QString();
    row.key = one.number;
    return row;
}

void ExportLogDialog::copyAll()
{
    QList<int> rows(m_rows.rowCount()), columns(m_rows.columnCount());
    std::iota(rows.begin(), rows.end(), 0);
    std::iota(columns.begin(), columns.end(), 0);
    QGuiApplication::clipboard()->setText(tabSeparated(m_rows, rows, columns, true));
    m_strip->say(Tone::Good, tr("The log is on the clipboard."));
}

} // namespace leadfloor

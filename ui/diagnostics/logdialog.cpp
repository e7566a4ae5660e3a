// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics/logdialog.h"

#include "ui/widgets/filesaver.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

LogDialog::LogDialog(DiagnosticsService& service, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_level(new QComboBox)
    , m_area(new QComboBox)
    , m_search(new SearchField(tr("Find in the log"), tr("Find in the log")))
    , m_count(new ThemedLabel({}, Role::Muted, 12))
    , m_strip(new MessageStrip)
    , m_table(new LfTableView)
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Log"));
    setWindowModality(Qt::WindowModal);
    dimBehind(*this);
    m_level->setObjectName(u"levelChoice"_s);
    m_level->setAccessibleName(tr("Level"));
    m_level->addItem(tr("All levels"), int(LogLevel::Debug));
    m_level->addItem(tr("Information and above"), int(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_level->addItem(tr("Errors"), int(LogLevel::Error));
    m_area->setObjectName(u"areaChoice"_s);
    m_area->setAccessibleName(tr("Area"));
    m_area->addItem(tr("All areas"), QString());
    m_search->setObjectName(u"logSearch"_s);
    m_count->setObjectName(u"logCount"_s);
    m_strip->setObjectName(u"logStrip"_s);
    m_table->setObjectName(u"logTable"_s);
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(&m_model);
    m_table->setColumnKind(LogModel::TimeColumn, CellKind::Time, u"2026-12-31 23:59:59"_s);
    m_table->setColumnKind(LogModel::LevelColumn, CellKind::Word, tr("Information"));
    m_table->setColumnKind(LogModel::AreaColumn, CellKind::Soft, u"purchase"_s);
    m_table->setColumnKind(LogModel::TextColumn, CellKind::Text);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header().setSectionResizeMode(LogModel::TextColumn, QHeaderView::Stretch);

    auto* refreshButton = makeButton(tr("Refresh"), u"refresh-cw"_s);
    refreshButton->setObjectName(u"refreshLogButton"_s);
    auto* copy = makeButton(tr("Copy"), u"copy"_s);
    copy->setObjectName(u"copyLogButton"_s);
    copy->setToolTip(tr("The selected lines, or all that are shown"));
    auto* saveButton = makeButton(tr("Save ..."), u"save"_s);
    saveButton->setObjectName(u"saveLogButton"_s);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    for (QPushButton* button : {refreshButton, copy, saveButton, close}) {
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
        button->setAutoDefault(false);
    }

    auto* top = new QHBoxLayout;
    top->setSpacing(px(8));
    top->addWidget(m_level);
    top->addWidget(m_area);
    top->addWidget(m_search, 1);
    top->addWidget(refreshButton);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(px(8));
    bottom->addWidget(m_count, 1);
    bottom->addWidget(copy);
    bottom->addWidget(saveButton);
    bottom->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("What the program did"), Role::Text, 16, QFont::DemiBold));
    auto* what = new ThemedLabel(
        tr("Counts, times, codes and ids; no contacts, addresses or passwords. It stays on this computer."),
        Role::Text2);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
    resize(px(940), px(600));

    connect(m_level, &QComboBox::activated, this, [this](int index) {
        m_model.setLeastLevel(LogLevel(m_level->itemData(index).toInt()));
    });
    connect(m_area, &QComboBox::activated, this,
            [this](int index) { m_model.setArea(m_area->itemData(index).toString()); });
    connect(m_search, &QLineEdit::textChanged, &m_model, &LogModel::setSearch);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LogDialog::showCount);
    connect(refreshButton, &QPushButton::clicked, this, &LogDialog::refresh);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(chosenLines()); });
    connect(saveButton, &QPushButton::clicked, this, &LogDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

void LogDialog::refresh()
{
    m_pending.ask(m_service.log(), [this](const Result<QList<LogEntry>>& answer) { take(answer); });
}

void LogDialog::take(const Result<QList<LogEntry>>& answer)
{
    if (!answer) {
        m_strip->say(answer.error());
        return;
    }
    m_strip->hide();
    m_model.setEntries(*answer);
    const QString chosen = m_area->currentData().toString();
    while (m_area->count() > 1)
        m_area->removeItem(1);
    const QStringList areas = m_model.areas();
    for (const QString& area : areas)
        m_area->addItem(area, area);
    m_area->setCurrentIndex(std::max(0, m_area->findData(chosen)));
    m_model.setArea(m_area->currentData().toString());
}

void LogDialog::showCount()
{
    m_count->setText(tr("%1 of %2 lines").arg(locale().toString(m_model.rowCount()),
                                               locale().toString(m_model.entryCount())));
}

QString LogDialog::chosenLines() const
{
    QList<int> rows;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen)
        rows.append(index.row());
    return rows.isEmpty() ? m_model.allLines() : m_model.lines(rows);
}

void LogDialog::save()
{
    saveFile(*this, *m_strip, {tr("Save the log as"), {}, u"leadfloor-log.txt"_s, m_model.allLines().toUtf8(), true});
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportspage.h"

#include "ui/exports/deliverypanel.h"
#include "ui/exports/exportlogdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int exportSideWidthAt100 = 400;
/// Below it the deliveries have one row, so that there is room for the exports above.
constexpr int shortHeightAt100 = 480;

/// The ground of a preview.
class SunkenPane final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themed(Role::Sunken));
    }
};

} // namespace

ExportsPage::ExportsPage(ExportModel& model, ExportTargetService& targets, QWidget* parent)
    : PageBase(parent)
    , m_model(model)
    , m_targets(targets)
    , m_log(makeButton(tr("Log of exports ..."), u"rows-3"_s))
    , m_counts(new ThemedLabel({}, Role::Text2))
    , m_table(new LfTableView)
    , m_stack(nullptr)
    , m_side(new SunkenPane)
    , m_sideLine(new HairLine(Qt::Vertical))
    , m_view(new ExportView(model))
    , m_deliveries(new DeliveryPanel(targets))
{
    setObjectName(u"exportsPage"_s);
    setAccessibleName(tr("Exports"));
    auto* title = new TitleRow(tr("Exports"));
    auto* exportButton = makeButton(tr("New export"), u"download"_s, ButtonKind::Primary);
    exportButton->setObjectName(u"newExportButton"_s);
    setButtonHint(*exportButton, QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(exportButton, &QPushButton::clicked, this, &ExportsPage::exportRequested);
    m_log->setObjectName(u"exportLogButton"_s);
    connect(m_log, &QPushButton::clicked, this, &ExportsPage::showLog);
    title->addAtEnd(m_log);
    title->addAtEnd(exportButton);

    m_table->setObjectName(u"exportsTable"_s);
    m_table->setAccessibleName(tr("Exports of this run"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnKind(ExportModel::FileColumn, CellKind::Text,
                           u"leadfloor-leads-2024-04-02.raw.csv"_s);
    m_table->setColumnKind(ExportModel::ScopeColumn, CellKind::Text, u"All delivered leads"_s);
    m_table->setColumnKind(ExportModel::StateColumn, CellKind::Word, u"Running, 100 %"_s);
    m_table->setColumnKind(ExportModel::RowsColumn, CellKind::Count, u"1,000,000"_s);
    m_table->setColumnKind(ExportModel::GuardedColumn, CellKind::Count, u"1,000,000"_s);
    m_table->setColumnKind(ExportModel::StartedColumn, CellKind::Time, widestTime(locale()));
    m_table->header().setStretchLastSection(true);
    m_stack = new TableStack(m_table);

    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(px(20), px(8), px(20), px(6));
    rows->setSpacing(px(6));
    rows->addWidget(title);
    rows->addWidget(m_counts);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(px(18), px(16), px(18), px(16));
    side->addWidget(m_view);
    m_side->setFixedWidth(px(exportSideWidthAt100));
    m_side->setObjectName(u"exportSide"_s);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_stack, 1);
    body->addWidget(m_sideLine);
    body->addWidget(m_side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new HairLine);
    column->addLayout(body, 1);
    column->addWidget(m_deliveries);

    addPageAction(u"exports.new"_s, tr("&Export ..."), u"download"_s, "Ctrl+E",
                  [this] { Q_EMIT exportRequested(); });
    addPageAction(u"exports.cancel"_s, tr("&Cancel this export"), u"x"_s, "Del",
                  [this] { cancelCurrent(); });
    addPageAction(u"exports.delivery"_s, tr("New scheduled &delivery ..."), u"clock"_s, "", [this] { m_deliveries->addDelivery(); });
    addPageAction(u"exports.log"_s, tr("&Log of exports ..."), u"rows-3"_s, "", [this] { showLog(); });
    setPanes({{m_stack, m_table}, {m_side, &m_view->folderButton()}});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ExportsPage::updateView);
    connect(m_table, &LfTableView::openRequested, this, [this] {
        if (m_view->folderButton().isVisible())
            m_view->folderButton().setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &ExportView::startedAgain, this, &ExportsPage::showExport);
    connect(&m_model, &ExportModel::started, this, [this](int id) {
        updateBody();
        showExport(id);
    });
    connect(&m_model, &ExportModel::finished, this, &ExportsPage::updateBody);
    updateBody();
}

void ExportsPage::hideDeliveries()
{
    m_deliveries->hide();
    m_log->hide();
}

void ExportsPage::showLog()
{
    if (m_logDialog)
        return;
    m_logDialog = new ExportLogDialog(m_targets, window());
    m_logDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_logDialog->open();
}

void ExportsPage::showExport(int id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void ExportsPage::updateBody()
{
    const int exports = m_model.rowCount();
    const int running = m_model.runningCount();
    m_side->setVisible(exports > 0);
    m_sideLine->setVisible(exports > 0);
    const QString since = exports == 1
                              ? tr("1 export since the program was started")
                              : tr("%Ln exports since the program was started", nullptr, exports);
    m_counts->setText(
        running > 0 ? QString(since % u", "_s % tr("%1 running").arg(locale().toString(running)))
                    : since);
    if (exports > 0) {
        m_stack->showRows();
        return;
    }
    EmptyState& empty = m_stack->showEmpty();
    empty.say(
        u"download"_s, tr("Nothing has been exported since the program was started"),
        tr("Files of earlier runs are where you put them; the floor keeps a log of every export."));
    connect(empty.addButton(tr("Export my leads ...")), &QPushButton::clicked, this,
            &ExportsPage::exportRequested);
}

void ExportsPage::updateView()
{
    const ExportEntry* entry = m_model.entryAt(m_table->currentIndex().row());
    m_view->showExport(entry ? entry->id : 0);
}

void ExportsPage::cancelCurrent()
{
    if (const ExportEntry* entry = m_model.entryAt(m_table->currentIndex().row()))
        m_model.cancel(entry->id);
}

void ExportsPage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    if (!m_deliveries->isHidden())
        m_deliveries->refresh();
}

void ExportsPage::resizeEvent(QResizeEvent* event)
{
    PageBase::resizeEvent(event);
    m_deliveries->setShort(height() < px(shortHeightAt100));
    constexpr int narrowAt100 = 860;
    constexpr int narrowSideAt100 = 300;
    m_side->setFixedWidth(px(width() < px(narrowAt100) ? narrowSideAt100 : exportSideWidthAt100));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "models/domain/agescheme.h"
#include "ui/reports/reportdocument.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/lfheaderview.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int barsMost = 12;
constexpr int sideBySideAt100 = 980; ///< narrower, the chart stands above the table
constexpr int chartHeightAt100 = 170;

enum PeriodChoice
{
    AllTime,
    ThisMonth,
    ThisYear,
    LastTwelveMonths,
    LastMonth,
    OwnTime
};

QComboBox* makeChoice(const QString& objectName, const QString& accessibleName)
{
    auto* choice = new QComboBox;
    choice->setObjectName(objectName);
    choice->setAccessibleName(accessibleName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return choice;
}

} // namespace

ReportsPage::ReportsPage(FloorConnection& floor, QWidget* parent)
    : PageBase(parent)
    , m_floor(floor)
    , m_buckets(agedScheme())
    , m_title(new TitleRow(tr("Reports")))
    , m_reports(new SegmentedButtons(tr("Report")))
    , m_by(makeChoice(u"reportByChoice"_s, tr("Told apart by")))
    , m_period(makeChoice(u"reportPeriodChoice"_s, tr("Purchases of which time")))
    , m_dates(new QWidget)
    , m_from(new QDateEdit)
    , m_to(new QDateEdit)
    , m_measure(makeChoice(u"reportMeasureChoice"_s, tr("What the chart shows")))
    , m_caption(new ThemedLabel({}, Role::Muted, 12))
    , m_strip(new MessageStrip)
    , m_offer(makeButton(tr("Show on offer"), u"layers"_s))
    , m_print(makeButton(tr("Print ..."), u"printer"_s))
    , m_csv(makeButton(tr("Save as CSV ..."), u"save"_s))
    , m_chart(new ChartCard(tr("Report")))
    , m_table(new LfTableView)
    , m_stack(new TableStack(m_table))
{
    setObjectName(u"reportsPage"_s);
    setAccessibleName(tr("Reports"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead(*column);
    column->addWidget(new HairLine);
    makeBody(*column);
    addActions();
    setPanes({{m_title, m_title}, {m_chart, m_chart}, {m_stack, m_table}});
    connect(&m_floor, &FloorConnection::stateChanged, this, &ReportsPage::start);
    fillChoices();
    updateState();
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::makeHead(QBoxLayout& column)
{
    m_reports->setObjectName(u"reportButtons"_s);
    m_reports->addSegment(int(Report::Spend), tr("Spend"));
    m_reports->addSegment(int(Report::Bought), tr("Purchases"));
    m_reports->addSegment(int(Report::Conversion), tr("Conversion"));
    m_reports->addSegment(int(Report::BestValue), tr("Best value"));
    m_reports->addSegment(int(Report::Stock), tr("Stock"));
    m_reports->setChosen(int(m_report));
    connect(m_reports, &SegmentedButtons::chosen, this, [this](int id) { showReport(Report(id)); });
    m_title->addAfterTitle(m_reports);
    m_offer->setObjectName(u"reportOfferButton"_s);
    m_offer->setToolTip(tr("The inventory with leads like those of the current row"));
    connect(m_offer, &QPushButton::clicked, this, &ReportsPage::showOffer);
    m_print->setObjectName(u"reportPrintButton"_s);
    m_csv->setObjectName(u"reportCsvButton"_s);
    connect(m_print, &QPushButton::clicked, this, &ReportsPage::print);
    connect(m_csv, &QPushButton::clicked, this, &ReportsPage::saveCsv);
    m_title->addAtEnd(m_csv);
    m_title->addAtEnd(m_print);
    m_period->addItem(tr("Since ever"), AllTime);
    m_period->addItem(tr("This month"), ThisMonth);
    m_period->addItem(tr("Last month"), LastMonth);
    m_period->addItem(tr("This year"), ThisYear);
    m_period->addItem(tr("Last twelve months"), LastTwelveMonths);
    m_period->addItem(tr("From ... to ..."), OwnTime);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            refresh();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportsPage::choosePeriod);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &ReportsPage::updateChart);

    auto* choices = new QHBoxLayout;
    choices->setSpacing(px(8));
    choices->addWidget(m_by);
    choices->addWidget(m_period);
    makeDates(*choices);
    choices->addWidget(m_measure);
    choices->addSpacing(px(4));
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    choices->addWidget(m_caption, 1);
    choices->addWidget(m_offer);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(px(20), px(8), px(20), px(8));
    head->setSpacing(px(8));
    head->addWidget(m_title);
    head->addLayout(choices);
    m_strip->setObjectName(u"reportsStrip"_s);
    head->addWidget(m_strip);
    column.addLayout(head);
}

/// Two days, both inclusive; one follows the other so that they never cross.
void ReportsPage::makeDates(QBoxLayout& row)
{
    auto* line = new QHBoxLayout(m_dates);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(6));
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const auto add = [&](QDateEdit& edit, const QString& name, const QString& says, const QDate& date) {
        edit.setObjectName(name);
        edit.setAccessibleName(says);
        edit.setToolTip(tr("Days are those of UTC"));
        edit.setCalendarPopup(true);
        edit.setDate(date);
        edit.setMinimumHeight(px(32));
        edit.setMinimumWidth(edit.fontMetrics().horizontalAdvance(locale().toString(QDate(2020, 12, 28), edit.displayFormat())) + px(44));
        edit.setMaximumDate(today);
        edit.setKeyboardTracking(false); // a date that is half typed is none
        line->addWidget(&edit);
    };
    add(*m_from, u"reportFromEdit"_s, tr("First day"), QDate(today.year(), today.month(), 1));
    line->addWidget(new ThemedLabel(u"\u2013"_s, Role::Muted));
    add(*m_to, u"reportToEdit"_s, tr("Last day"), today);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        const QSignalBlocker quiet(m_to);
        m_to->setDate(std::max(m_to->date(), date));
        refresh();
    });
    connect(m_to, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        const QSignalBlocker quiet(m_from);
        m_from->setDate(std::min(m_from->date(), date));
        refresh();
    });
    row.addWidget(m_dates);
    m_dates->hide();
}

void ReportsPage::choosePeriod()
{
    m_dates->setVisible(m_period->currentData().toInt() == OwnTime && m_report != Report::Stock);
    if (!m_isFilling)
        refresh();
}

void ReportsPage::makeBody(QBoxLayout& column)
{
    m_table->setModel(&m_model);
    m_table->setObjectName(u"reportsTable"_s);
    m_table->setAccessibleName(tr("Numbers of the report"));
    m_table->setSortingEnabled(true);
    m_table->setFrozenColumns(1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_offer->setEnabled(currentFilter().has_value()); });
    connect(m_table, &LfTableView::openRequested, this, &ReportsPage::showOffer);
    m_chart->setObjectName(u"reportChart"_s);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setContentsMargins(px(20), px(12), px(20), px(12));
    m_body->setSpacing(px(12));
    m_body->addWidget(m_chart, 2);
    m_body->addWidget(m_stack, 3);
    column.addLayout(m_body, 1);
}

void ReportsPage::addActions()
{
    addPageAction(u"reports.refresh"_s, tr("Re&fresh"), u"refresh-cw"_s, "F5",
                  [this] { refresh(); });
    addPageAction(u"reports.print"_s, tr("&Print the report ..."), u"printer"_s, "Ctrl+P",
                  [this] { print(); });
    addPageAction(u"reports.csv"_s, tr("&Save the report as CSV ..."), u"save"_s, "Ctrl+E",
                  [this] { saveCsv(); });
    auto* copy = new TableCopy(*m_table);
    addPageAction(copy->copyAction());
    addPageAction(copy->copyWithTitlesAction());
}

// What is asked

void ReportsPage::showReport(Report report)
{
    if (m_report == report)
        return;
    m_report = report;
    m_reports->setChosen(int(report));
    fillChoices();
    refresh();
}

void ReportsPage::setStockFilter(const Filter& filter, const QString& words)
{
    m_stockWords = words;
    if (m_stockFilter == filter)
        return;
    m_stockFilter = filter;
    if (m_report == Report::Stock)
        refresh();
}

void ReportsPage::fillChoices()
{
    m_isFilling = true;
    m_by->clear();
    if (m_report != Report::Spend && m_report != Report::Stock) {
        for (const BoughtBy by : {BoughtBy::Source, BoughtBy::Campaign, BoughtBy::Project,
                                  BoughtBy::Class, BoughtBy::Bucket, BoughtBy::State,
                                  BoughtBy::County, BoughtBy::Segment})
            m_by->addItem(tr("By %1", "source, state, ...").arg(reportTitle(by).toLower()), int(by));
    } else if (m_report == Report::Stock) {
        for (const StockBy by : {StockBy::State, StockBy::County, StockBy::Class, StockBy::Bucket,
                                 StockBy::Score})
            m_by->addItem(tr("By %1", "source, state, ...").arg(reportTitle(by).toLower()), int(by));
    }
    if (m_report == Report::BestValue)
        m_by->setCurrentIndex(m_by->findData(int(BoughtBy::Segment)));
    m_by->setVisible(m_report != Report::Spend);
    m_period->setVisible(m_report != Report::Stock);
    choosePeriod();
    m_isFilling = false;
}

ReportPeriod ReportsPage::period() const
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    switch (PeriodChoice(m_period->currentData().toInt())) {
    case AllTime:
        break;
    case ThisMonth:
        return {QDate(today.year(), today.month(), 1), {}};
    case LastMonth: {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    case ThisYear:
        return {QDate(today.year(), 1, 1), {}};
    case OwnTime:
        return {m_from->date(), m_to->date()};
    case LastTwelveMonths:
        return {QDate(today.year() - 1, today.month(), 1).addMonths(1), {}};
    }
    return {};
}

void ReportsPage::start()
{
    if (!isVisible() || m_floor.state() != FloorConnection::State::Connected)
        return;
    const FloorIdentity identity = m_floor.identity();
    m_format.locale = locale();
    if (!identity.currency.isEmpty())
        m_format.currency = identity.currency;
    if (!identity.buckets.isEmpty())
        m_buckets = identity.buckets;
    refresh();
}

void ReportsPage::refresh()
{
    m_spend.cancel();
    m_bought.cancel();
    m_stock.cancel();
    m_error.reset();
    m_isAnswered = false;
    if (!isVisible() || m_floor.state() != FloorConnection::State::Connected) {
        updateState();
        return;
    }
    ReportSource& source = m_floor.reports();
    switch (m_report) {
    case Report::Spend:
        m_spend.ask(source.spend(period()), [this](const Result<QList<SpendMonth>>& answer) {
            take(answer, answer ? spendSheet(*answer, locale()) : ReportSheet());
        });
        break;
    case Report::Bought:
    case Report::Conversion:
    case Report::BestValue: {
        const auto by = BoughtBy(m_by->currentData().toInt());
        m_bought.ask(source.bought(by, period()), [this, by](const Result<QList<BoughtPart>>& answer) {
            take(answer, !answer                      ? ReportSheet()
                         : m_report == Report::Bought ? boughtSheet(*answer, by, m_buckets, locale())
                                                      : conversionSheet(*answer, by, m_buckets, locale(),
                                                                        m_report == Report::BestValue));
        });
        break;
    }
    case Report::Stock: {
        const auto by = StockBy(m_by->currentData().toInt());
        m_stock.ask(source.stock(m_stockFilter, by), [this, by](const Result<QList<StockPart>>& answer) {
            take(answer, answer ? stockSheet(*answer, by, m_buckets, locale()) : ReportSheet());
        });
        break;
    }
    }
    updateState();
}

template <class T> void ReportsPage::take(const Result<QList<T>>& answer, const ReportSheet& sheet)
{
    if (answer) {
        m_isAnswered = true;
        m_asOf = QDateTime::currentDateTimeUtc();
        if constexpr (std::is_same_v<T, StockPart>) { // sums may come from the floor's summary
            for (const StockPart& part : *answer)
                m_asOf = std::min(m_asOf, part.asOf.isValid() ? part.asOf : m_asOf);
        }
        showSheet(sheet);
        Q_EMIT dataAgeChanged(m_asOf);
    } else if (answer.error().code != ErrorCode::Cancelled) {
        m_error = answer.error();
    }
    updateState();
}

// What is shown

void ReportsPage::showSheet(const ReportSheet& sheet)
{
    const bool isOther = m_model.sheet().columns != sheet.columns;
    m_model.setSheet(sheet, m_format);
    m_table->header().setSortIndicator(-1, Qt::AscendingOrder);
    for (int column = 0; column < sheet.columns.size(); ++column) {
        const ReportColumn& one = sheet.columns.at(column);
        m_table->setColumnKind(column, one.kind == ReportColumn::Kind::Name     ? CellKind::Text
                                       : one.kind == ReportColumn::Kind::Amount ? CellKind::Money
                                                                                : CellKind::Count,
                               column == 0 ? QString() : m_model.text(column, sheet.totals.at(column)));
    }
    m_table->setColumnWidth(0, px(190));
    if (isOther || m_measure->count() == 0) {
        m_measure->clear();
        for (int column = 1; column < sheet.columns.size(); ++column)
            m_measure->addItem(tr("Chart: %1").arg(sheet.columns.at(column).title), column);
        m_measure->setCurrentIndex(sheet.chartColumn - 1);
    }
    updateChart();
}

void ReportsPage::updateChart()
{
    const ReportSheet& sheet = m_model.sheet();
    const int column = m_measure->currentData().toInt();
    if (column <= 0 || column >= sheet.columns.size())
        return;
    m_chart->setTitle(sheet.title);
    m_chart->setCaption(sheet.columns.at(column).title);
    m_chart->setLocale(locale());
    m_chart->setValueText(chartText());
    m_chart->showBars(sheet.columns.at(0).title, sheet.columns.at(column).title, chartBars());
}

QList<ChartBar> ReportsPage::chartBars() const
{
    const ReportSheet& sheet = m_model.sheet();
    const int column = m_measure->currentData().toInt();
    QList<ChartBar> bars;
    if (column <= 0 || column >= sheet.columns.size())
        return bars;
    // Minor units and 1/10,000 are a hundredth of what people read.
    const bool isHundredths = sheet.columns.at(column).kind != ReportColumn::Kind::Count;
    // Months run on to today, other lists begin with what is most.
    const qsizetype from = m_report == Report::Spend ? std::max<qsizetype>(0, sheet.rows.size() - barsMost) : 0;
    for (const QVariantList& row : sheet.rows.mid(from, barsMost)) {
        const double number = double(row.at(column).toLongLong());
        bars.append({row.at(0).toString(), isHundredths ? number / 100 : number});
    }
    return bars;
}

std::function<QString(double)> ReportsPage::chartText() const
{
    const ReportColumn::Kind kind = m_model.sheet().columns.at(m_measure->currentData().toInt()).kind;
    return [this, kind](double value) {
        return m_model.text(kind, qRound64(kind == ReportColumn::Kind::Count ? value : value * 100));
    };
}

QStringList ReportsPage::facts() const
{
    QStringList facts;
    if (m_report == Report::Stock)
        facts.append(m_stockWords.isEmpty() ? tr("All leads on offer")
                                            : tr("Leads on offer: %1", "a filter").arg(m_stockWords));
    else if (m_period->currentData().toInt() == OwnTime)
        facts.append(tr("%1 to %2", "two days").arg(locale().toString(m_from->date(), QLocale::ShortFormat),
                                                    locale().toString(m_to->date(), QLocale::ShortFormat)));
    else
        facts.append(m_period->currentText());
    const FloorIdentity identity = m_floor.identity();
    facts.append(QStringList{identity.workspace, identity.floorName}.join(u", "_s));
    facts.append(tr("As of %1 UTC").arg(locale().toString(m_asOf.toUTC(), u"yyyy-MM-dd HH:mm")));
    return facts;
}

void ReportsPage::updateState()
{
    const bool hasRows = m_isAnswered && m_model.rowCount() > 0;
    m_chart->setVisible(hasRows);
    m_print->setEnabled(hasRows);
    m_csv->setEnabled(hasRows);
    m_offer->setVisible(m_report != Report::Spend);
    m_offer->setEnabled(hasRows && currentFilter());
    m_measure->setVisible(hasRows);
    m_sums.clear();
    fitCaption();
    if (hasRows) {
        QStringList words;
        if (m_report == Report::Stock)
            words.append(facts().constFirst());
        // What everybody asks first; the rest is below the table on paper.
        const ReportSheet& sheet = m_model.sheet();
        for (const int column : {sheet.leadsColumn, int(sheet.columns.size()) - 2, int(sheet.columns.size()) - 1})
            words.append(tr("%1: %2", "column, its sum")
                             .arg(sheet.columns.at(column).title,
                                  m_model.text(column, sheet.totals.at(column))));
        m_sums = words;
        m_caption->setToolTip(plainToolTip(m_sums.join(u'\n')));
        fitCaption();
        m_stack->showRows();
        return;
    }
    if (!m_error && !m_isAnswered) {
        m_stack->showLoading();
        return;
    }
    EmptyState& empty = m_stack->showEmpty();
    if (m_error) {
        empty.say(*m_error);
        connect(empty.addButton(tr("Try again")), &QPushButton::clicked, this, &ReportsPage::refresh);
    } else if (m_report == Report::Stock && !(m_stockFilter == Filter())) {
        empty.say(u"search-x"_s, tr("No lead on offer matches the inventory's filter"),
                  tr("The report is about: %1", "a filter").arg(m_stockWords));
        connect(empty.addButton(tr("Report all leads")), &QPushButton::clicked, this,
                [this] { setStockFilter({}, {}); });
    } else if (m_report != Report::Stock && m_period->currentData().toInt() != AllTime) {
        empty.say(u"search-x"_s, tr("Nothing was bought in this time"),
                  tr("Purchases of other times are not shown."));
        connect(empty.addButton(tr("Show all times")), &QPushButton::clicked, this,
                [this] { m_period->setCurrentIndex(AllTime); });
    } else {
        empty.say(u"inbox"_s, tr("There is nothing to report yet"),
                  tr("Reports sum up what your workspace has bought."));
        connect(empty.addButton(tr("Look at what is on offer")), &QPushButton::clicked, this,
                &ReportsPage::inventoryRequested);
    }
}

std::optional<Filter> ReportsPage::currentFilter() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? std::nullopt : m_model.sheet().filters.value(row);
}

void ReportsPage::showOffer()
{
    if (const auto filter = currentFilter())
        Q_EMIT filterRequested(*filter);
}

void ReportsPage::fitCaption()
{
    QString shown;
    for (const QString& sum : std::as_const(m_sums)) {
        const QString longer = shown.isEmpty() ? sum : QString(shown % u"   "_s % sum);
        if (m_caption->fontMetrics().horizontalAdvance(longer) > m_caption->width())
            break;
        shown = longer;
    }
    m_caption->setText(shown);
}

// Paper and files

QString ReportsPage::fileName(const QString& suffix) const
{
    static const QStringList names{u"spend"_s, u"purchases"_s, u"conversion"_s, u"best-value"_s, u"stock"_s};
    return u"leadfloor-%1-%2.%3"_s.arg(names.at(int(m_report)),
                                       QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd"), suffix);
}

void ReportsPage::print()
{
    if (!m_print->isEnabled())
        return;
    const QString measured = m_model.sheet().columns.at(std::max(m_measure->currentData().toInt(), 0)).title;
    auto* dialog = new PaperDialog(reportPaper(m_model, facts(), {measured, chartBars(), chartText(), layoutDirection()}, fileName(u"pdf"_s)), this);
    dialog->resize(dialog->size().expandedTo(QSize(px(720), 0)));
    dialog->setObjectName(u"reportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportsPage::saveCsv()
{
    if (m_csv->isEnabled())
        saveFile(*this, *m_strip, {tr("Save as CSV"), tr("CSV files (*.csv)"), fileName(u"csv"_s), m_model.csv()});
}

void ReportsPage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    start();
}

void ReportsPage::resizeEvent(QResizeEvent* event)
{
    PageBase::resizeEvent(event);
    const bool isWide = width() >= px(sideBySideAt100);
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitCaption();
    m_chart->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : px(chartHeightAt100));
}

void ReportsPage::changeEvent(QEvent* event)
{
    PageBase::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        start();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/facetpane.h"

#include "models/domain/agescheme.h"
#include "ui/widgets/agehistogram.h"
#include "ui/widgets/facetview.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal facetPaneWidth = 208;
constexpr int searchedValues = 12; ///< so many values want a search line

FacetModel::Act modelAct(FacetAct act)
{
    switch (act) {
    case FacetAct::Only:
        return FacetModel::Act::Only;
    case FacetAct::Toggle:
        return FacetModel::Act::Toggle;
    case FacetAct::Add:
        return FacetModel::Act::Include;
    case FacetAct::Exclude:
        return FacetModel::Act::Exclude;
    }
    Q_UNREACHABLE();
}

bool isInMonths(const AgeBucket& bucket)
{
    return bucket.fromDays >= daysPerMonth && bucket.fromDays % daysPerMonth == 0 &&
           (!bucket.toDays || (*bucket.toDays + 1) % daysPerMonth == 0);
}

/// "3–5", "24+": the unit stands below the bars.
QString barLabel(const AgeBucket& bucket, bool isMonths, const QLocale& locale)
{
    const int unit = isMonths ? daysPerMonth : 1;
    const QString from = locale.toString(bucket.fromDays / unit);
    if (!bucket.toDays)
        return from % u'+';
    const int last = (*bucket.toDays + 1) / unit - 1;
    return last == bucket.fromDays / unit ? from
                                          : QString(from % u'\u2013' % locale.toString(last));
}

} // namespace

FacetPane::FacetPane(FacetBoard& board, QWidget* parent)
    : QScrollArea(parent)
    , m_board(board)
    , m_content(new QWidget)
    , m_ages(new AgeHistogram(facetTitle(Facet::Age)))
    , m_agesUnit(new ThemedLabel({}, Role::Muted, 11))
    , m_stamp(new ThemedLabel({}, Role::Muted, 11))
{
    setAccessibleName(tr("Facets"));
    setObjectName(u"facetPane"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(px(facetPaneWidth));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() switches it on
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(px(14), px(3), px(12), px(3));
    column->setSpacing(px(4));

    for (const Facet facet : {Facet::State, Facet::County, Facet::Class}) {
        auto* values = new FacetView(facetTitle(facet));
        values->setModel(&m_board.model(facet));
        connect(values, &FacetView::asked, this,
                [this, facet](const QModelIndex& index, FacetAct act) {
                    m_board.model(facet).act(index.row(), modelAct(act));
                });
        addSection(facet, *values);
    }
    auto* bars = new QWidget;
    auto* barsColumn = new QVBoxLayout(bars);
    barsColumn->setContentsMargins(0, 0, 0, 0);
    barsColumn->setSpacing(px(2));
    barsColumn->addWidget(m_ages);
    m_agesUnit->setWordWrap(true);
    barsColumn->addWidget(m_agesUnit);
    addSection(Facet::Age, *bars);
    connect(m_ages, &AgeHistogram::chosenChanged, &m_board.model(Facet::Age), &FacetModel::choose);
    connect(&m_board.model(Facet::Age), &FacetModel::summaryChanged, this, &FacetPane::updateBars);

    column->addWidget(m_stamp);
    column->addStretch(1);
    m_stamp->setWordWrap(true);
    m_stamp->hide();
    connect(&m_board, &FacetBoard::stateChanged, this, &FacetPane::updateStamp);
}

void FacetPane::addSection(Facet facet, QWidget& content)
{
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    if (column->count() > 0) {
        m_lines[size_t(facet)] = new HairLine;
        column->addWidget(m_lines[size_t(facet)]);
    }
    auto* section = new FacetSection(facetTitle(facet), content);
    m_sections[size_t(facet)] = section;
    column->addWidget(section);
    FacetModel& model = m_board.model(facet);
    connect(section, &FacetSection::moreClicked, this,
            [&model] { model.setExpanded(!model.isExpanded()); });
    connect(section, &FacetSection::noteClicked, &model, &FacetModel::clear);
    connect(&model, &FacetModel::summaryChanged, this, [this, facet] { updateSection(facet); });
    updateSection(facet);
}

void FacetPane::updateSection(Facet facet)
{
    FacetModel& model = m_board.model(facet);
    FacetSection& section = *m_sections[size_t(facet)];
    const QLocale locale = this->locale();
    const bool isOpen = facet != Facet::County || model.valueCount() > 0;
    section.setVisible(isOpen);
    if (m_lines[size_t(facet)])
        m_lines[size_t(facet)]->setVisible(isOpen);
    if (model.chosenCount() == 0)
        section.setNote({});
    else if (facet == Facet::State)
        section.setNote(
            tr("%1 of %2", "chosen values of a facet")
                .arg(locale.toString(model.chosenCount()), locale.toString(model.valueCount())));
    else
        section.setNote(tr("clear"), true);
    if (model.isExpanded())
        section.setMore(tr("show fewer"));
    else
        section.setMore(model.hiddenCount() > 0 && !model.isSearched()
                            ? tr("%1 more").arg(locale.toString(model.hiddenCount()))
                            : QString());
    if (model.valueCount() > searchedValues && facet != Facet::Age &&
        !section.findChild<QLineEdit*>()) {
        QLineEdit& line = section.searchLine(facet == Facet::State ? tr("Find a state")
                                                                   : tr("Find a parish or county"));
        connect(&line, &QLineEdit::textChanged, &model, &FacetModel::setSearch);
    }
}

void FacetPane::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    m_board.model(Facet::Age).setBuckets(buckets);
    updateBars();
}

void FacetPane::updateBars()
{
    const bool isMonths = std::all_of(m_buckets.cbegin(), m_buckets.cend(), isInMonths);
    const FacetModel& model = m_board.model(Facet::Age);
    QList<AgeHistogram::Bar> bars;
    QStringList chosen;
    for (const AgeBucket& bucket : std::as_const(m_buckets)) {
        const QModelIndex index = model.index(model.rowOf(bucket.code));
        bars.append({bucket.code, barLabel(bucket, isMonths, locale()),
                     ageBucketText(bucket, locale()), index.data(FacetModel::LeadsRole).toLongLong()});
        if (FacetState(index.data(FacetStateRole).toInt()) == FacetState::Only)
            chosen.append(bucket.code);
    }
    m_ages->setBars(bars);
    m_ages->setChosen(chosen);
    m_agesUnit->setText(isMonths ? tr("months since the inquiry") : tr("days since the inquiry"));
}

void FacetPane::updateStamp()
{
    // R8: figures that lag say so. What is younger needs no words.
    constexpr int freshSeconds = 2;
    const QDateTime asOf = m_board.asOf();
    const bool isOld =
        asOf.isValid() && asOf.secsTo(QDateTime::currentDateTimeUtc()) > freshSeconds;
    if (m_board.error())
        m_stamp->setText(tr("The numbers could not be counted."));
    else if (isOld)
        m_stamp->setText(
            tr("Numbers of %1")
                .arg(locale().toString(asOf.toLocalTime().time(), QLocale::LongFormat)));
    m_stamp->setVisible(m_board.error() || isOld);
}

QWidget& FacetPane::firstValues() const
{
    return *m_sections[size_t(Facet::State)]->findChild<FacetView*>();
}

void FacetPane::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(px(facetPaneWidth));
}

void FacetPane::paintEvent(QPaintEvent* event)
{
    QScrollArea::paintEvent(event);
    QPainter painter(viewport());
    const QRectF whole(viewport()->rect());
    const QRectF edge(whole.right() - 1, 0, 1, whole.height());
    paint::fill(painter, paint::mirrored(edge, whole, layoutDirection()), themed(Role::Hair));
}

} // namespace leadfloor

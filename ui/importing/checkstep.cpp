// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/checkstep.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array twinFields = {LeadField::FullName, LeadField::Phone, LeadField::Email, LeadField::City, LeadField::State, LeadField::InquiryTime};
constexpr qint64 faultsPerIssue = 100; ///< keys of the rejected table: issue * this + fault
constexpr int issuesShown = 1000;      ///< of each kind; what is mended makes room for the next

QHBoxLayout* buttonLine(std::initializer_list<QWidget*> widgets)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    for (QWidget* widget : widgets)
        line->addWidget(widget, qobject_cast<QLineEdit*>(widget) ? 1 : 0);
    return line;
}

} // namespace

CheckStep::CheckStep(ImportContext& context)
    : ImportStep(context, tr("Check"))
    , m_run(new ImportRun)
    , m_result(new QWidget)
    , m_counts(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_worth(new ThemedLabel({}, Role::Text2))
    , m_warnings(new ThemedLabel({}, Role::Text2))
    , m_parts(new SegmentedButtons(tr("What is shown")))
    , m_stack(new QStackedWidget)
    , m_rejectedTable(makeTable(m_rejected, u"rejectedTable"_s, tr("Rejected rows")))
    , m_duplicateTable(makeTable(m_duplicates, u"duplicatesTable"_s, tr("Duplicates")))
    , m_value(new QLineEdit)
    , m_fixOne(makeButton(tr("&Fix this row"), u"check"_s))
    , m_fixAll(makeButton({}, u"square-check-big"_s))
    , m_again(makeButton(tr("Check the &fixes"), u"refresh-cw"_s))
    , m_save(makeButton(tr("&Save reject file ..."), u"save"_s))
    , m_retry(makeButton(tr("Check &again"), u"refresh-cw"_s))
    , m_hint(new ThemedLabel({}, Role::Text2, 12))
    , m_rejectedMore(new ThemedLabel({}, Role::Text2, 12))
    , m_duplicatesMore(new ThemedLabel({}, Role::Text2, 12))
    , m_theirTitle(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
{
    m_counts->setObjectName(u"importCounts"_s);
    m_worth->setObjectName(u"importWorth"_s);
    m_value->setObjectName(u"fixEdit"_s);
    m_value->setAccessibleName(tr("Right value"));
    m_fixOne->setObjectName(u"fixOneButton"_s);
    m_fixAll->setObjectName(u"fixAllButton"_s);
    m_again->setObjectName(u"checkFixesButton"_s);
    m_save->setObjectName(u"saveRejectsButton"_s);
    m_retry->setObjectName(u"checkAgainButton"_s);
    m_parts->setObjectName(u"issueParts"_s);
    for (QPushButton* button : {m_fixOne, m_fixAll, m_again, m_save, m_retry})
        button->setAutoDefault(false);
    m_warnings->setObjectName(u"importWarnings"_s);
    m_worth->setWordWrap(true);
    m_warnings->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_rejectedMore->setObjectName(u"rejectedMoreLabel"_s);
    m_duplicatesMore->setObjectName(u"duplicatesMoreLabel"_s);
    m_rejectedMore->setWordWrap(true);
    m_duplicatesMore->setWordWrap(true);
    m_parts->addSegment(RejectedPart, tr("Rejected"), u"circle-x"_s);
    m_parts->addSegment(DuplicatePart, tr("Duplicates"), u"copy"_s);
    m_rejected.setTitles({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")}, 3);
    m_rejectedTable->setColumnKind(0, CellKind::Count, u"100,000"_s);
    m_rejectedTable->setColumnKind(1, CellKind::Text, u"Borrower phone"_s);
    m_rejectedTable->setColumnKind(2, CellKind::Text, u"Louisianna parish"_s);
    m_rejectedTable->setColumnKind(3, CellKind::Word);
    m_rejectedTable->header().setStretchLastSection(true);
    m_duplicates.setTitles({tr("Line"), tr("In the file"), tr("Its twin"), tr("What happens")}, 3);
    m_duplicateTable->setColumnKind(0, CellKind::Count, u"100,000"_s);
    m_duplicateTable->setColumnKind(1, CellKind::Text, u"Ana García, 318-555-0101"_s);
    m_duplicateTable->setColumnKind(2, CellKind::Text, u"Ana García, 318-555-0101"_s);
    m_duplicateTable->setColumnKind(3, CellKind::Word);
    m_duplicateTable->header().setStretchLastSection(true);

    auto* rejected = new QWidget;
    auto* rejectedColumn = new QVBoxLayout(rejected);
    rejectedColumn->setContentsMargins(0, 0, 0, 0);
    rejectedColumn->setSpacing(px(8));
    rejectedColumn->addWidget(m_rejectedTable, 1);
    rejectedColumn->addWidget(m_rejectedMore);
    rejectedColumn->addWidget(m_hint);
    rejectedColumn->addLayout(buttonLine({m_value, m_fixOne, m_fixAll}));
    auto* twins = new QWidget;
    auto* twinsColumn = new QVBoxLayout(twins);
    twinsColumn->setContentsMargins(0, 0, 0, 0);
    twinsColumn->setSpacing(px(8));
    twinsColumn->addWidget(m_duplicateTable, 1);
    twinsColumn->addWidget(m_duplicatesMore);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(3));
    grid->addWidget(new ThemedLabel(tr("This row"), Role::Text, 13, QFont::DemiBold), 0, 1);
    grid->addWidget(m_theirTitle, 0, 2);
    for (int i = 0; i < int(twinFields.size()); ++i) {
        grid->addWidget(new ThemedLabel(importFieldTitle(twinFields[size_t(i)]), Role::Text2, 12), i + 1, 0);
        m_mine.append(new ThemedLabel);
        m_theirs.append(new ThemedLabel);
        const bool isContact = i < 3;
        m_mine.last()->setSecret(isContact);
        m_theirs.last()->setSecret(isContact);
        grid->addWidget(m_mine.last(), i + 1, 1);
        grid->addWidget(m_theirs.last(), i + 1, 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    twinsColumn->addLayout(grid);
    m_stack->addWidget(rejected);
    m_stack->addWidget(twins);

    auto* result = new QVBoxLayout;
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(px(8));
    result->addWidget(m_counts);
    result->addWidget(m_worth);
    result->addWidget(m_warnings);
    auto* parts = new QHBoxLayout;
    parts->addWidget(m_parts);
    parts->addStretch(1);
    parts->addWidget(m_again);
    parts->addWidget(m_save);
    result->addLayout(parts);
    result->addWidget(m_stack, 1);
    column().addWidget(&strip());
    column().addWidget(m_retry, 0, Qt::AlignLeft);
    column().addWidget(m_run, 1);
    // Where there is little room, what was found scrolls.
    auto* content = new QWidget;
    content->setLayout(result);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* frame = new QVBoxLayout(m_result);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
    column().addWidget(m_result, 1);
    m_result->hide();
    m_retry->hide();

    connect(m_parts, &SegmentedButtons::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_rejectedTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckStep::showRejected);
    connect(m_duplicateTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckStep::showTwin);
    connect(m_fixOne, &QPushButton::clicked, this, [this] { mend(false); });
    connect(m_fixAll, &QPushButton::clicked, this, [this] { mend(true); });
    connect(m_value, &QLineEdit::returnPressed, this, [this] { mend(false); });
    // Where not every rejected row is at hand, the file is looked at anew, so that the next ones come.
    connect(m_again, &QPushButton::clicked, this, [this] { check(draft().first->rejected <= ImportSummary::issuesMax); });
    connect(m_retry, &QPushButton::clicked, this, [this] { check(false); });
    connect(m_save, &QPushButton::clicked, this, &CheckStep::saveRejects);
}

void CheckStep::enter()
{
    if (draft().check)
        show();
    else if (!isRunning())
        check(false);
}

bool CheckStep::isComplete() const
{
    return draft().check && !isRunning() && draft().check->accepted > 0 && draft().checkedFixes == draft().fixes.size();
}

QString CheckStep::nextText() const
{
    return draft().check && !isRunning() ? tr("Publish %1 leads").arg(locale().toString(draft().check->accepted)) : tr("Next: Publish");
}

QWidget* CheckStep::firstFocus() const
{
    return m_result->isVisible() && m_rejected.rowCount() > 0 ? m_rejectedTable : nullptr;
}

void CheckStep::check(bool isOnlyFixed)
{
    m_isOnlyFixed = isOnlyFixed;
    m_isSaving = false;
    draft().checkedFixes = draft().fixes.size();
    strip().hide();
    m_retry->hide();
    m_result->hide();
    m_run->start(context().service.run(draft().checkRequest(isOnlyFixed)), isOnlyFixed ? tr("Checking the fixes.") : tr("Checking; nothing is changed."),
                 [this](const Result<ImportSummary>& answer) { take(answer); });
    Q_EMIT changed();
}

void CheckStep::runAgain()
{
    if (isRunning())
        return;
    if (m_isSaving)
        save();
    else
        check(draft().check && m_isOnlyFixed);
}

void CheckStep::take(const Result<ImportSummary>& answer)
{
    if (!answer) {
        strip().say(answer.error());
        if (answer.error().data.contains("changed"_L1))
            draft().forgetChecks();
        if (draft().check) {
            draft().checkedFixes = m_isSaving ? draft().checkedFixes : -1; // they are still to be looked at
            show();
        } else {
            m_retry->show();
        }
    } else if (m_isSaving) {
        show();
        strip().say(Tone::Good, tr("Saved: %1").arg(answer->rejectsPath));
    } else {
        if (m_isOnlyFixed) {
            draft().merge(*answer);
        } else {
            draft().first = *answer;
            draft().check = *answer;
        }
        show();
    }
    Q_EMIT changed();
}

void CheckStep::show()
{
    const ImportSummary& summary = *draft().check;
    m_result->show();
    m_counts->setText(tr("%1 rows: %2").arg(locale().toString(summary.rows), importCountsText(summary, locale())));
    m_worth->setText(summary.worth ? importWorthText(*summary.worth, locale()) : QString());
    const QStringList warnings = importWarnings(summary);
    m_warnings->setText(warnings.join(u' '));
    m_warnings->setVisible(!warnings.isEmpty());
    fillRejected();
    fillDuplicates();
    const bool isRejected = m_rejected.rowCount() > 0 || m_duplicates.rowCount() == 0;
    m_parts->setChosen(isRejected ? RejectedPart : DuplicatePart);
    m_stack->setCurrentIndex(isRejected ? RejectedPart : DuplicatePart);
    m_save->setEnabled(summary.rejected > 0);
    m_again->setEnabled(draft().checkedFixes != draft().fixes.size());
}

void CheckStep::fillRejected()
{
    QList<PlainRows::Row> rows;
    const QList<ImportIssue>& issues = draft().check->issues;
    int shown = 0;
    for (qsizetype i = 0; i < issues.size() && shown < issuesShown; ++i) {
        const ImportIssue& issue = issues.at(i);
        if (issue.outcome != ImportIssue::Outcome::Rejected)
            continue;
        ++shown;
        const bool isMended = draft().isFixed(issue) && draft().checkedFixes != draft().fixes.size();
        for (qsizetype fault = 0; fault < std::min<qsizetype>(issue.faults.size(), faultsPerIssue); ++fault) {
            const ImportFault& one = issue.faults.at(fault);
            rows.append({{locale().toString(issue.line), one.field, one.value, isMended ? tr("mended, not checked yet") : importFaultText(one)},
                         isMended ? Tone::Accent : Tone::Bad, isMended ? u"pencil"_s : u"circle-x"_s, i * faultsPerIssue + fault});
        }
    }
    const int line = std::max(0, m_rejectedTable->currentIndex().row());
    m_rejected.setRows(rows);
    const qint64 rejected = draft().check->rejected;
    m_rejectedMore->setVisible(rejected > shown);
    m_rejectedMore->setText(tr("These are the first %1 of %2 rejected rows; the next appear when these are mended and checked.")
                                .arg(locale().toString(shown), locale().toString(rejected)));
    if (!rows.isEmpty())
        m_rejectedTable->setCurrentIndex(m_rejected.index(std::min<int>(line, int(rows.size()) - 1), 0));
    showRejected();
}

const ImportFault* CheckStep::currentFault(const ImportIssue** issue) const
{
    const int line = m_rejectedTable->currentIndex().row();
    if (line < 0 || line >= m_rejected.rowCount())
        return nullptr;
    const qint64 key = m_rejected.row(line).key;
    const ImportIssue& found = draft().check->issues.at(key / faultsPerIssue);
    if (issue)
        *issue = &found;
    return &found.faults.at(key % faultsPerIssue);
}

void CheckStep::showRejected()
{
    const ImportFault* fault = currentFault();
    const bool canMend = fault && draft().columnOf(*fault) >= 0;
    const int alike = fault ? draft().alike(*fault) : 0;
    for (QWidget* widget : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_fixOne)})
        widget->setEnabled(canMend);
    m_fixAll->setVisible(alike > 1);
    m_fixAll->setEnabled(canMend);
    // A fix for all is one for the whole file, also where only some of it is at hand.
    m_fixAll->setText((draft().check->rejected > ImportSummary::issuesMax ? tr("Fix &all alike, %1 or more") : tr("Fix &all %1 alike"))
                          .arg(locale().toString(alike)));
    if (!fault) {
        m_hint->setText(tr("No row is rejected."));
        m_value->clear();
        return;
    }
    m_hint->setText(canMend ? importFaultText(*fault) : tr("This cannot be mended here; correct the file, or leave the row out."));
    const QString suggestion = importSuggestion(*fault);
    m_value->setText(suggestion.isEmpty() ? fault->value : suggestion);
}

void CheckStep::mend(bool isAll)
{
    const ImportIssue* issue = nullptr;
    const ImportFault* fault = currentFault(&issue);
    const int column = fault ? draft().columnOf(*fault) : -1;
    if (column < 0 || isRunning())
        return;
    draft().fixes.append({column, isAll ? 0 : issue->rowNo, fault->value, m_value->text().trimmed()});
    const int next = m_rejectedTable->currentIndex().row() + 1;
    fillRejected();
    m_rejectedTable->setCurrentIndex(m_rejected.index(std::min(next, m_rejected.rowCount() - 1), 0));
    m_again->setEnabled(true);
    Q_EMIT changed();
}

void CheckStep::saveRejects()
{
    chooseFile(*this, {FileQuestion::For::Save, tr("Save rejected rows"), tr("CSV files (*.csv)"), {}, QFileInfo(draft().look.path).completeBaseName() % u"-rejected.csv"_s},
               [this](const QString& path) {
                   m_saving = draft().checkRequest(false);
                   m_saving.writesRejects = true;
                   m_saving.rejectsPath = path;
                   save();
               });
}

void CheckStep::save()
{
    m_isSaving = true;
    m_result->hide();
    m_run->start(context().service.saveRejects(m_saving, *draft().check), tr("Writing the rejected rows."),
                 [this](const Result<ImportSummary>& answer) { take(answer); });
    Q_EMIT changed();
}

QString CheckStep::valueOf(const ImportIssue& issue, LeadField field) const
{
    const int column = draft().mapping.columnOf(field);
    return column >= 0 ? issue.values.value(column) : draft().mapping.constants.value(field);
}

QString CheckStep::personOf(const ImportIssue& issue) const
{
    const QString full = valueOf(issue, LeadField::FullName);
    QStringList words{full.isEmpty() ? QString(valueOf(issue, LeadField::FirstName) % u' ' % valueOf(issue, LeadField::LastName)).trimmed() : full,
                      valueOf(issue, LeadField::Phone)};
    words.removeAll(QString());
    return words.join(u", "_s);
}

void CheckStep::fillDuplicates()
{
    QList<PlainRows::Row> rows;
    const QList<ImportIssue>& issues = draft().check->issues;
    for (qsizetype i = 0; i < issues.size() && rows.size() < issuesShown; ++i) {
        const ImportIssue& issue = issues.at(i);
        const bool isKnown = issue.isOf(u"known"_s);
        if (issue.outcome != ImportIssue::Outcome::Duplicate && !isKnown)
            continue;
        QString twin = issue.twinLine > 0 ? tr("line %1 of this file").arg(locale().toString(issue.twinLine)) : tr("your own lead");
        if (issue.twinLead && !issue.twinLead->lastName.isEmpty())
            twin = QString(issue.twinLead->firstName % u' ' % issue.twinLead->lastName).trimmed() % u", "_s % issue.twinLead->phone;
        else if (isKnown)
            twin = issue.twinLead ? tr("a lead of %1").arg(issue.twinLead->supplier) : tr("another supplier's lead");
        rows.append({{locale().toString(issue.line), personOf(issue), twin, isKnown ? tr("rejected") : tr("fills what is empty")},
                     isKnown ? Tone::Bad : Tone::Accent, isKnown ? u"circle-x"_s : u"copy"_s, i});
    }
    m_duplicates.setRows(rows);
    m_duplicatesMore->setVisible(rows.size() == issuesShown);
    m_duplicatesMore->setText(tr("Only the first %1 are shown.").arg(locale().toString(issuesShown)));
    if (!rows.isEmpty())
        m_duplicateTable->setCurrentIndex(m_duplicates.index(0, 0));
    showTwin();
}

void CheckStep::showTwin()
{
    const int line = m_duplicateTable->currentIndex().row();
    const ImportIssue* issue = line >= 0 && line < m_duplicates.rowCount() ? &draft().check->issues.at(m_duplicates.row(line).key) : nullptr;
    QStringList theirs(twinFields.size());
    m_theirTitle->setText(tr("Its twin"));
    if (issue && issue->twinLine > 0) {
        m_theirTitle->setText(tr("Line %1 of this file").arg(locale().toString(issue->twinLine)));
    } else if (issue && issue->twinLead) {
        const ImportTwin& twin = *issue->twinLead;
        m_theirTitle->setText(twin.isSold ? tr("Lead of %1, sold").arg(twin.supplier) : tr("Lead of %1").arg(twin.supplier));
        theirs = {QString(twin.firstName % u' ' % twin.lastName).trimmed(), twin.phone, twin.email, twin.city, twin.state,
                  locale().toString(twin.inquiredOn, QLocale::ShortFormat)};
    } else if (issue && issue->isOf(u"known"_s)) {
        m_theirTitle->setText(tr("Another supplier's; its contact is not shown"));
    }
    for (int i = 0; i < int(twinFields.size()); ++i) {
        const LeadField field = twinFields[size_t(i)];
        QString mine = issue ? valueOf(*issue, field) : QString();
        if (issue && field == LeadField::FullName && mine.isEmpty())
            mine = QString(valueOf(*issue, LeadField::FirstName) % u' ' % valueOf(*issue, LeadField::LastName)).trimmed();
        m_mine.at(i)->setText(mine);
        m_theirs.at(i)->setText(theirs.value(i));
    }
}

} // namespace leadfloor

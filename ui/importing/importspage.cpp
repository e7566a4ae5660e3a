// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importspage.h"

#include "models/domain/island.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importwizard.h"
#include "ui/importing/profilesdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ImportsPage::ImportsPage(FloorConnection& floor, ImportDesk& desk, const QString& title, QWidget* parent)
    : ListPage(floor, u"imports"_s, title, parent)
    , m_desk(desk)
    , m_model(floor.imports())
    , m_waiting(new MessageStrip)
    , m_where(new ThemedLabel({}, Role::Text2))
    , m_withdraw(makeButton(tr("Withdraw ..."), u"undo-2"_s))
{
    setList(m_model);
    table().setColumnKind(ImportBatchModel::TimeColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(ImportBatchModel::FileColumn, CellKind::Text, u"acme_march_2026_all.csv"_s);
    table().setColumnKind(ImportBatchModel::SupplierColumn, CellKind::Text, u"Acme Leads Inc"_s);
    table().setColumnKind(ImportBatchModel::StateColumn, CellKind::Word, tr("Withdrawn", "the widest state"));
    for (const int column : {ImportBatchModel::RowsColumn, ImportBatchModel::AcceptedColumn, ImportBatchModel::DuplicatesColumn, ImportBatchModel::RejectedColumn})
        table().setColumnKind(column, CellKind::Count, u"1,000,000"_s);
    table().setColumnKind(ImportBatchModel::ByColumn, CellKind::Soft, u"Ana Brandt-Hebert"_s);
    table().setColumnHidden(ImportBatchModel::SupplierColumn, !m_desk.isOperator());
    table().header().setStretchLastSection(true);
    offerColumns(table(), ImportBatchModel::FileColumn);

    auto* add = makeButton(tr("Upload a file"), u"plus"_s, ButtonKind::Primary);
    auto* profiles = makeButton(tr("Mapping profiles"), u"columns-3"_s);
    add->setObjectName(u"uploadButton"_s);
    profiles->setObjectName(u"profilesButton"_s);
    auto* folders = makeButton(tr("Watched folders"), u"folder-open"_s);
    folders->setObjectName(u"foldersButton"_s);
    m_withdraw->setObjectName(u"withdrawButton"_s);
    for (QPushButton* button : {m_withdraw, profiles, folders, add})
        this->title().addAtEnd(button);
    m_where->setObjectName(u"batchLabel"_s);
    m_where->setWordWrap(true);
    m_waiting->setObjectName(u"waitingStrip"_s);
    head().addWidget(m_waiting);
    head().addWidget(m_where);
    setBody();
    addPageAction(u"imports.new"_s, tr("&Upload a file ..."), u"plus"_s, "Ctrl+N", [this] { upload({}); });
    addPageAction(u"imports.profiles"_s, tr("&Mapping profiles ..."), u"columns-3"_s, "", [this] {
        auto* dialog = new ProfilesDialog(this->floor().imports(), m_desk.isOperator(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    addPageAction(u"imports.folders"_s, tr("Watched &folders"), u"folder-open"_s, "", [this] { Q_EMIT foldersRequested(); });
    addPageAction(u"imports.withdraw"_s, tr("&Withdraw this batch ..."), u"undo-2"_s, "", [this] { withdrawCurrent(); });
    addListActions();
    setPanes({{&stack(), &table()}});
    connect(add, &QPushButton::clicked, this, [this] { upload({}); });
    connect(profiles, &QPushButton::clicked, pageActions().at(1), &QAction::trigger);
    connect(folders, &QPushButton::clicked, this, &ImportsPage::foldersRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &ImportsPage::withdrawCurrent);
    connect(&m_desk, &ImportDesk::waitingChanged, this, &ImportsPage::showWaiting);
    connect(&m_desk, &ImportDesk::published, this, [this] {
        refresh();
        Q_EMIT stockChanged();
    });
    updateAll();
    showWaiting();
}

ImportsPage::~ImportsPage() = default;

ImportWizard* ImportsPage::wizard() const
{
    return m_desk.wizard();
}

/// What was checked needs a person; the newest first.
void ImportsPage::showWaiting()
{
    const QList<ImportWizard*> waiting = m_desk.waiting();
    m_waiting->setVisible(!waiting.isEmpty());
    if (waiting.isEmpty())
        return;
    ImportWizard* next = waiting.constFirst();
    const ImportDraft& draft = next->draft();
    QString reason = importCountsText(*draft.check, locale()) % u'.';
    if (waiting.size() > 1)
        reason += u' ' % (waiting.size() == 2 ? tr("One more file waits behind it.") : tr("%Ln more files wait behind it.", nullptr, int(waiting.size()) - 1));
    m_waiting->say(Tone::Accent, tr("%1 is checked, and not published yet.").arg(island(QFileInfo(draft.look.path).fileName())), reason, false);
    auto* discard = m_waiting->addButton(tr("Discard"));
    auto* goOn = m_waiting->addButton(tr("Go on"), ButtonKind::Primary);
    discard->setObjectName(u"discardWaitingButton"_s);
    goOn->setObjectName(u"goOnWaitingButton"_s);
    // Queued: the buttons go with what they do.
    const QPointer<ImportWizard> it(next);
    connect(goOn, &QPushButton::clicked, this, [this, it] {
        if (it)
            m_desk.bringBack(it);
    }, Qt::QueuedConnection);
    connect(discard, &QPushButton::clicked, this, [this, it] {
        if (it)
            m_desk.discard(it);
    }, Qt::QueuedConnection);
}

void ImportsPage::begin(const CellFormat&, const FloorIdentity&) {}

void ImportsPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"inbox"_s, tr("Nothing has been uploaded yet"),
              tr("Drop a CSV or XLSX file on the window. It is checked first: what is new, what is there already, what is wrong, and what it is worth."));
    connect(empty.addButton(tr("Upload a file")), &QPushButton::clicked, this, [this] { upload({}); });
}

void ImportsPage::updateHead()
{
    updatePane();
}

void ImportsPage::showBatch(const QString& batch)
{
    m_wanted = batch;
    refresh();
}

void ImportsPage::takeAnswer()
{
    for (int line = 0; !m_wanted.isEmpty() && line < m_model.rowCount(); ++line) {
        if (m_model.row(line).batch == m_wanted) {
            table().setCurrentIndex(m_model.index(line, 0));
            m_wanted.clear();
        }
    }
    ListPage::takeAnswer();
}

void ImportsPage::updatePane()
{
    const ImportBatch* batch = currentOf(m_model);
    m_withdraw->setEnabled(batch && !batch->isWithdrawn && !m_withdrawing.isRunning());
    m_where->setVisible(m_model.rowCount() > 0);
    if (batch && batch->batch != m_asked) {
        m_asked.clear();
        showWhere();
    }
}

/// Where the leads of the chosen batch are now.
void ImportsPage::showWhere()
{
    const ImportBatch* batch = currentOf(m_model);
    if (!batch)
        return;
    m_asked = batch->batch;
    m_where->setText(tr("%1 ...").arg(island(batch->fileName)));
    m_looking.ask(floor().imports().batch(batch->batch), [this](const Result<ImportBatch>& found) {
        m_where->setText(!found ? QString()
                         : found->isWithdrawn
                             ? tr("%1 is withdrawn; %2 of its leads were sold or held and stay.")
                                   .arg(island(found->fileName), locale().toString(found->sold + found->held))
                             : tr("%1: %2 in stock, %3 held, %4 sold.")
                                   .arg(island(found->fileName), locale().toString(found->inStock.value_or(0)), locale().toString(found->held),
                                        locale().toString(found->sold)));
    });
}

void ImportsPage::upload(const QString& path, const QString& supplier)
{
    m_desk.open(path, supplier, window());
}

void ImportsPage::withdrawCurrent()
{
    const ImportBatch* batch = currentOf(m_model);
    if (!batch || batch->isWithdrawn || m_withdrawing.isRunning())
        return;
    // The question is asked in the page, where the batch stays in sight.
    strip().say(Tone::Waiting, tr("Withdraw %1?").arg(island(batch->fileName)),
                tr("Its leads leave the stock; those that are sold or held stay and are listed. The file may be uploaded again afterwards."));
    connect(strip().addButton(tr("Withdraw"), ButtonKind::Danger), &QPushButton::clicked, this, [this, id = batch->batch, name = batch->fileName] {
        m_withdrawing.ask(floor().imports().withdraw(id, tr("Withdrawn on the page of batches")), [this, name](const Result<WithdrawalSummary>& done) {
            if (done) {
                QString rest = tr("%1 of its leads left the stock.").arg(locale().toString(done->withdrawn));
                if (done->stay > 0)
                    rest += u' ' % tr("%1 are sold or held and stay: %2").arg(locale().toString(done->stay), done->leadsThatStay.first(std::min<qsizetype>(done->leadsThatStay.size(), 5)).join(u", "_s));
                strip().say(Tone::Good, tr("%1 is withdrawn.").arg(name), rest);
            } else {
                strip().say(done.error());
            }
            m_asked.clear();
            refresh();
            Q_EMIT stockChanged();
        });
        updatePane();
    });
}

} // namespace leadfloor

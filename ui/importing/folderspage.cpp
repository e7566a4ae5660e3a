// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/folderspage.h"

#include "models/domain/island.h"
#include "ui/importing/folderdetail.h"
#include "ui/importing/folderdialog.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QDir>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

FoldersPage::FoldersPage(FloorConnection& floor, WatchedFolders& folders, bool isOperator, OpenExternal opener, QWidget* parent)
    : ListPage(floor, u"folders"_s, tr("Watched folders"), parent)
    , m_folders(folders)
    , m_isOperator(isOperator)
    , m_open(std::move(opener))
    , m_model(folders)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_trouble(new MessageStrip(this))
    , m_detail(new FolderDetail)
    , m_look(makeButton(tr("Look now"), u"refresh-cw"_s))
    , m_switch(makeButton(tr("Pause"), u"eye-off"_s))
    , m_change(makeButton(tr("Change ..."), u"pencil"_s))
    , m_remove(makeButton(tr("Remove"), u"trash-2"_s))
{
    setList(m_model);
    setUpTable(isOperator);
    auto* add = makeButton(tr("Watch a folder"), u"plus"_s, ButtonKind::Primary);
    add->setObjectName(u"newFolderButton"_s);
    m_look->setObjectName(u"lookNowButton"_s);
    m_switch->setObjectName(u"switchFolderButton"_s);
    m_change->setObjectName(u"changeFolderButton"_s);
    m_remove->setObjectName(u"removeFolderButton"_s);
    m_trouble->setObjectName(u"folderTrouble"_s);
    for (QPushButton* button : {m_look, m_switch, m_change, m_remove, add})
        title().addAtEnd(button);
    addCount(m_count);
    head().addWidget(m_trouble);
    addPane(m_detail, tr("Folder beside the table"));
    setBody();
    addActions();
    setPanes({{&stack(), &table()}, {m_detail, m_detail}});

    connect(add, &QPushButton::clicked, this, &FoldersPage::create);
    connect(m_look, &QPushButton::clicked, this, &FoldersPage::lookNow);
    connect(m_switch, &QPushButton::clicked, this, &FoldersPage::switchCurrent);
    connect(m_change, &QPushButton::clicked, this, &FoldersPage::changeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &FoldersPage::removeCurrent);
    connect(&table(), &LfTableView::openRequested, this, &FoldersPage::changeCurrent);
    connect(m_detail, &FolderDetail::folderRequested, this, [this] {
        if (const WatchedFolderRow* row = current())
            open(row->folder.path);
    });
    connect(m_detail, &FolderDetail::rejectsRequested, this, [this] {
        if (const WatchedFolderRow* row = current(); row && row->last)
            open(QDir(row->folder.path).filePath(u"rejected"_s));
    });
    connect(m_detail, &FolderDetail::batchRequested, this, [this] {
        if (const WatchedFolderRow* row = current(); row && row->last)
            Q_EMIT batchRequested(row->last->batch);
    });
    connect(&m_folders, &WatchedFolders::changed, this, &FoldersPage::refresh);
    updateAll();
}

FoldersPage::~FoldersPage()
{
    delete m_dialog;
}

void FoldersPage::setUpTable(bool isOperator)
{
    table().setColumnKind(WatchedFolderModel::FolderColumn, CellKind::Text, u"/srv/leads/acme-insurance"_s);
    WatchedFolderRow sample;
    sample.now.files.resize(2);
    QString widest = folderStateLook(sample).text;
    for (const FolderState state : {FolderState::Paused, FolderState::Working, FolderState::Waiting, FolderState::Stuck}) {
        sample.now.state = state;
        const QString text = folderStateLook(sample).text;
        widest = fontMetrics().horizontalAdvance(text) > fontMetrics().horizontalAdvance(widest) ? text : widest;
    }
    table().setColumnKind(WatchedFolderModel::StateColumn, CellKind::Word, widest);
    table().setColumnKind(WatchedFolderModel::SupplierColumn, CellKind::Text, u"Acme Leads Inc"_s);
    table().setColumnKind(WatchedFolderModel::ColumnsColumn, CellKind::Soft, u"Columns that are known"_s);
    table().setColumnKind(WatchedFolderModel::LastColumn, CellKind::Text, u"acme.march.csv: 9,640 new leads"_s);
    table().setColumnKind(WatchedFolderModel::TimeColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(WatchedFolderModel::FilesColumn, CellKind::Count, u"10,000"_s);
    table().setColumnKind(WatchedFolderModel::LeadsColumn, CellKind::Count, u"1,000,000"_s);
    table().setColumnKind(WatchedFolderModel::RejectedColumn, CellKind::Count, u"1,000"_s);
    table().setColumnHidden(WatchedFolderModel::SupplierColumn, !isOperator);
    table().header().setStretchLastSection(true);
    offerColumns(table(), WatchedFolderModel::FolderColumn);
}

void FoldersPage::addActions()
{
    addPageAction(u"folders.new"_s, tr("&Watch a folder ..."), u"plus"_s, "Ctrl+N", [this] { create(); });
    addPageAction(u"folders.look"_s, tr("&Look now"), u"refresh-cw"_s, "Ctrl+Return", [this] { lookNow(); });
    addPageAction(u"folders.switch"_s, tr("&Pause it or go on"), u"eye-off"_s, "", [this] { switchCurrent(); });
    addPageAction(u"folders.change"_s, tr("&Change this folder ..."), u"pencil"_s, "F2", [this] { changeCurrent(); });
    addPageAction(u"folders.remove"_s, tr("&Remove this folder"), u"trash-2"_s, "Del", [this] { removeCurrent(); });
    addListActions();
}

void FoldersPage::begin(const CellFormat&, const FloorIdentity& identity)
{
    m_product = identity.productName.isEmpty() ? identity.product : identity.productName;
}

void FoldersPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"folder-open"_s, tr("No folder is watched yet"),
              tr("Lead files that are put into a watched folder come in by themselves, while this program is signed in; what became of each is told behind the bell."));
    connect(empty.addButton(tr("Watch a folder")), &QPushButton::clicked, this, &FoldersPage::create);
}

void FoldersPage::updateHead()
{
    int isOn = 0;
    for (int line = 0; line < m_model.rowCount(); ++line)
        isOn += m_model.row(line).folder.isOn;
    m_count->setText(isOn == 1 ? tr("1 is watched") : tr("%Ln are watched", nullptr, isOn));
    m_count->setVisible(m_model.rowCount() > 0);
    updatePane();
}

void FoldersPage::takeAnswer()
{
    for (int line = 0; !m_wanted.isNull() && line < m_model.rowCount(); ++line) {
        if (m_model.row(line).folder.id == m_wanted) {
            table().setCurrentIndex(m_model.index(line, 0));
            m_wanted = {};
        }
    }
    ListPage::takeAnswer();
}

void FoldersPage::updatePane()
{
    const WatchedFolderRow* row = current();
    for (QPushButton* button : {m_switch, m_change, m_remove})
        button->setEnabled(row);
    m_look->setEnabled(row && row->folder.isOn);
    m_switch->setText(row && !row->folder.isOn ? tr("Go on") : tr("Pause"));
    sayTrouble(row);
    if (row)
        m_detail->showFolder(*row, m_model.format().locale, m_product);
    else
        m_detail->showNothing();
}

/// Said once, not again with each report: a screen reader reads it aloud.
void FoldersPage::sayTrouble(const WatchedFolderRow* row)
{
    const FolderTrouble* trouble = row ? row->trouble() : nullptr;
    if (!trouble) {
        m_said.reset();
        m_trouble->hide();
        return;
    }
    if (m_said && m_said->first == row->folder.id && m_said->second == *trouble)
        return;
    m_said = {row->folder.id, *trouble};
    QString sentence = toUserText(trouble->error);
    if (!sentence.contains(trouble->file))
        sentence = tr("%1: %2", "a file, what is wrong with it").arg(island(trouble->file), sentence);
    const bool isWaiting = row->now.state == FolderState::Waiting || !trouble->file.isEmpty();
    m_trouble->say(isWaiting ? Tone::Waiting : Tone::Bad, sentence, nextStep(trouble->error), false);
    m_trouble->offerDetails(trouble->error);
    offerWaysOn(row->folder, *trouble);
}

void FoldersPage::offerWaysOn(const WatchedFolder& folder, const FolderTrouble& trouble)
{
    if (trouble.needsProfile()) {
        connect(m_trouble->addButton(tr("Upload it by hand ...")), &QPushButton::clicked, this,
                [this, path = QDir(folder.path).filePath(trouble.file), supplier = folder.supplier] { Q_EMIT uploadRequested(path, supplier); });
    } else if (trouble.file.isEmpty() && trouble.error.code == ErrorCode::FileProblem) {
        connect(m_trouble->addButton(tr("Choose another folder ...")), &QPushButton::clicked, this, &FoldersPage::changeCurrent);
    } else {
        connect(m_trouble->addButton(tr("Try again")), &QPushButton::clicked, this, &FoldersPage::lookNow);
    }
}

FolderDialog* FoldersPage::create()
{
    return openDialog({});
}

void FoldersPage::choose(const QUuid& folder)
{
    m_wanted = folder;
    refresh();
}

FolderDialog* FoldersPage::openDialog(const WatchedFolder& folder)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    m_dialog = new FolderDialog(m_folders, floor().imports(), m_isOperator, m_product, folder, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &FolderDialog::saved, this, &FoldersPage::choose);
    m_dialog->open();
    return m_dialog;
}

void FoldersPage::changeCurrent()
{
    if (const WatchedFolderRow* row = current())
        openDialog(row->folder);
}

void FoldersPage::switchCurrent()
{
    if (const WatchedFolderRow* row = current())
        m_folders.setOn(row->folder.id, !row->folder.isOn);
}

void FoldersPage::removeCurrent()
{
    const WatchedFolderRow* row = current();
    if (!row)
        return;
    const WatchedFolder folder = row->folder;
    m_folders.remove(folder.id);
    Q_EMIT removed(folder);
}

void FoldersPage::lookNow()
{
    if (const WatchedFolderRow* row = current())
        m_folders.lookNow(row->folder.id);
}

void FoldersPage::open(const QString& path)
{
    if (!m_open(QUrl::fromLocalFile(path)))
        strip().say(Tone::Waiting, tr("%1 cannot be opened.").arg(island(QDir::toNativeSeparators(path))), tr("Is it still there?"));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/stagesdialog.h"

#include "models/items/leadlook.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int numberRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;  ///< as the floor has it
constexpr int shownRole = Qt::UserRole + 2; ///< as it was shown at first

} // namespace

StagesDialog::StagesDialog(const QList<LeadStage>& stages, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget)
    , m_add(makeButton(tr("&Add"), u"plus"_s))
    , m_remove(makeButton(tr("&Remove"), u"trash-2"_s))
    , m_up(makeButton(tr("&Up"), u"arrow-up"_s))
    , m_down(makeButton(tr("&Down"), u"arrow-down"_s))
    , m_strip(new MessageStrip)
    , m_save(makeButton(tr("&Save stages"), {}, ButtonKind::Primary))
{
    setObjectName(u"stagesDialog"_s);
    setWindowTitle(tr("Stages"));
    setWindowModality(Qt::WindowModal);
    if (parent)
        dimBehind(*this);
    m_list->setObjectName(u"stageList"_s);
    m_list->setAccessibleName(tr("Stages in their order"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    for (const LeadStage& stage : stages)
        addRow(stage);
    m_list->setCurrentRow(0);
    m_add->setObjectName(u"addStageButton"_s);
    m_remove->setObjectName(u"removeStageButton"_s);
    m_up->setObjectName(u"stageUpButton"_s);
    m_down->setObjectName(u"stageDownButton"_s);
    m_save->setObjectName(u"saveStagesButton"_s);
    auto* cancel = makeButton(tr("Cancel"));
    for (QPushButton* button : {m_add, m_remove, m_up, m_down, cancel})
        button->setAutoDefault(false);
    auto* what = new ThemedLabel(tr("F2 renames a stage. Leads begin in the stage that cannot be "
                                    "removed; one that has leads stays."),
                                 Role::Muted, 12);
    what->setWordWrap(true);

    auto* beside = new QVBoxLayout;
    for (QPushButton* button : {m_add, m_remove, m_up, m_down})
        beside->addWidget(button);
    beside->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(beside);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Stages"), Role::Text, 18, QFont::DemiBold));
    column->addWidget(what);
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
    column->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({0, tr("New stage"), u"plain"_s});
        m_list->setCurrentRow(m_list->count() - 1);
        m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->takeItem(m_list->currentRow());
        updateButtons();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &StagesDialog::updateButtons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &StagesDialog::choose);
    updateButtons();
    resize(px(440), px(460));
}

void StagesDialog::addRow(const LeadStage& stage)
{
    const LeadStageLook look = leadStageLook(stage);
    auto* item = new QListWidgetItem(icon(look.iconName), look.text, m_list);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setData(numberRole, stage.number);
    item->setData(nameRole, stage.name);
    item->setData(shownRole, look.text);
    updateButtons();
}

void StagesDialog::move(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

void StagesDialog::updateButtons()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_add->setEnabled(m_list->count() < stagesMost);
    m_remove->setEnabled(item && item->data(numberRole).toInt() != LeadStage().number);
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(item && m_list->currentRow() + 1 < m_list->count());
}

void StagesDialog::choose()
{
    QList<LeadStage> stages;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        // A name that was only translated stays as the floor has it.
        const QString name = item->text() == item->data(shownRole).toString()
                                 ? item->data(nameRole).toString()
                                 : item->text().trimmed().left(LeadStage::nameMost);
        stages.append({item->data(numberRole).toInt(), name, {}});
    }
    m_save->setEnabled(false); // until the floor has answered
    m_strip->hide();
    Q_EMIT chosen(stages);
}

void StagesDialog::showError(const Error& error)
{
    m_save->setEnabled(true);
    if (error.code == ErrorCode::WrongState)
        m_strip->say(Tone::Waiting, tr("A stage that you removed still has leads."),
                     tr("Move them to another stage first."));
    else
        m_strip->say(error);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/basket/projectsdialog.h"

#include "models/domain/searchlanguage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int projectQuantity = 50; ///< to begin with; fewer if there are fewer

} // namespace

ProjectsDialog::ProjectsDialog(FloorConnection& floor, const CellFormat& format, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_format(format)
    , m_rows(new ChartTable(this))
    , m_table(new LfTableView)
    , m_stack(new TableStack(m_table))
    , m_words(new ThemedLabel({}, Role::Text2, 12))
    , m_quantity(new QSpinBox)
    , m_show(makeButton(tr("Show its leads"), u"layers"_s))
    , m_quote(makeButton(tr("Get quote"), u"shopping-cart"_s, ButtonKind::Primary))
{
    setObjectName(u"projectsDialog"_s);
    setWindowTitle(tr("Buy leads of a project"));
    setWindowModality(Qt::WindowModal);
    m_table->setModel(m_rows);
    m_table->setObjectName(u"projectsTable"_s);
    m_table->setAccessibleName(tr("Projects"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"projectWords"_s);
    m_quantity->setObjectName(u"projectQuantitySpin"_s);
    m_quantity->setRange(1, lineQuantityMax);
    m_quantity->setGroupSeparatorShown(true);
    m_show->setObjectName(u"showProjectButton"_s);
    m_show->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(12));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_stack, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(12));
    line->addWidget(new FormField(tr("How &many leads"), *m_quantity), 0, Qt::AlignBottom);
    line->addWidget(m_words, 1, Qt::AlignBottom);
    column->addLayout(line);
    QHBoxLayout* buttons = dialogFoot(*this, *m_quote, u"quoteProjectButton"_s);
    buttons->insertWidget(0, m_show);
    column->addLayout(buttons);
    if (parent)
        dimBehind(*this);
    connect(m_quote, &QPushButton::clicked, this, &ProjectsDialog::quote);
    connect(m_table, &LfTableView::openRequested, this, &ProjectsDialog::quote);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const ProjectRow* project = chosen()) {
            Filter filter;
            filter.projects = {project->code};
            Q_EMIT filterRequested(filter);
            accept();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectsDialog::showChosen);
    resize(px(640), px(480));
    showChosen();
    ask();
}

ProjectsDialog::~ProjectsDialog() = default;

void ProjectsDialog::ask()
{
    m_stack->showLoading();
    m_pending.ask(m_floor.picks().projects(), [this](const Result<QList<ProjectRow>>& projects) { take(projects); });
}

void ProjectsDialog::take(const Result<QList<ProjectRow>>& projects)
{
    m_projects = projects.value_or(QList<ProjectRow>());
    QList<QStringList> rows;
    for (const ProjectRow& project : std::as_const(m_projects))
        rows.append({project.name, project.price ? formatMoney(*project.price, m_format.locale, m_format.currency) : tr("by age and class"),
                     m_format.locale.toString(project.onOffer)});
    m_rows->show({tr("Project"), tr("Price of a lead"), tr("On offer")}, rows);
    m_table->setColumnKind(0, CellKind::Text);
    m_table->setColumnKind(1, CellKind::Soft, tr("by age and class"));
    m_table->setColumnKind(2, CellKind::Count, u"1,204,331"_s);
    m_table->setColumnWidth(0, px(300));
    m_table->header().setStretchLastSection(true);
    if (!m_projects.isEmpty()) {
        m_stack->showRows();
        m_table->setCurrentIndex(m_rows->index(0, 0));
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    EmptyState& empty = m_stack->showEmpty();
    if (!projects) {
        empty.say(projects.error());
        connect(empty.addButton(tr("Try again")), &QPushButton::clicked, this, &ProjectsDialog::ask);
    } else {
        empty.say(u"inbox"_s, tr("No project has leads on offer"), tr("All leads are in the inventory, by place, class and age."));
        connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this, &QDialog::reject);
    }
    showChosen();
}

const ProjectRow* ProjectsDialog::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_projects.size() ? &m_projects.at(row) : nullptr;
}

void ProjectsDialog::showChosen()
{
    const ProjectRow* project = chosen();
    for (QWidget* part : std::initializer_list<QWidget*>{m_quantity, m_show, m_quote})
        part->setEnabled(project && project->onOffer > 0);
    m_words->setVisible(project);
    if (!project)
        return;
    m_quantity->setValue(int(std::clamp<qint64>(projectQuantity, 1, std::max<qint64>(project->onOffer, 1))));
    m_words->setText(project->orderLeadsMin > 1
                         ? tr("At least %1 at once, or all that is left. A quote reserves nothing.").arg(m_format.locale.toString(project->orderLeadsMin))
                         : tr("The oldest inquiries come first. A quote reserves nothing."));
}

void ProjectsDialog::quote()
{
    if (const ProjectRow* project = chosen(); project && m_quote->isEnabled()) {
        Q_EMIT quoteRequested({OrderLine::ofProject(project->code, m_quantity->value())});
        accept();
    }
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/viewdialog.h"

#include "models/domain/savedview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int mineId = 0;
constexpr int teamId = 1;

} // namespace

ViewDialog::ViewDialog(Purpose purpose, const QString& name, const QString& keeps, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name))
    , m_field(new FormField(tr("&Name"), *m_name))
    , m_who(new SegmentedButtons(tr("Who sees it")))
    , m_save(makeButton(purpose == Purpose::SaveAs ? tr("Save view") : tr("Rename"), {},
                        ButtonKind::Primary))
{
    const QString title = purpose == Purpose::SaveAs ? tr("Save as a view") : tr("Rename the view");
    setObjectName(u"viewDialog"_s);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    if (parent)
        dimBehind(*this);
    m_name->setObjectName(u"viewNameField"_s);
    m_name->setMaxLength(SavedView::nameMost);
    m_name->selectAll();
    m_who->setObjectName(u"viewWho"_s);
    m_who->addSegment(mineId, tr("Only I"), u"user"_s);
    m_who->addSegment(teamId, tr("My team"), u"users"_s);
    m_who->setChosen(mineId);
    m_who->setVisible(purpose == Purpose::SaveAs);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(title, Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_field);
    if (purpose == Purpose::SaveAs) {
        column->addWidget(new ThemedLabel(tr("Who sees it"), Role::Text2, 12, QFont::Medium));
        column->addWidget(m_who, 0, Qt::AlignLeft);
        auto* what = new ThemedLabel(keeps, Role::Muted, 12);
        what->setWordWrap(true);
        column->addWidget(what);
    }
    column->addStretch(1);
    column->addLayout(dialogFoot(*this, *m_save, u"saveViewButton"_s));

    connect(m_save, &QPushButton::clicked, this, &ViewDialog::choose);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_field->setError({});
        m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    });
    m_save->setEnabled(!name.trimmed().isEmpty());
    m_name->setFocus();
    resize(px(420), layout()->totalHeightForWidth(px(420)));
}

void ViewDialog::showError(const QString& sentence)
{
    m_field->setError(sentence);
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_save->setEnabled(true);
    m_name->setFocus();
}

void ViewDialog::choose()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    m_save->setEnabled(false); // until the floor has answered
    Q_EMIT chosen(name, m_who->chosenId() == teamId);
}

} // namespace leadfloor

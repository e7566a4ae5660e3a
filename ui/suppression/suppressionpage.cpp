// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppression/suppressionpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

SuppressionPage::SuppressionPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"suppression"_s, tr("Suppression lists"), parent)
    , m_model(floor.suppressions())
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_remove(makeButton(tr("Remove"), u"trash-2"_s))
{
    using Kind = SuppressionDialog::Kind;
    setList(m_model);
    table().setColumnKind(SuppressionModel::NameColumn, CellKind::Text, u"National do not call, March"_s);
    table().setColumnKind(SuppressionModel::EntriesColumn, CellKind::Count, u"1,000,000"_s);
    table().setColumnKind(SuppressionModel::UntilColumn, CellKind::Word, tr("removed by hand"));
    table().setColumnKind(SuppressionModel::SinceColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(SuppressionModel::ByColumn, CellKind::Soft, u"Denise Thibodeaux"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), SuppressionModel::NameColumn);

    auto* check = makeButton(tr("Checked numbers ..."), u"circle-check"_s);
    check->setObjectName(u"checkedButton"_s);
    auto* add = makeButton(tr("Upload a list"), u"plus"_s, ButtonKind::Primary);
    add->setObjectName(u"uploadListButton"_s);
    m_remove->setObjectName(u"removeListButton"_s);
    for (QPushButton* button : {m_remove, check, add})
        title().addAtEnd(button);
    addCount(m_count);
    setBody();
    addPageAction(u"suppression.upload"_s, tr("&Upload a list ..."), u"plus"_s, "Ctrl+N", [this] { upload(Kind::Never); });
    addPageAction(u"suppression.check"_s, tr("&Checked numbers ..."), u"circle-check"_s, "", [this] { upload(Kind::Checked); });
    addPageAction(u"suppression.remove"_s, tr("&Remove this list"), u"trash-2"_s, "Del", [this] { removeCurrent(); });
    addListActions();
    setPanes({{&stack(), &table()}});
    connect(add, &QPushButton::clicked, this, [this] { upload(Kind::Never); });
    connect(check, &QPushButton::clicked, this, [this] { upload(Kind::Checked); });
    connect(m_remove, &QPushButton::clicked, this, &SuppressionPage::removeCurrent);
    updateAll();
}

SuppressionPage::~SuppressionPage() = default;

void SuppressionPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(SuppressionModel::SinceColumn, CellKind::Time, widestDateTime(format.locale));
}

void SuppressionPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"phone-off"_s, tr("Nobody is suppressed"),
              tr("Upload phones and e-mails of people that you never want to buy: they are not shown, counted or bought any more."));
    connect(empty.addButton(tr("Upload a list")), &QPushButton::clicked, this, [this] { upload(SuppressionDialog::Kind::Never); });
}

void SuppressionPage::updateHead()
{
    qint64 entries = 0;
    for (int line = 0; line < m_model.rowCount(); ++line)
        entries += m_model.row(line).entries;
    m_count->setText((m_model.rowCount() == 1 ? tr("1 list with %1 entries") : tr("%Ln lists with %1 entries", nullptr, m_model.rowCount()))
                         .arg(locale().toString(entries)));
    m_count->setVisible(m_model.rowCount() > 0);
    updatePane();
}

void SuppressionPage::updatePane()
{
    m_remove->setEnabled(currentOf(m_model) && !m_changing.isRunning());
}

SuppressionDialog* SuppressionPage::upload(SuppressionDialog::Kind kind)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    m_dialog = new SuppressionDialog(floor(), kind, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SuppressionDialog::uploaded, this, [this](const QString& sentence) {
        refresh();
        Q_EMIT uploaded(sentence);
    });
    m_dialog->open();
    return m_dialog;
}

void SuppressionPage::removeCurrent()
{
    const SuppressionRow* list = currentOf(m_model);
    if (!list || m_changing.isRunning())
        return;
    m_changing.ask(floor().suppressions().remove(list->list), [this, id = list->list, name = list->name](const Result<>& done) {
        if (done)
            Q_EMIT removed(id, name);
        else
            strip().say(done.error());
        refresh();
    });
    updatePane();
}

void SuppressionPage::restore(const QUuid& list)
{
    m_changing.ask(floor().suppressions().restore(list), [this](const Result<>& done) {
        if (!done && done.error().code == ErrorCode::WrongState)
            strip().say(Tone::Waiting, tr("The list cannot be brought back any more."), tr("Upload its file again."));
        else if (!done)
            strip().say(done.error());
        else
            Q_EMIT uploaded(tr("The list holds again."));
        refresh();
    });
}

} // namespace leadfloor

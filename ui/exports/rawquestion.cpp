// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/rawquestion.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString titleOf(RawQuestion::Of what)
{
    switch (what) {
    case RawQuestion::Of::Export:
        return RawQuestion::tr("Write raw values?");
    case RawQuestion::Of::Target:
        return RawQuestion::tr("Keep a target that writes raw values?");
    case RawQuestion::Of::Delivery:
        return RawQuestion::tr("Deliver raw values?");
    }
    Q_UNREACHABLE();
}

QString agreementTo(RawQuestion::Of what)
{
    switch (what) {
    case RawQuestion::Of::Export:
        return RawQuestion::tr("A program reads it: write raw values");
    case RawQuestion::Of::Target:
        return RawQuestion::tr("A program reads it: keep the target");
    case RawQuestion::Of::Delivery:
        return RawQuestion::tr("A program reads them: deliver");
    }
    Q_UNREACHABLE();
}

} // namespace

RawQuestion::RawQuestion(Of what, bool hasGuardedWay, QWidget* parent)
    : QDialog(parent)
    , m_what(what)
{
    setObjectName(u"rawQuestion"_s);
    setWindowTitle(titleOf(what));
    setWindowModality(Qt::WindowModal);
    const QStringList sentences{
        tr("Text that came with a lead is written as it is. If somebody opens the file in a spreadsheet, a name or note that "
           "starts with =, +, - or @ runs there as a formula: it can send your leads to a stranger or start a program."),
        sentence(hasGuardedWay)};
    setAccessibleDescription(sentences.join(u' '));

    auto* raw = makeButton(agreementTo(what), u"triangle-alert"_s, ButtonKind::Danger);
    setButtonKind(*raw, ButtonKind::Danger, ButtonSize::Dialog);
    raw->setObjectName(u"rawAgreedButton"_s);
    auto* back = makeButton(tr("Back"));
    setButtonKind(*back, hasGuardedWay ? ButtonKind::Secondary : ButtonKind::Primary, ButtonSize::Dialog);
    back->setObjectName(u"rawBackButton"_s);
    QPushButton* safe = back;
    if (hasGuardedWay) {
        safe = makeButton(tr("Write CSV for spreadsheets"), u"shield-check"_s, ButtonKind::Primary);
        setButtonKind(*safe, ButtonKind::Primary, ButtonSize::Dialog);
        safe->setObjectName(u"rawGuardedButton"_s);
        connect(safe, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT guardedWanted();
        });
    }
    safe->setDefault(true);
    safe->setFocus(Qt::OtherFocusReason);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(raw, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT agreed();
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    auto* title = new ThemedLabel(titleOf(what), Role::Text, 18, QFont::DemiBold);
    title->setWordWrap(true);
    column->addWidget(title);
    for (const QString& words : sentences) {
        auto* label = new ThemedLabel(words, Role::Text2);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(px(6));
    column->addStretch(1);
    // What is safe stands where the button of a dialog stands; what is not, away from it.
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    if (hasGuardedWay)
        column->addWidget(raw, 0, Qt::AlignLeft);
    else
        buttons->addWidget(raw);
    buttons->addStretch(1);
    buttons->addWidget(back);
    if (hasGuardedWay)
        buttons->addWidget(safe);
    column->addLayout(buttons);
    if (parent)
        dimBehind(*this);
    const int width = std::max(px(520), layout()->totalMinimumSize().width());
    resize(width, layout()->totalHeightForWidth(width));
}

QString RawQuestion::sentence(bool hasGuardedWay) const
{
    switch (m_what) {
    case Of::Export:
        return hasGuardedWay ? tr("Safe are CSV for spreadsheets and the workbook: the same leads, and nothing runs. This is asked for each such "
                                  "export; of a target that is saved for the team, only when it is saved.")
                             : tr("Go on only if the program that you have chosen loads the file, and nobody opens it in a spreadsheet before that. "
                                  "This is asked for each such export; of a target that is saved for the team, only when it is saved.");
    case Of::Target:
        return tr("If people open its files, go back and choose CSV for spreadsheets or the workbook. Whoever of the team exports for this target is "
                  "not asked again.");
    case Of::Delivery:
        return tr("If people open the files that arrive, go back and choose a target that writes CSV for spreadsheets or the workbook. This is asked "
                  "when a delivery begins to write raw values, and not for each file.");
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/wordsdialog.h"

#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

WordsDialog::WordsDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_words(new QLineEdit)
{
    setObjectName(u"wordsDialog"_s);
    setWindowTitle(question.title);
    setWindowModality(Qt::WindowModal);
    m_words->setObjectName(u"wordsField"_s);
    m_words->setMaxLength(question.most);
    auto* sentence = new ThemedLabel(question.sentence, Role::Text2);
    sentence->setWordWrap(true);
    auto* act = makeButton(question.act, {}, question.kind);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(question.title, Role::Text, 18, QFont::DemiBold));
    column->addWidget(sentence);
    column->addWidget(new FormField(question.label, *m_words));
    column->addStretch(1);
    column->addLayout(dialogFoot(*this, *act, u"actButton"_s));
    if (parent)
        dimBehind(*this);
    const auto check = [this, act, isNeeded = question.isNeeded] { act->setEnabled(!isNeeded || !m_words->text().trimmed().isEmpty()); };
    check();
    connect(m_words, &QLineEdit::textChanged, this, check);
    connect(act, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT given(m_words->text().trimmed());
    });
    resize(px(480), layout()->totalHeightForWidth(px(480)));
}

WordsDialog::~WordsDialog() = default;

} // namespace leadfloor

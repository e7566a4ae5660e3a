// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/whatpage.h"

#include "ui/purchase/lineeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int newLineQuantity = 50;

} // namespace

WhatPage::WhatPage(PurchaseContext& context, QWidget* parent)
    : PurchasePage(context, tr("What to buy"), parent)
    , m_strip(new MessageStrip)
    , m_lines(new QVBoxLayout)
    , m_add(makeButton(tr("&Add a line"), u"plus"_s, ButtonKind::Soft))
    , m_help(makeHelp())
{
    m_strip->setObjectName(u"whatStrip"_s);
    m_add->setObjectName(u"addLineButton"_s);
    m_lines->setSpacing(px(12));
    column().addWidget(m_strip);
    column().addWidget(new ThemedLabel(tr("What do you want to buy?"), Role::Text, 18, QFont::DemiBold));
    column().addLayout(m_lines);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(px(8));
    acts->addWidget(m_add);
    auto* helpButton = makeButton(tr("What can I &type?"), u"circle-question-mark"_s, ButtonKind::Ghost);
    helpButton->setObjectName(u"helpButton"_s);
    helpButton->setCheckable(true);
    acts->addWidget(helpButton);
    acts->addStretch(1);
    column().addLayout(acts);
    column().addWidget(m_help);
    column().addStretch(1);
    m_help->hide();

    connect(helpButton, &QPushButton::toggled, m_help, &QWidget::setVisible);
    connect(m_add, &QPushButton::clicked, this, [this] {
        DraftLine line;
        line.asked.quantity = newLineQuantity;
        addLine(line, draft().lines.size());
    });
    connect(&desk(), &QuoteDesk::answered, this, &WhatPage::showQuotes);
    connect(&desk(), &QuoteDesk::asked, this, &WhatPage::showQuotes);
    connect(&desk(), &QuoteDesk::failed, this, &WhatPage::showQuotes);
}

void WhatPage::enter()
{
    if (draft().lines.isEmpty()) {
        DraftLine line;
        line.asked.quantity = newLineQuantity;
        draft().lines.append(line);
    }
    rebuild();
    if (!draft().isQuoted())
        desk().askNow();
    showQuotes();
}

bool WhatPage::isComplete() const
{
    return draft().isUnderstood() && !(draft().isQuoted() && draft().quote->limit);
}

QString WhatPage::whyNot() const
{
    if (!draft().isUnderstood())
        return tr("A line is not understood yet.");
    if (draft().isQuoted() && draft().quote->limit)
        return toUserText(*draft().quote->limit);
    return {};
}

QWidget* WhatPage::firstFocus() const
{
    return m_editors.isEmpty() ? nullptr : m_editors.first()->firstFocus();
}

void WhatPage::rebuild()
{
    while (m_editors.size() > draft().lines.size())
        delete m_editors.takeLast();
    while (m_editors.size() < draft().lines.size())
        m_editors.append(addEditor());
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->setLine(draft().lines.at(i));
        m_editors[i]->setPlace(int(i) + 1, m_editors.size() > 1);
    }
    // Tab goes down the lines before it reaches the button below them.
    QWidget* last = nullptr;
    for (LineEditor* editor : std::as_const(m_editors)) {
        const QList<QWidget*> stops = editor->findChildren<QWidget*>();
        for (QWidget* stop : stops) {
            if (stop->focusPolicy() == Qt::NoFocus || stop->focusProxy())
                continue;
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }
    if (last)
        setTabOrder(last, m_add);
}

LineEditor* WhatPage::addEditor()
{
    auto* editor = new LineEditor(words());
    m_lines->addWidget(editor);
    connect(editor, &LineEditor::edited, this, [this, editor] { takeEdit(editor); });
    connect(editor, &LineEditor::duplicateRequested, this, [this, editor] {
        const qsizetype place = m_editors.indexOf(editor);
        DraftLine copy;
        copy.text = editor->text();
        copy.asked = editor->line();
        copy.isUnderstood = editor->isUnderstood();
        addLine(copy, place + 1);
    });
    connect(editor, &LineEditor::removeRequested, this, [this, editor] { removeLine(m_editors.indexOf(editor)); },
            Qt::QueuedConnection); // its own button must not die in its click
    return editor;
}

void WhatPage::takeEdit(LineEditor* editor)
{
    DraftLine& line = draft().lines[m_editors.indexOf(editor)];
    line.text = editor->text();
    line.isUnderstood = editor->isUnderstood();
    line.ask(editor->line());
    draft().difference.reset();
    desk().askSoon();
    showQuotes();
}

void WhatPage::addLine(const DraftLine& line, qsizetype place)
{
    draft().lines.insert(place, line);
    draft().difference.reset();
    rebuild();
    m_editors.at(place)->firstFocus()->setFocus(Qt::OtherFocusReason);
    desk().askSoon();
    showQuotes();
}

void WhatPage::removeLine(qsizetype place)
{
    if (place < 0 || m_editors.size() < 2)
        return;
    draft().lines.removeAt(place);
    draft().difference.reset();
    rebuild();
    m_editors.at(std::min(place, m_editors.size() - 1))->firstFocus()->setFocus(Qt::OtherFocusReason);
    desk().askSoon();
    showQuotes();
}

void WhatPage::showQuotes()
{
    if (m_editors.size() != draft().lines.size())
        return; // another page has changed the draft; enter() catches up
    for (int i = 0; i < m_editors.size(); ++i)
        m_editors[i]->setQuote(draft().quoted(i), desk().isAsking());
    if (desk().error() && !desk().isAsking()) {
        m_strip->say(*desk().error());
        QPushButton* again = m_strip->addButton(tr("Try again"));
        connect(again, &QPushButton::clicked, this, [this] { desk().askNow(); });
    } else if (draft().isQuoted() && draft().quote->limit) {
        m_strip->say(Tone::Bad, toUserText(*draft().quote->limit), nextStep(*draft().quote->limit), false);
    } else {
        m_strip->hide();
    }
    Q_EMIT completeChanged();
}

QWidget* WhatPage::makeHelp()
{
    auto* card = new Card(nullptr, Role::Sunken, Role::Hair);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(px(16), px(12), px(16), px(12));
    grid->setHorizontalSpacing(px(20));
    grid->setVerticalSpacing(px(6));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const QList<SearchHelpRow> rows = searchHelp();
    for (const SearchHelpRow& help : rows) {
        grid->addWidget(new ThemedLabel(help.example, Role::Text, 12, QFont::DemiBold), row, 0);
        auto* meaning = new ThemedLabel(help.meaning, Role::Text2, 12);
        meaning->setWordWrap(true);
        grid->addWidget(meaning, row++, 1);
    }
    return card;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/querybar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/querycompleter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

QueryBar::QueryBar(FilterSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_line(new SearchField(tr("State, county, class, age, score, price ..."),
                             tr("Search the inventory"), u"/"_s, this))
    , m_helpButton(makeIconButton(u"circle-question-mark"_s, tr("What can be typed here")))
    , m_mistake(new QWidget)
    , m_sentence(new ThemedLabel({}, Role::Red, 12))
    , m_mend(makeButton({}, {}, ButtonKind::Link))
    , m_completer(new QueryCompleter(*m_line, [this] { return m_session.words(); }))
{
    m_line->setObjectName(u"searchLine"_s);
    setFocusProxy(m_line);
    m_line->setClearButtonEnabled(false);
    m_line->installEventFilter(this);
    m_helpButton->setObjectName(u"searchHelpButton"_s);
    setButtonKind(*m_mend, ButtonKind::Link, ButtonSize::Small);
    m_mend->setObjectName(u"mendSearchButton"_s);

    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(m_line, 1);
    line->addWidget(m_helpButton);
    auto* below = new QHBoxLayout(m_mistake);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(px(8));
    below->addWidget(m_sentence);
    below->addWidget(m_mend);
    below->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    column->addLayout(line);
    column->addWidget(m_mistake);
    m_mistake->hide();

    connect(m_completer, &QueryCompleter::completed, this, [this](bool isWholeTerm) {
        if (isWholeTerm)
            takeNow();
    });

    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingDelayMs);
    connect(&m_typingTimer, &QTimer::timeout, this, &QueryBar::takeNow);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        forgetErrors(); // they were about other words
        m_typingTimer.start();
        m_completer->offer();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &QueryBar::takeNow);
    connect(&m_session, &FilterSession::textChanged, this, [this](const QString& text) {
        if (text == m_line->text())
            return;
        m_typingTimer.stop();
        m_line->setText(text);
        m_completer->hide();
    });
    connect(&m_session, &FilterSession::termsChanged, this, &QueryBar::showErrors);
    connect(m_helpButton, &QToolButton::clicked, this, &QueryBar::showHelp);
    connect(m_mend, &QPushButton::clicked, this, &QueryBar::mendFirst);
}

QueryBar::~QueryBar() = default;

void QueryBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void QueryBar::startTerm()
{
    m_line->setFocus(Qt::OtherFocusReason);
    if (!m_line->text().isEmpty() && !m_line->text().endsWith(u' '))
        m_line->setText(m_line->text() % u' ');
    m_line->setCursorPosition(int(m_line->text().size()));
    m_completer->offer();
}

void QueryBar::addButton(QWidget* button)
{
    static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(button);
}

void QueryBar::takeNow()
{
    m_typingTimer.stop();
    m_session.setText(m_line->text());
}

void QueryBar::forgetErrors()
{
    underlineMistakes(*m_line, {});
    m_mistake->hide();
    setFieldError(*m_line, false);
    m_line->setAccessibleDescription({});
}

void QueryBar::showErrors()
{
    const QList<SearchError>& errors = m_session.errors();
    underlineMistakes(*m_line, errors);
    // While a word is still being typed, the completions say enough.
    const SearchError* first = errors.isEmpty() ? nullptr : &errors.first();
    const bool isTyping = first && m_line->hasFocus() && m_completer->isOffering() &&
                          m_line->cursorPosition() == int(first->start + first->length);
    m_mistake->setVisible(first && !isTyping);
    setFieldError(*m_line, first && !isTyping && first->severity == SearchError::Severity::Error);
    m_line->setAccessibleDescription(first ? first->reason : QString());
    if (!first)
        return;
    m_sentence->setRole(first->severity == SearchError::Severity::Error ? Role::Red : Role::Amber);
    m_sentence->setText(first->reason);
    const QString offer = first->suggestions.value(0);
    m_mend->setVisible(!offer.isEmpty());
    m_mend->setText(tr("Use \u201c%1\u201d", "a search term").arg(offer));
}

void QueryBar::mendFirst()
{
    if (m_session.errors().isEmpty())
        return;
    const SearchError error = m_session.errors().first();
    QString text = m_session.text();
    text.replace(error.start, error.length, error.suggestions.value(0));
    m_line->setText(text);
    takeNow();
    m_line->setFocus(Qt::OtherFocusReason);
}

void QueryBar::showHelp()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setObjectName(u"searchHelp"_s);
    auto* grid = new QGridLayout(popup);
    grid->setContentsMargins(px(16), px(12), px(16), px(12));
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    int row = 0;
    const QList<SearchHelpRow> rows = searchHelp() + ticketHelp();
    for (const SearchHelpRow& help : rows) {
        auto* example = makeButton(help.example, {}, ButtonKind::Link, popup);
        setButtonKind(*example, ButtonKind::Link, ButtonSize::Small);
        example->setLayoutDirection(Qt::LeftToRight);
        connect(example, &QPushButton::clicked, this, [this, popup, words = help.example] {
            popup->close();
            startTerm();
            m_line->insert(words);
            m_completer->hide();
            takeNow();
        });
        grid->addWidget(example, row, 0, Qt::AlignLeft);
        grid->addWidget(new ThemedLabel(help.meaning, Role::Text2, 12), row, 1);
        ++row;
    }
    popup->adjustSize();
    const QPoint below = m_helpButton->mapToGlobal(QPoint(0, m_helpButton->height() + px(4)));
    const int left =
        isRightToLeft() ? below.x() : below.x() + m_helpButton->width() - popup->width();
    popup->move(left, below.y());
    popup->show();
    if (QLayoutItem* first = grid->itemAt(0))
        first->widget()->setFocus(Qt::PopupFocusReason);
}

void QueryBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        underlineMistakes(*m_line, m_session.errors());
}

bool QueryBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut)
        showErrors();
    return QWidget::eventFilter(watched, event);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/querybar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum OfferRole
{
    StartRole = Qt::UserRole + 1,
    LengthRole,
    InsertRole,
    LabelRole,
    LeadsRole
};

/// What to type, what it stands for, and how many leads it has.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(200), px(28)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QRectF row(option.rect);
        const bool isChosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paint::fill(*painter, row, themed(isChosen ? Role::AccentSoft : Role::Raised));
        const QRectF inside = row.adjusted(px(10), 0, -px(10), 0);
        const Qt::LayoutDirection direction = option.direction;
        const QString leads = index.data(LeadsRole).toString();
        const qreal leadsWidth = QFontMetricsF(themeFont(12)).horizontalAdvance(leads) + px(4);
        paint::fixedText(*painter, inside, leads, themeFont(12), themed(Role::Muted),
                         Qt::AlignRight, direction);
        const qreal used = paint::fixedText(
            *painter, inside, index.data(InsertRole).toString().trimmed(),
            themeFont(13, QFont::Medium), themed(isChosen ? Role::AccentText : Role::Text),
            Qt::AlignLeft, direction);
        const qreal from = used + px(12);
        if (const qreal room = inside.width() - from - leadsWidth; room > 0) {
            const QRectF place(inside.left() + from, inside.top(), room, inside.height());
            paint::text(*painter, paint::mirrored(place, inside, direction),
                        index.data(LabelRole).toString(), themeFont(12), themed(Role::Muted),
                        Qt::AlignLeft, direction);
        }
        painter->restore();
    }
};

} // namespace

QueryBar::QueryBar(FilterSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_line(new SearchField(tr("State, county, class, age, score, price ..."),
                             tr("Search the inventory"), u"/"_s, this))
    , m_helpButton(makeIconButton(u"circle-question-mark"_s, tr("What can be typed here")))
    , m_mistake(new QWidget)
    , m_sentence(new ThemedLabel({}, Role::Red, 12))
    , m_mend(makeButton({}, {}, ButtonKind::Link))
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    m_line->setObjectName(u"searchLine"_s);
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

    // The offers are worked out from the whole text, so the completer only shows them.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer->popup()));
    m_completer->popup()->setObjectName(u"searchOffers"_s);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& index) { complete(index.row()); });

    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingDelayMs);
    connect(&m_typingTimer, &QTimer::timeout, this, &QueryBar::takeNow);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        underline({});
        m_typingTimer.start();
        showCompletions();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &QueryBar::takeNow);
    connect(&m_session, &FilterSession::textChanged, this, [this](const QString& text) {
        if (text == m_line->text())
            return;
        m_typingTimer.stop();
        m_line->setText(text);
        m_completer->popup()->hide();
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
    showCompletions();
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

void QueryBar::showErrors()
{
    const QList<SearchError>& errors = m_session.errors();
    underline(errors);
    // While a word is still being typed, the completions say enough.
    const SearchError* first = errors.isEmpty() ? nullptr : &errors.first();
    const bool isTyping = first && m_line->hasFocus() && m_completer->popup()->isVisible() &&
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

void QueryBar::underline(const QList<SearchError>& errors)
{
    // A line edit has no formats of its own; those of an input method stay until the next ones.
    QList<QInputMethodEvent::Attribute> attributes;
    for (const SearchError& error : errors) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(
            themed(error.severity == SearchError::Severity::Error ? Role::Red : Role::AmberMark));
        attributes.append({QInputMethodEvent::TextFormat,
                           int(error.start) - m_line->cursorPosition(), int(error.length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(m_line, &event);
}

void QueryBar::showCompletions()
{
    const QList<SearchCompletion> offers =
        completions(m_line->text(), m_line->cursorPosition(), m_session.words());
    m_offers->clear();
    for (const SearchCompletion& offer : offers) {
        auto* item = new QStandardItem(offer.insert.trimmed() % u' ' % offer.label);
        if (const auto leads = m_session.words().leads.constFind(offer.value);
            leads != m_session.words().leads.cend())
            item->setData(locale().toString(*leads), LeadsRole);
        item->setData(offer.label, LabelRole);
        item->setData(int(offer.start), StartRole);
        item->setData(int(offer.length), LengthRole);
        item->setData(offer.insert, InsertRole);
        m_offers->appendRow(item);
    }
    if (offers.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_line->rect();
    place.setWidth(qMin(place.width(), px(360)));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(QModelIndex());
}

void QueryBar::complete(int row)
{
    const QStandardItem* offer = m_offers->item(row);
    if (!offer)
        return;
    QString text = m_line->text();
    const QString insert = offer->data(InsertRole).toString();
    const int start = offer->data(StartRole).toInt();
    text.replace(start, offer->data(LengthRole).toInt(), insert);
    int cursor = start + int(insert.size());
    // A field's name goes on with its value, anything else is a whole term.
    const bool isOpen = insert.endsWith(u':') || insert.endsWith(u'=') || insert.endsWith(u'>') ||
                        insert.endsWith(u'<');
    if (!isOpen && (cursor == text.size() || text.at(cursor) != u' '))
        text.insert(cursor, u' ');
    if (!isOpen)
        ++cursor;
    m_line->setText(text);
    m_line->setCursorPosition(cursor);
    if (isOpen)
        showCompletions();
    else
        takeNow();
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
    const QList<SearchHelpRow> rows = searchHelp();
    for (const SearchHelpRow& help : rows) {
        auto* example = makeButton(help.example, {}, ButtonKind::Link, popup);
        setButtonKind(*example, ButtonKind::Link, ButtonSize::Small);
        example->setLayoutDirection(Qt::LeftToRight);
        connect(example, &QPushButton::clicked, this, [this, popup, words = help.example] {
            popup->close();
            startTerm();
            m_line->insert(words);
            m_completer->popup()->hide();
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
        underline(m_session.errors());
}

bool QueryBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            showCompletions();
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut)
        showErrors();
    return QWidget::eventFilter(watched, event);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/querycompleter.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

#include <algorithm>

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

QueryCompleter::QueryCompleter(QLineEdit& line, std::function<SearchWords()> words)
    : QObject(&line)
    , m_line(line)
    , m_words(std::move(words))
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    // The offers are worked out from the whole text, so the completer only shows them.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(&line);
    QAbstractItemView* popup = m_completer->popup();
    popup->setItemDelegate(new OfferDelegate(popup));
    popup->setObjectName(u"searchOffers"_s);
    popup->setAccessibleName(tr("Completions"));
    // After the completer's own filters, so ours are asked first.
    popup->installEventFilter(this);
    line.installEventFilter(this);
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& index) { complete(index.row()); });
}

QueryCompleter::~QueryCompleter() = default;

void QueryCompleter::offer()
{
    const SearchWords words = m_words();
    const QList<SearchCompletion> offers =
        completions(m_line.text(), m_line.cursorPosition(), words);
    m_offers->clear();
    for (const SearchCompletion& one : offers) {
        auto* item = new QStandardItem(one.insert.trimmed() % u' ' % one.label);
        if (const auto leads = words.leads.constFind(one.value); leads != words.leads.cend())
            item->setData(grouped(*leads, m_line.locale()), LeadsRole);
        item->setData(one.label, LabelRole);
        item->setData(int(one.start), StartRole);
        item->setData(int(one.length), LengthRole);
        item->setData(one.insert, InsertRole);
        m_offers->appendRow(item);
    }
    if (offers.isEmpty()) {
        hide();
        return;
    }
    QRect place = m_line.rect();
    place.setWidth(std::min(place.width(), px(360)));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(QModelIndex());
}

void QueryCompleter::hide()
{
    m_completer->popup()->hide();
}

bool QueryCompleter::isOffering() const
{
    return m_completer->popup()->isVisible();
}

bool QueryCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == &m_line && key->key() == Qt::Key_Down && !isOffering()) {
            offer();
            return true;
        }
        if (watched == m_completer->popup() && isEnter
            && !m_completer->popup()->currentIndex().isValid()) {
            // The completer would keep it from the dialog behind the line.
            hide();
            QKeyEvent copy(key->type(), key->key(), key->modifiers(), key->text(),
                           key->isAutoRepeat(), quint16(key->count()));
            QCoreApplication::sendEvent(&m_line, &copy);
            return true;
        }
    }
    if (watched == &m_line && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        hide();
    return QObject::eventFilter(watched, event);
}

void QueryCompleter::complete(int row)
{
    const QStandardItem* offered = m_offers->item(row);
    if (!offered)
        return;
    QString text = m_line.text();
    const QString insert = offered->data(InsertRole).toString();
    const int start = offered->data(StartRole).toInt();
    text.replace(start, offered->data(LengthRole).toInt(), insert);
    int cursor = start + int(insert.size());
    // A field's name goes on with its value, anything else is a whole term.
    const bool isOpen = insert.endsWith(u':') || insert.endsWith(u'=') || insert.endsWith(u'>') ||
                        insert.endsWith(u'<');
    if (!isOpen && (cursor == text.size() || text.at(cursor) != u' '))
        text.insert(cursor, u' ');
    if (!isOpen)
        ++cursor;
    m_line.setText(text);
    m_line.setCursorPosition(cursor);
    if (isOpen)
        offer();
    Q_EMIT completed(!isOpen);
}

void underlineMistakes(QLineEdit& line, const QList<SearchError>& errors)
{
    // A line edit has no formats of its own; those of an input method stay until the next ones.
    QList<QInputMethodEvent::Attribute> attributes;
    for (const SearchError& error : errors) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(
            themed(error.severity == SearchError::Severity::Error ? Role::Red : Role::AmberMark));
        attributes.append({QInputMethodEvent::TextFormat,
                           int(error.start) - line.cursorPosition(), int(error.length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(&line, &event);
}

} // namespace leadfloor

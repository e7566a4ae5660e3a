// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/queryedit.h"

#include "ui/widgets/querycompleter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString sentenceOf(const SearchError& error)
{
    if (error.suggestions.isEmpty())
        return error.reason;
    return error.reason % u' ' % QueryEdit::tr("Did you mean %1?").arg(error.suggestions.first());
}

} // namespace

QueryEdit::QueryEdit(const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
    , m_completer(new QueryCompleter(*this, [this] { return m_words; }))
{
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::textChanged, this, &QueryEdit::parse);
    connect(this, &QLineEdit::textEdited, m_completer, &QueryCompleter::offer);
    align();
}

void QueryEdit::setWords(const SearchWords& words)
{
    m_words = words;
    parse();
}

QString QueryEdit::problem() const
{
    const auto worst = std::min_element(m_parsed.errors.begin(), m_parsed.errors.end(),
                                        [](const SearchError& a, const SearchError& b) { return a.severity < b.severity; });
    return worst == m_parsed.errors.end() ? QString() : sentenceOf(*worst);
}

bool QueryEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = cursorPositionAt(help->pos());
        for (const SearchError& error : std::as_const(m_parsed.errors)) {
            if (at >= error.start && at <= error.start + error.length) {
                QToolTip::showText(help->globalPos(), plainToolTip(sentenceOf(error)), this);
                return true;
            }
        }
    }
    return QLineEdit::event(event);
}

void QueryEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
    else if (event->type() == QEvent::PaletteChange)
        underline();
}

void QueryEdit::parse()
{
    m_parsed = parseSearch(text(), m_words);
    setFieldError(*this, hasMistake());
    underline();
    Q_EMIT parsedChanged();
}

void QueryEdit::underline()
{
    underlineMistakes(*this, m_parsed.errors);
}

void QueryEdit::align()
{
    setAlignment(isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter
                                 : Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace leadfloor

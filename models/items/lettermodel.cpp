// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lettermodel.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

LetterModel::LetterModel(DeskService& service, QObject* parent)
    : KeysetModel<OutboxMail>(columns, parent)
    , m_service(service)
    , m_state(u"dead"_s)
{
}

void LetterModel::setState(const QString& state)
{
    if (state == m_state && hasAnswer())
        return;
    m_state = state;
    reload();
}

QFuture<Result<QList<OutboxMail>>> LetterModel::askPage(const OutboxMail* after, int limit)
{
    return m_service.letters(m_state, limit, after ? after->id : QString());
}

QString LetterModel::title(int column) const
{
    switch (Column(column)) {
    case MadeColumn:
        return tr("Written");
    case KindColumn:
        return tr("About");
    case WorkspaceColumn:
        return tr("Workspace");
    case EmailColumn:
        return tr("To");
    case StateColumn:
        return tr("State");
    case TriesColumn:
        return tr("Tries");
    case ProblemColumn:
        return tr("What the mail server said");
    }
    return {};
}

QString LetterModel::cellText(int line, int column) const
{
    const OutboxMail& one = row(line);
    switch (Column(column)) {
    case MadeColumn:
        return m_format.locale.toString(one.madeAt.toLocalTime(), QLocale::ShortFormat);
    case KindColumn:
        return mailKindText(one.kind);
    case WorkspaceColumn:
        return one.workspace;
    case EmailColumn:
        return one.email;
    case StateColumn:
        return mailStateText(one.state);
    case TriesColumn:
        return m_format.locale.toString(one.attempts);
    case ProblemColumn:
        return one.problem;
    }
    return {};
}

QVariant LetterModel::cellValue(int line, int column) const
{
    const OutboxMail& one = row(line);
    switch (Column(column)) {
    case MadeColumn:
        return one.madeAt;
    case TriesColumn:
        return one.attempts;
    case KindColumn:
    case WorkspaceColumn:
    case EmailColumn:
    case StateColumn:
    case ProblemColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant LetterModel::cellExtra(int line, int column, int role) const
{
    const OutboxMail& one = row(line);
    if (role == Qt::ToolTipRole && column == ProblemColumn && !one.problem.isEmpty())
        return one.problem;
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(one.state == "dead"_L1 ? Tone::Bad : one.state == "waiting"_L1 ? Tone::Waiting : Tone::Good);
    if (role == IconNameRole)
        return one.state == "dead"_L1 ? u"circle-x"_s : one.state == "waiting"_L1 ? u"hourglass"_s : u"circle-check"_s;
    return {};
}

} // namespace leadfloor

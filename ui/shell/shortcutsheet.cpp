// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/shell/actions.h"
#include "ui/shell/shortcutmodel.h"
#include "ui/widgets/paperletters.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

Paper shortcutSheet(const ActionRegistry& registry)
{
    const QString title = QCoreApplication::translate("leadfloor::ShortcutSheet", "Shortcuts");
    QStringList groups;
    QHash<QString, QList<const QAction*>> byGroup;
    const QList<ActionEntry> entries = registry.entries();
    for (const ActionEntry& entry : entries) {
        if (entry.action->shortcuts().isEmpty())
            continue;
        if (!groups.contains(entry.group))
            groups.append(entry.group);
        byGroup[entry.group].append(entry.action);
    }

    auto document = emptyPaper();
    const PaperLetters letters = paperLetters();
    QTextCursor cursor(document.get());
    QString text = title % u'\n';
    for (const QString& group : std::as_const(groups)) {
        QTextBlockFormat head;
        if (group != groups.constFirst())
            head.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        head.setTopMargin(14);
        head.setBottomMargin(6);
        cursor.setBlockFormat(head);
        cursor.insertText(title % u": "_s % group, letters.large);
        cursor.insertBlock(QTextBlockFormat());
        text += u'\n' % group % u'\n';
        const QList<const QAction*> actions = byGroup.value(group);
        const PaperTable table(cursor, int(actions.size()), 2, {3, {36, 64}});
        for (int row = 0; row < actions.size(); ++row) {
            const QAction& action = *actions.at(row);
            const QString keys = keyWords(action.shortcuts());
            const QString words = plainActionText(action);
            table.cell(row, 0).insertText(keys, letters.strong);
            table.cell(row, 1).insertText(words, letters.plain);
            text += keys % u'\t' % words % u'\n';
        }
        cursor.movePosition(QTextCursor::End);
        if (group != groups.constLast())
            cursor.insertBlock();
    }
    return {title, std::move(document), text, u"leadfloor-shortcuts.pdf"_s};
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importstep.h"

#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ImportStep::ImportStep(ImportContext& context, const QString& accessibleName)
    : m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_strip(new MessageStrip(this))
{
    setAccessibleName(accessibleName);
    m_column->setContentsMargins(px(24), px(10), px(24), px(8));
    m_column->setSpacing(px(8));
    m_strip->setObjectName(u"importStrip"_s);
}

LfTableView* ImportStep::makeTable(PlainRows& rows, const QString& objectName, const QString& accessibleName)
{
    auto* table = new LfTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(&rows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setDensity(RowDensity::Compact);
    return table;
}

} // namespace leadfloor

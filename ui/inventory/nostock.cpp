// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/nostock.h"

#include "models/items/facetboard.h"
#include "models/items/filtersession.h"
#include "ui/widgets/emptystate.h"

#include <QCoreApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

bool sayNoStock(EmptyState& empty, QString& said, FacetBoard& board, FilterSession& session,
                bool isEmpty)
{
    const auto& error = board.error();
    if (!error && !isEmpty) {
        said.clear();
        return false;
    }
    const bool isFiltered = !(board.filter() == Filter());
    const QString key = error        ? errorCodeText(error->code) % error->detail
                        : isFiltered ? u"none"_s
                                     : u"nothing"_s;
    if (std::exchange(said, key) == key)
        return true;
    if (error) {
        empty.say(*error);
        QObject::connect(empty.addButton(QCoreApplication::translate("NoStock", "Try again")), &QPushButton::clicked, &board,
                         &FacetBoard::refresh);
    } else if (isFiltered) {
        empty.say(u"search-x"_s, QCoreApplication::translate("NoStock", "No area has leads under these filters"),
                  QCoreApplication::translate("NoStock", "Drop one of the chips above, or all of them."));
        QObject::connect(empty.addButton(QCoreApplication::translate("NoStock", "Clear all filters")), &QPushButton::clicked, &session,
                         &FilterSession::clear);
    } else {
        empty.say(u"inbox"_s, QCoreApplication::translate("NoStock", "There are no leads on offer yet"),
                  QCoreApplication::translate("NoStock", "They appear here as soon as a supplier's upload is accepted."));
        QObject::connect(empty.addButton(QCoreApplication::translate("NoStock", "Look again")), &QPushButton::clicked, &board,
                         &FacetBoard::refresh);
    }
    return true;
}

} // namespace leadfloor

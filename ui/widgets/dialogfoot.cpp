// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogfoot.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

QHBoxLayout* dialogFoot(QDialog& dialog, QPushButton& act, const QString& actName, ButtonSize size)
{
    auto* cancel = makeButton(QCoreApplication::translate("leadfloor::DialogFoot", "Cancel"));
    setButtonKind(*cancel, ButtonKind::Secondary, size);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    setButtonKind(act, buttonKind(&act), size);
    act.setObjectName(actName);
    act.setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(&act);
    return foot;
}

} // namespace leadfloor

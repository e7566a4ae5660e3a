// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/themedlabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString licenceText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Leadfloor"));
    resize(px(620), px(480));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(24), px(28), px(20));
    column->setSpacing(px(8));
    column->addWidget(new ThemedLabel(u"Leadfloor"_s, Role::Text, 18, QFont::DemiBold));
    const QString version = QCoreApplication::applicationVersion();
    column->addWidget(new ThemedLabel(
        version.isEmpty()
            ? tr("Built with Qt %1").arg(QString::fromLatin1(qVersion()))
            : tr("Version %1, built with Qt %2").arg(version, QString::fromLatin1(qVersion())),
        Role::Text2));
    auto* free = new ThemedLabel(
        tr("Free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty."),
        Role::Text2);
    free->setWordWrap(true);
    column->addWidget(free);
    column->addSpacing(px(6));
    column->addWidget(new ThemedLabel(tr("Bundled with it"), Role::Text, 13, QFont::DemiBold));
    auto* texts = new QPlainTextEdit;
    texts->setReadOnly(true);
    texts->setTabChangesFocus(true);
    texts->setAccessibleName(tr("Licences"));
    texts->setPlainText(tr("Leadfloor Sans, made from Inter") % u"\n\n"_s %
                        licenceText(u":/fonts/OFL.txt"_s) % u"\n\n"_s % tr("Icons: Lucide") %
                        u"\n\n"_s % licenceText(u":/icons/lucide/LICENSE"_s));
    column->addWidget(texts, 1);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    setButtonKind(*close, ButtonKind::Primary, ButtonSize::Dialog);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignTrailing);
    dimBehind(*this);
}

} // namespace leadfloor

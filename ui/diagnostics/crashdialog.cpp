// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics/crashdialog.h"

#include "ui/widgets/filesaver.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

CrashDialog::CrashDialog(QList<CrashReport> reports, QWidget* parent)
    : QDialog(parent)
    , m_reports(std::move(reports))
    , m_when(new ThemedLabel({}, Role::Text2))
    , m_text(new QPlainTextEdit)
    , m_strip(new MessageStrip)
{
    setObjectName(u"crashDialog"_s);
    setWindowTitle(tr("Crash report"));
    setWindowModality(Qt::WindowModal);
    dimBehind(*this);
    auto* title = new ThemedLabel(tr("Leadfloor ended unexpectedly"), Role::Text, 16, QFont::DemiBold);
    m_when->setWordWrap(true);
    m_text->setObjectName(u"crashText"_s);
    m_text->setAccessibleName(tr("The whole report"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // a program's words in any language
    m_strip->setObjectName(u"crashStrip"_s);
    auto* later = makeButton(tr("Not now"));
    later->setObjectName(u"laterButton"_s);
    auto* removeButton = makeButton(tr("Delete"), u"trash-2"_s);
    removeButton->setObjectName(u"deleteCrashButton"_s);
    auto* saveButton = makeButton(tr("Save ..."), u"save"_s, ButtonKind::Primary);
    saveButton->setObjectName(u"saveCrashButton"_s);
    for (QPushButton* button : {later, removeButton, saveButton}) {
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
        button->setAutoDefault(false);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(title);
    column->addWidget(m_when);
    column->addWidget(m_strip);
    column->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(removeButton);
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(saveButton);
    column->addLayout(buttons);
    resize(px(760), px(520));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(removeButton, &QPushButton::clicked, this, &CrashDialog::remove);
    connect(saveButton, &QPushButton::clicked, this, &CrashDialog::save);
    showReport();
}

void CrashDialog::showReport()
{
    const CrashReport& report = m_reports.constLast();
    QString words = tr("On %1. This is all that was written down: where the program was, versions, and the last "
                       "lines of its log. It has no contacts and no passwords, and it is sent to nobody.")
                        .arg(locale().toString(report.at.toLocalTime(), QLocale::ShortFormat));
    if (m_reports.size() > 1)
        words += u' ' % tr("%Ln more reports follow.", nullptr, int(m_reports.size()) - 1);
    m_when->setText(words);
    m_text->setPlainText(report.text);
}

void CrashDialog::save()
{
    const CrashReport& report = m_reports.constLast();
    saveFile(*this, *m_strip, {tr("Save the crash report as"), {}, QFileInfo(report.path).fileName(), report.text.toUtf8(), true});
}

void CrashDialog::remove()
{
    if (!QFile::remove(m_reports.constLast().path)) {
        m_strip->say(Error{ErrorCode::FileProblem, u"the crash report cannot be deleted"_s, {}, {}});
        return;
    }
    m_reports.removeLast();
    if (m_reports.isEmpty())
        accept();
    else
        showReport();
}

} // namespace leadfloor

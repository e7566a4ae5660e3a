// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidedialog.h"

#include "models/domain/error.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QFile>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// In the order of index.md.
const QStringList chapterNames = {u"index"_s,  u"start"_s,   u"home"_s, u"inventory"_s, u"search"_s,  u"basket"_s, u"buying"_s,
                                  u"orders"_s, u"leads"_s,   u"returns"_s, u"wallet"_s,    u"reports"_s, u"watches"_s, u"suppression"_s, u"standing"_s,
                                  u"exports"_s, u"jobs"_s,   u"settings"_s,  u"keyboard"_s, u"errors"_s};

QString errorChapter()
{
    QString text = u"# "_s % GuideDialog::tr("Errors") % u"\n\n"_s;
    const QList<ErrorCode> codes = allErrorCodes();
    for (const ErrorCode code : codes) {
        const Error error{code, {}, {}, {}};
        text += u"## "_s % errorCodeText(code) % u"\n\n"_s % toUserText(error) % u"\n\n"_s % nextStep(error) % u"\n\n"_s;
    }
    return text;
}

QString titleOf(const QString& markdown)
{
    return markdown.section(u'\n', 0, 0).mid(2);
}

} // namespace

GuideDialog::GuideDialog(QWidget* parent)
    : QDialog(parent)
    , m_contents(new QListWidget)
    , m_text(new QTextBrowser)
{
    setObjectName(u"guideDialog"_s);
    setWindowTitle(tr("Guide"));
    resize(px(860), px(620));
    m_contents->setObjectName(u"guideContents"_s);
    m_contents->setAccessibleName(tr("Chapters"));
    m_contents->setFixedWidth(px(180));
    m_contents->setFrameShape(QFrame::NoFrame);
    for (const QString& name : chapterNames) {
        auto* item = new QListWidgetItem(titleOf(textOf(name)), m_contents);
        item->setData(Qt::UserRole, name);
    }
    m_text->setObjectName(u"guideText"_s);
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(px(16));
    auto* close = makeButton(tr("Close"));
    close->setObjectName(u"closeGuideButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(16), px(8), px(16), px(12));
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(m_contents);
    parts->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(8), px(8), 0, 0);
    column->setSpacing(0);
    column->addLayout(parts, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            show(item->data(Qt::UserRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString()); });
    // Links take their colour when the text is read.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_chapter.isEmpty())
            m_text->setMarkdown(textOf(m_chapter));
    });
}

void GuideDialog::show(const QString& chapter)
{
    const QString known = chapterNames.contains(chapter) ? chapter : chapterNames.first();
    if (known != m_chapter) {
        m_chapter = known;
        m_text->setMarkdown(textOf(known));
        m_contents->setCurrentRow(int(chapterNames.indexOf(known)));
    }
    QDialog::show();
    raise();
}

void GuideDialog::follow(const QString& link)
{
    show(link.section(u'.', 0, 0));
}

QStringList GuideDialog::chapters()
{
    return chapterNames;
}

QString GuideDialog::textOf(const QString& chapter)
{
    if (chapter == "errors"_L1)
        return errorChapter();
    QFile file(u":/guide/"_s % chapter % u".md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool WhatsThisGuide::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() != QEvent::WhatsThis && event->type() != QEvent::QueryWhatsThis) || !watched->isWidgetType())
        return false;
    const auto& part = *static_cast<QWidget*>(watched);
    const QString words = part.whatsThis().isEmpty() ? wordsOf(part) : QString();
    if (words.isEmpty())
        return false;
    if (event->type() == QEvent::WhatsThis)
        QWhatsThis::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(words));
    event->accept();
    return true;
}

QString WhatsThisGuide::wordsOf(const QWidget& part)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&part);
    QStringList words;
    const QString names[] = {part.accessibleName().isEmpty() && button ? button->text().remove(u'&') : part.accessibleName(),
                             part.toolTip(), part.accessibleDescription()};
    for (const QString& one : names) {
        if (!one.isEmpty() && !words.contains(one))
            words.append(one);
    }
    return words.join(u'\n');
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidedialog.h"

#include "models/domain/error.h"
#include "ui/shell/guidesearch.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/language.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QFile>
#include <QHBoxLayout>
#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// In the order of index.md.
const QStringList chapterNames = {u"index"_s,  u"start"_s,   u"home"_s, u"inventory"_s, u"search"_s,  u"basket"_s, u"buying"_s,
                                  u"orders"_s, u"leads"_s,   u"returns"_s, u"wallet"_s,    u"reports"_s, u"watches"_s, u"suppression"_s, u"standing"_s,
                                  u"exports"_s, u"imports"_s, u"folders"_s, u"earnings"_s, u"payouts"_s, u"partners"_s, u"returndesk"_s, u"adjustments"_s, u"approvals"_s, u"findings"_s, u"letters"_s, u"jobs"_s,   u"settings"_s,  u"keyboard"_s, u"errors"_s};

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

/// Every line from right to left, also one that begins with the name of a key; tables stand at the right.
void readFromRight(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        format.setLayoutDirection(Qt::RightToLeft);
        QTextCursor(block).mergeBlockFormat(format);
    }
    const QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setAlignment(Qt::AlignRight);
            table->setFormat(format);
        }
    }
}

/// For a reader from the right. Keys and commands stay as they are typed: each is an island of its own (LRI,
/// PDI). Qt lays columns of tables out from the left: their cells change places.
QString turned(QString markdown)
{
    static const QRegularExpression typed(u"`[^`\n]+`|(?:(?:Ctrl|Alt|Shift)\\+)+[A-Za-z0-9]+|\\b(?:Space|Return|Esc|Tab|Delete|F\\d+)\\b"_s);
    qsizetype from = 0;
    for (auto found = typed.match(markdown, from); found.hasMatch(); found = typed.match(markdown, from)) {
        const QString island = u"\u2066"_s % found.captured() % u"\u2069"_s;
        markdown.replace(found.capturedStart(), found.capturedLength(), island);
        from = found.capturedStart() + island.size();
    }
    QStringList lines = markdown.split(u'\n');
    for (QString& line : lines) {
        if (!line.startsWith(u"| "_s))
            continue;
        QStringList cells = line.mid(2, line.size() - 4).split(u" | "_s);
        std::reverse(cells.begin(), cells.end());
        line = u"| "_s % cells.join(u" | "_s) % u" |"_s;
    }
    return lines.join(u'\n');
}

} // namespace

GuideDialog::GuideDialog(QWidget* parent)
    : QDialog(parent)
    , m_search(new SearchField(tr("Search the guide"), tr("Search the guide")))
    , m_contents(new QListWidget)
    , m_nothing(new QLabel(tr("No chapter has these words.")))
    , m_text(new QTextBrowser)
{
    setObjectName(u"guideDialog"_s);
    setWindowTitle(tr("Guide"));
    resize(px(860), px(620));
    m_contents->setObjectName(u"guideContents"_s);
    m_contents->setAccessibleName(tr("Chapters"));
    m_search->setObjectName(u"guideSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_nothing->setObjectName(u"guideNothing"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(px(8));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->hide();
    m_contents->setFrameShape(QFrame::NoFrame);
    for (const QString& name : chapterNames) {
        auto* item = new QListWidgetItem(titleOf(name), m_contents);
        item->setData(Qt::UserRole, name);
    }
    m_text->setObjectName(u"guideText"_s);
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setOpenLinks(false);
    m_text->setSearchPaths({u":/guide"_s}); // of pictures, too
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
    auto* side = new QWidget;
    side->setFixedWidth(px(200));
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, px(4), px(8), 0);
    rows->setSpacing(px(6));
    rows->addWidget(m_search);
    rows->addWidget(m_contents, 1);
    rows->addWidget(m_nothing, 1);
    parts->addWidget(side);
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
    connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, &GuideDialog::goToNext);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    close->setAutoDefault(false); // Return in the line is for the line
    // Links take their colour when the text is read.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_chapter.isEmpty())
            read();
    });
}

/// The chapter, with what is looked for marked in it.
void GuideDialog::read()
{
    const bool isFromRight = textOf(m_chapter).isRightToLeft(); // by its first letter: one in English is there for all
    m_text->setMarkdown(isFromRight ? turned(textOf(m_chapter)) : textOf(m_chapter));
    if (isFromRight)
        readFromRight(*m_text->document());
    m_found = -1;
    QList<QTextEdit::ExtraSelection> marks;
    const QList<guide::Place> places = guide::placesOf(m_search->text(), *m_text->document());
    for (const guide::Place& place : places) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(place.position);
        mark.cursor.setPosition(place.position + place.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(palette().highlight());
        mark.format.setForeground(palette().highlightedText());
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty())
        goToNext();
}

/// Leaves the chapters that have all words, and shows the first of them if it is not this one.
void GuideDialog::search(const QString& words)
{
    QTextDocument document;
    int first = -1;
    bool isHere = false;
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem* item = m_contents->item(row);
        const QString name = item->data(Qt::UserRole).toString();
        document.setMarkdown(textOf(name));
        const bool isFound = words.trimmed().isEmpty() || !guide::placesOf(words, document).isEmpty();
        item->setHidden(!isFound);
        isHere = isHere || (isFound && name == m_chapter);
        if (isFound && first < 0)
            first = row;
    }
    m_contents->setVisible(first >= 0);
    m_nothing->setVisible(first < 0);
    if (first >= 0 && !isHere)
        m_contents->setCurrentRow(first); // shows it
    else if (!m_chapter.isEmpty())
        read();
}

/// The next place of what is looked for; after the last comes the next chapter that has it.
void GuideDialog::goToNext()
{
    const QList<QTextEdit::ExtraSelection> marks = m_text->extraSelections();
    if (marks.isEmpty())
        return;
    if (m_found + 1 >= marks.size()) {
        for (int step = 1; step < m_contents->count(); ++step) {
            const int row = (m_contents->currentRow() + step) % m_contents->count();
            if (!m_contents->item(row)->isHidden()) {
                m_contents->setCurrentRow(row);
                return;
            }
        }
    }
    m_found = (m_found + 1) % int(marks.size());
    QTextCursor cursor = marks.at(m_found).cursor;
    cursor.clearSelection();
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void GuideDialog::show(const QString& chapter)
{
    const QString known = chapterNames.contains(chapter) ? chapter : chapterNames.first();
    if (known != m_chapter) {
        m_chapter = known;
        read();
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

QString GuideDialog::textIn(const QString& language, const QString& chapter)
{
    if (chapter == "errors"_L1)
        return errorChapter(); // from texts that are translated with the program's
    const QString spoken = language.isEmpty() ? Language::instance().spoken() : language;
    const QString folder = spoken.isEmpty() || spoken == "en"_L1 ? QString() : QString(spoken % u'/');
    QFile file(u":/guide/"_s % folder % chapter % u".md"_s);
    if (!file.exists() && language.isEmpty())
        file.setFileName(u":/guide/"_s % chapter % u".md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.section(u"\n<!--"_s, 0, 0); // without the mark of the English chapter
}

QString GuideDialog::titleOf(const QString& chapter)
{
    const QHash<QString, QString> titles{ // made anew: the language may have changed
        {u"index"_s, tr("Leadfloor guide")}, {u"start"_s, tr("First steps")},   {u"home"_s, tr("Home")},
        {u"inventory"_s, tr("Inventory")},   {u"search"_s, tr("What can be typed")}, {u"basket"_s, tr("Basket")},
        {u"buying"_s, tr("Buying")},         {u"orders"_s, tr("Orders")},       {u"leads"_s, tr("My leads")},
        {u"earnings"_s, tr("Earnings")}, {u"payouts"_s, tr("Payouts")}, {u"partners"_s, tr("Partners")}, {u"returndesk"_s, tr("Returns to decide")}, {u"adjustments"_s, tr("Adjustments")}, {u"approvals"_s, tr("Approvals")}, {u"findings"_s, tr("Payments to look at")}, {u"letters"_s, tr("Letters")},
        {u"returns"_s, tr("Returns")}, {u"suppression"_s, tr("Suppression lists")}, {u"wallet"_s, tr("Wallet")},         {u"reports"_s, tr("Reports")},     {u"watches"_s, tr("Watches")},
        {u"standing"_s, tr("Standing orders")}, {u"exports"_s, tr("Exports")},  {u"jobs"_s, tr("Jobs")},
        {u"settings"_s, tr("Settings")},     {u"keyboard"_s, tr("Keyboard")},   {u"errors"_s, tr("Errors")}};
    return titles.value(chapter, textOf(chapter).section(u'\n', 0, 0).mid(2));
}

QString GuideDialog::chapterOf(const QDialog& dialog)
{
    static const QHash<QString, QString> chapters{
        {u"purchaseWizard"_s, u"buying"_s},   {u"receiptDialog"_s, u"orders"_s},   {u"exportDialog"_s, u"exports"_s},   {u"exportLogDialog"_s, u"exports"_s},
        {u"shortcutDialog"_s, u"keyboard"_s}, {u"standingDialog"_s, u"standing"_s}, {u"stagesDialog"_s, u"leads"_s},
        {u"viewDialog"_s, u"inventory"_s},    {u"columnsDialog"_s, u"inventory"_s}, {u"projectsDialog"_s, u"basket"_s},
        {u"reportDialog"_s, u"reports"_s},    {u"watchDialog"_s, u"watches"_s}, {u"statementDialog"_s, u"payouts"_s}, {u"rateDialog"_s, u"partners"_s}, {u"adjustmentDialog"_s, u"adjustments"_s},     {u"paperDialog"_s, u"keyboard"_s},
        {u"addCreditsDialog"_s, u"wallet"_s}, {u"bonusDialog"_s, u"wallet"_s}, {u"lowLineDialog"_s, u"wallet"_s}, {u"topupReceiptDialog"_s, u"wallet"_s}};
    return chapters.value(dialog.objectName(), u"index"_s);
}

bool DialogGuide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto* dialog = qobject_cast<QDialog*>(static_cast<QWidget*>(watched)->window());
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!dialog || qobject_cast<GuideDialog*>(dialog) || !m_keys().contains(QKeySequence(key.keyCombination())))
        return false;
    auto* guide = dialog->findChild<GuideDialog*>(); // its own: a modal dialog keeps others from the mouse
    if (!guide)
        guide = new GuideDialog(dialog);
    guide->show(GuideDialog::chapterOf(*dialog));
    return true;
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

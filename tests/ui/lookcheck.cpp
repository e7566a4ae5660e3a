// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lookcheck.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSizeGrip>
#include <QStackedWidget>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString sayOf(const QWidget& part, const QString& what)
{
    const auto* label = qobject_cast<const QLabel*>(&part);
    const auto* button = qobject_cast<const QAbstractButton*>(&part);
    const QString words = label ? label->text() : button ? button->text() : part.accessibleName();
    return QLatin1String(part.metaObject()->className()).mid(int(qstrlen("leadfloor::")) * part.inherits("leadfloor::ThemedLabel")) % u' '
           % part.objectName() % u" \""_s % words.left(60) % u"\" in "_s
           % (part.parentWidget() ? part.parentWidget()->objectName() % u'/' % QLatin1String(part.parentWidget()->metaObject()->className()) : QString())
           % u": "_s % what;
}

/// What floats over others by design.
bool isOverlay(const QWidget& part)
{
    static const QStringList floating = {u"leadfloor::PalettePanel"_s, u"leadfloor::CommandPalette"_s, u"leadfloor::DimOverlay"_s,
                                         u"leadfloor::LockScreen"_s, u"leadfloor::FirstTour"_s};
    return part.isWindow() || qobject_cast<const FocusRing*>(&part) || qobject_cast<const Toast*>(&part)
           || qobject_cast<const QSizeGrip*>(&part) || qobject_cast<const LfTableView*>(part.parentWidget())
           || floating.contains(QLatin1String(part.metaObject()->className()));
}

QList<QWidget*> visibleParts(const QWidget& window)
{
    QList<QWidget*> parts = window.findChildren<QWidget*>();
    parts.removeIf([&window](const QWidget* part) { return !part->isVisibleTo(&window) || part->window() != &window || part->isHidden(); });
    return parts;
}

/// Lies over what is beside it while it is open, where both have no room.
bool isDrawer(const QWidget& part)
{
    return part.parentWidget() && part.parentWidget()->inherits("leadfloor::InventoryPanes");
}

/// The part of it that no scroll area hides, in the window's coordinates.
QRect inSight(const QWidget& part)
{
    QRect rect(part.mapTo(part.window(), QPoint()), part.size());
    for (const QWidget* up = part.parentWidget(); up; up = up->parentWidget()) {
        rect &= QRect(up->mapTo(part.window(), QPoint()), up->size());
        if (up->isWindow())
            break;
    }
    return rect;
}

bool isCut(const QLabel& label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText)
        return false;
    if (!label.wordWrap())
        return label.width() + 1 < label.sizeHint().width();
    const QRect words = label.fontMetrics().boundingRect(QRect(0, 0, label.contentsRect().width(), 9999), int(label.alignment()) | Qt::TextWordWrap, label.text());
    return words.height() > label.contentsRect().height() + 2 || words.width() > label.contentsRect().width() + 1;
}

QString cutSection(const QHeaderView& header)
{
    const QAbstractItemModel* model = header.model();
    for (int i = 0; model && header.isVisible() && i < header.count(); ++i) {
        if (header.isSectionHidden(i))
            continue;
        const QString words = model->headerData(i, header.orientation()).toString();
        const QString tip = model->headerData(i, header.orientation(), Qt::ToolTipRole).toString();
        if (tip.isEmpty() && header.sectionSize(i) < QFontMetrics(themeFont(12, QFont::Medium)).horizontalAdvance(words))
            return words;
    }
    return {};
}

/// What has columns of its own, side by side, is walked along; all other panes only up and down.
bool mayScrollSideways(const QScrollArea& area)
{
    return area.objectName() == u"leadBoard"_s;
}

/// The innermost part that asks for as much room as the whole of `pane`.
QString widestOf(const QWidget& pane)
{
    const QWidget* widest = &pane;
    for (bool isDeeper = true; isDeeper;) {
        isDeeper = false;
        const QWidget* inner = nullptr;
        const QList<QWidget*> parts = widest->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        for (const QWidget* part : parts) {
            if (!part->isHidden() && (!inner || part->minimumSizeHint().width() > inner->minimumSizeHint().width()))
                inner = part;
        }
        if (inner && inner->minimumSizeHint().width() * 3 > widest->width()) {
            widest = inner;
            isDeeper = true;
        }
    }
    return sayOf(*widest, QString::number(widest->minimumSizeHint().width()));
}

double luminanceOf(QRgb color)
{
    const auto channel = [](int value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(qRed(color)) + 0.7152 * channel(qGreen(color)) + 0.0722 * channel(qBlue(color));
}

double contrastOf(QRgb a, QRgb b)
{
    const double la = luminanceOf(a);
    const double lb = luminanceOf(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// Of the commonest colour in `rect` with what stands out from it most: strokes of letters have
/// their full colour somewhere.
double contrastIn(const QImage& picture, const QRect& rect)
{
    QHash<QRgb, int> seen;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++seen[line[x] | 0xFF000000U];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        best = std::max(best, contrastOf(it.key(), ground));
    return best;
}

bool takesTab(const QWidget& part)
{
    return part.isVisible() && part.isEnabled() && (part.focusPolicy() & Qt::TabFocus) && !part.focusProxy();
}

/// Of the two containers below their common one: is the later one read first?
bool isDisordered(const QWidget* first, const QWidget* second)
{
    const bool isMirrored = first->window()->isRightToLeft();
    if (first->isAncestorOf(second) || second->isAncestorOf(first))
        return false;
    const QWidget* common = first->parentWidget();
    while (!common->isAncestorOf(second))
        common = common->parentWidget();
    while (first->parentWidget() != common)
        first = first->parentWidget();
    while (second->parentWidget() != common)
        second = second->parentWidget();
    if (isOverlay(*first) || isOverlay(*second))
        return false;
    const QRect a = first->geometry();
    const QRect b = second->geometry();
    const bool isSameLine = a.top() < b.center().y() && b.center().y() < a.bottom() && b.top() < a.center().y() && a.center().y() < b.bottom();
    const bool isBefore = isMirrored ? b.left() >= a.right() : b.right() <= a.left();
    const bool isAbove = b.bottom() <= a.top() && b.left() < a.right() && a.left() < b.right();
    return (isSameLine && isBefore) || isAbove;
}

} // namespace

QStringList cutParts(const QWidget& window)
{
    constexpr int spareHeight = 4; // above and below letters
    constexpr int spaceInLine = 4; // beside them
    QStringList cut;
    for (const QWidget* part : visibleParts(window)) {
        if (isOverlay(*part) || (part->parentWidget() && isOverlay(*part->parentWidget()) && !qobject_cast<const Toast*>(part->parentWidget())))
            continue;
        const auto* label = qobject_cast<const QLabel*>(part);
        const auto* button = qobject_cast<const QAbstractButton*>(part);
        const auto* tabs = qobject_cast<const QTabBar*>(part);
        const auto* header = qobject_cast<const QHeaderView*>(part);
        const auto* combo = qobject_cast<const QComboBox*>(part);
        const auto* spin = qobject_cast<const QAbstractSpinBox*>(part);
        const auto* scroller = qobject_cast<const QScrollArea*>(part);
        if (scroller && scroller->widget() && !mayScrollSideways(*scroller) && scroller->widget()->width() > scroller->viewport()->width() + 1)
            cut.append(sayOf(*part, u"shows %1 of %2, for "_s.arg(scroller->viewport()->width()).arg(scroller->widget()->width()) % widestOf(*scroller->widget())));
        else if (label && isCut(*label) && label->toolTip().isEmpty())
            cut.append(sayOf(*part, u"%1x%2, wants %3x%4"_s.arg(label->width()).arg(label->height()).arg(label->sizeHint().width()).arg(label->heightForWidth(label->width()))));
        else if (button && button->toolTip().isEmpty() && !button->text().isEmpty() && button->width() < std::min(button->sizeHint().width(), button->maximumWidth()))
            cut.append(sayOf(*part, u"%1 wide, wants %2"_s.arg(button->width()).arg(button->sizeHint().width())));
        else if (tabs && !tabs->usesScrollButtons() && tabs->width() < tabs->sizeHint().width())
            cut.append(sayOf(*part, u"tabs"_s));
        else if (header && !cutSection(*header).isEmpty())
            cut.append(sayOf(*part, u"header cell \""_s % cutSection(*header) % u'"'));
        else if (spin) {
            const auto* line = spin->findChild<const QLineEdit*>();
            if (spin->fontMetrics().horizontalAdvance(line->text()) + spaceInLine > line->width())
                cut.append(sayOf(*part, u"%1 wide for \"%2\""_s.arg(line->width()).arg(line->text())));
        } else if (combo) {
            QStyleOptionComboBox option;
            option.initFrom(combo);
            const int room = combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo).width();
            if (combo->toolTip().isEmpty() && combo->fontMetrics().horizontalAdvance(combo->currentText()) > room + 1)
                cut.append(sayOf(*part, u"chosen \""_s % combo->currentText() % u'"'));
        } else if (!label && !button && !qobject_cast<const QStackedWidget*>(part) && !qobject_cast<const QAbstractScrollArea*>(part) && !qobject_cast<const QAbstractSpinBox*>(part->parentWidget())) {
            const QSize least = part->minimumSizeHint().boundedTo(part->maximumSize());
            // A plain widget holds others, some of them hidden: those that show are asked themselves.
            const bool isHolder = part->metaObject() == &QWidget::staticMetaObject;
            if (!isHolder && (part->width() < least.width() || part->height() + spareHeight < least.height()))
                cut.append(sayOf(*part, u"%1x%2, wants %3x%4"_s.arg(part->width()).arg(part->height()).arg(least.width()).arg(least.height())));
        }
    }
    return cut;
}

QStringList misplacedParts(const QWidget& window)
{
    QStringList misplaced;
    for (const QWidget* part : visibleParts(window)) {
        const QWidget* parent = part->parentWidget();
        if (isOverlay(*part) || !parent || part->size().isEmpty())
            continue;
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        const bool isScrolled = area && area->viewport() == parent;
        if (!isScrolled && !qobject_cast<const QAbstractScrollArea*>(parent) && !parent->rect().adjusted(-1, -1, 1, 1).contains(part->geometry()))
            misplaced.append(sayOf(*part, u"stands beyond its parent"_s));
        for (const QObject* other : parent->children()) {
            const auto* sibling = qobject_cast<const QWidget*>(other);
            if (!sibling || (isDrawer(*part) && isDrawer(*sibling)) || sibling <= part || !sibling->isVisibleTo(&window) || sibling->isHidden() || isOverlay(*sibling)
                || sibling->testAttribute(Qt::WA_TransparentForMouseEvents) || part->testAttribute(Qt::WA_TransparentForMouseEvents))
                continue;
            const QRect common = part->geometry() & sibling->geometry();
            if (common.width() > 1 && common.height() > 1 && !qobject_cast<const QAbstractScrollArea*>(parent))
                misplaced.append(sayOf(*part, u"stands on "_s % sayOf(*sibling, {})));
        }
    }
    return misplaced;
}

QStringList faintWords(const QWidget& window, const QImage& picture)
{
    constexpr double leastContrast = 4.5;
    QStringList faint;
    const QImage pixels = picture.convertToFormat(QImage::Format_RGB32);
    const qreal scale = pixels.devicePixelRatio();
    const auto check = [&](const QWidget& part, const QRect& rect, const QString& words) {
        if (rect.width() < 8 || rect.height() < 8 || words.trimmed().size() < 2)
            return;
        const QWidget* top = window.childAt(rect.center());
        if (top && top != &part && !part.isAncestorOf(top) && !top->isAncestorOf(&part))
            return; // something stands on it
        const QRect inPixels = QRect((QPointF(rect.topLeft()) * scale).toPoint(), (QSizeF(rect.size()) * scale).toSize()) & pixels.rect();
        const double contrast = contrastIn(pixels, inPixels);
        if (contrast < leastContrast)
            faint.append(sayOf(part, u"\"%1\" has a contrast of %2"_s.arg(words.left(40)).arg(contrast, 0, 'f', 1)));
    };
    for (const QWidget* part : visibleParts(window)) {
        const auto* label = qobject_cast<const QLabel*>(part);
        const auto* button = qobject_cast<const QAbstractButton*>(part);
        const auto* view = qobject_cast<const QAbstractItemView*>(part);
        if (!part->isEnabled() || (isOverlay(*part) && !view))
            continue;
        if ((label || button) && inSight(*part).size() == part->size())
            check(*part, inSight(*part), label ? label->text() : button->text());
        const auto* model = view ? view->model() : nullptr;
        for (int row = 0; model && row < std::min(model->rowCount(), 6); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                const QRect rect = view->visualRect(cell).translated(view->viewport()->mapTo(&window, QPoint())) & inSight(*view->viewport());
                const auto* table = qobject_cast<const LfTableView*>(view);
                const bool isDrawing = table && table->columnKind(column) == CellKind::Filled;
                if (model->flags(cell) & Qt::ItemIsEnabled && rect.size() == view->visualRect(cell).size() && !isDrawing)
                    check(*part, rect, cell.data().toString());
            }
        }
    }
    return faint;
}

QStringList foreignWords(const QWidget& window, const QRegularExpression& letters, const QRegularExpression& data)
{
    static const QRegularExpression word(u"[a-z]{3}"_s);
    QStringList foreign;
    for (const QWidget* part : visibleParts(window)) {
        const auto* label = qobject_cast<const QLabel*>(part);
        const auto* button = qobject_cast<const QAbstractButton*>(part);
        const auto* line = qobject_cast<const QLineEdit*>(part);
        const auto* header = qobject_cast<const QHeaderView*>(part);
        QStringList words = {label ? label->text() : button ? button->text() : QString(), part->toolTip(), part->accessibleName()};
        if (line)
            words.append(line->placeholderText());
        for (int i = 0; header && header->model() && i < header->count(); ++i)
            words.append(header->model()->headerData(i, header->orientation()).toString());
        for (const QString& one : std::as_const(words)) {
            if (one.contains(word) && !one.contains(letters) && !one.contains(data))
                foreign.append(sayOf(*part, u'"' % one % u"\" is not translated"_s));
        }
    }
    return foreign;
}

QStringList silentParts(const QWidget& window)
{
    QStringList silent;
    for (QWidget* part : visibleParts(window)) {
        if (part->focusPolicy() == Qt::NoFocus || part->focusProxy() || qobject_cast<QAbstractSpinBox*>(part->parentWidget())
            || qobject_cast<QComboBox*>(part->parentWidget()) || qobject_cast<QAbstractScrollArea*>(part->parentWidget()))
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(part);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            silent.append(sayOf(*part, u"has no name"_s));
        else if (spoken->role() == QAccessible::NoRole || (spoken->role() == QAccessible::Client && part->focusPolicy() & Qt::TabFocus && !qobject_cast<QScrollArea*>(part)))
            silent.append(sayOf(*part, u"has no role"_s));
    }
    return silent;
}

QStringList keyboardFaults(QWidget& window)
{
    constexpr int dateParts = 3;
    QStringList faults;
    QList<QWidget*> wanted = visibleParts(window);
    wanted.removeIf([](const QWidget* part) { return !takesTab(*part) || inSight(*part).isEmpty(); });
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {sayOf(window, u"does not become active"_s)};
    if (wanted.isEmpty())
        return {}; // it waits, and Esc goes
    // All the way round, from the first place that Tab comes to a second time.
    QList<QWidget*> walk;
    for (qsizetype step = 0; step < 2 * wanted.size() + 2; ++step) {
        QWidget* from = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(from, Qt::Key_Tab);
        QWidget* to = window.focusWidget();
        for (int part = 0; part < dateParts && to == from; ++part) { // of a date, one after another
            QTest::keyClick(from, Qt::Key_Tab);
            to = window.focusWidget();
        }
        if (!to || (to == from && wanted.size() > 1))
            return faults << sayOf(*from, u"keeps the Tab key"_s);
        walk.append(to);
    }
    const qsizetype round = walk.indexOf(walk.first(), 1);
    walk = walk.mid(0, round < 0 ? walk.size() : round);
    // What keeps one Tab stop for a group (arrows go on inside) is reached through any of its parts.
    for (const QWidget* part : std::as_const(wanted)) {
        if (!walk.contains(part) && std::none_of(walk.cbegin(), walk.cend(), [part](const QWidget* one) { return one->parentWidget() == part->parentWidget() || part->isAncestorOf(one); }))
            faults.append(sayOf(*part, u"is not reached by Tab"_s));
    }
    // The round may begin anywhere: one step back, to the start of the window, is right.
    QStringList steps;
    for (qsizetype i = 0; i < walk.size(); ++i) {
        const QWidget* next = walk.at((i + 1) % walk.size());
        if (isDisordered(walk.at(i), next))
            steps.append(sayOf(*walk.at(i), u"comes before "_s % sayOf(*next, {})));
    }
    if (steps.size() > 1)
        faults += steps;
    return faults;
}

} // namespace leadfloor

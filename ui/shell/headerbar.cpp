// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QMenu>

#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal stripHeight = 3;
constexpr qreal headerBarHeight = 46;

/// The mark and the program's name.
class ProgramMark final : public QWidget
{
public:
    explicit ProgramMark(QWidget* parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setNameShown(bool isShown)
    {
        m_hasName = isShown;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const qreal name = QFontMetricsF(letters()).horizontalAdvance(u"Leadfloor"_s);
        return {px(22) + (m_hasName ? px(8) + int(std::ceil(name)) : 0), px(24)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        const QRectF mark(0, whole.center().y() - px(11), px(22), px(22));
        paintProgramMark(painter, paint::mirrored(mark, whole, layoutDirection()));
        if (!m_hasName)
            return;
        const QRectF words(px(22) + px(8), 0, whole.width(), whole.height());
        paint::text(painter, paint::mirrored(words, whole, layoutDirection()), u"Leadfloor"_s,
                    letters(), themed(Role::Text), Qt::AlignLeft, layoutDirection());
    }

private:
    static QFont letters() { return themeFont(14, QFont::DemiBold); }
    bool m_hasName = true;
};

/// DEMO or LIVE in a frame, and the floor's name; opens the list of floors.
class FloorButton final : public QToolButton
{
public:
    explicit FloorButton(QWidget* parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setPopupMode(QToolButton::InstantPopup);
    }
    void set(FloorKind kind, const QString& name)
    {
        m_kind = kind;
        setText(name);
        setAccessibleName(kind == FloorKind::Live      ? HeaderBar::tr("Floor %1, live").arg(name)
                          : kind == FloorKind::Offline ? HeaderBar::tr("Floor %1, offline").arg(name)
                                                       : HeaderBar::tr("Floor %1, demo").arg(name));
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const qreal name = QFontMetricsF(themeFont()).horizontalAdvance(text());
        return {px(6) + badgeWidth() + px(8) + int(std::ceil(name)) + (menu() ? px(20) : px(6)),
                px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        if (underMouse() && menu())
            paint::box(painter, whole, px(6), themed(Role::Hair));
        qreal left = px(6);
        const auto placed = [&](qreal width, qreal height) {
            return paint::mirrored(QRectF(left, whole.center().y() - height / 2, width, height),
                                   whole, layoutDirection());
        };
        const QColor color = themed(m_kind == FloorKind::Live ? Role::Live : m_kind == FloorKind::Offline ? Role::Amber : Role::Demo);
        const QRectF badge = placed(badgeWidth(), px(18));
        paint::box(painter, badge, px(4), {}, color, 1.5);
        paint::text(painter, badge, word(), themeFont(10, QFont::Bold), color, Qt::AlignHCenter,
                    layoutDirection());
        left += badgeWidth() + px(8);
        const qreal name = whole.width() - left - (menu() ? px(20) : px(6));
        paint::text(painter, placed(name, whole.height()), text(), themeFont(), themed(Role::Text2),
                    Qt::AlignLeft, layoutDirection());
        left = whole.width() - px(18);
        if (menu())
            paintIcon(painter, placed(px(14), whole.height()), u"chevron-down"_s,
                      themed(Role::Muted), 14);
    }

private:
    [[nodiscard]] QString word() const
    {
        return m_kind == FloorKind::Live ? HeaderBar::tr("LIVE") : m_kind == FloorKind::Offline ? HeaderBar::tr("OFFLINE") : HeaderBar::tr("DEMO");
    }
    [[nodiscard]] int badgeWidth() const
    {
        return int(std::ceil(QFontMetricsF(themeFont(10, QFont::Bold)).horizontalAdvance(word()))) +
               px(12);
    }
    FloorKind m_kind = FloorKind::Demo;
};

/// Looks like a field, opens the palette: what is typed is typed there.
class SearchButton final : public QPushButton
{
public:
    explicit SearchButton(QWidget* parent)
        : QPushButton(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMaximumWidth(px(332));
        setCursor(Qt::IBeamCursor);
    }
    QStringList keys; ///< one cap each
    [[nodiscard]] QSize sizeHint() const override { return {px(332), px(30)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {px(110), px(30)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        paint::box(painter, whole, px(6), themed(Role::Raised),
                   themed(underMouse() ? Role::Control : Role::Line));
        const auto placed = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        paintIcon(painter, placed(px(9), px(16)), u"search"_s, themed(Role::Muted));
        qreal end = whole.width() - px(7);
        if (whole.width() > px(240)) {
            for (const QString& key : std::as_const(keys) | std::views::reverse) {
                const qreal width = paint::keyCapWidth(key);
                const QRectF cap = placed(end - width, width);
                paint::keyCap(painter,
                              QRectF(cap.left(), cap.center().y() - px(9), cap.width(), px(18)),
                              key, themed(Role::Text2), themed(Role::Line));
                end -= width + px(4);
            }
        }
        paint::text(painter, placed(px(33), end - px(33) - px(4)), text(), themeFont(),
                    themed(Role::Muted), Qt::AlignLeft, layoutDirection());
    }
};

/// A bell with a red number.
class BellButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;
    int notices = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        if (notices <= 0)
            return;
        QPainter painter(this);
        const QFont letters = themeFont(10, QFont::Bold);
        const QString words = notices > 99 ? u"99+"_s : QString::number(notices);
        const qreal width = std::max<qreal>(
            px(14), std::ceil(QFontMetricsF(letters).horizontalAdvance(words)) + px(6));
        const QRectF pill = paint::mirrored(QRectF(this->width() / 2.0, px(1), width, px(14)),
                                            rect(), layoutDirection());
        paint::box(painter, pill, px(7), themed(Role::Red));
        paint::fixedText(painter, pill, words, letters, themed(Role::Page), Qt::AlignHCenter);
    }
};

/// Initials in a disc.
class PersonButton final : public QToolButton
{
public:
    explicit PersonButton(QWidget* parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setPopupMode(QToolButton::InstantPopup);
        setFocusRing(*this, 14);
    }
    [[nodiscard]] QSize sizeHint() const override { return {px(28), px(28)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF disc = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        paint::box(painter, disc, disc.width() / 2,
                   themed(underMouse() ? Role::SelectedHover : Role::AccentSoft),
                   themed(Role::AccentLine));
        paint::text(painter, rect(), text(), themeFont(11, QFont::DemiBold),
                    themed(Role::AccentText), Qt::AlignHCenter, layoutDirection());
    }
};

QString initialsOf(const QString& name)
{
    QString initials;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (initials.size() < 2)
            initials += word.at(0).toUpper();
    }
    return initials;
}

} // namespace

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_menuButton(makeIconButton(u"menu"_s, tr("Menu"), ButtonKind::Ghost, this))
    , m_mark(new ProgramMark(this))
    , m_floor(new FloorButton(this))
    , m_line(new HairLine(Qt::Vertical, this))
    , m_menus(new QMenuBar(this))
    , m_allMenus(new QMenu(this))
    , m_search(new SearchButton(this))
    , m_balance(makeButton({}, u"wallet"_s, ButtonKind::Secondary, this))
    , m_bell(new BellButton(this))
    , m_person(new PersonButton(this))
{
    m_menuButton->setMenu(m_allMenus);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_menus->setFixedHeight(px(headerBarHeight));
    m_line->setFixedHeight(px(18));
    m_search->setText(tr("Search or run a command"));
    m_balance->setObjectName(u"balanceButton"_s);
    m_bell->setIcon(icon(u"bell"_s));
    m_bell->setFocusPolicy(Qt::StrongFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(14), px(stripHeight), px(14), 0);
    row->setSpacing(px(8));
    row->addWidget(m_menuButton);
    row->addWidget(m_mark);
    row->addSpacing(px(2));
    row->addWidget(m_floor);
    row->addWidget(m_line);
    row->addWidget(m_menus);
    row->addStretch(1);
    row->addWidget(m_search, 100);
    row->addSpacing(px(4));
    row->addWidget(m_balance);
    row->addWidget(m_bell);
    row->addWidget(m_person);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBalance({});
    setPerson({});
    setFloor(FloorKind::None, {});
    setNotices(-1);
    setNarrow(false);
}

void HeaderBar::setFloorMenu(QMenu* menu)
{
    menu->setParent(m_floor, menu->windowFlags());
    m_floor->setMenu(menu);
    m_floor->setFocusPolicy(Qt::StrongFocus);
    m_floor->updateGeometry();
}

void HeaderBar::fitMenus()
{
    const QFontMetrics metrics(themeFont());
    int width = 0;
    for (const QAction* action : m_menus->actions()) {
        QString words = action->text();
        width += metrics.horizontalAdvance(words.remove(u'&')) + px(16);
    }
    // In right-to-left windows QMenuBar keeps room for its arrow even if it needs none.
    m_menus->setMinimumWidth(width + px(isRightToLeft() ? 32 : 2));
}

void HeaderBar::setFloor(FloorKind kind, const QString& name)
{
    m_kind = kind;
    static_cast<FloorButton*>(m_floor)->set(kind, name);
    m_floor->setVisible(kind != FloorKind::None);
    update();
}

void HeaderBar::setPerson(const QString& displayName)
{
    m_person->setText(initialsOf(displayName));
    m_person->setToolTip(plainToolTip(displayName));
    m_person->setAccessibleName(tr("Signed in as %1").arg(displayName));
    m_person->setVisible(!displayName.isEmpty());
    m_person->update();
}

void HeaderBar::setBalance(const QString& words, bool isLow)
{
    m_balance->setText(words);
    setButtonIcon(*m_balance, isLow ? u"circle-alert"_s : u"wallet"_s, isLow ? Role::Amber : Role::AccentText);
    m_balance->setAccessibleName(isLow ? tr("Balance %1, low").arg(words) : tr("Balance %1").arg(words));
    m_balance->setToolTip(isLow ? tr("Available credits: the balance is low") : tr("Available credits"));
    m_balance->setVisible(!words.isEmpty());
}

void HeaderBar::setNotices(int count)
{
    m_notices = count;
    static_cast<BellButton*>(m_bell)->notices = count;
    m_bell->setVisible(m_hasFloor && count >= 0);
    m_bell->setAccessibleName(count > 0 ? tr("%Ln notification(s)", nullptr, count)
                                        : tr("Notifications, none"));
    m_bell->setToolTip(m_bell->accessibleName());
    m_bell->update();
}

void HeaderBar::setNarrow(bool isNarrow)
{
    m_menuButton->setVisible(isNarrow);
    m_menus->setVisible(!isNarrow);
    m_line->setVisible(!isNarrow && m_kind != FloorKind::None);
    static_cast<ProgramMark*>(m_mark)->setNameShown(!isNarrow);
}

void HeaderBar::setFloorParts(bool isShown)
{
    m_hasFloor = isShown;
    m_search->setVisible(isShown);
    setNotices(m_notices);
    m_line->setVisible(isShown && m_menus->isVisibleTo(this));
    if (!isShown) {
        setBalance({});
        setPerson({});
    }
}

void HeaderBar::setSearchKeys(const QKeySequence& keys)
{
    const QString words = keys.toString(QKeySequence::NativeText);
    static_cast<SearchButton*>(m_search)->keys = words.split(u'+', Qt::SkipEmptyParts);
    m_search->setAccessibleName(words.isEmpty() ? m_search->text()
                                                : tr("%1, %2").arg(m_search->text(), words));
    m_search->update();
}

QSize HeaderBar::sizeHint() const
{
    return {px(900), px(stripHeight) + px(headerBarHeight)};
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Chrome));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themed(Role::Hair));
    const int strip = px(stripHeight);
    if (m_kind == FloorKind::Live)
        painter.fillRect(QRect(0, 0, width(), strip), themed(Role::Live));
    if (m_kind != FloorKind::Demo)
        return;
    QColor demo = themed(Role::Demo);
    demo.setAlphaF(0.67F); // said by the badge as well; the strip stays quiet
    const int dash = px(18);
    const int gap = px(9);
    for (int x = 0; x < width(); x += dash + gap)
        painter.fillRect(QRect(x, 0, dash, strip), demo);
}

} // namespace leadfloor

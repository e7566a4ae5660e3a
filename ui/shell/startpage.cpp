// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/shell/connectform.h"
#include "ui/shell/recentview.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal cardsWidth = 984;

/// A painted icon of fixed size; in a plate if it has one.
class StartIcon final : public QWidget
{
public:
    StartIcon(QString name, Role role, qreal size, qreal plate = 0)
        : m_name(std::move(name))
        , m_role(role)
        , m_size(size)
        , m_plate(plate)
    {
        const int side = px(plate > 0 ? plate : size + 2);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_plate > 0)
            paint::box(painter, rect(), px(12), themed(Role::AccentSoft));
        paintIcon(painter, rect(), m_name, themed(m_role), m_size, layoutDirection());
    }

private:
    QString m_name;
    Role m_role;
    qreal m_size, m_plate;
};

class BigMark final : public QWidget
{
public:
    BigMark() { setFixedSize(px(48), px(48)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintProgramMark(painter, rect());
    }
};

struct Bullet
{
    QString icon;
    Role role;
    QString words;
};

/// One of the three ways in.
class StartCard final : public QWidget
{
public:
    StartCard(const QString& icon, const QString& key, const QString& title, const QString& text,
              const QList<Bullet>& bullets, QPushButton* button, bool isFirst)
        : m_isFirst(isFirst)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(px(24), px(24), px(24), px(24));
        column->setSpacing(px(6));
        auto* head = new QHBoxLayout;
        head->addWidget(new StartIcon(icon, Role::AccentText, 28, 56));
        head->addStretch(1);
        head->addWidget(new KeyCap(key), 0, Qt::AlignTop);
        column->addLayout(head);
        column->addSpacing(px(12));
        auto* heading = new ThemedLabel(title, Role::Text, 17, QFont::DemiBold);
        heading->setWordWrap(true);
        column->addWidget(heading);
        auto* words = new ThemedLabel(text, Role::Text2);
        words->setWordWrap(true);
        words->setMinimumHeight(px(36));
        words->setAlignment(Qt::AlignTop | (words->alignment() & Qt::AlignHorizontal_Mask));
        column->addWidget(words);
        column->addSpacing(px(14));
        for (const Bullet& bullet : bullets) {
            auto* row = new QHBoxLayout;
            row->setSpacing(px(8));
            row->addWidget(new StartIcon(bullet.icon, bullet.role, 16), 0, Qt::AlignTop);
            auto* line = new ThemedLabel(bullet.words, Role::Text2);
            line->setWordWrap(true);
            row->addWidget(line, 1);
            column->addLayout(row);
            column->addSpacing(px(4));
        }
        column->addStretch(1);
        column->addSpacing(px(14));
        column->addWidget(button);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::box(painter, rect(), px(12), themed(Role::Raised),
                   themed(m_isFirst ? Role::Accent : Role::Hair), m_isFirst ? 1.5 : 1.0);
    }

private:
    bool m_isFirst;
};

/// Why a button is off stands below it, not only in a tool tip.
void setReason(QPushButton& button, const QString& reason)
{
    button.setEnabled(reason.isEmpty());
    button.setToolTip(reason);
    button.setAccessibleDescription(reason);
}

QString themeWords(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System:
        return StartPage::tr("Theme: system");
    case SchemeChoice::Light:
        return StartPage::tr("Theme: light");
    case SchemeChoice::Dark:
        return StartPage::tr("Theme: dark");
    case SchemeChoice::HighContrast:
        return StartPage::tr("Theme: high contrast");
    }
    Q_UNREACHABLE();
}

QPushButton* makeThemeButton()
{
    QPushButton* button =
        makeButton(themeWords(Theme::instance().choice()), u"sun-moon"_s, ButtonKind::Ghost);
    auto* menu = new QMenu(button);
    for (const SchemeChoice choice : {SchemeChoice::System, SchemeChoice::Light, SchemeChoice::Dark,
                                      SchemeChoice::HighContrast}) {
        QAction* action = menu->addAction(themeWords(choice));
        QObject::connect(action, &QAction::triggered, menu,
                         [choice] { Theme::instance().setChoice(choice); });
    }
    button->setMenu(menu);
    QObject::connect(&Theme::instance(), &Theme::changed, button,
                     [button] { button->setText(themeWords(Theme::instance().choice())); });
    return button;
}


} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_messages(new MessageStrip)
    , m_stack(new QStackedWidget)
    , m_cards(makeCards())
    , m_creation(makeCreation())
    , m_form(new ConnectForm)
    , m_connecting(scrolled(*m_form))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_messages);
    whole->addWidget(m_stack, 1);
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_creation);
    m_stack->addWidget(m_connecting);
    connect(m_form, &ConnectForm::connectRequested, this, &StartPage::connectRequested);
    connect(m_form, &ConnectForm::cancelled, this, [this] {
        showCards();
        Q_EMIT connectCancelled();
    });
    setRecents({});
    setOfflineStores({}, tr("There is no store on this computer yet: sign in to a floor and choose "
                            "\"Keep my leads on this computer\"."));
}

QWidget* StartPage::makeCards()
{
    m_create = makeButton(tr("Create my demo floor"), {}, ButtonKind::Primary);
    m_connect = makeButton(tr("Connect"));
    m_offline = makeButton(tr("Open offline store"));
    m_create->setObjectName(u"createButton"_s);
    m_connect->setObjectName(u"connectCardButton"_s);
    m_offline->setObjectName(u"offlineButton"_s);
    for (QPushButton* button : {m_create, m_connect, m_offline})
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
    connect(m_create, &QPushButton::clicked, this, &StartPage::createRequested);
    connect(m_connect, &QPushButton::clicked, this, [this] { showConnect(); });
    connect(m_offline, &QPushButton::clicked, this, [this] {
        if (!m_offline->menu())
            Q_EMIT offlineRequested(0);
    });

    auto* cards = new QHBoxLayout;
    cards->setSpacing(px(18));
    cards->addWidget(
        new StartCard(u"flask-conical"_s, u"1"_s, tr("Try it here"),
                      tr("A private floor on this computer with demo leads and demo credits."),
                      {{u"check"_s, Role::Green, tr("Ready in under a minute")},
                       {u"check"_s, Role::Green, tr("Nothing leaves this computer")},
                       {u"check"_s, Role::Green, tr("Delete it at any time")}},
                      m_create, true),
        1);
    cards->addWidget(
        new StartCard(
            u"server"_s, u"2"_s, tr("Connect to a floor"),
            tr("Sign in to the floor of your lead supplier or your own company."),
            {{u"link"_s, Role::Text2, tr("The floor's address")},
             {u"user"_s, Role::Text2, tr("E-mail and password")},
             {u"stethoscope"_s, Role::Text2, tr("Each step of the connection is tested")}},
            m_connect, false),
        1);
    cards->addWidget(
        new StartCard(u"vault"_s, u"3"_s, tr("Open my offline store"),
                      tr("Work with the leads that you already bought, without a network."),
                      {{u"hard-drive"_s, Role::Text2, tr("Kept encrypted on this computer")},
                       {u"key-round"_s, Role::Text2, tr("Opens with your keychain or a passphrase")},
                       {u"clock"_s, Role::Text2, tr("Locks itself after a week without its floor")}},
                      m_offline, false),
        1);

    auto* content = new QWidget;
    content->setMaximumWidth(px(cardsWidth) + 2 * px(20));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(px(20), px(24), px(20), px(16));
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(new BigMark, 0, Qt::AlignHCenter);
    column->addSpacing(px(14));
    auto* welcome = new ThemedLabel(tr("Welcome to Leadfloor"), Role::Text, 24, QFont::DemiBold);
    auto* question =
        new ThemedLabel(tr("Buy, call and keep your leads in one place. How do you want to start?"),
                        Role::Text2, 14);
    for (ThemedLabel* label : {welcome, question}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
        column->addSpacing(px(6));
    }
    column->addSpacing(px(24));
    column->addLayout(cards);
    column->addSpacing(px(24));

    m_recentPart = new QWidget;
    auto* recent = new QVBoxLayout(m_recentPart);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->setSpacing(px(8));
    auto* head = new QHBoxLayout;
    head->addWidget(new ThemedLabel(tr("Recent"), Role::Text, 13, QFont::DemiBold), 1);
    auto* clear = makeButton(tr("Clear list"), {}, ButtonKind::Link);
    setButtonKind(*clear, ButtonKind::Link, ButtonSize::Small);
    connect(clear, &QPushButton::clicked, this, &StartPage::clearRecentsRequested);
    head->addWidget(clear);
    recent->addLayout(head);
    m_recents = new RecentView;
    connect(m_recents, &RecentView::chosen, this, &StartPage::recentRequested);
    recent->addWidget(m_recents);
    column->addWidget(m_recentPart);
    column->addSpacing(px(18));
    column->addWidget(makeThemeButton(), 0, Qt::AlignHCenter);
    column->addStretch(3);

    return scrolled(*content);
}

QWidget* StartPage::makeCreation()
{
    auto* card = new Card;
    card->setMaximumWidth(px(560));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(28), px(28), px(28), px(28));
    column->setSpacing(px(14));
    column->addWidget(
        new ThemedLabel(tr("Making your demo floor"), Role::Text, 18, QFont::DemiBold));
    m_creationFault = new MessageStrip(card);
    column->addWidget(m_creationFault);
    m_steps = new StepList(tr("Steps of making the floor"));
    column->addWidget(m_steps);
    auto* buttons = new QHBoxLayout;
    auto* cancel = makeButton(tr("Cancel"), {}, ButtonKind::Ghost);
    m_creationRetry = makeButton(tr("Try again"), u"refresh-cw"_s, ButtonKind::Primary);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_creationRetry);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, [this] {
        showCards();
        Q_EMIT createCancelled();
    });
    connect(m_creationRetry, &QPushButton::clicked, this, &StartPage::createRequested);

    auto* page = new QWidget;
    auto* centre = new QHBoxLayout(page);
    centre->setContentsMargins(px(20), px(20), px(20), px(20));
    centre->addStretch(1);
    centre->addWidget(card, 100, Qt::AlignVCenter);
    centre->addStretch(1);
    return scrolled(*page);
}

void StartPage::setRecents(const QList<RecentFloor>& floors)
{
    m_recents->setFloors(floors);
    m_recentPart->setVisible(!floors.isEmpty());
}

void StartPage::setOfflineStores(const QStringList& names, const QString& reason)
{
    setReason(*m_offline, names.isEmpty() ? reason : QString());
    delete m_offline->menu();
    if (names.size() < 2)
        return;
    auto* menu = new QMenu(m_offline);
    for (int store = 0; store < names.size(); ++store)
        connect(menu->addAction(QString(names.at(store)).replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, store] { Q_EMIT offlineRequested(store); });
    m_offline->setMenu(menu);
}

void StartPage::setCreateReason(const QString& reason)
{
    setReason(*m_create, reason);
}

void StartPage::showCards()
{
    m_stack->setCurrentWidget(m_cards);
    (m_create->isEnabled() ? m_create : m_connect)->setFocus();
}

StepList& StartPage::showCreation(const QStringList& steps)
{
    m_creationFault->hide();
    m_creationRetry->hide();
    m_steps->setSteps(steps);
    m_stack->setCurrentWidget(m_creation);
    return *m_steps;
}

void StartPage::failCreation(const Error& error)
{
    for (int i = 0; i < m_steps->stepCount(); ++i) {
        if (m_steps->state(i) == StepState::Now)
            m_steps->setState(i, StepState::Failed);
    }
    m_creationFault->say(error);
    m_creationRetry->show();
    m_creationRetry->setFocus();
}

void StartPage::setKeychain(bool isAvailable)
{
    m_form->setKeychain(isAvailable);
}

ConnectForm& StartPage::showConnect(const QString& address, const QString& email)
{
    m_stack->setCurrentWidget(m_connecting);
    m_form->reset(address, email);
    Q_EMIT connectShown();
    return *m_form;
}

void StartPage::keyPressEvent(QKeyEvent* event)
{
    if (m_stack->currentWidget() == m_cards && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_1:
            m_create->click();
            return;
        case Qt::Key_2:
            m_connect->click();
            return;
        case Qt::Key_3:
            m_offline->click();
            return;
        default:
            break;
        }
    }
    QWidget::keyPressEvent(event);
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Sunken));
}

} // namespace leadfloor

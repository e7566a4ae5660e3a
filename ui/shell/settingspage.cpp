// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "models/domain/island.h"
#include "ui/shell/notifier.h"
#include "ui/shell/shortcutsettings.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/language.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QFile>
#include <QGridLayout>
#include <QScrollArea>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

SettingsPage::SettingsPage(ActionRegistry& registry, WindowLock* lock, Notifier* notifier, UiSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_search(new SearchField(tr("Find a setting"), tr("Find a setting")))
    , m_strip(new MessageStrip)
    , m_column(nullptr)
    , m_nothing(new ThemedLabel({}, Role::Text2))
{
    setObjectName(u"settingsPage"_s);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(px(20), px(8), px(20), 0);
    page->setSpacing(px(8));
    auto* head = new QHBoxLayout;
    auto* title = new ThemedLabel(tr("Settings"), Role::Text, 18, QFont::DemiBold);
    title->setMinimumHeight(px(40));
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setMaximumWidth(px(300));
    head->addWidget(title);
    head->addSpacing(px(16));
    head->addWidget(m_search, 1);
    head->addStretch(1);
    page->addLayout(head);
    page->addWidget(m_strip);

    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, px(12), px(12));
    m_column->setSpacing(px(18));
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the scroll area has just set it
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    page->addWidget(scroll, 1);

    m_nothing->setObjectName(u"nothingFoundLabel"_s);
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    addLook();
    if (notifier)
        addNotices(*notifier);
    if (lock || m_settings)
        addLock(lock);
    if (m_settings)
        addFile();
    auto* shortcuts = new ShortcutSettings(registry);
    Section& keys = addSection({});
    keys.title = tr("Shortcuts");
    keys.rows->addWidget(shortcuts);
    keys.found.append({tr("keys, keyboard, actions"), shortcuts});
    m_column->addStretch(1);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
    if (m_settings) {
        connect(m_settings, &UiSettings::applied, this, &SettingsPage::showAnew);
        if (!m_settings->policyProblem().isEmpty())
            m_strip->say(Tone::Waiting, tr("Part of your administrator's settings cannot be used."), m_settings->policyProblem());
    }
}

SettingsPage::Section& SettingsPage::addSection(const QString& title)
{
    auto section = std::make_unique<Section>();
    section->title = title;
    section->whole = new QWidget;
    section->rows = new QVBoxLayout(section->whole);
    section->rows->setContentsMargins(0, 0, 0, 0);
    section->rows->setSpacing(px(8));
    if (!title.isEmpty())
        section->rows->addWidget(new ThemedLabel(title, Role::Text, 14, QFont::DemiBold));
    m_column->addWidget(section->whole);
    m_sections.push_back(std::move(section));
    return *m_sections.back();
}

void SettingsPage::addRow(Section& section, const QString& words, QWidget* control, const QStringList& keys)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(8));
    auto* label = new ThemedLabel(words, Role::Text2);
    label->setMinimumWidth(px(140));
    label->setWordWrap(true);
    line->addWidget(label, 0, control->sizeHint().height() > px(48) ? Qt::AlignTop : Qt::AlignVCenter);
    line->addWidget(control);
    const bool isLocked = m_settings && std::any_of(keys.cbegin(), keys.cend(), [this](const QString& key) { return m_settings->isLocked(key); });
    if (isLocked) {
        control->setEnabled(false);
        auto* why = new ThemedLabel(tr("Set by your administrator"), Role::Muted, 12);
        why->setObjectName(u"lockedLabel"_s);
        control->setToolTip(why->text());
        control->setAccessibleDescription(why->text());
        line->addWidget(why);
    }
    line->addStretch(1);
    section.rows->addWidget(row);
    section.found.append({words, row});
}

void SettingsPage::addLook()
{
    Section& look = addSection(tr("Look"));
    Theme& theme = Theme::instance();
    auto* schemes = new SegmentedButtons(tr("Theme"));
    schemes->setObjectName(u"themeSegments"_s);
    schemes->addSegment(int(SchemeChoice::System), tr("System"));
    schemes->addSegment(int(SchemeChoice::Light), tr("Light"));
    schemes->addSegment(int(SchemeChoice::Dark), tr("Dark"));
    schemes->addSegment(int(SchemeChoice::HighContrast), tr("High contrast"));
    connect(schemes, &SegmentedButtons::chosen, &theme,
            [&theme](int choice) { theme.setChoice(SchemeChoice(choice)); });
    addRow(look, tr("Theme"), schemes, {u"look/theme"_s});

    auto* sizes = new SegmentedButtons(tr("Text size"));
    sizes->setObjectName(u"sizeSegments"_s);
    for (const int percent : {100, 115, 130, 150})
        sizes->addSegment(percent, u"%1 %"_s.arg(percent));
    connect(sizes, &SegmentedButtons::chosen, &theme,
            [&theme](int percent) { theme.setTextScale(percent / 100.0); });
    addRow(look, tr("Text size"), sizes, {u"look/textScale"_s});
    const auto showLook = [&theme, schemes, sizes] {
        schemes->setChosen(int(theme.choice()));
        sizes->setChosen(qRound(theme.textScale() * 100));
    };
    showLook();
    connect(&theme, &Theme::changed, schemes, showLook);

    Language& language = Language::instance();
    auto* languages = new SegmentedButtons(tr("Language"));
    languages->setObjectName(u"languageSegments"_s);
    languages->addSegment(0, tr("System"));
    const QStringList offered = Language::offered();
    for (int i = 0; i < offered.size(); ++i)
        languages->addSegment(i + 1, Language::nameOf(offered.at(i)));
    connect(languages, &SegmentedButtons::chosen, &language,
            [&language, offered](int chosen) { language.setChoice(offered.value(chosen - 1)); });
    const auto showLanguage = [&language, languages, offered] {
        languages->setChosen(int(offered.indexOf(language.choice())) + 1);
    };
    showLanguage();
    connect(&language, &Language::choiceChanged, languages, showLanguage);
    addRow(look, tr("Language"), languages, {u"look/language"_s});
    auto* later = new ThemedLabel(tr("Spoken as soon as nothing is under way"), Role::Muted, 12);
    later->setVisible(false);
    connect(&language, &Language::choiceChanged, later, [later, &language] { later->setVisible(!language.isApplied()); });
    look.rows->addWidget(later);
}

void SettingsPage::addNotices(Notifier& notifier)
{
    Section& notices = addSection(tr("Notifications"));
    const auto change = [&notifier](auto set) {
        return [&notifier, set](auto value) {
            NoticeSettings settings = notifier.settings();
            set(settings, value);
            notifier.setSettings(settings);
        };
    };
    auto* kinds = new QWidget;
    auto* grid = new QGridLayout(kinds);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(24));
    grid->setVerticalSpacing(px(6));
    QStringList kindKeys;
    for (const NoticeKind kind : noticeKinds) {
        auto* box = new QCheckBox(noticeKindText(kind));
        box->setObjectName(noticeKindCode(kind) % u"NoticeBox"_s);
        const int at = int(kind);
        grid->addWidget(box, at / 2, at % 2);
        const QString key = u"notices/"_s % noticeKindCode(kind);
        kindKeys.append(key);
        if (m_settings && m_settings->isLocked(key)) {
            box->setEnabled(false);
            box->setToolTip(tr("Set by your administrator"));
        }
        connect(box, &QCheckBox::clicked, this, change([kind](NoticeSettings& settings, bool isOn) { settings.isOn[std::size_t(kind)] = isOn; }));
        m_shows.emplace_back([box, kind, &notifier] { box->setChecked(notifier.settings().tells(kind)); });
    }
    addRow(notices, tr("Tell me of"), kinds, {});
    notices.found.last().first += u' ' % [] {
        QStringList words;
        for (const NoticeKind kind : noticeKinds)
            words.append(noticeKindText(kind));
        return words.join(u' ');
    }();

    auto* desktop = new QCheckBox(notifier.hasDesktop() ? tr("Also on the desktop while this window is not in front")
                                                        : tr("Also on the desktop (it has no place for messages now)"));
    desktop->setObjectName(u"desktopBox"_s);
    connect(desktop, &QCheckBox::clicked, this, change([](NoticeSettings& settings, bool isOn) { settings.isOnDesktop = isOn; }));
    m_shows.emplace_back([desktop, &notifier] { desktop->setChecked(notifier.settings().isOnDesktop); });
    addRow(notices, tr("Desktop"), desktop, {u"notices/desktop"_s});

    auto* quiet = new QCheckBox(tr("No messages between"));
    quiet->setObjectName(u"quietBox"_s);
    auto* from = new QTimeEdit;
    from->setObjectName(u"quietFrom"_s);
    from->setAccessibleName(tr("Quiet from"));
    auto* until = new QTimeEdit;
    until->setObjectName(u"quietTo"_s);
    until->setAccessibleName(tr("Quiet until"));
    auto* hours = new QWidget;
    auto* row = new QHBoxLayout(hours);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(quiet);
    row->addWidget(from);
    row->addWidget(new ThemedLabel(tr("and"), Role::Text2));
    row->addWidget(until);
    connect(quiet, &QCheckBox::clicked, this, change([](NoticeSettings& settings, bool isOn) { settings.hasQuietHours = isOn; }));
    connect(from, &QTimeEdit::timeChanged, this, change([](NoticeSettings& settings, QTime time) { settings.quietFrom = time; }));
    connect(until, &QTimeEdit::timeChanged, this, change([](NoticeSettings& settings, QTime time) { settings.quietTo = time; }));
    m_shows.emplace_back([quiet, from, until, &notifier] {
        const NoticeSettings now = notifier.settings();
        quiet->setChecked(now.hasQuietHours);
        from->setTime(now.quietFrom);
        until->setTime(now.quietTo);
        from->setEnabled(now.hasQuietHours);
        until->setEnabled(now.hasQuietHours);
    });
    addRow(notices, tr("Quiet hours"), hours, {u"notices/quiet"_s, u"notices/quietFrom"_s, u"notices/quietTo"_s});
    connect(&notifier, &Notifier::settingsChanged, this, &SettingsPage::showAnew);
    showAnew();
}

void SettingsPage::addLock(WindowLock* lock)
{
    Section& section = addSection(tr("Lock and session"));
    if (lock) {
        auto* idle = new SegmentedButtons(tr("Lock when idle"));
        idle->setObjectName(u"lockSegments"_s);
        idle->addSegment(0, tr("Never"));
        for (const int minutes : {5, 15, 30})
            idle->addSegment(minutes, tr("After %Ln min", nullptr, minutes));
        idle->setChosen(lock->idleMinutes());
        connect(idle, &SegmentedButtons::chosen, lock, &WindowLock::setIdleMinutes);
        connect(lock, &WindowLock::idleMinutesChanged, idle, &SegmentedButtons::setChosen);
        addRow(section, tr("Lock when idle"), idle, {u"lock/idleMinutes"_s});
    }
    if (!m_settings)
        return;
    auto* withSystem = new QCheckBox(tr("Also when the computer is locked or goes to sleep"));
    withSystem->setObjectName(u"withSystemBox"_s);
    connect(withSystem, &QCheckBox::clicked, this, [this](bool isOn) { m_settings->setValue(u"lock/withSystem"_s, isOn); });
    m_shows.emplace_back([this, withSystem] { withSystem->setChecked(m_settings->value(u"lock/withSystem"_s).toBool()); });
    addRow(section, tr("Lock"), withSystem, {u"lock/withSystem"_s});
    auto* restore = new QCheckBox(tr("Open with the page, the filter and the drafts that were left"));
    restore->setObjectName(u"restoreBox"_s);
    connect(restore, &QCheckBox::clicked, this, [this](bool isOn) { m_settings->setValue(u"session/restore"_s, isOn); });
    m_shows.emplace_back([this, restore] { restore->setChecked(m_settings->value(u"session/restore"_s).toBool()); });
    addRow(section, tr("Session"), restore, {u"session/restore"_s});
    auto* copy = new QCheckBox(tr("Bring it up to date by itself, except on a metered line"));
    copy->setObjectName(u"offlineCopyBox"_s);
    connect(copy, &QCheckBox::clicked, this, [this](bool isOn) { m_settings->setValue(u"offline/automatic"_s, isOn); });
    m_shows.emplace_back([this, copy] { copy->setChecked(m_settings->value(u"offline/automatic"_s).toBool()); });
    addRow(section, tr("Offline copy"), copy, {u"offline/automatic"_s});
    showAnew();
}

void SettingsPage::addFile()
{
    Section& file = addSection(tr("All settings"));
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(px(8), buttons);
    auto* save = makeButton(tr("Write to a file ..."), u"save"_s);
    save->setObjectName(u"exportSettingsButton"_s);
    auto* load = makeButton(tr("Read from a file ..."), u"folder-open"_s);
    load->setObjectName(u"importSettingsButton"_s);
    auto* back = makeButton(tr("Reset this page"), u"rotate-ccw"_s);
    back->setObjectName(u"resetSettingsButton"_s);
    back->setToolTip(tr("As everything was at first; shortcuts stay"));
    for (QPushButton* button : {save, load, back})
        row->addWidget(button);
    const QString filter = tr("Settings (*.json)");
    connect(save, &QPushButton::clicked, this, [this, filter] {
        saveFile(*this, *m_strip, {tr("Write the settings to a file"), filter, u"leadfloor-settings.json"_s, m_settings->exported()});
    });
    connect(load, &QPushButton::clicked, this, [this, filter] {
        chooseFile(*this, {FileQuestion::For::Open, tr("Read settings from a file"), filter, {}, {}}, [this](const QString& path) { importFrom(path); });
    });
    connect(back, &QPushButton::clicked, this, &SettingsPage::resetAll);
    addRow(file, tr("For another computer"), buttons, {});
    file.found.last().first += u' ' % tr("export import reset file");
    auto* what = new ThemedLabel(tr("A file has no floors, no names and no passwords."), Role::Muted, 12);
    file.rows->addWidget(what);
}

void SettingsPage::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_strip->say(Tone::Bad, tr("The file cannot be read."), file.errorString());
        return;
    }
    const auto unknown = m_settings->import(file.readAll());
    if (!unknown)
        m_strip->say(Tone::Bad, tr("Nothing was changed: the file cannot be used."), unknown.error().detail);
    else if (unknown->isEmpty())
        m_strip->say(Tone::Good, tr("The settings of the file are in force."));
    else
        m_strip->say(Tone::Waiting, tr("The settings of the file are in force, but for some."),
                     tr("Not known here: %1").arg(unknown->join(u", "_s)));
}

void SettingsPage::resetAll()
{
    const QByteArray before = m_settings->exported();
    m_settings->reset();
    const QString words = tr("Everything is as it was at first; shortcuts are kept.");
    m_strip->say(Tone::Accent, words);
    const auto takeBack = [this, before] {
        (void)m_settings->import(before); // it was ours
        m_strip->hide();
    };
    QPushButton* undo = m_strip->addButton(tr("Undo"));
    undo->setObjectName(u"undoResetButton"_s);
    connect(undo, &QPushButton::clicked, this, takeBack, Qt::QueuedConnection);
    Q_EMIT undoable(words, takeBack);
}

void SettingsPage::showAnew()
{
    for (const auto& show : m_shows)
        show();
}

QList<PaletteHit> SettingsPage::hits()
{
    QList<PaletteHit> all;
    for (const auto& section : m_sections) {
        for (const auto& one : std::as_const(section->found)) {
            const QString words = one.first.section(u',', 0, 0);
            all.append({words, section->title.isEmpty() ? tr("Settings") : tr("Settings, %1").arg(section->title), u"settings"_s,
                        [this, words] {
                            Q_EMIT wanted();
                            m_search->setText(words);
                            m_search->setFocus(Qt::OtherFocusReason);
                        }});
        }
    }
    return all;
}

void SettingsPage::find(const QString& words)
{
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    bool isAny = false;
    for (const auto& section : m_sections) {
        bool isShown = false;
        for (const auto& [said, row] : std::as_const(section->found)) {
            const QString all = section->title % u' ' % said;
            const bool fits = std::all_of(typed.cbegin(), typed.cend(), [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
            row->setVisible(fits);
            isShown = isShown || fits;
        }
        section->whole->setVisible(isShown);
        isAny = isAny || isShown;
    }
    m_nothing->setText(tr("No setting has these words."));
    m_nothing->setVisible(!isAny);
}

} // namespace leadfloor

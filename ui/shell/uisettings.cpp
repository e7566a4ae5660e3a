// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/uisettings.h"

#include "models/items/mask.h"
#include "ui/shell/actions.h"
#include "ui/shell/notifier.h"
#include "ui/shell/windowlock.h"

#include <QEvent>
#include <QMainWindow>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array<std::pair<SchemeChoice, const char*>, 4> schemeNames = {{
    {SchemeChoice::System, "system"},
    {SchemeChoice::Light, "light"},
    {SchemeChoice::Dark, "dark"},
    {SchemeChoice::HighContrast, "high-contrast"},
}};

constexpr double scaleLeast = 0.8;
constexpr double scaleMost = 2.5;

} // namespace

UiSettings::UiSettings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_store(path.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"leadfloor"_s,
                                         u"leadfloor"_s)
                                   .fileName()
                             : path,
              QSettings::IniFormat)
{
    const QString name = m_store.value(u"look/theme"_s).toString();
    for (const auto& [choice, word] : schemeNames) {
        if (name == QLatin1String(word))
            Theme::instance().setChoice(choice);
    }
    const double scale = m_store.value(u"look/textScale"_s, 0.0).toDouble();
    if (scale >= scaleLeast && scale <= scaleMost)
        Theme::instance().setTextScale(scale);
    Mask::instance().setOn(m_store.value(u"look/masked"_s, false).toBool());
    connect(&Theme::instance(), &Theme::changed, this, &UiSettings::save);
    connect(&Mask::instance(), &Mask::changed, this, &UiSettings::save);
}

void UiSettings::save()
{
    for (const auto& [choice, word] : schemeNames) {
        if (choice == Theme::instance().choice())
            m_store.setValue(u"look/theme"_s, QString::fromLatin1(word));
    }
    m_store.setValue(u"look/textScale"_s, Theme::instance().textScale());
    m_store.setValue(u"look/masked"_s, Mask::instance().isOn());
}

void UiSettings::keepGeometry(QMainWindow& window)
{
    window.restoreGeometry(m_store.value(u"window/geometry"_s).toByteArray());
    window.installEventFilter(this);
}

void UiSettings::keepShortcuts(ActionRegistry& actions)
{
    OwnKeys own;
    m_store.beginGroup(u"shortcuts"_s);
    const QStringList ids = m_store.childKeys();
    for (const QString& id : ids) {
        QList<QKeySequence> keys = QKeySequence::listFromString(m_store.value(id).toString(),
                                                                QKeySequence::PortableText);
        keys.removeAll(QKeySequence()); // what an empty line gives
        own.insert(id, keys);
    }
    m_store.endGroup();
    actions.setOwnKeys(own);
    connect(&actions, &ActionRegistry::keysChanged, this, [this, &actions] {
        m_store.beginGroup(u"shortcuts"_s);
        m_store.remove(QString()); // ids that nobody knows are in ownKeys(), too
        const OwnKeys& all = actions.ownKeys();
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            m_store.setValue(it.key(),
                             QKeySequence::listToString(it.value(), QKeySequence::PortableText));
        m_store.endGroup();
    });
}

void UiSettings::keepLock(WindowLock& lock)
{
    constexpr int minutesMost = 24 * 60;
    lock.setIdleMinutes(std::clamp(m_store.value(u"lock/idleMinutes"_s, 0).toInt(), 0, minutesMost));
    connect(&lock, &WindowLock::idleMinutesChanged, this,
            [this](int minutes) { m_store.setValue(u"lock/idleMinutes"_s, minutes); });
}

void UiSettings::keepNotices(Notifier& notifier)
{
    NoticeSettings settings;
    const auto time = [this](const QString& key, QTime otherwise) {
        const QTime read = QTime::fromString(m_store.value(key).toString(), u"HH:mm"_s);
        return read.isValid() ? read : otherwise;
    };
    for (const NoticeKind kind : noticeKinds)
        settings.isOn[std::size_t(kind)] = m_store.value(u"notices/"_s % noticeKindCode(kind), true).toBool();
    settings.isOnDesktop = m_store.value(u"notices/desktop"_s, settings.isOnDesktop).toBool();
    settings.hasQuietHours = m_store.value(u"notices/quiet"_s, settings.hasQuietHours).toBool();
    settings.quietFrom = time(u"notices/quietFrom"_s, settings.quietFrom);
    settings.quietTo = time(u"notices/quietTo"_s, settings.quietTo);
    notifier.setSettings(settings);
    connect(&notifier, &Notifier::settingsChanged, this, [this, &notifier] {
        const NoticeSettings& now = notifier.settings();
        for (const NoticeKind kind : noticeKinds)
            m_store.setValue(u"notices/"_s % noticeKindCode(kind), now.tells(kind));
        m_store.setValue(u"notices/desktop"_s, now.isOnDesktop);
        m_store.setValue(u"notices/quiet"_s, now.hasQuietHours);
        m_store.setValue(u"notices/quietFrom"_s, now.quietFrom.toString(u"HH:mm"_s));
        m_store.setValue(u"notices/quietTo"_s, now.quietTo.toString(u"HH:mm"_s));
    });
}

bool UiSettings::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close) {
        if (const auto* window = qobject_cast<QMainWindow*>(watched))
            m_store.setValue(u"window/geometry"_s, window->saveGeometry());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace leadfloor

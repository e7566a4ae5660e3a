// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/uisettings.h"

#include "models/items/mask.h"
#include "ui/shell/actions.h"
#include "ui/shell/notifier.h"
#include "ui/shell/settingsfile.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/language.h"

#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QScopedValueRollback>

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

const QString shortcutGroup = u"shortcuts"_s;

} // namespace

UiSettings::UiSettings(const QString& path, const QString& policy, QObject* parent)
    : QObject(parent)
    , m_store(path.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"leadfloor"_s,
                                         u"leadfloor"_s)
                                   .fileName()
                             : path,
              QSettings::IniFormat)
{
    readPolicy(policy);
    applyLook();
    connect(&Theme::instance(), &Theme::changed, this, &UiSettings::saveLook);
    connect(&Mask::instance(), &Mask::changed, this, &UiSettings::saveLook);
    connect(&Language::instance(), &Language::choiceChanged, this, &UiSettings::saveLook);
}

void UiSettings::readPolicy(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return;
    const auto read = file.open(QIODevice::ReadOnly) ? readSettings(file.readAll(), true)
                                                     : Result<SettingsText>(failure(ErrorCode::InvalidRequest, file.errorString()));
    if (read)
        m_policy = read->values;
    QStringList problems = read ? read->problems : QStringList(read.error().detail);
    if (read && !read->unknown.isEmpty())
        problems.append(tr("Not known: %1.").arg(read->unknown.join(u", "_s)));
    m_policyProblem = problems.join(u' ');
    if (!m_policyProblem.isEmpty())
        qWarning("Policy %s: %s", qPrintable(path), qPrintable(m_policyProblem));
}

QVariant UiSettings::value(const QString& key) const
{
    if (const auto fixed = m_policy.constFind(key); fixed != m_policy.cend())
        return *fixed;
    const SettingSpec* spec = settingSpec(key);
    Q_ASSERT(spec);
    // What an older program or a person has written may be of another form.
    const auto stored = m_store.contains(key) ? spec->read(m_store.value(key)) : std::nullopt;
    return stored.value_or(spec->first);
}

void UiSettings::setValue(const QString& key, const QVariant& value)
{
    if (isLocked(key) || m_isApplying)
        return;
    m_store.setValue(key, value);
    Q_EMIT chosen(key);
}

void UiSettings::apply()
{
    {
        const QScopedValueRollback<bool> applying(m_isApplying, true);
        applyLook();
        for (const auto& applier : m_appliers)
            applier();
    }
    Q_EMIT applied();
}

void UiSettings::applyLook()
{
    const QString name = value(u"look/theme"_s).toString();
    for (const auto& [choice, word] : schemeNames) {
        if (name == QLatin1String(word))
            Theme::instance().setChoice(choice);
    }
    if (m_store.contains(u"look/textScale"_s) || isLocked(u"look/textScale"_s) || m_isApplying)
        Theme::instance().setTextScale(value(u"look/textScale"_s).toDouble());
    Mask::instance().setOn(value(u"look/masked"_s).toBool());
    Language::instance().setChoice(value(u"look/language"_s).toString());
}

void UiSettings::saveLook()
{
    for (const auto& [choice, word] : schemeNames) {
        if (choice == Theme::instance().choice())
            setValue(u"look/theme"_s, QString::fromLatin1(word));
    }
    setValue(u"look/textScale"_s, Theme::instance().textScale());
    setValue(u"look/masked"_s, Mask::instance().isOn());
    const QString language = Language::instance().choice();
    setValue(u"look/language"_s, language.isEmpty() ? u"system"_s : language);
    // A menu may change what the policy fixes: it comes back.
    if (!m_isApplying && (isLocked(u"look/theme"_s) || isLocked(u"look/textScale"_s) || isLocked(u"look/masked"_s)))
        QMetaObject::invokeMethod(this, &UiSettings::apply, Qt::QueuedConnection);
}

void UiSettings::keepGeometry(QMainWindow& window)
{
    window.restoreGeometry(m_store.value(u"window/geometry"_s).toByteArray());
    window.installEventFilter(this);
    m_window = &window;
    // A program that is killed gets no close event.
    constexpr int placeMs = 1000;
    m_placing.setSingleShot(true);
    m_placing.setInterval(placeMs);
    connect(&m_placing, &QTimer::timeout, this, &UiSettings::savePlace);
}

void UiSettings::savePlace()
{
    if (m_window)
        m_store.setValue(u"window/geometry"_s, m_window->saveGeometry());
}

void UiSettings::keepShortcuts(ActionRegistry& actions)
{
    const auto read = [this, &actions] {
        OwnKeys own;
        const auto add = [&own](const QString& id, const QString& words) {
            QList<QKeySequence> keys = QKeySequence::listFromString(words, QKeySequence::PortableText);
            keys.removeAll(QKeySequence()); // what an empty line gives
            own.insert(id, keys);
        };
        m_store.beginGroup(shortcutGroup);
        const QStringList ids = m_store.childKeys();
        for (const QString& id : ids)
            add(id, m_store.value(id).toString());
        m_store.endGroup();
        for (auto it = m_policy.cbegin(); it != m_policy.cend(); ++it) {
            if (it.key().startsWith(shortcutGroup % u'/'))
                add(it.key().mid(shortcutGroup.size() + 1), it.value().toString());
        }
        actions.setOwnKeys(own);
    };
    read();
    m_appliers.emplace_back(read);
    connect(&actions, &ActionRegistry::keysChanged, this, [this, &actions] {
        if (m_isApplying)
            return;
        m_store.beginGroup(shortcutGroup);
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
    const auto read = [this, &lock] { lock.setIdleMinutes(value(u"lock/idleMinutes"_s).toInt()); };
    read();
    m_appliers.emplace_back(read);
    connect(&lock, &WindowLock::idleMinutesChanged, this,
            [this](int minutes) { setValue(u"lock/idleMinutes"_s, minutes); });
}

void UiSettings::keepNotices(Notifier& notifier)
{
    const auto read = [this, &notifier] {
        NoticeSettings settings;
        const auto time = [this](const QString& key) { return QTime::fromString(value(key).toString(), u"HH:mm"_s); };
        for (const NoticeKind kind : noticeKinds)
            settings.isOn[std::size_t(kind)] = value(u"notices/"_s % noticeKindCode(kind)).toBool();
        settings.isOnDesktop = value(u"notices/desktop"_s).toBool();
        settings.hasQuietHours = value(u"notices/quiet"_s).toBool();
        settings.quietFrom = time(u"notices/quietFrom"_s);
        settings.quietTo = time(u"notices/quietTo"_s);
        notifier.setSettings(settings);
    };
    read();
    m_appliers.emplace_back(read);
    connect(&notifier, &Notifier::settingsChanged, this, [this, &notifier] {
        const NoticeSettings& now = notifier.settings();
        for (const NoticeKind kind : noticeKinds)
            setValue(u"notices/"_s % noticeKindCode(kind), now.tells(kind));
        setValue(u"notices/desktop"_s, now.isOnDesktop);
        setValue(u"notices/quiet"_s, now.hasQuietHours);
        setValue(u"notices/quietFrom"_s, now.quietFrom.toString(u"HH:mm"_s));
        setValue(u"notices/quietTo"_s, now.quietTo.toString(u"HH:mm"_s));
    });
}

void UiSettings::leaveWindow()
{
    m_placing.stop();
    savePlace();
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = nullptr;
    disconnect(&m_placing, &QTimer::timeout, this, nullptr); // keepGeometry() does it anew
    m_appliers.clear();
}

QByteArray UiSettings::exported() const
{
    QVariantMap values;
    const QStringList keys = m_store.allKeys();
    for (const QString& key : keys) {
        if (const SettingSpec* spec = settingSpec(key)) {
            if (const auto value = spec->read(m_store.value(key)))
                values.insert(key, *value);
        }
    }
    return writeSettings(values);
}

Result<QStringList> UiSettings::import(const QByteArray& text)
{
    const auto read = readSettings(text);
    if (!read)
        return tl::unexpected(read.error());
    for (auto it = read->values.cbegin(); it != read->values.cend(); ++it)
        setValue(it.key(), it.value());
    apply();
    return read->unknown;
}

void UiSettings::reset()
{
    for (const SettingSpec& spec : settingSpecs()) {
        if (spec.kind != SettingSpec::Kind::Keys)
            m_store.remove(spec.key);
    }
    apply();
}

bool UiSettings::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Close)
        savePlace();
    else if (watched == m_window && (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::WindowStateChange))
        m_placing.start();
    return QObject::eventFilter(watched, event);
}

} // namespace leadfloor

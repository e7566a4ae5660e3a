// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/notices.h"

#include "models/items/mask.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int noticeFileVersion = 1;
constexpr std::array<const char*, noticeKinds.size()> noticeCodes{"purchase", "outcome", "export", "delivery", "hold", "standing", "watch", "return", "wallet", "desk", "import", "line"};

std::optional<Notice> noticeFrom(const QJsonObject& json)
{
    const auto kind = noticeKindFromCode(json.value("kind"_L1).toString());
    Notice notice;
    notice.key = json.value("key"_L1).toString();
    notice.sentence = json.value("sentence"_L1).toString();
    notice.page = json.value("page"_L1).toString();
    notice.target = json.value("target"_L1).toString();
    notice.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    notice.isRead = json.value("read"_L1).toBool();
    if (!kind || notice.sentence.isEmpty() || !notice.at.isValid())
        return std::nullopt;
    notice.kind = *kind;
    return notice;
}

QJsonObject jsonOf(const Notice& notice)
{
    return {{u"kind"_s, noticeKindCode(notice.kind)}, {u"key"_s, notice.key},       {u"sentence"_s, notice.sentence}, {u"page"_s, notice.page},
            {u"target"_s, notice.target},             {u"read"_s, notice.isRead}, {u"at"_s, notice.at.toUTC().toString(Qt::ISODateWithMs)}};
}

} // namespace

QString noticeKindCode(NoticeKind kind)
{
    return QString::fromLatin1(noticeCodes[std::size_t(kind)]);
}

std::optional<NoticeKind> noticeKindFromCode(QStringView code)
{
    for (const NoticeKind kind : noticeKinds) {
        if (code == QLatin1StringView(noticeCodes[std::size_t(kind)]))
            return kind;
    }
    return std::nullopt;
}

QString noticeKindText(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Purchase:
        return NoticeModel::tr("Purchases in the background");
    case NoticeKind::Outcome:
        return NoticeModel::tr("Outcomes after a lost line");
    case NoticeKind::Export:
        return NoticeModel::tr("Exports");
    case NoticeKind::Delivery:
        return NoticeModel::tr("Scheduled deliveries that fail");
    case NoticeKind::Hold:
        return NoticeModel::tr("Holds about to end");
    case NoticeKind::Standing:
        return NoticeModel::tr("Standing orders");
    case NoticeKind::Watch:
        return NoticeModel::tr("Watches");
    case NoticeKind::Return:
        return NoticeModel::tr("Returns decided");
    case NoticeKind::Wallet:
        return NoticeModel::tr("Card money, low balance");
    case NoticeKind::Desk:
        return NoticeModel::tr("What waits for operators");
    case NoticeKind::Import:
        return NoticeModel::tr("Lead files that come in");
    case NoticeKind::Line:
        return NoticeModel::tr("Line lost and back");
    }
    Q_UNREACHABLE();
}

QString noticeIcon(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Purchase:
        return u"shopping-cart"_s;
    case NoticeKind::Outcome:
        return u"circle-question-mark"_s;
    case NoticeKind::Export:
        return u"folder-down"_s;
    case NoticeKind::Delivery:
        return u"package"_s;
    case NoticeKind::Hold:
        return u"hourglass"_s;
    case NoticeKind::Standing:
        return u"calendar"_s;
    case NoticeKind::Watch:
        return u"eye"_s;
    case NoticeKind::Return:
        return u"undo-2"_s;
    case NoticeKind::Wallet:
        return u"wallet"_s;
    case NoticeKind::Desk:
        return u"inbox"_s;
    case NoticeKind::Import:
        return u"folder-open"_s;
    case NoticeKind::Line:
        return u"plug"_s;
    }
    Q_UNREACHABLE();
}

QString noticeName(const QString& name)
{
    static const QRegularExpression contact(u"\\S*@\\S*|[$€£]\\s?[\\d.,]+|\\+?\\d[\\d ().\\-]{5,}\\d"_s);
    constexpr int most = 60;
    QString words = name.simplified();
    words.replace(contact, Mask::dots());
    return words.size() > most ? words.left(most - 1) % u'\u2026' : words;
}

bool NoticeSettings::isQuietAt(QTime time) const
{
    if (!hasQuietHours)
        return false;
    if (quietFrom < quietTo)
        return time >= quietFrom && time < quietTo;
    return time >= quietFrom || time < quietTo; // over midnight
}

NoticeModel::NoticeModel(QObject* parent)
    : QAbstractListModel(parent)
{
    m_writer.setMaxThreadCount(1);
}

void NoticeModel::openFile(const QString& path)
{
    m_writer.waitForDone(); // it may be the same file
    beginResetModel();
    m_path = path;
    m_notices.clear();
    m_marks = {};
    if (!m_path.isEmpty())
        load();
    endResetModel();
    Q_EMIT unreadChanged(unread());
}

void NoticeModel::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    if (whole.value("version"_L1).toInt() != noticeFileVersion) {
        file.close();
        QFile::remove(m_path % u".old"_s);
        QFile::rename(m_path, m_path % u".old"_s);
        return;
    }
    const QJsonArray list = whole.value("notices"_L1).toArray();
    for (const QJsonValue& one : list) {
        if (const auto notice = noticeFrom(one.toObject()); notice && m_notices.size() < noticesMost)
            m_notices.append(*notice);
    }
    m_marks = whole.value("marks"_L1).toObject();
}

void NoticeModel::save()
{
    if (m_path.isEmpty())
        return;
    QJsonArray list;
    for (const Notice& notice : std::as_const(m_notices))
        list.append(jsonOf(notice));
    const QJsonObject whole{{u"version"_s, noticeFileVersion}, {u"notices"_s, list}, {u"marks"_s, m_marks}};
    m_writer.start([path = m_path, whole] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        const QByteArray text = QJsonDocument(whole).toJson();
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || file.write(text) != text.size() || !file.commit())
            qWarning("Notifications cannot be kept: %s", qPrintable(file.errorString()));
    });
}

bool NoticeModel::add(const Notice& notice)
{
    const auto isSame = [&notice](const Notice& other) { return !notice.key.isEmpty() && other.key == notice.key; };
    if (std::any_of(m_notices.cbegin(), m_notices.cend(), isSame))
        return false;
    beginInsertRows({}, 0, 0);
    m_notices.prepend(notice);
    endInsertRows();
    if (m_notices.size() > noticesMost) {
        beginRemoveRows({}, noticesMost, int(m_notices.size()) - 1);
        m_notices.resize(noticesMost);
        endRemoveRows();
    }
    save();
    Q_EMIT unreadChanged(unread());
    return true;
}

int NoticeModel::unread() const
{
    return int(std::count_if(m_notices.cbegin(), m_notices.cend(), [](const Notice& notice) { return !notice.isRead; }));
}

void NoticeModel::setRead(int row)
{
    if (m_notices.at(row).isRead)
        return;
    m_notices[row].isRead = true;
    save();
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT unreadChanged(unread());
}

void NoticeModel::setAllRead()
{
    if (unread() == 0)
        return;
    for (Notice& notice : m_notices)
        notice.isRead = true;
    save();
    Q_EMIT dataChanged(index(0), index(int(m_notices.size()) - 1));
    Q_EMIT unreadChanged(0);
}

void NoticeModel::clear()
{
    beginResetModel();
    m_notices.clear();
    endResetModel();
    save();
    Q_EMIT unreadChanged(0);
}

void NoticeModel::setMark(const QString& name, const QJsonValue& value)
{
    if (m_marks.value(name) == value)
        return;
    m_marks.insert(name, value);
    save();
}

int NoticeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_notices.size());
}

QVariant NoticeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notice& notice = m_notices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return notice.sentence;
    case Qt::AccessibleTextRole: {
        const QString when = QLocale().toString(notice.at.toLocalTime(), QLocale::ShortFormat);
        const QString sentence = Mask::words(notice.sentence);
        return notice.isRead ? QString(sentence % u", "_s % when) : tr("Not read: %1, %2").arg(sentence, when);
    }
    case KindRole:
        return int(notice.kind);
    case ReadRole:
        return notice.isRead;
    case TimeRole:
        return notice.at;
    default:
        return {};
    }
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QJsonObject>
#include <QThreadPool>
#include <QTime>

#include <array>
#include <optional>

namespace leadfloor {

enum class NoticeKind : quint8
{
    Purchase, ///< a purchase in the background has ended
    Outcome,  ///< what became of one whose answer was lost
    Export,
    Delivery, ///< a scheduled one was given up, or is paused
    Hold,     ///< the hold of an order is about to end
    Standing, ///< a standing order has bought, or is paused
    Watch,    ///< a watch has found leads
    Return,   ///< an operator has decided a return
    Wallet,   ///< card money that went anywhere but into leads, or a low balance
    Desk,     ///< something waits for operators
    Import,   ///< a file came in or cannot: of a watched folder, or an upload whose wizard was closed
    Line      ///< the line to the floor is lost, or back
};
inline constexpr std::array noticeKinds{NoticeKind::Purchase, NoticeKind::Outcome, NoticeKind::Export, NoticeKind::Delivery, NoticeKind::Hold,
                                        NoticeKind::Standing, NoticeKind::Watch,   NoticeKind::Return, NoticeKind::Wallet,
                                        NoticeKind::Desk,     NoticeKind::Import,  NoticeKind::Line};
/// "purchase": in files.
[[nodiscard]] QString noticeKindCode(NoticeKind kind);
[[nodiscard]] std::optional<NoticeKind> noticeKindFromCode(QStringView code);
/// "Purchases in the background", for settings.
[[nodiscard]] QString noticeKindText(NoticeKind kind);
[[nodiscard]] QString noticeIcon(NoticeKind kind);

/// Something that happened while nobody looked. Its sentence has numbers of orders and leads, never a
/// contact and never money: it is also shown by the desktop, and kept in a file.
struct Notice
{
    NoticeKind kind = NoticeKind::Line;
    QString key;      ///< told once, also across runs; empty: always
    QString sentence; ///< translated
    QString page;     ///< where a click leads, "orders"; empty: nowhere
    QString target;   ///< and to what there: an order's number
    QDateTime at;     ///< UTC
    bool isRead = false;

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// What somebody else has called something, for a notice: without what looks like a phone, an address of
/// mail or an amount, and not longer than 60 characters.
[[nodiscard]] QString noticeName(const QString& name);

/// What is told, and when the desktop is to be quiet.
struct NoticeSettings
{
    std::array<bool, noticeKinds.size()> isOn = [] {
        std::array<bool, noticeKinds.size()> all{};
        all.fill(true);
        return all;
    }();
    bool isOnDesktop = true; ///< beside the list
    bool hasQuietHours = false;
    QTime quietFrom{21, 0};  ///< this computer's clock
    QTime quietTo{8, 0};     ///< may be on the next day; the same as quietFrom: the whole day

    [[nodiscard]] bool tells(NoticeKind kind) const { return isOn[std::size_t(kind)]; }
    [[nodiscard]] bool isQuietAt(QTime time) const;
    friend bool operator==(const NoticeSettings&, const NoticeSettings&) = default;
};

/// The notices of one floor, newest first, kept in a file of JSON that survives the program. A file that
/// is damaged or of a newer form is put aside under another name, never overwritten. GUI thread.
class NoticeModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int noticesMost = 200;
    enum Role
    {
        KindRole = Qt::UserRole, ///< int
        ReadRole,
        TimeRole ///< QDateTime, UTC
    };

    explicit NoticeModel(QObject* parent = nullptr);
    /// Shows what `path` holds from now on; empty: nothing, and nothing is kept.
    void openFile(const QString& path);

    /// False: one of this key has been told already.
    bool add(const Notice& notice);
    [[nodiscard]] const Notice& at(int row) const { return m_notices.at(row); }
    [[nodiscard]] int unread() const;
    void setRead(int row);
    void setAllRead();
    void clear();

    /// What has been seen of something that is asked about again and again, e.g. the last hit of watches.
    [[nodiscard]] QJsonValue mark(const QString& name) const { return m_marks.value(name); }
    void setMark(const QString& name, const QJsonValue& value);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void unreadChanged(int unread);

private:
    void load();
    void save();
    QString m_path;
    QList<Notice> m_notices;
    QJsonObject m_marks;
    QThreadPool m_writer; ///< one thread: the disk is not waited for, and the last text wins
};

} // namespace leadfloor

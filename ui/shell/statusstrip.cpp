// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusstrip.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal stripLine = 27;
constexpr qreal segmentPadding = 8;

} // namespace

/// Icon or dot, words in several weights, a small bar.
class StatusSegment final : public QToolButton
{
public:
    struct Words
    {
        QString text;
        Role role = Role::Text2;
        QFont::Weight weight = QFont::Normal;
    };
    StatusSegment(const QString& name, QWidget* parent)
        : QToolButton(parent)
    {
        setObjectName(name);
        setFocusPolicy(Qt::TabFocus);
        setFocusRing(*this, 0); // there is no room around it
        hide();
    }
    void set(const QString& iconName, Role mark, const QList<Words>& words, int percent = -1)
    {
        m_icon = iconName;
        m_mark = mark;
        m_words = words;
        m_percent = percent;
        QStringList name;
        for (const Words& part : words)
            name.append(part.text);
        if (percent >= 0)
            name.append(u"%1 %"_s.arg(percent));
        setAccessibleName(name.join(u", "_s));
        update();
    }
    [[nodiscard]] bool isWanted() const { return !m_words.isEmpty(); }
    void clear() { m_words.clear(); }
    [[nodiscard]] QSize sizeHint() const override
    {
        qreal width = 2 * px(segmentPadding) + (m_icon.isEmpty() ? px(8) : px(14)) + px(6);
        for (const Words& part : m_words)
            width += advance(part) + px(wordGap);
        width -= px(wordGap);
        if (m_percent >= 0)
            width += px(8) + px(barWidth) + px(8) + px(34);
        return {int(std::ceil(width)), px(stripLine)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        if (underMouse())
            paint::box(painter, whole.adjusted(1, 3, -1, -3), px(4), themed(Role::Hair));
        if (hasFocus() && FocusTracker::isKeyboardUsed())
            paint::box(painter, whole.adjusted(1, 2, -1, -2), px(4), {}, themed(Role::Focus), 1.5);
        qreal left = px(segmentPadding);
        const auto placed = [&](qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        if (m_icon.isEmpty()) {
            const qreal size = px(8);
            const QRectF place = placed(size);
            paint::box(painter, QRectF(place.left(), place.center().y() - size / 2, size, size),
                       size / 2, themed(m_mark));
            left += size + px(6);
        } else {
            paintIcon(painter, placed(px(14)), m_icon, themed(m_mark), 14, layoutDirection());
            left += px(14) + px(6);
        }
        for (const Words& part : m_words) {
            const qreal width = advance(part);
            paint::text(painter, placed(width + 1), part.text, themeFont(12, part.weight),
                        themed(part.role), Qt::AlignLeft, layoutDirection());
            left += width + px(wordGap);
        }
        if (m_percent < 0)
            return;
        left += px(8) - px(wordGap);
        const QRectF band = placed(px(barWidth));
        paint::bar(painter, QRectF(band.left(), band.center().y() - px(3), band.width(), px(6)),
                   m_percent / 100.0, themed(Role::Accent), layoutDirection());
        left += px(barWidth) + px(8);
        paint::fixedText(painter, placed(px(34)), u"%1 %"_s.arg(m_percent),
                         themeFont(12, QFont::Medium), themed(Role::Text2), Qt::AlignLeft,
                         layoutDirection());
    }

private:
    static constexpr qreal wordGap = 14;
    static constexpr qreal barWidth = 80;
    static qreal advance(const Words& part)
    {
        return std::ceil(QFontMetricsF(themeFont(12, part.weight)).horizontalAdvance(part.text));
    }
    QString m_icon;
    Role m_mark = Role::Text2;
    QList<Words> m_words;
    int m_percent = -1;
};

StatusStrip::StatusStrip(JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_connection(new StatusSegment(u"connectionSegment"_s, this))
    , m_selection(new StatusSegment(u"selectionSegment"_s, this))
    , m_result(new StatusSegment(u"resultSegment"_s, this))
    , m_job(new StatusSegment(u"jobSegment"_s, this))
    , m_cancelJob(makeIconButton(u"x"_s, tr("Cancel the running job"), ButtonKind::Ghost, this))
    , m_mask(new StatusSegment(u"maskSegment"_s, this))
    , m_copy(new StatusSegment(u"copySegment"_s, this))
    , m_data(new StatusSegment(u"dataSegment"_s, this))
    , m_language(new StatusSegment(u"languageSegment"_s, this))
{
    setAccessibleName(tr("Status"));
    setButtonKind(*m_cancelJob, ButtonKind::Ghost, ButtonSize::Small);
    m_cancelJob->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_connection->setToolTip(tr("Connection to the floor"));
    m_selection->setToolTip(tr("What is selected"));
    m_result->setToolTip(tr("All that match the filter, loaded or not"));
    m_job->setToolTip(tr("Jobs"));
    m_data->setToolTip(tr("The figures on screen are from this time"));
    m_mask->setToolTip(tr("Money and contacts are hidden; press to show them"));
    m_language->setToolTip(tr("Language"));
    connect(m_mask, &QToolButton::clicked, this, &StatusStrip::maskClicked);
    connect(m_connection, &QToolButton::clicked, this, &StatusStrip::connectionClicked);
    connect(m_selection, &QToolButton::clicked, this, &StatusStrip::selectionClicked);
    connect(m_job, &QToolButton::clicked, this, &StatusStrip::jobClicked);
    connect(m_copy, &QToolButton::clicked, this, &StatusStrip::copyClicked);
    connect(m_data, &QToolButton::clicked, this, &StatusStrip::dataClicked);
    connect(m_language, &QToolButton::clicked, this, &StatusStrip::languageClicked);
    connect(m_cancelJob, &QToolButton::clicked, this, [this] {
        const QList<Job*> running = m_jobs.running();
        if (!running.isEmpty())
            running.constFirst()->cancel();
    });
    connect(&m_jobs, &JobList::changed, this, &StatusStrip::showJob);
    setNoConnection();
}

void StatusStrip::setNoConnection()
{
    m_connection->set({}, Role::Thumb, {{tr("Not connected")}});
    m_selection->clear();
    m_result->clear();
    m_copy->clear();
    m_data->clear();
    arrange();
}

void StatusStrip::setConnection(FloorConnection::State state, int latencyMs)
{
    switch (state) {
    case FloorConnection::State::Connected:
        m_connection->set(
            {}, Role::Green,
            {{latencyMs >= 0 ? tr("Connected, %1 ms").arg(latencyMs) : tr("Connected")}});
        break;
    case FloorConnection::State::Connecting:
        m_connection->set({}, Role::AmberMark, {{tr("Connecting"), Role::Amber, QFont::Medium}});
        break;
    case FloorConnection::State::Offline:
        m_connection->set({}, Role::Red, {{tr("Offline"), Role::Red, QFont::Medium}});
        break;
    }
    arrange();
}

void StatusStrip::setOffline(const QDateTime& leasedUntil)
{
    const QString until = locale().toString(leasedUntil.toLocalTime(), QLocale::ShortFormat);
    m_connection->set(u"vault"_s, Role::Amber,
                      {{tr("Offline"), Role::Amber, QFont::Medium}, {tr("opens until %1", "an offline store").arg(until), Role::Text2}});
    arrange();
}

void StatusStrip::setCopy(const std::optional<OfflineCopy>& copy)
{
    if (!copy) {
        m_copy->clear();
        arrange();
        return;
    }
    const qint64 minutes = copy->syncedAt.isValid() ? std::max<qint64>(0, copy->syncedAt.secsTo(QDateTime::currentDateTimeUtc()) / 60) : -1;
    constexpr int hourMinutes = 60, dayMinutes = 24 * hourMinutes;
    const QString words = copy->isRunning                ? tr("Offline copy: updating")
                          : minutes < 0                  ? tr("Offline copy: not whole yet")
                          : minutes < 1                  ? tr("Offline copy: just now")
                          : minutes < hourMinutes        ? tr("Offline copy: %n min ago", nullptr, int(minutes))
                          : minutes < 2 * dayMinutes     ? tr("Offline copy: %n h ago", nullptr, int(minutes / hourMinutes))
                                                         : tr("Offline copy: %n days ago", nullptr, int(minutes / dayMinutes));
    const bool isWaiting = !copy->reason.isEmpty();
    m_copy->set(u"vault"_s, isWaiting ? Role::Amber : Role::Muted, {{words, isWaiting ? Role::Amber : Role::Muted}});
    const QString act = tr("Your leads on this computer; press to bring them up to date now");
    m_copy->setToolTip(isWaiting ? QString(copy->reason % u'\n' % act) : act);
    arrange();
}

void StatusStrip::setSelection(qint64 leads, const QString& money, const QString& left)
{
    if (leads <= 0) {
        m_selection->clear();
    } else {
        QList<StatusSegment::Words> words{
            {tr("%1 selected").arg(grouped(leads, locale())), Role::Text2}};
        if (!money.isEmpty())
            words.append({money, Role::Text, QFont::DemiBold});
        if (!left.isEmpty())
            words.append({left, Role::Muted});
        m_selection->set(u"square-check-big"_s, Role::AccentText, words);
    }
    arrange();
}

void StatusStrip::setResult(qint64 leads, const QString& money)
{
    if (leads < 0)
        m_result->clear();
    else
        m_result->set(u"layers"_s, Role::Muted,
                      {{tr("%1 match").arg(grouped(leads, locale())), Role::Text2},
                       {money, Role::Text, QFont::DemiBold}});
    arrange();
}

void StatusStrip::setDataTime(const QDateTime& time)
{
    if (time.isValid())
        m_data->set(u"database"_s, Role::Muted,
                    {{tr("Data %1").arg(time.toLocalTime().toString(u"HH:mm:ss"_s)), Role::Muted}});
    else
        m_data->clear();
    arrange();
}

void StatusStrip::setLanguage(const QString& code)
{
    if (code.isEmpty())
        m_language->clear();
    else
        m_language->set(u"globe"_s, Role::Muted, {{code, Role::Muted}});
    arrange();
}

void StatusStrip::setMasked(bool isMasked)
{
    if (isMasked)
        m_mask->set(u"eye-off"_s, Role::Amber, {{tr("Hidden"), Role::Amber, QFont::Medium}});
    else
        m_mask->clear();
    arrange();
}

void StatusStrip::showJob()
{
    const QList<Job*> running = m_jobs.running();
    if (running.isEmpty()) {
        m_job->clear();
    } else {
        const Job& job = *running.constFirst();
        const QString title =
            running.size() == 1
                ? job.title()
                : tr("%1 and %Ln more", nullptr, int(running.size()) - 1).arg(job.title());
        m_job->set(u"loader"_s, Role::Text2, {{title}}, job.percent());
        m_cancelJob->setAccessibleName(tr("Cancel %1").arg(job.title()));
    }
    arrange();
}

QSize StatusStrip::sizeHint() const
{
    return {px(600), px(stripLine)};
}

void StatusStrip::arrange()
{
    const int pad = px(6);
    const int cancel = px(24);
    const auto widthOf = [&](const StatusSegment* segment) {
        if (!segment->isWanted())
            return 0;
        return segment->sizeHint().width() + (segment == m_job ? cancel : 0) + 1;
    };
    // From the end: the result, which the page says as well, then language, the copy's and the data's age, the job.
    QList<StatusSegment*> shown{m_connection, m_selection, m_mask, m_job, m_data, m_copy, m_language, m_result};
    int needed = 2 * pad;
    for (const StatusSegment* segment : std::as_const(shown))
        needed += widthOf(segment);
    while (needed > width() && shown.size() > 2) {
        needed -= widthOf(shown.constLast());
        shown.constLast()->hide();
        shown.removeLast();
    }
    const auto place = [&](QWidget* widget, int left, int size) {
        const QRectF box(left, 1, size, height() - 1);
        widget->setGeometry(paint::mirrored(box, rect(), layoutDirection()).toRect());
        widget->show();
    };
    m_cancelJob->hide();
    int left = pad;
    for (StatusSegment* segment : {m_connection, m_selection, m_result, m_mask, m_job}) {
        if (!segment->isWanted() || !shown.contains(segment)) {
            segment->hide();
            continue;
        }
        const int size = std::min(segment->sizeHint().width(), width() - pad - left);
        place(segment, left, size);
        left += size;
        if (segment == m_job) {
            place(m_cancelJob, left, cancel);
            left += cancel;
        }
        left += 1;
    }
    int right = width() - pad;
    for (StatusSegment* segment : {m_language, m_data, m_copy}) {
        if (!segment->isWanted() || !shown.contains(segment)) {
            segment->hide();
            continue;
        }
        right -= segment->sizeHint().width();
        place(segment, right, segment->sizeHint().width());
        right -= 1;
    }
    update();
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool StatusStrip::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        arrange();
    return QWidget::event(event);
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Chrome));
    painter.fillRect(QRect(0, 0, width(), 1), themed(Role::Hair));
    const int height = px(12);
    const int top = (this->height() - height) / 2;
    // A short line between two neighbours.
    const auto mark = [&](const QWidget* before, const QWidget* after) {
        if (before->isVisible() && after->isVisible()) {
            const int x =
                isRightToLeft() ? before->geometry().left() - 1 : before->geometry().right() + 1;
            painter.fillRect(QRect(x, top, 1, height), themed(Role::Line));
        }
    };
    const QWidget* before = nullptr;
    for (const QWidget* segment : {m_connection, m_selection, m_result, m_mask, m_job}) {
        if (!segment->isVisible())
            continue;
        if (before)
            mark(before, segment);
        before = segment;
    }
    mark(m_copy, m_data);
    mark(m_data, m_language);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "models/items/inventorymodel.h"
#include "ui/inventory/inventorypage.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr int warmFrames = 60;
constexpr int measuredFrames = 900;
constexpr int keyRounds = 7;

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, size_t(share * double(values.size()))));
}

/// The inventory in the real window, scrolled frame by frame, or searched key by key; what it took, as
/// one JSON object. Started by leadfloor_bench with the platform to draw on.
class FrameBench final : public QObject
{
    Q_OBJECT
public:
    FrameBench(Desktop& desktop, bool isTyping) : m_desktop(desktop), m_isTyping(isTyping)
    {
        connect(&desktop, &Desktop::floorOpened, this, &FrameBench::begin);
        connect(&desktop, &Desktop::floorFailed, this, [](const Error& error) {
            QTextStream(stderr) << errorCodeText(error.code) << ' ' << error.detail << Qt::endl;
            QApplication::exit(1);
        });
        m_frame.setInterval(0);
        connect(&m_frame, &QTimer::timeout, this, &FrameBench::drawFrame);
    }

private:
    void begin()
    {
        m_page = m_desktop.window().findChild<InventoryPage*>();
        m_table = m_page->findChild<LfTableView*>();
        connect(&m_page->model(), &InventoryModel::stateChanged, this, &FrameBench::look);
        connect(&m_page->model(), &InventoryModel::countChanged, this, &FrameBench::look);
        connect(&m_page->model(), &QAbstractItemModel::dataChanged, this, &FrameBench::look);
        look();
    }

    void look()
    {
        InventoryModel& model = m_page->model();
        if (!model.count() || model.isStale() || model.isLoading() || !model.lead(0))
            return;
        if (!m_isTyping)
            m_frame.start();
        else if (m_typedAt.isValid() && m_page->session().filter().states == m_expected)
            takeAnswer();
        else if (!m_typedAt.isValid())
            type();
    }

    void drawFrame()
    {
        QElapsedTimer timer;
        timer.start();
        // Mostly a wheel's steps, now and then a page, sometimes a drag of the bar's handle.
        QScrollBar* bar = m_table->verticalScrollBar();
        const int step = m_count % 10 < 7 ? 1 : bar->pageStep();
        const int next = m_count % 50 == 49 ? int((qint64(m_count) * 7919) % std::max(1, bar->maximum())) : bar->value() + step;
        bar->setValue(next >= bar->maximum() ? 0 : next);
        m_table->viewport()->repaint();
        if (++m_count > warmFrames)
            m_times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (m_count >= warmFrames + measuredFrames)
            finish({{u"frames"_s, int(m_times.size())},
                    {u"rows"_s, m_page->model().rowCount()},
                    {u"p50_ms"_s, percentile(m_times, 0.5)},
                    {u"p99_ms"_s, percentile(m_times, 0.99)},
                    {u"max_ms"_s, percentile(m_times, 1)}});
    }

    void type()
    {
        // Another state each time, so that no answer is the one before.
        static const QList<std::pair<QString, QString>> words{{u"la gold"_s, u"LA"_s}, {u"tx gold"_s, u"TX"_s}, {u"ca gold"_s, u"CA"_s}, {u"fl gold"_s, u"FL"_s}};
        const auto& [text, state] = words.at(m_count++ % words.size());
        m_expected = {state};
        auto* line = m_page->findChild<QLineEdit*>(u"searchLine"_s);
        line->setFocus();
        line->clear();
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(line, &press);
            QApplication::sendEvent(line, &release);
        }
        m_typedAt.start();
    }

    void takeAnswer()
    {
        m_times.push_back(double(m_typedAt.nsecsElapsed()) / 1e6);
        m_typedAt.invalidate();
        if (m_times.size() > keyRounds) // the first one also opens connections
            finish({{u"median_ms"_s, percentile({m_times.begin() + 1, m_times.end()}, 0.5)}});
        else
            QTimer::singleShot(300, this, &FrameBench::type);
    }

    void finish(const QJsonObject& figures)
    {
        m_frame.stop();
        disconnect(&m_page->model(), nullptr, this, nullptr);
        QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
        QApplication::quit();
    }

    Desktop& m_desktop;
    const bool m_isTyping;
    InventoryPage* m_page = nullptr;
    LfTableView* m_table = nullptr;
    QTimer m_frame;
    QElapsedTimer m_typedAt;
    QStringList m_expected;
    std::vector<double> m_times;
    int m_count = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments(); // MODE --url ADDRESS --as EMAIL
    if (arguments.size() != 6)
        return 2;
    Theme::install(application);
    DesktopOptions options;
    options.url = arguments.at(3);
    options.as = arguments.at(5);
    options.settings = qEnvironmentVariable("HOME") % u"/settings.ini"_s;
    Desktop desktop(options);
    const FrameBench bench(desktop, arguments.at(1) == "keys"_L1);
    desktop.start();
    return QApplication::exec();
}

#include "framebench.moc"

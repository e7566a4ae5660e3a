// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/exports/exportdesk.h"
#include "ui/exports/exportdialog.h"
#include "ui/exports/rawquestion.h"
#include "ui/shell/jobs.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace leadfloor {

/// A window with a desk for exports over a floor of fakes, where no export ends by itself, and a folder for files. Tests
/// inherit it, so that it reads as their own.
class ExportStage
{
protected:
    ExportStage() = default;
    ~ExportStage() = default;
    Q_DISABLE_COPY_MOVE(ExportStage)

    /// Order 1042 of 22 leads first; a view of 8 and all 8,412 beside it.
    static ExportOffer offerOfOrder()
    {
        ExportOffer offer;
        offer.order = 1042;
        offer.orderLeads = 22;
        offer.hasView = true;
        offer.viewSearch = QStringLiteral("Landry");
        offer.viewLeads = 8;
        offer.viewColumns = {QStringLiteral("first_name"), QStringLiteral("last_name"), QStringLiteral("phone"), QStringLiteral("city")};
        offer.allLeads = 8412;
        offer.first = ExportOffer::Scope::Order;
        return offer;
    }

    /// What an export says of itself that has written so many rows.
    static ExportSummary summaryAt(const QString& path, qint64 rows, qint64 guarded)
    {
        ExportSummary summary;
        summary.path = path;
        summary.manifestPath = path + QStringLiteral(".manifest.json");
        summary.rows = rows;
        summary.columns = 33;
        summary.sha256 = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        summary.guarded = guarded;
        return summary;
    }

    /// Before all functions.
    static void setLook()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
        Theme::instance().setChoice(SchemeChoice::Light);
    }
    /// Before each, and after it.
    void raise()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_floor = std::make_unique<FakeFloor>();
        service().work.holds = true;
        m_jobs = std::make_unique<JobList>();
        m_desk = std::make_unique<ExportDesk>(service(), m_floor->exportTargetService, *m_jobs, inFolder(QStringLiteral("settings.ini")));
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
    }
    void strike()
    {
        while (service().work.isRunning())
            service().work.giveUp();
        m_desk.reset();
        m_window.reset();
        m_jobs.reset();
        m_floor.reset();
        m_folder.reset();
    }
    void open(const ExportOffer& offer)
    {
        m_dialog = m_desk->open(offer, m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void typePath(const QString& path)
    {
        auto* field = child<QLineEdit>("pathField");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, path);
    }
    /// Presses the button that starts, and waits with it for the disk.
    void pressExport()
    {
        QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
        waitForDisk();
    }
    void waitForDisk() { QTRY_VERIFY(child<QPushButton>("startExportButton")->isEnabled()); }
    static bool isShown(const QWidget& page, const QString& name)
    {
        const auto* widget = page.findChild<QWidget*>(name);
        return widget && widget->isVisible();
    }
    /// The question whether raw values are right, in front of `window`; nullptr: nobody asks.
    static QPointer<RawQuestion> rawQuestionOf(QWidget& window)
    {
        const QList<RawQuestion*> all = window.findChildren<RawQuestion*>();
        for (RawQuestion* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// "rawAgreedButton", "rawBackButton" or "rawGuardedButton", and the question is gone.
    static void answerRawQuestion(QWidget& window, const char* button)
    {
        const QPointer<RawQuestion> question = rawQuestionOf(window);
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
        QTRY_VERIFY(!question);
    }
    template <class T> T* child(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] FakeExports& service() { return m_floor->exportService; }
    [[nodiscard]] QString inFolder(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<ExportDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<ExportDialog> m_dialog;
};

} // namespace leadfloor

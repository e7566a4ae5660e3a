// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSettings;

namespace leadfloor {

class ExportDesk;
class FloorConnection;
class JobList;
class LeadsPage;
class MainWindow;
class Notifier;
class UiSettings;

/// The pages while an offline store is open: My leads, exports, jobs and settings over the store's answers.
/// What wants the floor is disabled and says why. Takes its pages away again when it goes. GUI thread.
class OfflinePages final : public QObject
{
    Q_OBJECT
public:
    OfflinePages(MainWindow& window, FloorConnection& store, JobList& jobs, Notifier& notifier, UiSettings& settings, QSettings& kept,
                 QObject* parent = nullptr);
    ~OfflinePages() override;

private:
    MainWindow& m_window;
    std::unique_ptr<ExportDesk> m_desk;
};

} // namespace leadfloor

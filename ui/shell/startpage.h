// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

class QStackedWidget;
class QPushButton;
class QScrollArea;

namespace leadfloor {

class ConnectForm;
class MessageStrip;
class RecentView;
class StepList;

/// A floor that was open before.
struct RecentFloor
{
    QString name, address, email;
    bool isDemo = false;
    QDateTime lastUsed;
};

/// What a person types to get to a floor. The password lives only as long as this value.
struct ConnectRequest
{
    QString address, email, password;
    bool keepsPassword = false; ///< in the system's keychain, if it turns out to be right
};

/// The first thing that people see: make a private demo floor, connect to a floor, open the offline
/// store; below them the floors used before. It does nothing itself, it asks by signals.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecents(const QList<RecentFloor>& floors);
    /// The offline stores of this computer, newest first, by name; none: why none can be opened.
    void setOfflineStores(const QStringList& names, const QString& reason);
    /// Why no private floor can be made here; empty if it can.
    void setCreateReason(const QString& reason);

    /// Above whatever is shown: what became of opening something.
    [[nodiscard]] MessageStrip& messages() const { return *m_messages; }
    void showCards();
    /// Shows the steps of making a private floor; states are set on the list.
    StepList& showCreation(const QStringList& steps);
    void failCreation(const Error& error);
    /// Whether this computer has a keychain for passwords, for the form of connecting.
    void setKeychain(bool isAvailable);
    /// The form as it is, e.g. while it tries.
    [[nodiscard]] ConnectForm& connectForm() const { return *m_form; }
    /// Shows the form of connecting, empty but for these.
    ConnectForm& showConnect(const QString& address = {}, const QString& email = {});

Q_SIGNALS:
    void createRequested();
    void createCancelled();
    void connectRequested(const leadfloor::ConnectRequest& request);
    void connectCancelled();
    void connectShown();
    void offlineRequested(int store); ///< of setOfflineStores()
    void recentRequested(const leadfloor::RecentFloor& floor);
    void clearRecentsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeCards();
    QWidget* makeCreation();

    MessageStrip* m_messages;
    QStackedWidget* m_stack;
    QPushButton* m_create = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_offline = nullptr;
    RecentView* m_recents = nullptr;
    QWidget* m_recentPart = nullptr;
    StepList* m_steps = nullptr;
    MessageStrip* m_creationFault = nullptr;
    QPushButton* m_creationRetry = nullptr;
    QWidget* m_cards;    ///< made after the parts above, which it sets
    QWidget* m_creation; ///< as well
    ConnectForm* m_form;
    QWidget* m_connecting; ///< m_form, and what scrolls it
};

} // namespace leadfloor

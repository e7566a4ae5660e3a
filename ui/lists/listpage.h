// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/keysetmodel.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/pagebase.h"

#include <functional>

class QComboBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace leadfloor {

class EmptyState;
class MessageStrip;
class TableCopy;
class TableStack;
class TitleRow;

/// A page that shows one list of the floor: a head with a strip for what went wrong, the table with
/// its three empty states, and what is chosen in a pane beside it. It asks as soon as it is shown
/// and connected, and again each time it is shown; what is chosen lives on. GUI thread.
class ListPage : public PageBase
{
    Q_OBJECT
public:
    /// Below this the pane would leave the table too little (look.md section 6).
    static constexpr int paneNeedsWidthAt100 = 860;

    ~ListPage() override;
    /// Asks again for what is shown, as after a purchase; nothing moves.
    virtual void refresh();

Q_SIGNALS:
    void inventoryRequested(); ///< nothing here yet: go and look at what is on offer
    void dataAgeChanged(const QDateTime& asOf); ///< when the rows on screen were true

protected:
    /// `id` names the parts: "orders" makes ordersPage, ordersTable, ordersStrip, "orders.refresh".
    ListPage(FloorConnection& floor, const QString& id, const QString& title, QWidget* parent);

    // What a page says of itself, in its constructor and in this order.

    /// The list, and what the table shows if that is another model over it.
    void setList(GrowingModel& list, QAbstractItemModel* shown = nullptr);
    /// `area` stands below the head and holds the table's stack; nullptr: the stack alone.
    void setBody(QWidget* area = nullptr);
    /// `pane` is as wide as its hint. Space and the button show and hide it.
    void setPane(QWidget* pane, QToolButton* button);
    /// The same with a button at the end of the title, after those that are there; `words` say what the pane is.
    void addPane(QWidget* pane, const QString& words);
    /// Which part of the list is shown, beside the title; its entries are there already.
    void addChoice(QComboBox* choice, const QString& accessibleName);
    /// How many there are, below the title.
    void addCount(QWidget* label);
    /// F5, and copying the table's rows.
    void addListActions();
    /// Asks again, while it is shown, when the floor tells that this desk of the operators has changed.
    void followDesk(const QString& desk);
    /// The same when somebody of the workspace has changed this part of it.
    void followTeam(const QString& part);

    [[nodiscard]] FloorConnection& floor() const { return m_floor; }
    [[nodiscard]] TitleRow& title() const { return *m_title; }
    [[nodiscard]] QVBoxLayout& head() const
    {
        return *m_head;
    } ///< title, what pages add, then the strip
    [[nodiscard]] MessageStrip& strip() const { return *m_strip; }
    [[nodiscard]] LfTableView& table() const { return *m_table; }
    [[nodiscard]] TableStack& stack() const { return *m_stack; }
    [[nodiscard]] TableCopy& copy() const { return *m_copy; }
    [[nodiscard]] bool isStarted() const { return m_isStarted; }
    /// The floor's currency in this page's language.
    [[nodiscard]] CellFormat cellFormat() const;
    /// The current row of `list`, nullptr if there is none.
    template <class Row> [[nodiscard]] const Row* currentOf(const KeysetModel<Row>& list) const
    {
        const int line = m_table->currentIndex().row();
        return line >= 0 && line < list.rowCount() ? &list.row(line) : nullptr;
    }

    // What a page answers.

    /// First time connected: the formats, and questions beside the list's own.
    virtual void begin(const CellFormat& format, const FloorIdentity& identity) = 0;
    /// The list has no rows: says why, with a way on.
    virtual void sayEmpty(EmptyState& empty) = 0;
    /// Head and figures, after each change of the list's state.
    virtual void updateHead() = 0;
    /// The list has answered. By default its first row is chosen if none is, and the pane follows.
    virtual void takeAnswer();
    /// Another row is current, or the same row has changed.
    virtual void updatePane() {}
    /// What the strip says; by default why rows are older than they could be.
    [[nodiscard]] virtual std::optional<Error> trouble() const;
    /// The pane is worth its room.
    [[nodiscard]] virtual bool hasPane() const;
    /// Sizes or rows have changed.
    virtual void layOut();

    void updateAll();
    void updateBody();
    void updateStrip();
    void setPaneWanted(bool isWanted);
    /// Why an act did not happen; what a lost line left open may be sent again, as often as needed.
    void sayFailed(const Error& error, const std::function<void()>& again);
    /// A button that asks again; for empty states and strips.
    void offerAgain(QPushButton* button);

    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void start();
    void takeState();
    void follow(void (FloorConnection::*signal)(const QString&), const QString& part);

    FloorConnection& m_floor;
    QString m_id;
    GrowingModel* m_list = nullptr;
    bool m_isStarted = false;
    bool m_isStripTrouble = false;      ///< what the strip says is trouble()
    std::optional<bool> m_isPaneWanted; ///< nullopt: if there is room
    TitleRow* m_title;
    MessageStrip* m_strip;
    LfTableView* m_table;
    TableCopy* m_copy;
    TableStack* m_stack;
    QWidget* m_headArea;
    QVBoxLayout* m_head;
    QWidget* m_paneLine = nullptr;
    QWidget* m_pane = nullptr;
    QToolButton* m_paneButton = nullptr;
};

} // namespace leadfloor

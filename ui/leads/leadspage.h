// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/ordermodel.h"
#include "models/items/ownedleadmodel.h"
#include "ui/exports/exportoffer.h"
#include "ui/widgets/openexternal.h"
#include "ui/widgets/pagebase.h"

#include <QTimer>

class QComboBox;
class QPushButton;
class QToolButton;

namespace leadfloor {

class ContactCard;
class LfTableView;
class MessageStrip;
class SearchField;
class TableCopy;
class TableStack;
class ThemedLabel;
class Toast;

/// My leads: what the workspace has bought, with contacts (look.md picture 06). Search and order
/// are asked on the server. It writes no file and buys nothing: what it wants leaves as a signal.
class LeadsPage final : public PageBase
{
    Q_OBJECT
public:
    static constexpr int typingDelayMs = 250;

    explicit LeadsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~LeadsPage() override;

    [[nodiscard]] OwnedLeadModel& model() { return m_model; }
    [[nodiscard]] ContactCard& card() const { return *m_card; }
    /// Only the leads of this order.
    void showOrder(qint64 orderNumber);
    [[nodiscard]] ExportOffer exportOffer() const;
    /// Asks again for what is shown, as after a delivery; nothing moves.
    void refresh();
    /// Says selectionChanged() again, e.g. when the page is shown.
    void announceSelection();

Q_SIGNALS:
    void exportRequested(const leadfloor::ExportOffer& offer);
    void orderRequested(qint64 orderNumber); ///< show that order
    void inventoryRequested();               ///< nothing bought yet: go and buy
    void selectionChanged(qint64 leads, leadfloor::Money total);
    void dataAgeChanged(const QDateTime& asOf); ///< when the rows on screen were true

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    void setUpTable();
    void addActions();
    void connectParts();

    void start();
    void applyIdentity();
    void applyWidths();
    void takeSearch();
    void takeState();
    void fillOrders();
    void chooseOrder(int index);
    void clearFilters();
    void updateBody();
    void updateStrip();
    void updateCount();
    void updateCard();
    void layOut();
    void setCardWanted(bool isWanted);
    [[nodiscard]] bool isFiltered() const;

    void exportView() { Q_EMIT exportRequested(exportOffer()); }
    void findInLine();
    void escape();
    void callCurrent();
    void openDensity();

    FloorConnection& m_floor;
    OwnedLeadModel m_model;
    OrderModel m_orders;
    bool m_isStarted = false;
    std::optional<bool> m_isCardWanted; ///< nullopt: if there is room
    std::optional<qint64> m_everything; ///< count without search and order, once known

    QTimer m_typingTimer;
    QComboBox* m_orderFilter;
    QPushButton* m_exportButton;
    SearchField* m_search;
    ThemedLabel* m_count;
    ThemedLabel* m_countOf;
    ThemedLabel* m_filters;
    QPushButton* m_clear;
    MessageStrip* m_strip;
    LfTableView* m_table;
    TableCopy* m_copy;
    TableStack* m_stack;
    QWidget* m_cardLine;
    ContactCard* m_card;
    QToolButton* m_cardButton;
    Toast* m_toast;
};

} // namespace leadfloor

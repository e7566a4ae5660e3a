// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/ordermodel.h"
#include "models/items/ownedleadmodel.h"
#include "ui/exports/exportoffer.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/openexternal.h"

#include <QTimer>

class QComboBox;
class QPushButton;

namespace leadfloor {

class ContactCard;
class SearchField;
class ThemedLabel;
class Toast;

/// My leads: what the workspace has bought, with contacts (look.md picture 06). Search and order
/// are asked on the server. It writes no file and buys nothing: what it wants leaves as a signal.
class LeadsPage final : public ListPage
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
    void refresh() override;
    /// Says selectionChanged() again, e.g. when the page is shown.
    void announceSelection();

Q_SIGNALS:
    void exportRequested(const leadfloor::ExportOffer& offer);
    void orderRequested(qint64 orderNumber); ///< show that order
    void selectionChanged(qint64 leads, leadfloor::Money total);

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override { updatePane(); }
    void updatePane() override;
    [[nodiscard]] bool hasPane() const override { return true; }

private:
    void fillHead();
    void setUpTable();
    void addActions();
    void connectParts();

    void applyWidths();
    void takeSearch();
    void fillOrders();
    void chooseOrder(int index);
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;

    void exportView() { Q_EMIT exportRequested(exportOffer()); }
    void findInLine();
    void escape();
    void callCurrent();
    void openDensity();

    OwnedLeadModel m_model;
    OrderModel m_orders;
    std::optional<qint64> m_everything; ///< count without search and order, once known

    QTimer m_typingTimer;
    QComboBox* m_orderFilter;
    QPushButton* m_exportButton;
    SearchField* m_search;
    ThemedLabel* m_count;
    ThemedLabel* m_countOf;
    ThemedLabel* m_filters;
    QPushButton* m_clear;
    ContactCard* m_card;
    Toast* m_toast;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/basketmodel.h"
#include "models/items/pending.h"
#include "ui/lists/listpage.h"

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// The member's basket: what is in it, what it costs today, and the way to buy it. It is kept on the
/// floor and reserves nothing.
class BasketPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit BasketPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~BasketPage() override;

    [[nodiscard]] BasketModel& model() { return m_model; }
    /// Puts leads in, wherever the person is; told by changed().
    void add(const QList<LeadId>& leads);
    /// Takes them out again, as Undo does.
    void takeOut(const QList<LeadId>& leads);

Q_SIGNALS:
    void quoteRequested(const QList<leadfloor::OrderLine>& lines);
    /// `leads` were added or taken out; `isUndoable` with `wasAdded` says how to undo it.
    void changed(const QString& words, const QList<leadfloor::LeadId>& leads, bool wasAdded);
    void failed(const leadfloor::Error& error); ///< while the page is not shown
    void countChanged(int leads); ///< in the basket

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;

private:
    void setUpTable();
    void addActions();
    [[nodiscard]] QList<LeadId> chosen() const;
    void removeChosen();
    void empty();
    void buy();
    void tell(const Error& error);

    BasketModel m_model;
    Pending<BasketChange> m_adding;
    Pending<int> m_removing;
    ThemedLabel* m_sum;
    ThemedLabel* m_note;
    QPushButton* m_remove;
    QPushButton* m_empty;
    QPushButton* m_buy;
};

} // namespace leadfloor

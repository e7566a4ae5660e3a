// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pending.h"
#include "models/items/plainrows.h"
#include "ui/importing/importdraft.h"
#include "ui/widgets/lftableview.h"

#include <QWidget>

class QVBoxLayout;

namespace leadfloor {

class ImportRun;
class MessageStrip;

/// What the steps of one wizard share; outlives them.
struct ImportContext
{
    ImportService& service;
    ImportDraft& draft;
    bool isOperator = false; ///< chooses a supplier
};

/// One step of the import wizard: a column. Its footer is the wizard's.
class ImportStep : public QWidget
{
    Q_OBJECT
public:
    ImportStep(ImportContext& context, const QString& accessibleName);
    /// The step becomes the current one; the draft may have changed since it was left.
    virtual void enter() = 0;
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Something is under way that Cancel ends; ends it.
    [[nodiscard]] virtual bool isRunning() const { return false; }
    virtual void stop() {}
    /// What goes on without the wizard being on screen; nullptr: nothing does.
    [[nodiscard]] virtual ImportRun* run() const { return nullptr; }
    /// After a failure the same anew; a repeat does no harm.
    virtual void runAgain() {}
    /// "Next: Columns"; empty: there is no way on.
    [[nodiscard]] virtual QString nextText() const = 0;
    [[nodiscard]] virtual QWidget* firstFocus() const = 0;

Q_SIGNALS:
    void changed(); ///< isComplete, isRunning, nextText

protected:
    [[nodiscard]] ImportContext& context() const { return m_context; }
    [[nodiscard]] ImportDraft& draft() const { return m_context.draft; }
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    [[nodiscard]] MessageStrip& strip() const { return *m_strip; } ///< not in the column yet
    /// A table of `rows` under a name.
    [[nodiscard]] static LfTableView* makeTable(PlainRows& rows, const QString& objectName, const QString& accessibleName);

private:
    ImportContext& m_context;
    QVBoxLayout* m_column;
    MessageStrip* m_strip;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace leadfloor {

/// One line of the palette that is no action: a place to go to.
struct PaletteHit
{
    QString title;
    QString detail; ///< what kind of thing it is, and what tells it from others
    QString iconName;
    std::function<void()> run;
};

/// 0: no match; else the better the higher. Every typed word must begin a word of the title, or be
/// somewhere in it.
[[nodiscard]] int matchScore(const QString& title, const QStringList& typed);

/// Finds things for the palette beside its actions, at once or a little later. GUI thread.
class PaletteSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The newest words win; empty: the palette is closed or shows actions only.
    virtual void find(const QString& words) = 0;
    [[nodiscard]] const QList<PaletteHit>& hits() const { return m_hits; } ///< best first

Q_SIGNALS:
    void changed(); ///< hits came later than find() returned

protected:
    QList<PaletteHit> m_hits;
};

/// Things that are here already, e.g. settings: those whose title matches.
class ListedSource final : public PaletteSource
{
public:
    static constexpr int hitsMost = 6;

    explicit ListedSource(std::function<QList<PaletteHit>()> list, QObject* parent = nullptr)
        : PaletteSource(parent)
        , m_list(std::move(list))
    {
    }
    void find(const QString& words) override;

private:
    std::function<QList<PaletteHit>()> m_list;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/items/roles.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

namespace leadfloor {

/// A word on a soft plate with a frame, 22 px high: class, state, count. Not focusable; its words
/// are its accessible name.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(const QString& words = {}, Tone tone = Tone::Plain, QString iconName = {},
                   QWidget* parent = nullptr);
    void setWords(const QString& words);
    void setTone(Tone tone, const QString& iconName = {});
    /// Gold or Silver with its diamond and colours; words are the caller's, translated.
    void setLeadClass(LeadClass leadClass);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words, m_icon;
    Tone m_tone;
    std::optional<LeadClass> m_class;
};

/// "Ctrl", "/", "1": the cap of a key, for hints beside controls.
class KeyCap final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(QString key, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace leadfloor {

/// On a widget whose words are a secret as a whole, see ThemedLabel::setSecret().
inline constexpr const char* secretProperty = "lfSecret";

/// Does for every widget what the mask asks for beside painting: repaints it when the mask is
/// switched, and while it is on keeps money and contacts out of accessible names, descriptions and
/// tool tips, also of those that are set meanwhile (looked at before each painting). Made by
/// Theme::install(). GUI thread.
class MaskGuard final : public QObject
{
    Q_OBJECT
public:
    explicit MaskGuard(QApplication& application);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void switched();
};

} // namespace leadfloor

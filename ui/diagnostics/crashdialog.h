// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/crashreport.h"

#include <QDialog>

class QPlainTextEdit;

namespace leadfloor {

class MessageStrip;
class ThemedLabel;

/// At the start after a crash: what happened, all of the report, to save or to delete. Reports that
/// are left alone are shown again at the next start. Nothing is sent anywhere.
class CrashDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `reports` is not empty; the newest is shown first.
    explicit CrashDialog(QList<CrashReport> reports, QWidget* parent = nullptr);

private:
    void showReport();
    void save();
    void remove();

    QList<CrashReport> m_reports; ///< the last one is shown
    ThemedLabel* m_when;
    QPlainTextEdit* m_text;
    MessageStrip* m_strip;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace leadfloor {

class FormField;
class SegmentedButtons;

/// Asks for the name of a view and who sees it. It stays open until whoever asked calls accept() or
/// showError(): the floor may refuse the name.
class ViewDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose : quint8
    {
        SaveAs,
        Rename
    };
    /// `keeps`: what a view of this page keeps, in a sentence.
    ViewDialog(Purpose purpose, const QString& name, const QString& keeps, QWidget* parent = nullptr);
    /// Below the name; the dialog can be used again.
    void showError(const QString& sentence);

Q_SIGNALS:
    void chosen(const QString& name, bool isTeam);

private:
    void choose();

    QLineEdit* m_name;
    FormField* m_field;
    SegmentedButtons* m_who;
    QPushButton* m_save;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importstep.h"

#include <QDialog>

class QComboBox;
class QJsonObject;
class QPushButton;

namespace leadfloor {

/// The mapping profiles of a supplier: what they are called, how often they were used; to and from
/// files, and forgotten.
class ProfilesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` must outlive the dialog.
    ProfilesDialog(ImportService& service, bool isOperator, QWidget* parent = nullptr);

private:
    void ask();
    void updateButtons();
    void exportCurrent();
    void importFile();
    void readFile(const QString& path);
    void save(const QString& supplier, const QString& path, const QJsonObject& content);
    void removeCurrent();
    [[nodiscard]] const ImportProfile* current() const;

    ImportService& m_service;
    Pending<QStringList> m_suppliersAsking;
    Pending<QList<ImportProfile>> m_asking;
    Pending<QJsonObject> m_reading;
    Pending<ImportProfile> m_saving;
    Pending<void> m_removing;
    QList<ImportProfile> m_profiles;
    PlainRows m_rows;
    LfTableView* m_table;
    QComboBox* m_supplier;
    MessageStrip* m_strip;
    QPushButton* m_export;
    QPushButton* m_import;
    QPushButton* m_remove;
};

} // namespace leadfloor

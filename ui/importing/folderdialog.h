// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/domain/watchedfolder.h"
#include "models/items/pending.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace leadfloor {

class FormField;
class MessageStrip;

/// A folder to be watched, or one to change: where it is, whose files they are, how their columns are
/// read, what becomes of wrong rows. Looks at no disk: whether the folder is there the watcher says.
class FolderDialog final : public QDialog
{
    Q_OBJECT
public:
    /// A null id: a new one. Both services must outlive the dialog. `product`: name of the floor's default.
    FolderDialog(WatchedFolders& folders, ImportService& imports, bool isOperator, const QString& product, const WatchedFolder& folder,
                 QWidget* parent = nullptr);
    ~FolderDialog() override;

    [[nodiscard]] WatchedFolder folder() const; ///< as it stands

Q_SIGNALS:
    void saved(const QUuid& folder);

private:
    QWidget* makeHow();
    void showFolder();
    void askSuppliers();
    void askProfiles();
    void fillColumns(const QList<ImportProfile>& profiles);
    void browse();
    void save();

    WatchedFolders& m_folders;
    ImportService& m_imports;
    const bool m_isOperator;
    const WatchedFolder m_first; ///< as it came
    Pending<QStringList> m_suppliersAsking;
    Pending<QList<ImportProfile>> m_profilesAsking;
    QLineEdit* m_path;
    FormField* m_pathField;
    QComboBox* m_supplier;
    FormField* m_supplierField;
    QComboBox* m_columns; ///< data: name of a profile; empty: any that is known; invalid: also new ones
    QComboBox* m_rows;
    QLineEdit* m_product;
    QSpinBox* m_settle;
    QCheckBox* m_hasHeader;
    QCheckBox* m_dayFirst;
    MessageStrip* m_strip;
    QPushButton* m_save;
};

} // namespace leadfloor

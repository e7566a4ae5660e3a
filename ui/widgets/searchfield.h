// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

namespace leadfloor {

class ThemedLabel;

/// A line with a magnifier and, while it is empty and unfocused, the cap of the key that leads to
/// it.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    /// `key` is shown, not bound ("/", "Ctrl K": one cap per word).
    SearchField(const QString& placeholder, const QString& accessibleName, const QString& key = {},
                QWidget* parent = nullptr);

    /// Shows the shortest of the keys of `action`, also after they were changed.
    void followKeys(QAction& action);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void align();
    QStringList m_keys;
};

/// Marks a field as wrong: red frame. The sentence goes below it, see FormField.
void setFieldError(QWidget& field, bool isWrong);

/// Label above, any field, hint or error sentence below; the label is the field's buddy and, if it
/// has none, its accessible name.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString& label, QWidget& field, QString hint = {}, QWidget* parent = nullptr);
    /// Empty: no error, the hint comes back.
    void setError(const QString& sentence);
    [[nodiscard]] QString error() const;
    /// Stands below the field while there is no error.
    void setHint(const QString& hint);

private:
    QWidget& m_field;
    QString m_hint, m_error;
    ThemedLabel* m_below;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"
#include "models/engine/leadimport.h"
#include "tests/support/testcluster.h"

#include <QTemporaryDir>

#include <memory>

namespace leadfloor::testing {

/// What tests of imports have in common: a cluster, a demo floor in a database of its own for each function, with
/// the suppliers "Acme Leads" and "Other Leads", and a folder for files. Tests inherit it, so that it reads as their own.
class ImportStage
{
protected:
    ImportStage() = default;
    ~ImportStage() = default;
    Q_DISABLE_COPY_MOVE(ImportStage)

    /// Another floor and folder. What went wrong; empty: nothing.
    [[nodiscard]] QString openFloor();
    /// Whatever happened, none is left.
    [[nodiscard]] qint64 workTables() const;

    QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] static QList<QStringList> read(const QString& path);
    ImportRequest request(const QByteArray& bytes, const QString& supplier = QStringLiteral("Acme Leads"),
                          const QString& name = QStringLiteral("leads.csv")) const;
    [[nodiscard]] static Result<ImportSummary> importAs(const ConnectionSpec& spec, const ImportRequest& request);
    /// As the floor's owner.
    [[nodiscard]] Result<ImportSummary> importNow(const ImportRequest& wanted) const;
    /// -1, or the SQLSTATE, if it cannot be asked.
    [[nodiscard]] qint64 count(const QString& sql) const;
    [[nodiscard]] QString text(const QString& sql) const;
    [[nodiscard]] qint64 leads() const;
    [[nodiscard]] static QByteArray daysAgo(int days);
    /// Makes a member.
    ConnectionSpec signIn(const QString& workspace, const QString& email, const QString& role) const;

    /// Empty for a value; kept for the message, which QVERIFY2 makes in any case.
    template <class T> QString problemOf(const Result<T>& result)
    {
        m_problem = result ? QString() : problemText(result.error());
        return m_problem;
    }

    TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    std::unique_ptr<QTemporaryDir> m_folder;
    ConnectionSpec m_broker;
    QString m_problem;

private:
    [[nodiscard]] static QString problemText(const Error& error);
};

} // namespace leadfloor::testing

/// In a test that has the stage.
#define VERIFY_RESULT(result) QVERIFY2(problemOf(result).isEmpty(), qPrintable(m_problem))

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosticscommand.h"

#include "app/cli/basiccommand.h"
#include "models/engine/diagnosticsfile.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Works without a floor as well: that may be what is to be found out.
class DiagnosticsCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "diagnostics", "Versions, connection, logs and crash reports for somebody who helps; no contacts, no passwords");
        app.add_option("--output", m_path, "Write all of it as a zip archive");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        QList<DiagnosticsPart> parts{programDiagnostics(u"leadfloorctl"_s, QStringLiteral(LEADFLOOR_VERSION))};
        FloorLine line(options);
        const auto connection = line.memberLine();
        const auto asked = connection ? connectionDiagnostics(**connection) : tl::unexpected(connection.error());
        parts.append(asked ? *asked : DiagnosticsPart{u"Connection"_s, {{u"Problem"_s, toUserText(asked.error())}}});
        const QList<BundleFile> files = diagnosticsBundle(parts, stateFolder());
        if (!m_path.empty()) {
            if (auto written = writeBundle(text(m_path), files); !written)
                return output.error(written.error());
        }
        output.line(diagnosticsText(parts).trimmed());
        QJsonArray json;
        QList<QStringList> rows;
        for (const BundleFile& file : files) {
            json.append(QJsonObject{{u"name"_s, file.name}, {u"bytes"_s, file.contents.size()}});
            rows.append({file.name, QString::number(file.contents.size())});
        }
        QJsonObject values;
        for (const DiagnosticsPart& part : parts) {
            for (const auto& [name, value] : part.rows)
                values.insert(part.title.toLower() % u'.' % name.toLower().replace(u' ', u'_'), redacted(value));
        }
        output.table({u"File"_s, u"Bytes"_s}, rows);
        output.object({{u"path"_s, m_path.empty() ? QJsonValue() : QJsonValue(text(m_path))}, {u"files"_s, json}, {u"values"_s, values}});
        return DoneExit;
    }

private:
    std::string m_path;
};

} // namespace

Commands diagnosticsCommands()
{
    return makeCommands<DiagnosticsCommand>();
}

} // namespace leadfloor

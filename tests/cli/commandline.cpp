// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

#include "models/engine/privatefloor.h"
#include "tests/support/quickfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr int patienceMs = 120000;

/// The first key, at any depth, that is not snake_case; empty: all are.
QString strangeKey(const QJsonValue& value)
{
    static const QRegularExpression snakeCase(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_s);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array) {
            if (const QString key = strangeKey(item); !key.isEmpty())
                return key;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!snakeCase.match(it.key()).hasMatch())
            return it.key();
        if (const QString key = strangeKey(it.value()); !key.isEmpty())
            return key;
    }
    return {};
}

} // namespace

QByteArray CommandAnswer::all() const
{
    return u"exit code %1\n%2%3%4"_s.arg(QString::number(exitCode), out, err, problem).toUtf8();
}

class CommandLine::Run final
{
public:
    Run(const CommandLine& line, const QStringList& words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LEADFLOOR_HOME"_s);
        environment.remove(u"LEADFLOOR_PASSWORD"_s);
        for (auto it = line.m_variables.cbegin(); it != line.m_variables.cend(); ++it) {
            if (it.value().isNull())
                environment.remove(it.key());
            else
                environment.insert(it.key(), it.value());
        }
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(u"/"_s);
        if (line.m_userId) {
            m_process.setChildProcessModifier([user = uid_t(*line.m_userId)] {
                if (setgroups(0, nullptr) != 0 || setgid(gid_t(user)) != 0 || setuid(user) != 0)
                    _exit(126);
            });
        }
        m_process.setProgram(line.m_program);
        m_process.setArguments(
            QStringList{u"--home"_s, line.m_floors.isEmpty() ? line.home() : line.m_floors}
            + words);
    }
    ~Run()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] QProcess& process() { return m_process; }
    void start(const QByteArray& input)
    {
        m_process.start();
        m_process.write(input);
        m_process.closeWriteChannel();
    }
    [[nodiscard]] CommandAnswer finish()
    {
        CommandAnswer answer;
        if (m_process.state() != QProcess::NotRunning && !m_isFinished.wait(patienceMs)) {
            answer.problem = u"It did not end within %1 s."_s.arg(patienceMs / 1000);
            return answer;
        }
        answer.out = QString::fromUtf8(m_process.readAllStandardOutput());
        answer.err = QString::fromUtf8(m_process.readAllStandardError());
        if (m_process.error() == QProcess::FailedToStart
            || m_process.exitStatus() != QProcess::NormalExit)
            answer.problem = u"It did not end by itself: %1."_s.arg(m_process.errorString());
        else
            answer.exitCode = m_process.exitCode();
        return answer;
    }

private:
    QProcess m_process;
    QSignalSpy m_isFinished{&m_process, &QProcess::finished};
};

CommandLine::CommandLine(QString program)
    : m_program(std::move(program))
    , m_folder(quickFolder(u"lfcli"_s))
{
    // The server's user passes through, if root runs the tests.
    ::chmod(home().toLocal8Bit().constData(), 0711);
}

CommandLine::~CommandLine()
{
    const QStringList floors = PrivateFloor::names(home());
    for (const QString& name : floors)
        std::ignore = PrivateFloor(name, home()).destroy();
}

CommandAnswer CommandLine::must(const QStringList& words) const
{
    const CommandAnswer answer = json(words);
    if (answer.exitCode != 0 || !answer.problem.isEmpty())
        qWarning("%s: %s", qPrintable(words.join(u' ')), answer.all().constData());
    return answer;
}

CommandAnswer CommandLine::plain(const QStringList& words, const QByteArray& input) const
{
    Run run(*this, words);
    run.start(input);
    return run.finish();
}

CommandAnswer CommandLine::json(const QStringList& words, const QByteArray& input) const
{
    CommandAnswer answer = plain(words + QStringList(u"--json"_s), input);
    if (!answer.problem.isEmpty())
        return answer;
    QJsonParseError flaw;
    const QJsonDocument document = QJsonDocument::fromJson(answer.out.toUtf8(), &flaw);
    answer.json = document.object();
    if (!document.isObject() || answer.out.count(u'\n') != 1 || !answer.out.endsWith(u'\n'))
        answer.problem =
            u"Standard output is not one object in one line: %1"_s.arg(flaw.errorString());
    else if (!answer.err.isEmpty())
        answer.problem = u"With --json it also wrote on standard error."_s;
    else if (const QString key = strangeKey(answer.json); !key.isEmpty())
        answer.problem = u"The key \"%1\" is not snake_case."_s.arg(key);
    else if ((answer.exitCode == 0) == answer.json.contains("error"_L1))
        answer.problem = u"The exit code and the object do not agree."_s;
    return answer;
}

CommandAnswer CommandLine::interrupted(const QStringList& words,
                                       const std::function<bool(qint64)>& isDue) const
{
    Run run(*this, words);
    run.start({});
    if (!QTest::qWaitFor([&] { return isDue(run.process().processId()); }, patienceMs)) {
        CommandAnswer answer;
        answer.problem = u"The moment to interrupt it never came."_s;
        return answer;
    }
    run.process().terminate();
    return run.finish();
}

QString CommandLine::file(const QString& name, const QByteArray& contents) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace leadfloor::testing

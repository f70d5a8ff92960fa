// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/Apply.h"
#include "app/Arguments.h"
#include "app/CommandLine.h"
#include "app/Console.h"
#include "app/Describe.h"
#include "app/Render.h"

#include <QApplication>

#include <csignal>
#include <cstdio>

using namespace espalier::app;

namespace {

int refuse(const QString& reason) {
    std::fprintf(stderr, "espalier: %s (espalier --help)\n", qUtf8Printable(reason.simplified()));
    return exit_code::wrongUsage;
}

int print(const QString& text) {
    std::fputs(qUtf8Printable(text), stdout);
    return exit_code::done;
}

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("espalier"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(ESPALIER_VERSION));
}

/// Where files may not grow further, writing fails, and that is told.
void surviveFileLimits() {
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace

int main(int argc, char* argv[]) {
    const Console console;
    const CommandLine line = CommandLine::parse(commandLineArguments(argc, argv));
    if (!line.error.isEmpty()) {
        return refuse(line.error);
    }
    nameApplication();
    surviveFileLimits();
    switch (line.command) {
    case CommandLine::Command::Help:
        return print(CommandLine::usage());
    case CommandLine::Command::Version:
        return print(CommandLine::version());
    case CommandLine::Command::Describe: {
        const QCoreApplication application(argc, argv);
        return runDescribe(*line.url, line.json);
    }
    case CommandLine::Command::Apply: {
        const QCoreApplication application(argc, argv);
        return runApply(line.changes, *line.url, line.dryRun);
    }
    case CommandLine::Command::Render:
        return runRender(line, argc, argv);
    case CommandLine::Command::Open:
        break;
    }
    return runWindow(line, argc, argv);
}

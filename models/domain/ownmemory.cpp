// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ownmemory.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <werapi.h>
#else
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/types.h>

#include <sys/ptrace.h>
#endif

namespace leadfloor {

bool keepMemoryPrivate()
{
    if (qEnvironmentVariableIsSet("LEADFLOOR_ALLOW_CORE"))
        return true;
#ifdef Q_OS_WIN
    // Windows Error Reporting leaves the heap out, and asks nobody whether it may send it.
    ::SetErrorMode(::GetErrorMode() | SEM_NOGPFAULTERRORBOX);
    return ::WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP) == S_OK;
#else
    const rlimit noCore{0, 0};
    bool isPrivate = ::setrlimit(RLIMIT_CORE, &noCore) == 0;
#ifdef Q_OS_MACOS
    isPrivate = ::ptrace(PT_DENY_ATTACH, 0, nullptr, 0) == 0 && isPrivate;
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // its search for leaks debugs the program itself
    isPrivate = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && isPrivate;
#endif
    return isPrivate;
#endif
}

} // namespace leadfloor

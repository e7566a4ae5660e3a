# SPDX-License-Identifier: GPL-3.0-or-later
# The one place for compiler flags: every target links leadfloor_options and sets none of its own.

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# One folder for programs, so that tests and bench find them beside each other.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# What most tests of a kind include, read once for all of them: half of the time that they take to build. It hides
# missing includes, so only preset ci does it; preset dev reads each file by itself.
option(LEADFLOOR_PRECOMPILE "Read what tests have in common only once" OFF)

# A second build of the same sources costs seconds; unity files need no special settings for it.
find_program(LEADFLOOR_CCACHE ccache)
if(LEADFLOOR_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${LEADFLOOR_CCACHE})
    if(LEADFLOOR_PRECOMPILE)
        # What was read once is known to the cache by these words only.
        set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${LEADFLOOR_CCACHE})
    endif()
endif()

# Each test is a program that holds the whole desktop: the default linker takes 2.2 s for one, lld 0.4.
find_program(LEADFLOOR_LLD ld.lld)
if(LEADFLOOR_LLD)
    add_link_options(-fuse-ld=lld)
endif()

option(LEADFLOOR_FUZZ "Build the targets of tests/fuzz; wants clang" OFF)
option(LEADFLOOR_WERROR "Treat warnings as errors" OFF)
set(LEADFLOOR_SANITIZE "" CACHE STRING "Sanitizers to build with: empty, address;undefined, or thread")

add_library(leadfloor_options INTERFACE)
target_compile_features(leadfloor_options INTERFACE cxx_std_20)
target_compile_options(leadfloor_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${LEADFLOOR_WERROR}>:-Werror>)
target_compile_definitions(leadfloor_options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY QT_USE_QSTRINGBUILDER QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(leadfloor_options INTERFACE ${PROJECT_SOURCE_DIR})
if(LEADFLOOR_SANITIZE)
    list(JOIN LEADFLOOR_SANITIZE "," leadfloor_sanitizers)
    target_compile_options(leadfloor_options INTERFACE -fsanitize=${leadfloor_sanitizers} -fno-omit-frame-pointer)
    target_link_options(leadfloor_options INTERFACE -fsanitize=${leadfloor_sanitizers})
endif()

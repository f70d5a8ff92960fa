#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails on words of unfinished work, on waiting by the clock in tests, and on a source that does
not name its licence in its first lines."""

import re
import sys
from pathlib import Path

FOLDERS = ["app", "orm", "ui", "resources", "tests", "packaging", ".ci"]
SUFFIXES = {".h", ".cpp", ".md", ".py", ".sh", ".cmake", ".txt", ".in", ".json"}
DATA = ("tests/data/", "resources/")

# Written in pieces: this file is read as well.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b|(?i:not imple" r"mented|coming" r" soon)")
WAITING = re.compile(r"\bq(Wait|Sleep)\s*\(|\b(m|u|nano)?sl" r"eep\s*\(|\bsl" r"eep_(for|until)\b")
LICENCE = re.compile(r"SPDX-License-Identifier: (\S+)$")
MIT, GPL = "MIT", "GPL-3.0-or-later"
REQUIRED = {"orm": MIT, "tests/orm": MIT, "ui": GPL, "app": GPL, "tests/ui": GPL, "tests/app": GPL}


def texts(root):
    """Every text that people write: not the build, not the licences, not the data."""
    paths = [path for path in root.iterdir() if path.is_file()]
    for folder in FOLDERS:
        paths += (root / folder).rglob("*")
    for path in sorted(paths):
        name = path.relative_to(root).as_posix()
        written = path.suffix in SUFFIXES or name in ("dev", ".ci/run")
        if path.is_file() and written and not (name.startswith(DATA) and path.suffix in (".txt", ".json")
                                               and path.name != "CMakeLists.txt"):
            yield name, path.read_text(errors="replace").splitlines()


def licence_problem(name, lines):
    if Path(name).suffix not in (".h", ".cpp", ".py") and name not in ("dev", ".ci/run"):
        return None
    found = [match[1] for match in map(LICENCE.search, lines[:2]) if match]
    if not found:
        return "no SPDX-License-Identifier in the first line"
    for folder, licence in REQUIRED.items():
        if name.startswith(folder + "/") and found[0] != licence:
            return f"{folder} is under {licence}"
    return None if found[0] in (MIT, GPL) else f"unknown licence {found[0]}"


def main(root):
    problems = []
    for name, lines in texts(root):
        problem = licence_problem(name, lines)
        if problem:
            problems.append(f"{name}:1: {problem}")
        for number, line in enumerate(lines, 1):
            if UNFINISHED.search(line):
                problems.append(f"{name}:{number}: unfinished: {line.strip()}")
            if name.startswith("tests/") and name.endswith((".h", ".cpp")) and WAITING.search(line):
                problems.append(f"{name}:{number}: waits by the clock, use QTRY_ or a signal: {line.strip()}")
    for problem in problems:
        print(problem)
    print(f"words: {len(problems)} problems" if problems else "words: clean")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

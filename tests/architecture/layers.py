#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the includes of every source below the given root and fails on an arrow that runs back.

Checked too: each source includes the header of its name first, QtSql and the database clients stay
in orm/engine, no GUI and no QObject in orm, each source is listed in the CMakeLists.txt beside it,
and README's Architecture section names exactly the folders that exist and states the order below.
"""

import re
import sys
from pathlib import Path

# Left of it is what a layer may include; layers in one group do not see each other.
ORDER = [
    ["base"], ["schema"], ["sql"], ["dialect"], ["engine"], ["mapping"], ["state"],
    ["unitofwork", "query"], ["session"], ["changes"], ["typed"],
]
ORDER_LINE = ("base < schema < sql < dialect < engine < mapping < state < {unitofwork, query} "
              "< session < changes; typed over all")
TOP = {"orm": {"orm"}, "ui": {"orm", "ui"}, "app": {"orm", "ui", "app"}}
RANK = {layer: rank for rank, group in enumerate(ORDER) for layer in group}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
DATABASE = re.compile(r"^(QtSql\b|QSql|sqlite3\.h|libpq|postgresql/|mysql|mariadb)")
GUI = re.compile(r"^(QtGui|QtWidgets|QObject$|QtCore/QObject$|qobject\.h$|Q(Gui)?Application$|QWidget|QColor$|QIcon$)")
META_OBJECT = re.compile(r"^\s*Q_(OBJECT|GADGET|NAMESPACE)\b")
GENERATED = re.compile(r"^(moc_.*\.cpp|.*\.moc|ui_.*\.h)$")


def include_problem(folder, layer, kind, name):
    """Why a file of `folder`/`layer` may not include `name`, or None."""
    if DATABASE.match(name) and (folder, layer) != ("orm", "engine"):
        return "the database client is known to orm/engine only"
    if folder == "orm" and GUI.match(name):
        return "orm knows neither QObject nor the GUI"
    if kind == "<":
        return None
    parts = name.split("/")
    if parts[0] not in TOP:
        return None if GENERATED.match(name) else "includes are spelt from the project's root"
    if parts[0] not in TOP[folder]:
        return f"{folder} does not know {parts[0]}"
    if folder == parts[0] == "orm" and layer and len(parts) > 2 and parts[1] != layer:
        if parts[1] not in RANK:
            return f"orm/{parts[1]} is not a layer"
        if RANK[parts[1]] >= RANK[layer]:
            return f"{layer} does not know {parts[1]}"
    return None


def source_problems(root, folder):
    for path in sorted((root / folder).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        name = path.relative_to(root)
        layer = name.parts[1] if len(name.parts) > 2 else ""
        if folder == "orm" and layer and layer not in RANK:
            yield f"{name}: orm/{layer} is not a layer"
            continue
        lists = path.parent / "CMakeLists.txt"
        if not lists.exists() or not re.search(rf"(?<![\w.]){re.escape(path.name)}(?![\w.])", lists.read_text()):
            yield f"{name}: not listed in {name.parent}/CMakeLists.txt"
        lines = path.read_text(errors="replace").splitlines()
        own = str(name.with_suffix(".h"))
        if path.suffix == ".cpp" and path.with_suffix(".h").exists():
            first = next((match[2] for match in map(INCLUDE.match, lines) if match), None)
            if first != own:
                yield f"{name}: includes {first} before {own}"
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if match:
                problem = include_problem(folder, layer, match[1], match[2])
                if problem:
                    yield f"{name}:{number}: {match[2]}: {problem}"
            elif folder == "orm" and META_OBJECT.match(line):
                yield f"{name}:{number}: orm has no meta-objects"


def readme_problems(root):
    readme = (root / "README.md").read_text()
    section = re.search(r"^## Architecture$(.*?)(?=^## |\Z)", readme, re.M | re.S)
    if not section:
        yield "README.md: no section Architecture"
        return
    text = section[1]
    if ORDER_LINE not in " ".join(text.split()):
        yield f"README.md: Architecture does not state the order: {ORDER_LINE}"
    named = set(re.findall(r"^- `([^`]+)/`", text, re.M))
    there = set(TOP)
    for folder in TOP:
        there |= {str(path.relative_to(root)) for path in (root / folder).rglob("*")
                  if path.is_dir() and any(child.is_file() for child in path.iterdir())}
    for folder in sorted(there - named):
        yield f"README.md: Architecture does not name {folder}/"
    for folder in sorted(named):
        if not (root / folder).is_dir():
            yield f"README.md: Architecture names {folder}/, which does not exist"


def main(root):
    problems = [problem for folder in TOP for problem in source_problems(root, folder)]
    problems += readme_problems(root)
    for problem in problems:
        print(problem)
    print(f"layers: {len(problems)} problems" if problems else "layers: every include points left")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

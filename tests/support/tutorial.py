#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a test of a tutorial: `tutorial.py program README.md tutorial.cpp` writes its test program,
`tutorial.py names README.md ROOT` checks the names in its tables.

Fences of the tutorial and what becomes of them:

    ```cpp file      goes to file scope, in the order of the text
    ```cpp           is a part of the test function of its chapter (`## Title`); all blocks of a
                     chapter form one function, chapters run in order
    ```sql           is compared with the statements that the engine got since the last such block
                     or the last `log()`; a comment behind one holds its bound values
    ```cpp sketch    is not compiled
    any other        is not looked at

`assert(...)` in a block is a check of the test. #line directives name the tutorial, so that the
compiler and the test point there.

Of the tables whose head says "Here", each name in code style in that column must exist in a public
header below ROOT/orm.
"""

import re
import sys
from pathlib import Path

FENCE = re.compile(r"^```(.*)$")
CHAPTER = re.compile(r"^## (.+)$")
CODE = re.compile(r"`([^`]+)`")
WORD = re.compile(r"[A-Za-z_]\w+")
LITERAL = re.compile(r'u?"[^"]*"(_s)?')
# Of the language, and the class of the reader; headers need not have them.
KNOWN = {"rel", "const", "null", "true", "false", "Class"}


def blocks(lines):
    """(chapter, fence, first line number, lines) of every fenced block."""
    chapter, fence, start, body = "", None, 0, []
    for number, line in enumerate(lines, 1):
        match = FENCE.match(line)
        if fence is not None:
            if match:
                yield chapter, fence, start, body
                fence = None
            else:
                body.append(line)
        elif match:
            fence, start, body = match[1].strip(), number + 1, []
        elif CHAPTER.match(line):
            chapter = CHAPTER.match(line)[1]


def slot_name(chapter):
    words = re.findall(r"[A-Za-z0-9]+", chapter)
    return words[0].lower() + "".join(word[0].upper() + word[1:] for word in words[1:])


def quoted(text):
    return 'u"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"_s'


def expected(body):
    """One line a statement; in the tutorial it may take several, the next starts in column one."""
    statements = []
    for line in body:
        if line[:1].isspace() and statements:
            statements[-1] += " " + line.strip()
        elif line.strip():
            statements.append(line.strip())
    return quoted("\n".join(" ".join(statement.split()) for statement in statements))


def check_names(lines, root):
    """How many names stand in the columns "Here" of tables, and those that no public header has."""
    known = set(KNOWN)
    for header in (root / "orm").rglob("*.h"):
        known |= set(WORD.findall(header.read_text()))
    column, checked, problems = None, 0, []
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]
        if not cells:
            column = None
        elif "Here" in cells:
            column = cells.index("Here")
        elif column is not None:
            for code in CODE.findall(cells[column]):
                words = WORD.findall(LITERAL.sub("", code))
                checked += len(words)
                problems += [f"{number}: {word} is in no public header" for word in words if word not in known]
    return checked, problems


def program(path, lines):
    files, chapters = [], {}
    for chapter, fence, start, body in blocks(lines):
        code = [f'#line {start} "{path}"', *body]
        if fence == "cpp file":
            files += code
        elif fence == "cpp":
            chapters.setdefault(slot_name(chapter), []).extend(code)
        elif fence == "sql":
            chapters[slot_name(chapter)] += [f'#line {start} "{path}"',
                                             f"QCOMPARE(tutorial::sent(engine), {expected(body)});"]
    yield '#include "tests/support/Tutorial.h"'
    yield "// Everything below comes from the tutorial."
    yield from files
    yield '#line 1 "tutorial.cpp"'
    yield "class tst_Tutorial : public QObject {"
    yield "    Q_OBJECT"
    yield "private Q_SLOTS:"
    yield "    void init() { tutorial::begin(engine); }"
    yield "    void cleanupTestCase() { tutorial::checkNothingIsLeft(); }"
    for name in chapters:
        yield f"    void {name}();"
    yield "};"
    for name, code in chapters.items():
        yield f"void tst_Tutorial::{name}() {{"
        yield from code
        yield "}"
    yield "QTEST_GUILESS_MAIN(tst_Tutorial)"
    yield '#include "tst_Tutorial.moc"'


def main(mode, source, argument):
    path = Path(source)
    lines = path.read_text().splitlines()
    if mode == "program":
        Path(argument).write_text("\n".join(program(path, lines)) + "\n")
        return 0
    checked, problems = check_names(lines, Path(argument))
    for problem in problems:
        print(f"{path}:{problem}")
    print(f"tutorial: {len(problems)} problems" if problems else f"tutorial: {checked} names exist")
    return 1 if problems or not checked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

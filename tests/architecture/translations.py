#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Translations are complete: what the sources say is in each language, with the same placeholders.

usage: translations.py ROOT
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r"%(?:n|L?\d)")


def messages(path):
    """(context, source, comment) -> (element, its forms)"""
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            comment = message.find("comment")
            key = (context.findtext("name"), message.findtext("source"), None if comment is None else comment.text)
            found[key] = (message, forms)
    return found


def problems_of(message, source, forms):
    translation = message.find("translation")
    if translation.get("type") or not all(forms):
        yield "is not translated"
        return
    is_plural = message.get("numerus") == "yes"
    wanted = set(PLACEHOLDER.findall(source))
    for form in forms:
        has = set(PLACEHOLDER.findall(form))
        if has != wanted and not (is_plural and has | {"%n"} == wanted | {"%n"}):
            yield f"has other placeholders: {form}"
        if "\n" in source and source.count("\n") != form.count("\n"):
            yield f"has other lines: {form}"
        if len(re.findall(r"&(?!&)\w", source.replace("&&", ""))) != len(re.findall(r"&(?!&)\w", form.replace("&&", ""))):
            yield f"has another number of keys (&): {form}"
        if is_plural and "(s)" in form:
            yield f"says (s): {form}"
        if sorted(re.findall(r"</?\w+", source)) != sorted(re.findall(r"</?\w+", form)):
            yield f"has other tags: {form}"


def main():
    root = Path(sys.argv[1])
    folder = root / "resources" / "translations"
    problems = []
    with tempfile.TemporaryDirectory() as temporary:
        present = sorted(folder.glob("espalier_*.ts"))
        for path in present:
            shutil.copy(path, temporary)
        subprocess.run([folder / "update.sh", temporary], check=True, stderr=subprocess.DEVNULL)
        for path in present:
            now = messages(Path(temporary) / path.name)
            before = messages(path)
            for context, source, _ in before.keys() - now.keys():
                problems.append(f"{path.name}: {context}: nothing says any more: {source}")
            for key, (message, forms) in now.items():
                for problem in problems_of(message, key[1], forms):
                    problems.append(f"{path.name}: {key[0]}: {key[1]!r} {problem}")
    for problem in problems[:200]:
        print(problem)
    if problems:
        print(f"{len(problems)} problems; resources/translations/update.sh takes new texts over")
        return 1
    print(f"{len(present)} languages, {len(now)} texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the icons of a .qrc file where the program cannot draw SVG itself.

raster.py ICONS.QRC FOLDER: pictures and an icons.qrc that names them, in FOLDER. An icon of a size gets just
this size, twice as large below "@2x"; one of a folder that stands for larger sizes, too, is drawn large.
"""
import concurrent.futures
import configparser
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

LARGE = 128  # where an icon is shown at any size


def scalable(theme: pathlib.Path) -> set:
    parser = configparser.ConfigParser()
    parser.read(theme)
    return {name for name in parser.sections() if parser[name].get("Type") == "Scalable"}


def draw(source: pathlib.Path, target: pathlib.Path, pixels: int) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["rsvg-convert", "-w", str(pixels), "-h", str(pixels), "-o", target, source], check=True)


def main(qrc: pathlib.Path, folder: pathlib.Path) -> None:
    tree = xml.parse(qrc)
    large = {}
    drawings = {}
    for file in tree.getroot().iter("file"):
        source = qrc.parent / file.text
        alias = file.get("alias")
        place = re.fullmatch(r"([^/]+)/([^/]+/(\d+)(@2x)?)/([^/]+)\.svg", alias)
        if not place:
            file.text = os.path.relpath(source, folder)
            continue
        theme, directory, size, double, name = place.groups()
        if theme not in large:
            large[theme] = scalable(qrc.parent / "icons" / theme / "index.theme")
        pixels = LARGE if directory in large[theme] else int(size) * (2 if double else 1)
        drawn = drawings.setdefault((source, pixels), f"{theme}/{directory}/{name}.png")
        file.set("alias", f"{theme}/{directory}/{name}.png")
        file.text = drawn
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda item: draw(item[0][0], folder / item[1], item[0][1]), drawings.items()))
    tree.write(folder / "icons.qrc", encoding="unicode")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())

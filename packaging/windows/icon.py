#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts pictures of one icon, in several sizes, into one file as Windows has it: icon.py OUT.ICO PNG..."""
import pathlib
import struct
import sys


def size_of(png: bytes) -> tuple:
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG file")
    return struct.unpack(">II", png[16:24])


def icon(pictures: list) -> bytes:
    """A head, an entry of 16 bytes for each picture, and the pictures; a side of 256 is written as 0."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for png in pictures:
        width, height = size_of(png)
        entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


if __name__ == "__main__":
    target, *sources = map(pathlib.Path, sys.argv[1:])
    target.write_bytes(icon([source.read_bytes() for source in sources]))

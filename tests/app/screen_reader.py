#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the program as somebody who cannot see it: everything is read through AT-SPI, as a screen reader
does, and done by accessible actions, editable texts and keys.

usage: screen_reader.py PROGRAM FOLDER     on a display and a session bus; FOLDER is the home
"""
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

NEW_NAME = "Cats, dogs and their friends"
PATIENCE = 30


class Failed(Exception):
    pass


def step(text):
    print(f"  {text}", flush=True)


# ---- hearing and reading

class Focus:
    """What has the focus, as the program tells it: an editor in a cell is found in no other way."""

    def __init__(self):
        self.node = None
        self.listener = Atspi.EventListener.new(self.hear, None)
        self.listener.register("object:state-changed:focused")

    def hear(self, event, _):
        if event.detail1:
            self.node = event.source

    @staticmethod
    def listen():
        while GLib.MainContext.default().pending():
            GLib.MainContext.default().iteration(False)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield child


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def everything(node, depth=14):
    yield node
    if depth:
        for child in children(node):
            yield from everything(child, depth - 1)


def fits(node, role, name):
    """Whatever its role, where role is None."""
    return role in (None, node.get_role_name()) and name(node.get_name() or "")


def find(root, role, name, shown=True):
    """The first below root; None: there is none."""
    wanted = name if callable(name) else name.__eq__
    try:
        for node in everything(root):
            if fits(node, role, wanted) and (not shown or "showing" in states(node)):
                return node
    except GLib.Error:  # it has gone while it was read
        pass
    return None


def wait(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        Focus.listen()
        try:
            found = condition()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise Failed(f"{what} does not come")


def wait_for(root, role, name, shown=True):
    return wait(f"{role} {name}", lambda: find(root, role, name, shown))


# ---- doing

def press(node):
    names = [node.get_action_name(i) for i in range(node.get_n_actions())]
    for i, name in enumerate(names):
        if name in ("Press", "Toggle"):
            node.do_action(i)
            return
    raise Failed(f"{node.get_name()} cannot be pressed: {names}")


def key(symbol):
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)


HOME, RIGHT, RETURN, F1, ESCAPE = 0xFF50, 0xFF53, 0xFF0D, 0xFFBE, 0xFF1B


class Story:
    def __init__(self, program, home):
        self.home = Path(home)
        self.focus = Focus()
        self.log = open(self.home / "program.log", "w")
        self.process = subprocess.Popen([program], stdout=self.log, stderr=subprocess.STDOUT)
        self.app = wait("the program", self.found)

    @staticmethod
    def found():
        return next((app for app in children(Atspi.get_desktop(0)) if app.get_name() == "espalier"), None)

    def opens_the_sample(self):
        button = wait_for(self.app, "push button", "Open sample catalogue")
        if not button.get_description():
            raise Failed("nothing says what the sample is")
        press(button)
        step("opens the sample catalogue from the start page")

    def hears_the_tour(self):
        skip = wait_for(self.app, "push button", "Skip")
        told = wait_for(self.app, "push button", "Next").get_description()
        if "Navigator" not in told:
            raise Failed(f"the tour says: {told}")
        press(skip)
        wait("the end of the tour", lambda: not find(self.app, "push button", "Skip"))
        step(f"hears the tour and skips it: {told}")

    def tree(self):
        return wait_for(self.app, "tree", "Tree of category")

    def node(self, beginning):
        return wait_for(self.tree(), "table cell", lambda name: name.startswith(beginning), shown=False)

    def walks_the_tree(self):
        node = self.node("Animals & Pet Supplies, level 1, 1 of 26")
        if "expandable" not in states(node) or "expanded" in states(node):
            raise Failed(f"the first category is {states(node)}")
        wait("the focus on the tree", lambda: "focused" in states(self.tree()))
        key(HOME)
        wait("the first category", lambda: {"selected", "focused"} <= states(self.node("Animals & Pet Supplies")))
        key(RIGHT)
        wait("the expansion", lambda: "expanded" in states(self.node("Animals & Pet Supplies")))
        below = self.node("Live Animals, level 2, 1 of ")
        step(f"walks the tree: {below.get_name()}")

    def asks_for_help(self):
        key(F1)
        window = wait("the manual", lambda: self.window("Manual"))
        page = wait_for(window, None, "Page of the manual")
        text = Atspi.Text.get_text(page, 0, 200)
        if not text.startswith("Trees"):
            raise Failed(f"the manual shows {text[:40]}")
        wait("the focus on the manual", lambda: "active" in states(self.window("Manual")))
        key(ESCAPE)
        wait("the end of the manual", lambda: not self.window("Manual"))
        step("reads the manual about trees")

    def window(self, name):
        return next((each for each in children(self.app) if each.get_name() == name and "showing" in states(each)),
                    None)

    def renames_a_category(self):
        press(wait_for(self.app, "menu item", lambda name: name.startswith("Rename"), shown=False))
        editor = wait("an editor with the name", self.editor)
        Atspi.EditableText.set_text_contents(editor, NEW_NAME)
        if Atspi.Text.get_text(editor, 0, -1) != NEW_NAME:
            raise Failed("the editor does not take the name")
        key(RETURN)
        node = self.node(NEW_NAME)
        step(f"renames it: {node.get_name()}")

    def editor(self):
        node = self.focus.node
        is_it = node and node.get_role_name() == "text" and "editable" in states(node)
        return node if is_it and Atspi.Text.get_text(node, 0, -1).startswith("Animals") else None

    def hears_of_the_change(self):
        wait_for(self.app, "page tab", "Changes (1)")
        changes = wait_for(self.app, "tree", "Changes that are not saved")
        line = wait_for(changes, "table cell", lambda name: NEW_NAME in name)
        step(f"hears of the change: {line.get_name()}")
        if self.rows():
            raise Failed("it is in the database before it is saved")

    def saves(self):
        press(wait_for(self.app, "push button", "Save 1"))
        wait("the row", lambda: self.rows() == [(1, NEW_NAME)])
        wait_for(self.app, "page tab", "Changes (0)")
        step("saves it: one row of the database")

    def rows(self):
        with sqlite3.connect(f"file:{self.home}/data/espalier/catalogue.sqlite?mode=ro", uri=True) as database:
            return database.execute("SELECT id, name FROM category WHERE name = ?", (NEW_NAME,)).fetchall()

    def quits(self):
        press(wait_for(self.app, "menu item", "Quit", shown=False))
        if self.process.wait(PATIENCE) != 0:
            raise Failed(f"the program ends with {self.process.returncode}")
        step("quits")


def main(program, home):
    story = Story(program, home)
    try:
        for act in (story.opens_the_sample, story.hears_the_tour, story.walks_the_tree, story.asks_for_help,
                    story.renames_a_category, story.hears_of_the_change, story.saves, story.quits):
            act()
    except Failed as failure:
        print(f"FAILED: {failure}")
        print((story.home / "program.log").read_text()[-2000:])
        return 1
    finally:
        story.process.kill()
    print("passed")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

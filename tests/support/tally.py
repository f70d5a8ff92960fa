#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints `N passed, N failed, N skipped` over the ctest results (JUnit files) named; before that,
where there are scenarios of the conformance tests, how many of them conform.

A QtTest program counts by its test functions (initTestCase and cleanupTestCase, which QtTest always
adds, are left out), any other test as one. A program that fails without a failed function, because
it crashed or ran out of time, counts as one failure. Exits 1 when something failed or nothing ran.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped, (\d+) blacklisted", re.M)
CONFORMANCE = re.compile(r"^Conformance \S+: (\d+) run, (\d+) passed, (\d+) skipped, (\d+) deviations", re.M)


def count(case):
    """(passed, failed, skipped) of one test of ctest."""
    totals = [tuple(map(int, run)) for run in TOTALS.findall(case.findtext("system-out") or "")]
    passed = sum(max(0, run[0] - 2) for run in totals)
    failed = sum(run[1] for run in totals)
    skipped = sum(run[2] + run[3] for run in totals)
    reason = case.find("skipped")
    if case.get("status") == "disabled" or (reason is not None and reason.get("message", "").startswith("SKIP")):
        skipped += 1
    elif case.get("status") != "run":
        failed = max(failed, 1)
    elif not totals:
        passed = 1
    return passed, failed, skipped


def scenarios(case):
    """(run, conforming, skipped, with a declared deviation) of one test of ctest."""
    found = CONFORMANCE.findall(case.findtext("system-out") or "")
    return [sum(int(numbers[i]) for numbers in found) for i in range(4)]


def main(files):
    sums = [0, 0, 0]
    conformance = [0, 0, 0, 0]
    for file in filter(Path.exists, map(Path, files)):
        for case in ElementTree.parse(file).getroot().iter("testcase"):
            sums = [a + b for a, b in zip(sums, count(case))]
            conformance = [a + b for a, b in zip(conformance, scenarios(case))]
    if any(conformance):
        print("conformance: {1} of {0} scenarios, {2} skipped, {3} declared deviations".format(*conformance))
    print("{} passed, {} failed, {} skipped".format(*sums))
    return 1 if sums[1] > 0 or sum(sums) == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Clocks, time zones, locales and terminals: what is computed comes from data and arguments (--today among them), so none of them changes it. Everything
written is compared under sixteen clocks and zones and twelve locales and terminals; only what says when something was made may differ."""

import os
import re
import shutil
import sqlite3

from trial import MONTH, Tally, main

# 29 February 2024, the last second of 2026 in Shanghai, 1970, 2100.
CLOCKS = {"leap day": 1709164800, "year's end": 1798732799, "1970": 86400, "2100": 4102444800}
ZONES = ["UTC", "Asia/Shanghai", "Pacific/Kiritimati", "America/New_York"]
TERMINALS = [dict(LC_ALL=locale, TERM=term, COLUMNS=columns) for locale in ("C", "zh_CN.GB18030", "tr_TR.UTF-8") for term, columns in (("", "20"), ("dumb", "80"), ("xterm-256color", "9999"), ("vt100", "nonsense"))]
COMMANDS = [["import", "visits.csv", "duties.csv", "returns.csv"], ["assess", "run", "--month", MONTH], ["visit", "list", "-f", "csv"], ["visit", "export", "-o", "visits.out.csv"], ["assess", "show", "--month", MONTH, "-f", "csv"],
            ["check", "--month", MONTH, "-f", "csv"], ["report", "bulletin", "--month", MONTH, "-f", "html", "-o", "bulletin.html"], ["report", "bulletin", "--month", MONTH, "-f", "csv", "-o", "bulletin.csv"]]
MADE_AT = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?|\d{4}-\d\d-\d\d|\d{4}\xe5\xb9\xb4\d+\xe6\x9c\x88\d+\xe6\x97\xa5(?:\d\d:\d\d)?")
DIGEST = re.compile(rb"[0-9a-f]{12,64}")


def lasting(text, today):
    """Without the words that say when, and as which link of the journal, something was made."""
    return DIGEST.sub(b"DIGEST", MADE_AT.sub(lambda found: b"TODAY" if found.group().startswith(today) else found.group(), text))


def day(folder):
    """Today as the program saw it, in both ways of writing: its journal says so."""
    db = sqlite3.connect(os.path.join(folder, "a.db"))
    (said,) = db.execute("SELECT done_at FROM operation ORDER BY number DESC LIMIT 1").fetchone()
    db.close()
    year, month, number = said[:10].split("-")
    return said[:10].encode(), f"{year}年{int(month)}月{int(number)}日".encode()


def results(program, bureau, **surroundings):
    """All that the commands print and write, by command."""
    folder = bureau.copy("empty")
    said = {}
    for command in COMMANDS:
        outcome = program.run(folder, [*command, "--lang", "zh", "--today", "2026-11-03"], **surroundings)
        said[" ".join(command)] = [b"exit %d" % outcome.code, outcome.out]
    for name in ("visits.out.csv", "bulletin.html", "bulletin.csv"):
        path = os.path.join(folder, name)
        said[name] = [open(path, "rb").read() if os.path.exists(path) else b"missing"]
    today = day(folder)
    shutil.rmtree(folder)
    return {name: [lasting(text, today) for text in texts] for name, texts in said.items()}


def differences(expected, found):
    places = []
    for name, texts in expected.items():
        for one, other in zip(texts, found[name]):
            if one != other:
                lines = [(a, b) for a, b in zip(one.splitlines(), other.splitlines()) if a != b]
                places.append(f"{name}: {lines[0][0][:100] if lines else one[-50:]!r} is {lines[0][1][:100] if lines else other[-50:]!r}")
    return places


def work(program, bureau, arguments):
    expected = results(program, bureau)
    clocks, terminals = Tally("clock and time zone"), Tally("locale and terminal")
    zones = [(clock, zone) for clock in CLOCKS for zone in ZONES]
    for clock, zone in zones[5:6] if arguments.quick else zones:
        found = differences(expected, results(program, bureau, time=CLOCKS[clock], TZ=zone))
        clocks.count("same" if not found else "different", "" if not found else f"{clock} in {zone}: {found[0]}")
    for terminal in TERMINALS[:1] if arguments.quick else TERMINALS:
        found = differences(expected, results(program, bureau, **terminal))
        terminals.count("same" if not found else "different", "" if not found else f"{terminal}: {found[0]}")
    return clocks.end() + terminals.end()


if __name__ == "__main__":
    main(__doc__, work)

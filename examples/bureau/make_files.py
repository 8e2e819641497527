#!/usr/bin/env python3
"""Writes the files of the example bureau: registers/ and one folder a month. The same files on every machine.

    ./make_files.py [FOLDER]      FOLDER is where this script stands, unless given
"""

import shutil
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True  # the folder stays as it was committed

import conditions
import sheets
from affairs import AFFAIRS
from bureau import Bureau
from days import MONTHS
from registers import REGISTERS
from work import MONTHLY, rows_of, sure_of

BY_STATION = ("visit", "duty")  # a file for each station; of the other ledgers the bureau keeps one file a month


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    bureau = Bureau()
    write_registers(bureau, folder / "registers")
    for month in MONTHS:
        write_month(bureau, month, folder / f"{month[0]}-{month[1]:02}")


def write_registers(bureau, folder):
    shutil.rmtree(folder, ignore_errors=True)
    for ledger, rows in (REGISTERS | conditions.REGISTERS).items():
        sheets.write(folder / f"{sheets.TITLES[ledger]}.csv", ledger, list(rows(bureau)), sheets.LEDGER_HABITS[ledger], bureau.name, "2026年")


def write_month(bureau, month, folder):
    shutil.rmtree(folder, ignore_errors=True)
    period = f"{month[0]}年{month[1]}月"
    shared = {name for name, times in Counter(officer.name for officer in bureau.officers).items() if times > 1}
    for ledger in MONTHLY:
        rows = rows_of(bureau, ledger, month)
        if ledger in ("duty", "patrol"):
            sure_of(rows)
        for office, habit, own in offices(bureau, ledger, rows):
            sheets.write(folder / f"{sheets.TITLES[ledger]}_{office}_{period}.csv", ledger, own, habit, office, period, shared)
    for ledger, affairs in (AFFAIRS | conditions.MONTHLY).items():
        rows = list(affairs(bureau, month))
        if rows:
            sheets.write(folder / f"{sheets.TITLES[ledger]}_{bureau.name}_{period}.csv", ledger, rows, sheets.LEDGER_HABITS[ledger], bureau.name, period, shared)


def offices(bureau, ledger, rows):
    """Who sends these rows in, how that office writes, and which rows are its own."""
    if ledger not in BY_STATION:
        yield bureau.name, sheets.LEDGER_HABITS[ledger], rows
        return
    for station in bureau.stations:
        yield station.name, sheets.STATION_HABITS[station.number], [row for row in rows if sender(row) is station]


def sender(row):
    """The station of the officer's post on the day; of his first post when he had none yet."""
    officer = row["officer"]
    return (officer.post_on(row["date"]) or officer.posts[0]).room.station


if __name__ == "__main__":
    main()

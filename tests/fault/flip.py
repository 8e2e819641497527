#!/usr/bin/env python3
"""Bits that flip on a disk, files that were cut off, and logs that are missing or belong to another database. Whatever changes what the database says
is found by db verify (or the file is refused); no command crashes or hangs on any of it."""

import os
import random
import shutil
import sqlite3

from trial import MONTH, Tally, dump, main, rows_of, size

COMMANDS = [["status"], ["check", "--month", MONTH], ["db", "verify"], ["log", "verify"], ["report", "bulletin", "--month", MONTH, "-f", "html", "-o", "b.html"], ["visit", "export", "-o", "v.csv"],
            ["assess", "show", "--month", MONTH], ["import", "more.csv"], ["undo", "--yes"], ["db", "backup", "copy.db"]]
ENDS = {0, 1, 2, 3, 4}  # whatever it is, it is a controlled one


def flip(path, chance, bits):
    with open(path, "r+b") as file:
        length = file.seek(0, os.SEEK_END)
        for _ in range(bits):
            place = chance.randrange(length)
            file.seek(place)
            byte = file.read(1)[0]
            file.seek(place)
            file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def said(path):
    """The dump; nothing where SQLite cannot read it any more."""
    copy = path + ".read"
    shutil.copy(path, copy)  # SQLite may write to what it repairs
    try:
        return dump(copy)
    except (sqlite3.Error, ValueError, MemoryError, OverflowError):
        return None
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(copy + ending):
                os.remove(copy + ending)


def single_bits(program, bureau, chance, trials):
    tally = Tally("one bit flipped")
    before = dump(os.path.join(bureau.workshop, "published", "a.db"))
    for _ in range(trials):
        folder = bureau.copy("published")
        flip(os.path.join(folder, "a.db"), chance, 1)
        now = said(os.path.join(folder, "a.db"))
        outcome = program.run(folder, ["db", "verify"], timeout=20)
        if outcome.code not in ENDS:
            tally.count("crashed", f"{outcome}: {outcome.err[-200:]!r}")
        elif now == before:
            tally.count("nothing changed")
        elif outcome.code == 0:
            tally.count("changed unnoticed", difference(bureau, folder, now))
        else:
            tally.count("found")
        shutil.rmtree(folder)
    return tally.end()


def difference(bureau, folder, now):
    if now is None:
        return "unreadable, but verify finds it sound"
    before, after = rows_of(os.path.join(bureau.workshop, "published", "a.db")), rows_of(os.path.join(folder, "a.db"))
    tables = [table for table in before if before[table] != after.get(table)]
    gone = [row for row in before[tables[0]] if row not in after.get(tables[0], [])]
    return f"changed, but verify finds it sound: {', '.join(tables)}: {gone[0][:160] if gone else ''}"


def hostile(program, bureau, chance, trials):
    """Many flips: nothing is promised but a controlled end."""
    tally = Tally("5 to 50 bits flipped, any command" + (" (sanitized)" if program.sanitized else ""))
    for _ in range(trials):
        folder = bureau.copy("published")
        flip(os.path.join(folder, "a.db"), chance, chance.randint(5, 50))
        command = chance.choice(COMMANDS)
        outcome = program.run(folder, command, timeout=20)
        tally.count("done" if outcome.code == 0 else "refused or found", "" if outcome.code in ENDS else f"{' '.join(command)}: {outcome} {outcome.err[-300:]!r}")
        shutil.rmtree(folder)
    return tally.end()


def logs(program, bureau, chance, trials):
    tally = Tally("WAL cut off, missing or another's")
    killed, before, after = killed_after_commit(program, bureau, "filled")
    another, *_ = killed_after_commit(program, bureau, "assessed")
    for _ in range(trials):
        folder = bureau.copy(killed)
        wal = os.path.join(folder, "a.db-wal")
        manner = chance.choice(["cut", "missing", "another's", "flipped", "shm missing"])
        if manner == "cut":
            os.truncate(wal, chance.randrange(os.path.getsize(wal)))
        elif manner == "missing":
            os.remove(wal)
        elif manner == "another's":
            shutil.copy(os.path.join(bureau.workshop, another, "a.db-wal"), wal)
        elif manner == "flipped":
            flip(wal, chance, 3)
        shm = wal[:-4] + "-shm"
        if os.path.exists(shm):
            os.remove(shm)
        outcome = program.run(folder, ["db", "verify"], timeout=20)
        now = said(os.path.join(folder, "a.db"))
        complaint = ""
        if outcome.code not in ENDS:
            complaint = f"{manner}: {outcome}"
        elif outcome.code == 0 and now not in (before, after):
            complaint = f"{manner}: neither before nor after, but verify finds it sound"
        elif manner == "shm missing" and now != after:
            complaint = "the shared memory's file alone was missing, and an operation with it"
        tally.count(f"{manner}, {'sound' if outcome.code == 0 else 'found'}", complaint)
        shutil.rmtree(folder)
    return tally.end()


def killed_after_commit(program, bureau, stage):
    """(folder, dump before, dump after) of an import that was killed when its commit stood in the WAL and nothing of it in the database yet."""
    command = ["import", "more.csv"]
    before = dump(os.path.join(bureau.workshop, stage, "a.db"))
    done = bureau.copy(stage)
    syncs = program.calls(done, command, "sync")
    after = dump(os.path.join(done, "a.db"))
    shutil.rmtree(done)
    for call in range(1, syncs + 1):
        folder = bureau.copy(stage)
        program.run(folder, command, calls="sync", at=call, action="kill-after")
        look = bureau.copy(os.path.basename(folder))  # looking takes the WAL in
        if os.path.exists(os.path.join(look, "a.db-wal")) and dump(os.path.join(look, "a.db")) == after:
            return os.path.basename(folder), before, after
        shutil.rmtree(look)
        shutil.rmtree(folder)
    raise SystemExit("no commit was found in a WAL")


def work(program, bureau, arguments):
    chance = random.Random(arguments.seed)
    wrong = single_bits(program, bureau, chance, size(arguments, 12, 200, 1000))
    wrong += hostile(program, bureau, chance, size(arguments, 8, 100, 500))
    return wrong + logs(program, bureau, chance, size(arguments, 2, 30, 200))


if __name__ == "__main__":
    main(__doc__, work)

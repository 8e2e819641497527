#!/usr/bin/env python3
"""Another program holds the database: a command waits for it, then works; when it has waited long enough it ends with exit 4 and has done nothing."""

import os
import shutil
import sqlite3
import threading
import time

from trial import MONTH, Tally, dump, main, size

BUSY = 4
WAIT = "30"  # seconds
COMMANDS = [["import", "more.csv"], ["assess", "run", "--month", MONTH], ["visit", "edit", "1", "note=seen"], ["visit", "remove", "2", "--yes"], ["undo", "--yes"], ["db", "purge", "--before", "2026-01-01", "visit", "--yes"],
            ["visit", "list"], ["status"], ["db", "verify"], ["db", "backup", "copy.db"], ["report", "bulletin", "--month", MONTH, "-f", "html", "-o", "b.html"]]
READING = {"list", "status", "verify", "backup", "report"}


def held(path, seconds, began):
    """Holds the lock for writing; a WAL lets others read meanwhile."""
    db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    began.set()
    time.sleep(seconds)
    db.execute("ROLLBACK")
    db.close()


def behind_lock(program, folder, command, seconds, wait):
    began = threading.Event()
    holder = threading.Thread(target=held, args=(os.path.join(folder, "a.db"), seconds, began))
    holder.start()
    began.wait()
    outcome = program.run(folder, [*command, "--lock-wait", wait])
    holder.join()
    return outcome


def work(program, bureau, arguments):
    waits, gives_up = Tally("behind a lock that is given back"), Tally("behind a lock that stays")
    for command in COMMANDS[:3] if arguments.quick else COMMANDS:
        stage = "assessed"
        reads = any(word in READING for word in command[:2])
        alone = bureau.copy(stage)
        expected = program.run(alone, [*command, "--lock-wait", WAIT])
        folder = bureau.copy(stage)
        outcome = behind_lock(program, folder, command, size(arguments, 0.3, 1, 2), WAIT)
        same = dump(os.path.join(folder, "a.db")) == dump(os.path.join(alone, "a.db"))
        waits.count("done" if same else "different", "" if same and outcome.code == expected.code else f"{' '.join(command)}: {outcome}, alone: {expected}")
        shutil.rmtree(folder)
        folder = bureau.copy(stage)
        before = dump(os.path.join(folder, "a.db"))
        outcome = behind_lock(program, folder, command, size(arguments, 2, 3, 3), "1")
        same = dump(os.path.join(folder, "a.db")) == before
        # Also what finds nothing to change.
        reads = reads or dump(os.path.join(alone, "a.db")) == before
        wanted = (expected.code,) if reads else (BUSY,) if expected.code == 0 else (BUSY, expected.code)
        right = same and outcome.code in wanted and (outcome.code != BUSY or b"--lock-wait" in outcome.err)
        gives_up.count(f"exit {outcome.code}", "" if right else f"{' '.join(command)}: {outcome}")
        shutil.rmtree(folder)
        shutil.rmtree(alone)
    return waits.end() + gives_up.end()


if __name__ == "__main__":
    main(__doc__, work)

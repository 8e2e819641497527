#!/usr/bin/env python3
"""Somebody edits the journal of operations behind the program's back: cells changed, entries deleted, slipped in, swapped or cut off at the end. Every edit
is found by log verify or db verify; a cut that leaves no trace is told by the head, which is no longer the one that bulletins print. A database that
nobody touched raises no alarm."""

import os
import random
import shutil
import sqlite3

from trial import MONTH, Tally, main, size

TABLES = ["operation", "operation_count", "operation_file", "source_run", "image"]


def journalled(bureau):
    """A database in which every table of the journal has rows: imports, an edit, a removal, an undo, a published month."""
    folder = bureau.copy("published")
    for command in (["import", "more.csv"], ["visit", "edit", "1", "note=seen", "--reason", "try"], ["visit", "edit", "2", "note=heard"], ["visit", "remove", "3", "--yes"], ["undo", "--yes"]):
        bureau.program.must(folder, command)
    return folder


def columns(db, table):
    """(name, is a number)."""
    return [(name, kind == "INTEGER") for _, name, kind, *_ in db.execute(f"PRAGMA table_info({table})")]


def keys(db, table):
    return [name for _, name, _, _, _, place in sorted(db.execute(f"PRAGMA table_info({table})"), key=lambda column: column[5]) if place]


def some_row(db, table, chance):
    names = ", ".join(keys(db, table))
    return chance.choice(db.execute(f"SELECT {names} FROM {table} ORDER BY {names}").fetchall())


def where(db, table):
    return " AND ".join(f"{key} = ?" for key in keys(db, table))


def other(value, is_number, chance):
    if is_number:
        return (value or 0) + chance.choice([-1, 1, 1000])
    text = value or ""
    at = chance.randint(0, len(text))
    return chance.choice([text[:at] + "x" + text[at:], text + " ", text[1:] if len(text) > 1 else text + "0"])


def edit(db, chance):
    table = chance.choice(TABLES)
    name, is_number = chance.choice(columns(db, table))
    row = some_row(db, table, chance)
    (value,) = db.execute(f"SELECT {name} FROM {table} WHERE {where(db, table)}", row).fetchone()
    db.execute(f"UPDATE {table} SET {name} = ? WHERE {where(db, table)}", (other(value, is_number, chance), *row))
    return f"{table}.{name} of {row}"


def delete(db, chance):
    table = chance.choice(TABLES)
    row = some_row(db, table, chance)
    db.execute(f"DELETE FROM {table} WHERE {where(db, table)}", row)
    return f"{table} without {row}"


def insert(db, chance):
    """A copy of a row under another key."""
    table = chance.choice(TABLES)
    row = some_row(db, table, chance)
    cells = list(db.execute(f"SELECT * FROM {table} WHERE {where(db, table)}", row).fetchone())
    names = [name for name, _ in columns(db, table)]
    changed = chance.choice(keys(db, table))
    at = names.index(changed)
    cells[at] = cells[at] + chance.choice([1, 50]) if isinstance(cells[at], int) else cells[at] + "x"
    if table == "operation":
        cells[names.index("digest")] = "%064x" % chance.getrandbits(256)
    db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(cells))})", cells)
    return f"{table} with a second {row}"


def swap(db, chance):
    """Two entries change places."""
    first, second = chance.sample([number for (number,) in db.execute("SELECT number FROM operation")], 2)
    for a, b in ((first, -1), (second, first), (-1, second)):
        db.execute("UPDATE operation SET number = ? WHERE number = ?", (b, a))
    return f"operations {first} and {second} swapped"


def cut(db, chance):
    """The last operations never were; also the counter of numbers is put back, as whoever knows SQLite would."""
    (last,) = db.execute("SELECT max(number) FROM operation").fetchone()
    keep = chance.randint(1, last - 1)
    db.execute("DELETE FROM operation WHERE number > ?", (keep,))
    for table in TABLES[1:]:
        db.execute(f"DELETE FROM {table} WHERE operation > ?", (keep,))
    thorough = chance.random() < 0.5
    if thorough:
        db.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'operation'", (keep,))
    return f"cut behind operation {keep}" + (" with the counter put back" if thorough else "")


def tampered(path, chance):
    """What was done; nothing where the database's own constraints forbid it."""
    db = sqlite3.connect(path)
    try:
        for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        before = list(db.iterdump())
        done = chance.choices([edit, delete, insert, swap, cut], [10, 4, 4, 2, 2])[0](db, chance)
        if list(db.iterdump()) == before:
            return None
        db.commit()
        return done
    except sqlite3.IntegrityError:
        return None
    finally:
        db.close()


def head(path):
    db = sqlite3.connect(path)
    (found,) = db.execute("SELECT digest FROM operation ORDER BY number DESC LIMIT 1").fetchone()
    db.close()
    return found


def alarms(program, folder):
    for command in (["log", "verify"], ["db", "verify"]):
        outcome = program.run(folder, command)
        if outcome.code != 0:
            return outcome
    return None


def work(program, bureau, arguments):
    chance = random.Random(arguments.seed)
    original = journalled(bureau)
    kept_head = head(os.path.join(original, "a.db"))
    tally = Tally("journal edited")
    trials = size(arguments, 15, 100, 1000)
    while tally.trials < trials:
        folder = bureau.copy(os.path.basename(original))
        done = tampered(os.path.join(folder, "a.db"), chance)
        if done:
            alarm = alarms(program, folder)
            if not alarm and done.startswith("cut") and head(os.path.join(folder, "a.db")) != kept_head:
                tally.count("told by the head only")
            elif not alarm:
                tally.count("not found", f"{done}: not found")
            else:
                tally.count("found", "" if alarm.code in (1, 3) else f"{done}: {alarm}")
        shutil.rmtree(folder)
    wrong = tally.end()
    untouched = Tally("journal not touched")
    for number in range(size(arguments, 2, 20, 200)):
        folder = bureau.copy(os.path.basename(original))
        program.must(folder, ["visit", "edit", str(chance.randint(10, 60)), f"note=trial {number}"])
        alarm = alarms(program, folder)
        untouched.count("alarm" if alarm else "quiet", f"{alarm}" if alarm else "")
        shutil.rmtree(folder)
    return wrong + untouched.end()


if __name__ == "__main__":
    main(__doc__, work)

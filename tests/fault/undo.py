#!/usr/bin/env python3
"""Random sequences of commands and undos: taking the last k operations back gives the records that were there before them."""

import os
import random
import shutil
import sqlite3

from trial import MONTH, Tally, digest, main, size, whole

JOURNAL = {"operation", "operation_count", "operation_file", "source_run", "image", "property", "sqlite_sequence", "sqlite_schema"}


def records(path):
    """The records of all ledgers and the results of runs; of the operations only which one a record goes back to is left out, for an undo is one, too."""
    db = sqlite3.connect(path)
    said = {}
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        names = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
        if table not in JOURNAL and "op" in names:
            said[table] = sorted(map(repr, db.execute(f"SELECT {', '.join(name for name in names if name != 'op')} FROM {table}")))
    db.close()
    return digest(said)


def some_command(chance, number, folder):
    row = chance.randint(1, 120)
    kind = chance.choice(["edit", "edit", "remove", "add", "import"])
    if kind == "edit":
        return ["visit", "edit", str(row), f"note=trial {number}"]
    if kind == "remove":
        return ["visit", "remove", str(row), "--yes"]
    if kind == "add":
        return ["visit", "add", "--officer", "071207", "--date", f"{MONTH}-{chance.randint(1, 28):02d}", "--subject", f"place {number}", "--target", "household"]
    name = f"file{number}.csv"
    with open(os.path.join(folder, name), "w") as file:
        file.write("警号,走访日期,走访对象,对象类型\n" + "".join(f"071214,{MONTH}-{chance.randint(1, 28):02d},place {number}-{n},居民户\n" for n in range(chance.randint(1, 5))))
    return ["import", name]


def sequence(program, bureau, chance, length):
    """The complaint about one sequence, empty when all of it was right."""
    folder = bureau.copy("filled")
    path = os.path.join(folder, "a.db")
    states = [records(path)]  # after each operation that stands
    for number in range(length):
        if len(states) > 1 and chance.random() < 0.3:
            back = chance.randint(1, min(4, len(states) - 1))
            # Undo takes the last thing done back; numbers name the ones before it.
            for _ in range(back):
                last = last_standing(path)
                outcome = program.run(folder, ["undo", str(last), "--yes"])
                if outcome.code != 0:
                    return f"undo {last}: {outcome}"
                states.pop()
            if records(path) != states[-1]:
                return f"{back} undone: the records are not as before"
        else:
            command = some_command(chance, number, folder)
            outcome = program.run(folder, command)
            if outcome.code == 0 and b"operation #" in outcome.err:
                states.append(records(path))
            elif records(path) != states[-1]:
                return f"{' '.join(command)} was refused, but records changed: {outcome}"
    complaint = whole(program, folder)
    shutil.rmtree(folder)
    return complaint


def last_standing(path):
    """The last operation that was not undone and is no undo."""
    db = sqlite3.connect(path)
    (number,) = db.execute("SELECT max(number) FROM operation WHERE undoes IS NULL AND number NOT IN (SELECT undoes FROM operation WHERE undoes IS NOT NULL)").fetchone()
    db.close()
    return number


def work(program, bureau, arguments):
    chance = random.Random(arguments.seed)
    length = size(arguments, 6, 40, 40)
    tally = Tally(f"sequences of {length} operations and undos")
    for _ in range(size(arguments, 1, 10, 200)):
        complaint = sequence(program, bureau, chance, length)
        tally.count("wrong" if complaint else "right", complaint)
    return tally.end()


if __name__ == "__main__":
    main(__doc__, work)

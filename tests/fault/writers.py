#!/usr/bin/env python3
"""Several at once: shells that import, a job that assesses, people who edit, a backup in the middle. Everybody succeeds, one after the other, and what
stands in the database is what some order of the same commands would have made; the same file twice at once is stored once."""

import os
import random
import shutil
import sqlite3
import threading
import time

from trial import EXAMPLES, MONTH, Tally, dump, main, size, whole


def pieces(folder, shells, each):
    """Disjoint files of visits, some rows each; (names by shell, number of rows)."""
    lines = []
    for file in sorted((EXAMPLES / "bureau" / MONTH).glob("入户调查_*.csv")):
        text = file.read_bytes()
        try:
            rows = text.decode("utf-8-sig").splitlines()
        except UnicodeDecodeError:
            rows = text.decode("gb18030").splitlines()
        heading = next((row for row in rows if row == "民警,走访时间,走访地址,属性,是否见面"), None)
        if heading and len(lines) < shells * each * 6:
            lines += [row for row in rows[rows.index(heading) + 1:] if row.count(",") == 4 and '"' not in row]
    lines = list(dict.fromkeys(lines))
    per_file = max(1, min(6, len(lines) // (shells * each)))
    names = [[f"shell{shell}-{number}.csv" for number in range(each)] for shell in range(shells)]
    for place, name in enumerate(name for shell in names for name in shell):
        with open(os.path.join(folder, name), "w") as file:
            file.write("民警,走访时间,走访地址,属性,是否见面\n" + "".join(line + "\n" for line in lines[place * per_file:(place + 1) * per_file]))
    return names


def records(path):
    """What the visits say, whoever stored them in whatever order."""
    db = sqlite3.connect(path)
    names = [name for _, name, *_ in db.execute("PRAGMA table_info(visit)") if name not in ("id", "op")]
    rows = sorted(map(repr, db.execute(f"SELECT {', '.join(names)} FROM visit")))
    db.close()
    return rows


class Crowd:
    """Threads that run commands and note how each ended and how long it took."""

    def __init__(self, program, folder, tally):
        self.program, self.folder, self.tally, self.longest, self.threads, self.lock = program, folder, tally, 0.0, [], threading.Lock()

    def run(self, command, allowed=(0,)):
        began = time.monotonic()
        outcome = self.program.run(self.folder, [*command, "--lock-wait", "60"])
        with self.lock:
            self.longest = max(self.longest, time.monotonic() - began)
            self.tally.count(command[0] if command[0] != "visit" else command[1], "" if outcome.code in allowed else f"{' '.join(command)}: {outcome}")

    def add(self, commands):
        thread = threading.Thread(target=lambda: [self.run(command) for command in commands])
        self.threads.append(thread)

    def go(self):
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()


def disjoint_files(program, bureau, shells, each):
    tally = Tally(f"{shells} shells with {each} imports each, an assessor, two editors and a backup")
    folder = bureau.copy("filled")
    names = pieces(folder, shells, each)
    crowd = Crowd(program, folder, tally)
    for shell in names:
        crowd.add([["import", name] for name in shell])
    crowd.add([["assess", "run", "--month", MONTH]] * max(1, each // 10))
    crowd.add([["visit", "edit", str(row), "note=first"] for row in range(1, each + 1)])
    crowd.add([["visit", "edit", str(row), "reason=other"] for row in range(1, each + 1)])
    crowd.add([["db", "backup", f"copy{number}.db"] for number in range(each)])
    crowd.go()
    serial = bureau.copy("filled")
    for shell in names:
        for name in shell:
            shutil.copy(os.path.join(folder, name), serial)
            program.must(serial, ["import", name])
    for row in range(1, each + 1):
        program.must(serial, ["visit", "edit", str(row), "note=first"])
        program.must(serial, ["visit", "edit", str(row), "reason=other"])
    same = records(os.path.join(folder, "a.db")) == records(os.path.join(serial, "a.db"))
    tally.count("equal to one after the other" if same else "different", "" if same else "the records differ from those of a serial run")
    complaint = whole(program, folder)
    tally.count("sound" if not complaint else "unsound", complaint)
    for number in range(each):
        complaint = whole(program, folder, f"copy{number}.db")
        tally.count("sound backup" if not complaint else "unsound backup", complaint)
    print(f"the longest command took {crowd.longest:.2f} s")
    return tally.end()


def same_file(program, bureau, trials, chance):
    tally = Tally("the same file twice at once, then renamed, cut and grown")
    for _ in range(trials):
        folder = bureau.copy("empty")
        shutil.copy(os.path.join(folder, "visits.csv"), os.path.join(folder, "renamed.csv"))
        crowd = Crowd(program, folder, Tally(""))
        for name in ("visits.csv", "renamed.csv"):
            crowd.add([["import", name]])
        crowd.go()
        stored = records(os.path.join(folder, "a.db"))
        with open(os.path.join(folder, "visits.csv"), "rb") as file:
            lines = file.read().splitlines(keepends=True)
        with open(os.path.join(folder, "prefix.csv"), "wb") as file:
            file.write(b"".join(lines[:chance.randint(2, len(lines) - 1)]))
        outcome = program.run(folder, ["import", "prefix.csv"])
        grown = b"".join(lines) + lines[-1].replace(b"2026-10", b"2026-11")
        with open(os.path.join(folder, "grown.csv"), "wb") as file:
            file.write(grown)
        program.run(folder, ["import", "grown.csv"])
        now = records(os.path.join(folder, "a.db"))
        complaint = "; ".join(crowd.tally.wrong) or whole(program, folder)
        if not complaint and (len(stored) != len(lines) - 1 or outcome.code != 0):
            complaint = f"{len(stored)} records of {len(lines) - 1} lines; the prefix: {outcome}"
        if not complaint and len(now) != len(stored) + 1:
            complaint = f"a line more made {len(now) - len(stored)} records more"
        tally.count("stored once" if not complaint else "wrong", complaint)
        shutil.rmtree(folder)
    return tally.end()


def work(program, bureau, arguments):
    wrong = disjoint_files(program, bureau, size(arguments, 2, 4, 4), size(arguments, 3, 15, 50))
    return wrong + same_file(program, bureau, size(arguments, 1, 10, 50), random.Random(arguments.seed))


if __name__ == "__main__":
    main(__doc__, work)

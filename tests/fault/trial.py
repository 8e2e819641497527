"""What every script here works with: the program under test behind intercept.c, a small bureau to try it on, and the question whether a database is whole."""

import argparse
import hashlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
NOW = 1793693700  # 2026-11-03 08:15 in Shanghai: the clock stands still, so that two runs of a command write the same bytes
MONTH = "2026-10"
EXIT_CODES = {0: "done", 1: "no", 2: "usage", 3: "cannot", 4: "busy", 70: "bug", 129: "hung up", 130: "interrupted", 141: "reader gone", 143: "terminated"}


class Outcome:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __str__(self):
        words = (self.err or self.out).decode("utf-8", "replace").strip().splitlines()
        return f"exit {self.code}" + (f": {words[-1][:200]}" if words else "")


class Program:
    """cwp. Faults are given as keywords: `at=3, action="fail", error=errno.EIO` becomes FAULT_AT=3 and so on."""

    def __init__(self, path, workshop):
        self.path = str(pathlib.Path(path).resolve())
        libraries = subprocess.run(["ldd", self.path], capture_output=True, text=True).stdout
        sanitizer = next((line.split()[2] for line in libraries.splitlines() if "libasan" in line), None)
        self.sanitized = sanitizer is not None
        library = build_library(workshop, "intercept")
        self.preload = f"{sanitizer}:{library}" if sanitizer else library

    def environment(self, **faults):
        variables = {name: value for name, value in os.environ.items() if not name.startswith(("CWP_", "FAULT_", "LC_", "LANG"))}
        variables.update(LD_PRELOAD=self.preload, CWP_DB="a.db", CWP_LANG="en", TZ="Asia/Shanghai", FAULT_TIME=str(NOW))
        # What a killed or starved program leaves behind is no leak.
        variables.setdefault("ASAN_OPTIONS", "detect_leaks=0")
        variables.update({name if name.isupper() else "FAULT_" + name.upper(): str(value) for name, value in faults.items()})
        return variables

    def start(self, folder, command, **faults):
        return subprocess.Popen([self.path, *command], cwd=folder, env=self.environment(**faults), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, folder, command, timeout=120, **faults):
        process = self.start(folder, command, **faults)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Outcome("hang", b"", f"no end after {timeout} s".encode())
        return Outcome(process.returncode, out, err)

    def must(self, folder, command):
        outcome = self.run(folder, command)
        if outcome.code != 0:
            sys.exit(f"cwp {' '.join(command)}: {outcome}")
        return outcome

    def calls(self, folder, command, kinds):
        """How many calls of these kinds a command makes."""
        self.run(folder, command, calls=kinds, count=os.path.join(folder, "count"))
        counted = pathlib.Path(folder, "count")
        number = int(counted.read_text() or 0) if counted.exists() else 0
        counted.unlink(missing_ok=True)
        return number


def build_library(workshop, name):
    made = os.path.join(workshop, name + ".so")
    if not os.path.exists(made):
        subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", made, str(HERE / (name + ".c"))], check=True)
    return made


# ---- A small bureau: the registers of the example and two of its stations

class Bureau:
    """Folders to copy: empty (registers only), filled (two stations' October), assessed, published."""

    def __init__(self, program, workshop):
        self.program, self.workshop, self.trials = program, workshop, 0
        folder = self.stage("empty")
        program.must(folder, ["init"])
        registers = sorted((EXAMPLES / "bureau" / "registers").glob("*.csv"))
        for file in registers:
            shutil.copy(file, folder)
        program.must(folder, ["import", *[file.name for file in registers]])
        for name, pattern in (("visits.csv", "入户调查_安丰*"), ("duties.csv", "勤务_安丰*"), ("more.csv", "入户调查_安障*"), ("returns.csv", "月报送*")):
            shutil.copy(next((EXAMPLES / "bureau" / MONTH).glob(pattern)), os.path.join(folder, name))
        for name, before, command in (("filled", "empty", ["import", "visits.csv", "duties.csv", "returns.csv"]), ("assessed", "filled", ["assess", "run", "--month", MONTH]),
                                      ("published", "assessed", ["assess", "publish", "--month", MONTH])):
            folder = self.stage(name, before)
            program.must(folder, command)

    def stage(self, name, before=None):
        folder = os.path.join(self.workshop, name)
        if before:
            shutil.copytree(os.path.join(self.workshop, before), folder)
        else:
            os.mkdir(folder)
        return folder

    def copy(self, stage):
        """A fresh copy to spoil; the caller removes it."""
        self.trials += 1
        return self.stage(f"trial{self.trials}", stage)


# ---- Is it whole?

def rows_of(path):
    """Every row of every table, sorted, by table; the schema is a table too. Reading with SQLite itself: what it cannot read is an exception."""
    with_rows = {}
    db = sqlite3.connect(path)
    db.text_factory = bytes
    try:
        tables = [name.decode() for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        for table in tables + ["sqlite_schema"]:
            columns = "type, name, tbl_name, sql" if table == "sqlite_schema" else "*"
            with_rows[table] = sorted(map(repr, db.execute(f"SELECT {columns} FROM {table}")))
        with_rows["versions"] = [repr(db.execute("PRAGMA user_version").fetchone()), repr(db.execute("PRAGMA application_id").fetchone())]
    finally:
        db.close()
    return with_rows


def digest(rows):
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def dump(path):
    """One digest for all that a database says."""
    return digest(rows_of(path))


def whole(program, folder, database="a.db"):
    """Empty when cwp finds the database sound; it checks the file, the references, the journal's chain and the records against it."""
    for command in (["db", "verify"], ["log", "verify"]):
        outcome = program.run(folder, [*command, "--db", database])
        if outcome.code != 0:
            return f"{' '.join(command)}: {outcome}"
    return ""


def strangers(folder, known):
    """Files that were not there and are not expected: temporary ones."""
    beside = {name + ending for name in known for ending in ("-wal", "-shm", "-journal")}
    return sorted(set(os.listdir(folder)) - set(known) - beside)


# ---- Counting

class Tally:
    """Counts trials and remembers what went wrong; `end` prints both and gives the exit code."""

    def __init__(self, title):
        self.title, self.trials, self.kinds, self.wrong, self.began = title, 0, {}, [], time.monotonic()

    def count(self, kind, complaint=""):
        self.trials += 1
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if complaint:
            self.wrong.append(complaint)

    def end(self, ok=None):
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(self.kinds.items()))
        print(f"{self.title}: {self.trials} trials, {len(self.wrong)} wrong ({kinds}; {time.monotonic() - self.began:.0f} s)", flush=True)
        for complaint in self.wrong[:10]:
            print("   " + complaint, flush=True)
        return len(self.wrong) if ok is None else (0 if ok else 1)


def main(description, work, options=()):
    """`work(program, bureau, arguments)` returns how many outcomes were wrong."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program", help="cwp")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="a few seconds")
    size.add_argument("--full", action="store_true", help="the sizes whose figures stand in tests/README.md")
    parser.add_argument("--seed", type=int, default=1, help="of what is drawn at random")
    for name, settings in options:
        parser.add_argument(name, **settings)
    arguments = parser.parse_args()
    # Memory rather than a disk: a killed program leaves the same files, and thousands of them come and go.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="cwp-fault-", dir=memory) as workshop:
        program = Program(arguments.program, workshop)
        sys.exit(1 if work(program, Bureau(program, workshop), arguments) else 0)


def size(arguments, quick, middle, full):
    return quick if arguments.quick else full if arguments.full else middle

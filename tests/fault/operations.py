"""The commands that are disturbed, and the only two outcomes there may be: as before it, or as after it."""

import gzip
import os
import shutil
import sqlite3

from trial import HERE, MONTH, digest, dump, strangers, whole


class Operation:
    def __init__(self, name, stage, command, output=None, old_output=True):
        self.name, self.stage, self.command = name, stage, command
        self.output = output          # a file that it writes beside the database
        self.old_output = old_output  # and that is there already


OPERATIONS = [
    Operation("import", "empty", ["import", "visits.csv", "duties.csv"]),
    Operation("assess", "filled", ["assess", "run", "--month", MONTH]),
    Operation("publish", "assessed", ["assess", "publish", "--month", MONTH]),
    Operation("undo", "filled", ["undo", "--yes"]),
    Operation("migrate", "old", ["import", "more.csv"]),
    Operation("backup", "filled", ["db", "backup", "copy.db", "--yes"], "copy.db"),
    Operation("report", "assessed", ["report", "bulletin", "--month", MONTH, "-f", "html", "-o", "bulletin.html"], "bulletin.html"),
    Operation("workbook", "assessed", ["report", "bulletin", "--month", MONTH, "-f", "xlsx", "-o", "bulletin.xlsx"], "bulletin.xlsx", old_output=False),
    Operation("export", "filled", ["visit", "export", "-o", "list.csv"], "list.csv"),
]
STORING = ["import", "assess", "publish", "undo", "migrate", "backup"]
WRITING_FILES = ["backup", "report", "workbook", "export"]


def chosen(names):
    return [operation for operation in OPERATIONS if operation.name in names]


class Bench:
    """An operation with the states that it may leave behind."""

    def __init__(self, program, bureau, operation):
        self.program, self.bureau, self.operation = program, bureau, operation
        if operation.stage == "old" and not os.path.exists(os.path.join(bureau.workshop, "old")):
            make_old(bureau)
        folder = self.fresh()
        self.known = set(os.listdir(folder)) | ({operation.output} if operation.output else set())
        self.before = self.state(folder)
        self.states = {self.before: "before"}
        if operation.stage == "old":
            self.between(folder)
        self.outcome = program.must(folder, operation.command)
        self.known |= set(os.listdir(folder))  # a migration leaves a copy of what was
        self.after = self.state(folder)
        if self.after == self.before:
            raise SystemExit(f"{operation.name} changes nothing: there is nothing to try")
        self.states[self.after] = "after"
        shutil.rmtree(folder)

    def fresh(self):
        folder = self.bureau.copy(self.operation.stage)
        if self.operation.output and self.operation.old_output:
            # Something whole but other: the registers alone, a page of text.
            shutil.copy(os.path.join(self.bureau.workshop, "empty", "a.db" if self.operation.output.endswith(".db") else "returns.csv"), os.path.join(folder, self.operation.output))
        return folder

    def between(self, folder):
        """A migration is done for good before the command that needed it begins."""
        self.program.run(folder, ["undo", "9999"])
        self.states.setdefault(self.state(folder), "migrated")

    def state(self, folder):
        """What database and output say; the bytes of a database may differ without a difference in what it says."""
        said = [dump(os.path.join(folder, "a.db"))]
        if self.operation.output:
            path = os.path.join(folder, self.operation.output)
            if not os.path.exists(path):
                said.append("absent")
            elif path.endswith(".db"):
                said.append(dump(path))
            else:
                said.append(digest(open(path, "rb").read()))
        return tuple(said)

    def look(self, folder):
        """(before | after | …, complaint)."""
        complaint = whole(self.program, folder)
        if not complaint and self.operation.output and self.operation.output.endswith(".db") and os.path.exists(os.path.join(folder, self.operation.output)):
            complaint = whole(self.program, folder, self.operation.output)
        try:
            found = self.states.get(self.state(folder), "neither")
        except Exception as error:  # what SQLite cannot read
            return "broken", f"unreadable: {error}; {complaint}"
        if found == "neither" and not complaint:
            complaint = "neither before nor after"
        return found, complaint

    def completes(self, folder, found):
        """Run again without a fault: what had not happened is done now, what had happened does no harm."""
        again = self.program.run(folder, self.operation.command)
        if found == "after":
            return "" if again.code in (0, 1) else f"run again: {again}"
        return "" if again.code == 0 and self.states.get(self.state(folder)) == "after" else f"run again, not complete: {again}"

    def temporaries(self, folder):
        return strangers(folder, self.known)


def make_old(bureau):
    """A database as the program wrote it when it had three schema files: the example's registers and a correction, dumped to SQL."""
    folder = bureau.stage("old", "empty")
    path = os.path.join(folder, "a.db")
    os.remove(path)
    db = sqlite3.connect(path)
    db.executescript(gzip.decompress((HERE / "version3.sql.gz").read_bytes()).decode())
    db.execute("PRAGMA application_id = 1668771889")
    db.execute("PRAGMA user_version = 3")
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    os.chmod(path, 0o600)

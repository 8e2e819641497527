#!/usr/bin/env python3
"""Files that are not what they should be: outputs that are full or that nobody reads, disks that fill up, folders that may not be written, databases that are
none, links where an output goes, and the permissions of what is written."""

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import threading

from operations import OPERATIONS, Bench
from trial import MONTH, Outcome, Tally, dump, main, size, whole

CANNOT, READER_GONE = 3, 141
NOBODY = 65534
PRINTING = [["--version"], ["help"], ["help", "import"], ["status"], ["due"], ["check", "--month", MONTH], ["log"], ["log", "show", "1"], ["log", "verify"], ["db", "info"], ["db", "verify"], ["visit", "list"],
            ["visit", "show", "1"], ["visit", "export"], ["visit", "list", "-f", "json"], ["template", "visit"], ["assess", "show", "--month", MONTH], ["scheme", "list"], ["report", "list"],
            ["report", "bulletin", "--month", MONTH, "-f", "html"], ["report", "bulletin", "--month", MONTH, "-f", "xlsx", "-o", "-"], ["pack", "list"], ["completion", "bash"]]
WRITING = [["visit", "export", "-o", "OUT"], ["report", "bulletin", "--month", MONTH, "-f", "html", "-o", "OUT"], ["report", "bulletin", "--month", MONTH, "-f", "xlsx", "-o", "OUT"], ["template", "visit", "-o", "OUT", "--yes"],
           ["db", "backup", "OUT", "--yes"]]


def shell(program, folder, line, **more):
    done = subprocess.run(["bash", "-c", line], cwd=folder, env=program.environment(), capture_output=True, **more)
    return Outcome(done.returncode, done.stdout, done.stderr)


def quoted(program, command):
    return " ".join([program.path, *command])


def outputs(program, bureau):
    """Written to a device that is always full: never exit 0. Read by somebody who has seen enough: no complaint."""
    full, gone = Tally("output to a full device"), Tally("output to a reader that goes away")
    folder = bureau.copy("published")
    for command in PRINTING:
        outcome = shell(program, folder, f"{quoted(program, command)} > /dev/full")
        full.count(f"exit {outcome.code}", "" if outcome.code == CANNOT and outcome.err else f"{' '.join(command)}: {outcome}")
        outcome = shell(program, folder, f"{quoted(program, command)} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}")
        quiet = not outcome.err or outcome.code != READER_GONE
        allowed = (0, READER_GONE, program.run(folder, command).code)
        gone.count(f"exit {outcome.code}", "" if outcome.code in allowed and quiet else f"{' '.join(command)}: {outcome}")
    for command in WRITING[:-1]:
        # By a link: whatever replaces it does not replace the machine's device.
        if not os.path.lexists(link := os.path.join(folder, "full")):
            os.symlink("/dev/full", link)
        outcome = program.run(folder, [word.replace("OUT", "full") for word in command])
        full.count(f"exit {outcome.code}", "" if outcome.code == CANNOT and outcome.err else f"{' '.join(command)}: {outcome}")
    shutil.rmtree(folder)
    return full.end() + gone.end()


def filling_disk(program, bureau, levels):
    """A real disk of a few megabytes on which so many kilobytes are left."""
    tally = Tally("disk with little room left")
    for operation in [operation for operation in OPERATIONS if operation.name in ("import", "assess", "backup", "workbook")]:
        bench = Bench(program, bureau, operation)
        for left in levels:
            folder = bench.fresh()
            room = sum(file.stat().st_size for file in os.scandir(folder)) // 1024 + left + 64
            inner = f"mount -t tmpfs -o size={room}k tmpfs /mnt && cp -a . /mnt && cd /mnt && {quoted(program, operation.command)}; code=$?; rm -f /mnt/*.tmp; cp -a /mnt/. {folder}.out/; exit $code"
            os.mkdir(folder + ".out")
            outcome = shell(program, folder, f"unshare -m bash -c '{inner}'")
            if b"unshare" in outcome.err or b"mount" in outcome.err:
                print("disk with little room left: not tried, because this user may not mount one")
                return 0
            found, complaint = bench.look(folder + ".out")
            if not complaint and (outcome.code == 0) != (found == "after") and operation.name != "import":
                complaint = f"{found}, but {outcome}"
            if not complaint and outcome.code not in (0, CANNOT):
                complaint = str(outcome)
            tally.count(found, complaint and f"{operation.name} with {left} KiB: {complaint}")
            shutil.rmtree(folder)
            shutil.rmtree(folder + ".out")
    return tally.end()


def forbidden(program, bureau):
    """Without permission to write: reading works, writing is refused and names the path."""
    tally = Tally("folder or file without permission")
    if os.getuid() != 0:
        print("folder or file without permission: not tried, because only root can be somebody else")
        return 0
    os.chmod(bureau.workshop, 0o755)
    for folder_mode, file_mode, wal in [(f, m, w) for f in (0o555, 0o755) for m in (0o444, 0o400) for w in (False, True)]:
        folder = bureau.copy("filled")
        path = os.path.join(folder, "a.db")
        if wal:  # somebody was killed just after a commit
            open(path + "-wal", "wb").close()
            os.chmod(path + "-wal", file_mode)
        os.chmod(path, file_mode)
        before = open(path, "rb").read()
        os.chmod(folder, folder_mode)
        for command, reads in ((["visit", "list"], True), (["import", "more.csv"], False)):
            done = subprocess.run([program.path, *command], cwd=folder, env=program.environment(), capture_output=True, user=NOBODY, group=NOBODY, extra_groups=[])
            outcome = Outcome(done.returncode, done.stdout, done.stderr)
            allowed = (0,) if reads and file_mode == 0o444 else (CANNOT,)
            right = outcome.code in allowed and (outcome.code == 0 or b"a.db" in outcome.err) and open(path, "rb").read() == before
            tally.count(f"exit {outcome.code}", "" if right else f"folder {folder_mode:o}, file {file_mode:o}, {'with' if wal else 'without'} a WAL: {' '.join(command)}: {outcome}")
        os.chmod(folder, 0o755)
        shutil.rmtree(folder)
    return tally.end()


def pragma(path, text):
    db = sqlite3.connect(path)
    db.execute(text)
    db.commit()
    db.close()


def no_databases(program, bureau):
    """What is no database of this program is refused and stays as it was, byte for byte; what is not there is not made."""
    tally = Tally("not a database of cwp")
    text = lambda path: open(path, "w").write("no database\n" * 100)
    makers = {
        "a text": text,
        "an empty file": lambda path: open(path, "w").close(),
        "a folder": os.mkdir,
        "a pipe": os.mkfifo,
        "missing": lambda path: None,
        "a device": lambda path: os.symlink("/dev/zero", path),
        "another program's": lambda path: pragma(path, "CREATE TABLE t(a)"),
        "another number": lambda path: (shutil.copy(os.path.join(bureau.workshop, "filled", "a.db"), path), pragma(path, "PRAGMA application_id = 7")),
        "newer": lambda path: (shutil.copy(os.path.join(bureau.workshop, "filled", "a.db"), path), pragma(path, "PRAGMA user_version = 99")),
        "the first half": lambda path: open(path, "wb").write(open(os.path.join(bureau.workshop, "filled", "a.db"), "rb").read()[:50]),
    }
    for name, make in makers.items():
        for command in (["visit", "list"], ["import", "more.csv"], ["db", "verify"], ["status"]):
            folder = bureau.copy("filled")
            path = os.path.join(folder, "other.db")
            make(path)
            regular = os.path.isfile(path)
            before, files = regular and hashlib.sha256(open(path, "rb").read()).digest(), set(os.listdir(folder))
            outcome = program.run(folder, [*command, "--db", "other.db"], timeout=20)
            same = (not regular or hashlib.sha256(open(path, "rb").read()).digest() == before) and set(os.listdir(folder)) == files
            allowed = (CANNOT,) if command != ["status"] else (CANNOT, 0)
            right = same and outcome.code in allowed and (outcome.code == 0 or b"other.db" in outcome.err)
            tally.count("refused" if outcome.code else "told", "" if right else f"{name}: {' '.join(command)}: {outcome}{'' if same else '; files changed'}")
            shutil.rmtree(folder)
    return tally.end()


def links(program, bureau, trials, chance):
    """A link where the output goes: it is replaced, never followed, also when somebody swaps it again and again."""
    tally = Tally("link at the place of an output")
    for number in range(trials):
        command = WRITING[number % len(WRITING)]
        folder = bureau.copy("published")
        canary, out = os.path.join(folder, "canary"), os.path.join(folder, "out")
        open(canary, "w").write("untouched")
        os.chmod(canary, 0o644)
        (os.symlink if chance.random() < 0.7 else os.link)(canary, out)
        over = threading.Event()

        def swap():
            while not over.is_set():
                try:
                    os.symlink(canary, out + ".link")
                    os.replace(out + ".link", out)
                except OSError:
                    pass

        swapper = threading.Thread(target=swap)
        if number % 2:
            swapper.start()
        outcome = program.run(folder, [word.replace("OUT", "out") for word in command])
        over.set()
        if number % 2:
            swapper.join()
        right = open(canary).read() == "untouched" and stat.S_IMODE(os.stat(canary).st_mode) == 0o644 and outcome.code in (0, 1)
        tally.count("replaced" if outcome.code == 0 else "refused", "" if right else f"{' '.join(command)}: {outcome}")
        shutil.rmtree(folder)
    return tally.end()


def permissions(program, bureau):
    """All that is written is for its owner only, whatever the umask."""
    tally = Tally("permissions of what is written")
    before = os.umask(0)
    folder = bureau.copy("published")
    known = set(os.listdir(folder))
    shutil.copy(os.path.join(folder, "visits.csv"), os.path.join(folder, "bad.csv"))
    with open(os.path.join(folder, "bad.csv"), "a") as file:
        file.write("nobody,2026-13-01,x,居民户,是\n")
    program.must(folder, ["init", "--db", "new.db"])
    for number, command in enumerate(WRITING):
        program.must(folder, [word.replace("OUT", f"out{number}") for word in command])
    program.run(folder, ["import", "bad.csv", "--skip-errors", "--report", "report.json"])
    # While a command works: killed at its last removal, the WAL is still there.
    removals = program.calls(other := bureau.copy("published"), ["import", "more.csv"], "unlink")
    shutil.rmtree(other)
    program.run(folder, ["import", "more.csv"], calls="unlink", at=max(1, removals - 1), action="kill-before")
    for name in sorted(set(os.listdir(folder)) - known | {"a.db"}):
        if name != "bad.csv":
            mode = stat.S_IMODE(os.stat(os.path.join(folder, name)).st_mode)
            tally.count("0600" if mode == 0o600 else "wider", "" if mode == 0o600 else f"{name}: {mode:o}")
    os.umask(before)
    shutil.rmtree(folder)
    return tally.end()


def slow_reader(program, bureau):
    """A pipe that is read slowly gets every byte, and signals that mean nothing do not hurt."""
    tally = Tally("slow reader, with signals of no meaning")
    folder = bureau.copy("published")
    for command in (["visit", "export"], ["report", "bulletin", "--month", MONTH, "-f", "html"]):
        whole_output = program.must(folder, command).out
        process = program.start(folder, command)
        got = b""
        while piece := process.stdout.read1(700):
            got += piece
            if process.poll() is None:
                process.send_signal(signal.SIGWINCH)
        process.wait()
        tally.count("all of it", "" if got == whole_output and process.returncode == 0 else f"{' '.join(command)}: {len(got)} of {len(whole_output)} bytes")
    shutil.rmtree(folder)
    return tally.end()


def work(program, bureau, arguments):
    chance = random.Random(arguments.seed)
    wrong = permissions(program, bureau) + links(program, bureau, size(arguments, 5, 50, 200), chance)
    if arguments.quick:
        return wrong
    wrong += outputs(program, bureau) + slow_reader(program, bureau) + forbidden(program, bureau) + no_databases(program, bureau)
    return wrong + filling_disk(program, bureau, size(arguments, [], [0, 20, 60, 200, 600], [0, 4, 8, 12, 16, 24, 32, 48, 64, 80, 100, 130, 160, 200, 260, 320, 400, 500, 650, 900]))


if __name__ == "__main__":
    main(__doc__, work)

#!/usr/bin/env python3
"""Power cuts: what a disk may hold after one, put together from the log of all that a command wrote, synced, named and removed.

What was synced is there. Of what was not, every write is there, gone or torn at 512 bytes, as chance has it; of the names that were given since
the folder was synced, the first few hold. A command that had ended before the cut must have lasted. As a control the same states are put
together as if nothing had ever been synced: they must be found broken, else this test sees nothing."""

import copy
import os
import random
import shutil

from operations import Bench, chosen
from trial import Tally, main, size

SECTOR = 512


class Record:
    def __init__(self, line, data):
        head, *names = line.rstrip("\n").split("\t")
        self.what, inode, place, _ = head.split(" ")
        self.inode, self.place, self.names, self.data = int(inode), int(place), names, data


def records_of(log):
    records = []
    with open(log, "rb") as file:
        while line := file.readline():
            head = line.decode().split("\t")[0].split(" ")
            data = file.read(int(head[3])) if head[0] == "write" else b""
            records.append(Record(line.decode(), data))
    return records


class Disk:
    """Files by inode, as they surely are, with the changes that may or may not be there; names the same way."""

    def __init__(self, folder, syncs=True):
        self.syncs, self.folder_inode = syncs, os.stat(folder).st_ino
        self.names = {name: os.stat(os.path.join(folder, name)).st_ino for name in os.listdir(folder)}
        self.sure = {self.names[name]: bytearray(open(os.path.join(folder, name), "rb").read()) for name in self.names}
        self.doubtful = {}   # inode: records
        self.renamings = []  # records since the folder was synced

    def take(self, record):
        if record.what in ("create", "rename", "unlink"):
            if record.what == "create":
                self.sure.setdefault(record.inode, bytearray())
            self.renamings.append(record)
        elif record.what != "sync":
            self.doubtful.setdefault(record.inode, []).append(record)
        elif self.syncs and record.inode == self.folder_inode:
            for renaming in self.renamings:
                apply_name(self.names, renaming)
            self.renamings = []
        elif self.syncs:
            for change in self.doubtful.pop(record.inode, []):
                apply_change(self.sure.setdefault(record.inode, bytearray()), change)

    def after_power_cut(self, to, chance):
        names = dict(self.names)
        for renaming in self.renamings[:chance.randint(0, len(self.renamings))]:
            apply_name(names, renaming)
        manner = chance.choice(["all", "none", "some", "torn"])
        for name, inode in names.items():
            content = bytearray(self.sure.get(inode, b""))
            for change in self.doubtful.get(inode, []):
                if manner == "all" or (manner != "none" and chance.random() < 0.5):
                    apply_change(content, change, chance if manner == "torn" else None)
            with open(os.path.join(to, name), "wb") as file:
                file.write(content)


def apply_name(names, record):
    first = os.path.basename(record.names[0])
    if record.what == "create":
        names[first] = record.inode
    elif record.what == "unlink":
        names.pop(first, None)
    elif first in names:
        names[os.path.basename(record.names[1])] = names.pop(first)


def apply_change(content, record, chance=None):
    if record.what == "truncate":
        content[record.place:] = b"\0" * max(0, record.place - len(content))
        return
    for at in range(0, len(record.data), SECTOR):
        if chance is None or chance.random() < 0.5:
            place, piece = record.place + at, record.data[at:at + SECTOR]
            content.extend(b"\0" * (place - len(content)))
            content[place:place + len(piece)] = piece


def log_of(bench, syncs):
    """(the disk before the command, all that it did)."""
    folder, log = bench.fresh(), os.path.join(bench.bureau.workshop, "log")
    disk = Disk(folder, syncs)
    outcome = bench.program.run(folder, bench.operation.command, log=log)
    assert outcome.code == 0, outcome
    records = records_of(log)
    os.remove(log)
    shutil.rmtree(folder)
    return disk, records


def replayed(bench, trials, chance, syncs):
    name = bench.operation.name
    tally = Tally(f"power cut during {name}" if syncs else f"control: power cut during {name}, nothing synced")
    start, records = log_of(bench, syncs)
    for _ in range(trials):
        # Every fifth cut comes after the command said that it was done.
        cut = len(records) if chance.random() < 0.2 else chance.randint(0, len(records))
        disk = copy.deepcopy(start)
        for record in records[:cut]:
            disk.take(record)
        folder = os.path.join(bench.bureau.workshop, "after")
        os.mkdir(folder)
        disk.after_power_cut(folder, chance)
        found, complaint = bench.look(folder)
        if not complaint and cut == len(records) and found != "after":
            complaint = f"it was done, but the state is {found}"
        if not complaint and syncs:
            complaint = bench.completes(folder, found)
        tally.count(found, complaint and f"cut at {cut} of {len(records)}: {complaint}")
        shutil.rmtree(folder)
    return tally


def work(program, bureau, arguments):
    chance, wrong = random.Random(arguments.seed), 0
    names = ["import"] if arguments.quick else ["import", "assess", "publish", "undo", "migrate", "backup", "report", "workbook", "export"]
    for operation in chosen(arguments.only or names):
        bench = Bench(program, bureau, operation)
        wrong += replayed(bench, size(arguments, 10, 50, 300), chance, True).end()
        if operation.name == "import":
            control = replayed(bench, size(arguments, 20, 100, 300), chance, False)
            share = len(control.wrong) / control.trials
            found = ", ".join(f"{number} {kind}" for kind, number in sorted(control.kinds.items()))
            print(f"{control.title}: {control.trials} trials, {len(control.wrong)} found broken, as it has to be ({found})", flush=True)
            wrong += share <= 0.05
    return wrong


if __name__ == "__main__":
    main(__doc__, work, [("--only", {"nargs": "+", "metavar": "OPERATION", "help": "these operations"})])

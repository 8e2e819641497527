#!/usr/bin/env python3
"""Calls that fail: a full disk, a disk that reports errors, interrupted calls, writes that end half-way, memory that is not there; at every call of a command."""

import errno
import os
import random
import shutil

from operations import OPERATIONS, Bench, chosen
from trial import Tally, build_library, main, size


class Fault:
    """\\param retried the program is to go on as if nothing had happened; else it ends with exit 3 and says why."""

    def __init__(self, title, calls, action="fail", error=0, sticky=False, retried=False):
        self.title, self.calls, self.retried = title, calls, retried
        self.faults = dict(calls=calls, action=action, error=error, sticky=int(sticky))


WRITING = "write,sync,rename,unlink,truncate,open"
FAULTS = [
    Fault("disk full from there on", "write,open", error=errno.ENOSPC, sticky=True),
    Fault("disk full once", "write,open", error=errno.ENOSPC),
    Fault("one error of the disk", WRITING, error=errno.EIO),
    Fault("errors of the disk from there on", WRITING, error=errno.EIO, sticky=True),
    Fault("one unreadable block", "read", error=errno.EIO),
    Fault("an interrupted call", "read,write,open", error=errno.EINTR, retried=True),
    # SQLite does not sync again: that ends like an error of the disk.
    Fault("an interrupted sync", "sync", error=errno.EINTR),
    Fault("writes that end half-way", "write", action="short", retried=True),
]
CANNOT, BUG = 3, 70


def complaint_about(outcome, found, retried):
    """What may not be said: done where nothing was done; a bug or a crash where a disk was bad."""
    if outcome.code == 0:
        return "" if found == "after" else f"said that it was done, but the state is {found}"
    if retried:
        return f"did not try again: {outcome}"
    return "" if outcome.code == CANNOT and outcome.err else f"ended wrongly: {outcome}"


def try_fault(bench, fault, call, tally):
    folder = bench.fresh()
    outcome = bench.program.run(folder, bench.operation.command, at=call, **fault.faults)
    found, complaint = bench.look(folder)
    complaint = complaint or complaint_about(outcome, found, fault.retried)
    if not complaint and bench.temporaries(folder) and "unlink" not in fault.calls:
        complaint = f"left {', '.join(bench.temporaries(folder))}"
    complaint = complaint or bench.completes(folder, found)
    tally.count(found, complaint and f"call {call}: {complaint}")
    shutil.rmtree(folder)


def at_calls(bench, fault, most, chance):
    number = bench.program.calls(folder := bench.fresh(), bench.operation.command, fault.calls)
    shutil.rmtree(folder)
    tally = Tally(f"{bench.operation.name}, {fault.title} ({number} calls)")
    calls = range(1, number + 1)
    for call in calls if most is None else sorted(chance.sample(calls, min(most, number))):
        try_fault(bench, fault, call, tally)
    return tally.end()


def without_memory(bench, trials, chance):
    """The n-th request for memory is refused; once, and from there on."""
    program = bench.program
    library = build_library(bench.bureau.workshop, "memory")
    counted = os.path.join(folder := bench.fresh(), "count")
    program.run(folder, bench.operation.command, LD_PRELOAD=f"{program.preload}:{library}", MEMORY_COUNT=counted)
    number = int(open(counted).read())
    shutil.rmtree(folder)
    tally = Tally(f"{bench.operation.name}, no memory ({number} requests)")
    for _ in range(trials):
        folder = bench.fresh()
        request, sticky = chance.randrange(1, number + 1), chance.randrange(2)
        outcome = program.run(folder, bench.operation.command, LD_PRELOAD=f"{program.preload}:{library}", MEMORY_AT=request, MEMORY_STICKY=sticky)
        found, complaint = bench.look(folder)
        if not complaint and outcome.code == 0 and found != "after":
            complaint = f"said that it was done, but the state is {found}"
        if not complaint and (not isinstance(outcome.code, int) or outcome.code < 0):
            complaint = f"crashed: {outcome}"
        complaint = complaint or bench.completes(folder, found)
        tally.count(found, complaint and f"request {request}{' and all after' if sticky else ''}: {complaint}")
        shutil.rmtree(folder)
    return tally.end()


def work(program, bureau, arguments):
    chance, wrong = random.Random(arguments.seed), 0
    names = ["import"] if arguments.quick else [operation.name for operation in OPERATIONS]
    for operation in chosen(arguments.only or names):
        bench = Bench(program, bureau, operation)
        for fault in FAULTS:
            wrong += at_calls(bench, fault, size(arguments, 1, 15, None), chance)
        if not program.sanitized:  # a sanitizer brings its own memory
            wrong += without_memory(bench, size(arguments, 2, 20, 200), chance)
    return wrong


if __name__ == "__main__":
    main(__doc__, work, [("--only", {"nargs": "+", "metavar": "OPERATION", "help": "these operations"})])

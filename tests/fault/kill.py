#!/usr/bin/env python3
"""kill -9 while a command stores or writes something: at random instants, and before, within and after each of its writing calls."""

import random
import shutil
import statistics
import time

from operations import STORING, WRITING_FILES, Bench, chosen
from trial import Tally, main, size

CALLS = "write,sync,rename,unlink,truncate,open"


def judged(bench, folder, tally, name):
    found, complaint = bench.look(folder)
    if not complaint:
        complaint = bench.completes(folder, found)
    tally.count(found, complaint and f"{name}: {complaint}")
    shutil.rmtree(folder)


def at_random(bench, trials, chance):
    tally = Tally(f"kill -9 of {bench.operation.name} at random instants")
    durations = []
    for _ in range(3):
        folder, began = bench.fresh(), time.monotonic()
        bench.program.run(folder, bench.operation.command)
        durations.append(time.monotonic() - began)
        shutil.rmtree(folder)
    for _ in range(trials):
        folder = bench.fresh()
        # The first third is the program's start, where nothing can happen.
        instant = chance.uniform(0.3, 1.05) * statistics.median(durations)
        process = bench.program.start(folder, bench.operation.command)
        time.sleep(instant)
        process.kill()
        process.communicate()
        judged(bench, folder, tally, f"after {instant * 1000:.2f} ms")
    return tally.end()


def at_calls(bench, most, chance):
    number = bench.program.calls(folder := bench.fresh(), bench.operation.command, CALLS)
    shutil.rmtree(folder)
    tally = Tally(f"kill -9 of {bench.operation.name} at its {number} writing calls")
    moments = [(call, action) for call in range(1, number + 1) for action in ("kill-before", "kill-within", "kill-after")]
    for call, action in moments if most is None else chance.sample(moments, min(most, len(moments))):
        folder = bench.fresh()
        outcome = bench.program.run(folder, bench.operation.command, calls=CALLS, at=call, action=action)
        name = f"{action} call {call}"
        if outcome.code != -9:
            tally.count("not killed", f"{name}: {outcome}")
            shutil.rmtree(folder)
            continue
        judged(bench, folder, tally, name)
    return tally.end()


def work(program, bureau, arguments):
    chance, wrong = random.Random(arguments.seed), 0
    names = ["import", "assess"] if arguments.quick else list(dict.fromkeys(STORING + WRITING_FILES))
    for operation in chosen(arguments.only or names):
        bench = Bench(program, bureau, operation)
        wrong += at_random(bench, size(arguments, 4, 50, 1000 if operation.name == "import" else 200), chance)
        wrong += at_calls(bench, size(arguments, 4, 60, None), chance)
    return wrong


if __name__ == "__main__":
    main(__doc__, work, [("--only", {"nargs": "+", "metavar": "OPERATION", "help": "these operations"})])

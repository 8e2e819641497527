#!/usr/bin/env python3
"""Ctrl-C, TERM and HUP while a command works: it ends within a second as before or as after, leaves no temporary file, and its exit code says which signal."""

import random
import shutil
import signal
import statistics
import time

from operations import Bench, chosen
from trial import Tally, main, size

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
CALLS = "write,sync,rename,unlink,truncate,open"


def complaint_about(bench, folder, code, wanted, seconds):
    found, complaint = bench.look(folder)
    if not complaint and code not in (0, 128 + wanted):
        complaint = f"ended with {code}"
    if not complaint and code == 0 and found != "after":
        complaint = f"said that it was done, but the state is {found}"
    if not complaint and bench.temporaries(folder):
        complaint = f"left {', '.join(bench.temporaries(folder))}"
    if not complaint and seconds > 1 and not bench.program.sanitized:
        complaint = f"ended {seconds:.1f} s after the signal"
    return found, complaint or bench.completes(folder, found)


def at_random(bench, wanted, trials, chance, typical):
    tally = Tally(f"{bench.operation.name}, {wanted.name} at random instants")
    for _ in range(trials):
        folder = bench.fresh()
        # Before a third of its time the program does not listen yet, and the signal ends it as it ends any program.
        instant = chance.uniform(0.4, 1.05) * typical
        process = bench.program.start(folder, bench.operation.command)
        time.sleep(instant)
        began = time.monotonic()
        process.send_signal(wanted)
        process.communicate()
        seconds = time.monotonic() - began
        code = 128 + wanted if process.returncode == -wanted else process.returncode
        found, complaint = complaint_about(bench, folder, code, wanted, seconds)
        tally.count(found, complaint and f"after {instant * 1000:.2f} ms: {complaint}")
        shutil.rmtree(folder)
    return tally.end()


def at_calls(bench, most, chance):
    number = bench.program.calls(folder := bench.fresh(), bench.operation.command, CALLS)
    shutil.rmtree(folder)
    tally = Tally(f"{bench.operation.name}, a signal at its {number} writing calls")
    moments = [(call, action) for call in range(1, number + 1) for action in ("kill-before", "kill-after")]
    for call, action in moments if most is None else chance.sample(moments, min(most, len(moments))):
        folder, wanted = bench.fresh(), chance.choice(SIGNALS)
        outcome = bench.program.run(folder, bench.operation.command, calls=CALLS, at=call, action=action, signal=int(wanted))
        found, complaint = complaint_about(bench, folder, outcome.code, wanted, 0)
        tally.count(found, complaint and f"{wanted.name} {action} call {call}: {complaint}")
        shutil.rmtree(folder)
    return tally.end()


def typical_duration(bench):
    durations = []
    for _ in range(3):
        folder, began = bench.fresh(), time.monotonic()
        bench.program.run(folder, bench.operation.command)
        durations.append(time.monotonic() - began)
        shutil.rmtree(folder)
    return statistics.median(durations)


def work(program, bureau, arguments):
    chance, wrong = random.Random(arguments.seed), 0
    names = ["import"] if arguments.quick else ["import", "assess", "undo", "migrate", "backup", "report", "workbook", "export"]
    for operation in chosen(arguments.only or names):
        bench = Bench(program, bureau, operation)
        typical = typical_duration(bench)
        for wanted in SIGNALS:
            wrong += at_random(bench, wanted, size(arguments, 2, 20, 200 if operation.name == "import" else 50), chance, typical)
        wrong += at_calls(bench, size(arguments, 3, 40, None), chance)
    return wrong


if __name__ == "__main__":
    main(__doc__, work, [("--only", {"nargs": "+", "metavar": "OPERATION", "help": "these operations"})])

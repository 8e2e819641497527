#!/usr/bin/env python3
"""Files that are too large in one way or another: refused (or read) in little time and memory, with the line."""

import os
import re
import subprocess
import time

from trial import Tally, main, size

HEADINGS = "民警,走访时间,走访地址,属性,是否见面\n"
ROW = "张晨,2026-10-09,某处{},居民户,是\n"


def field(path, megabytes):
    with open(path, "w") as file:
        file.write(HEADINGS + ROW.format(1) + "张晨,2026-10-09,\"")
        for _ in range(megabytes):
            file.write("x" * (1 << 20))
        file.write("\",居民户,是\n")


def open_quote(path, megabytes):
    with open(path, "w") as file:
        file.write(HEADINGS + ROW.format(1) + "张晨,2026-10-09,\"")
        for number in range(megabytes * 16):
            file.write(("y" * 100 + "\n") * 655)


def columns(path, number):
    with open(path, "w") as file:
        file.write(",".join(["民警", "走访时间", "走访地址", "属性", "是否见面"] + ["x"] * number) + "\n")


def cells(path, number):
    with open(path, "w") as file:
        file.write(HEADINGS + ROW.format(1) + "张晨,2026-10-09,某处,居民户,是" + ",x" * number + "\n")


def lines(path, number):
    with open(path, "w") as file:
        file.write(HEADINGS + "\n" * number + "nobody,2026-10-09,a,居民户,是\n")


def faults(path, number):
    with open(path, "w") as file:
        file.write(HEADINGS + "nobody,2026-13-09,a,居民楼,也许\n" * number)


def zeros(path, megabytes):
    with open(path, "wb") as file:
        file.truncate(megabytes << 20)


def measured(program, folder, command, limit=None):
    """(exit, seconds, megabytes, last words)."""
    began = time.monotonic()
    with open(os.path.join(folder, "said"), "wb") as said:
        start = ["prlimit", f"--as={limit << 20}", program.path] if limit else [program.path]
        # Without the library before it: that has no part in this.
        variables = {name: value for name, value in program.environment().items() if name != "LD_PRELOAD"}
        process = subprocess.Popen(start + command, cwd=folder, env=variables, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    text = open(os.path.join(folder, "said"), "rb").read().decode("utf-8", "replace")
    return process.returncode, time.monotonic() - began, usage.ru_maxrss / 1024, text


def work(program, bureau, arguments):
    tally = Tally("huge files")
    folder = bureau.copy("empty")
    scale = size(arguments, 0.02, 1, 1)
    # The last two are a million and a hundred thousand rows, every one with faults: they may take the time and memory of an import.
    made = [("a field of 100 MB", field, 100, ":3:", 2, 128), ("a million columns", columns, 10 ** 6, ":1", 2, 128), ("a million cells in one line", cells, 10 ** 6, ":3", 2, 128),
            ("ten million blank lines", lines, 10 ** 7, ":10000002:", 2, 128), ("100 MB of zeros", zeros, 100, "", 2, 128),
            ("a quote that never closes, 100 MB of lines", open_quote, 100, ":3:", 20, 200), ("five faults in each of 100,000 rows", faults, 10 ** 5, ":2:", 10, 200)]
    for name, make, amount, place, most_seconds, most_megabytes in made:
        path = os.path.join(folder, "huge.csv")
        amount = max(1, int(amount * scale))
        make(path, amount)
        code, seconds, megabytes, said = measured(program, folder, ["import", "huge.csv", "--as", "visit"])
        place = place.replace("10000002", str(amount + 2))
        limits = program.sanitized or (seconds <= most_seconds and megabytes <= most_megabytes)
        right = code == 1 and limits and re.search(f"huge.csv{place}", said) and len(said) < 20000
        print(f"   {name}: exit {code}, {seconds:.2f} s, {megabytes:.0f} MB")
        tally.count(f"exit {code}", "" if right else f"{name}: exit {code}, {seconds:.2f} s, {megabytes:.0f} MB: {said[:300]}")
        os.remove(path)
    if not program.sanitized:
        field(os.path.join(folder, "huge.csv"), int(100 * scale))
        code, seconds, megabytes, said = measured(program, folder, ["import", "huge.csv", "--as", "visit"], limit=64)
        tally.count(f"with 64 MB of address space exit {code}", "" if code in (1, 3) else f"with 64 MB of address space: exit {code}: {said[:300]}")
    return tally.end()


if __name__ == "__main__":
    main(__doc__, work)

#!/usr/bin/env python3
"""Runs two commands in turn and prints the ratio of their median wall times: alternate.py TIMES COMMAND PEER"""
import shlex
import statistics
import subprocess
import sys
import time

times, commands = int(sys.argv[1]), [shlex.split(text) for text in sys.argv[2:4]]
took = ([], [])
for _ in range(times):
    for which, command in enumerate(commands):
        began = time.perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        took[which].append(time.perf_counter() - began)
print("%.2f" % (statistics.median(took[0]) / statistics.median(took[1])))

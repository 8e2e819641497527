#!/usr/bin/env python3
"""Runs a command and prints its wall time in seconds and its peak memory in MB: measure.py COMMAND..."""
import os
import subprocess
import sys
import time

began = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
said = child.stderr.read()
_, status, used = os.wait4(child.pid, 0)
took = time.perf_counter() - began
code = os.waitstatus_to_exitcode(status)
if code not in (0, 1):
    sys.stderr.write(said.decode("utf-8", "replace"))
    sys.exit("measure.py: exit code %d of %s" % (code, " ".join(sys.argv[1:])))
print("%.3f %d" % (took, used.ru_maxrss // 1024))

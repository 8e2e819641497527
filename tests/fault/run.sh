#!/usr/bin/env bash
# Faults of the machine and of the people around it, against a built cwp; every script here prints its trials and its wrong outcomes.
#
#     run.sh CWP [--quick | --full]     --quick: a few trials of each, for the test suite; --full: those whose figures stand in tests/README.md
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wrong=0
for script in kill inject signals powerloss writers locks tamper flip files undo surroundings huge; do
  "$here/$script.py" "$@" || wrong=1
done
exit "$wrong"

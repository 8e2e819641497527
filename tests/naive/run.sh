#!/bin/sh
# The example bureau scored by cwp and by the naive programs: every officer and room, every indicator, every rank and grade must agree.
#
#     run.sh CWP          CWP is the program to test
set -eu

if [ $# -ne 1 ]; then
    echo "usage: run.sh CWP" >&2
    exit 2
fi
cwp=$(command -v "$1") || { echo "run.sh: no program $1" >&2; exit 2; }
case $cwp in /*) ;; *) cwp=$PWD/$cwp ;; esac
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
bureau=$here/../../examples/bureau

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
CWP_DB=$work/cwp.db
export CWP_DB

"$cwp" -q init > /dev/null
"$cwp" -q import "$bureau"/registers/*.csv > /dev/null
"$cwp" -q import "$bureau"/2026-*/*.csv > /dev/null

differing=0
for month in 2026-08 2026-09 2026-10; do
    "$cwp" -q assess run --month "$month" > /dev/null
    for kind in officer room; do
        case $kind in officer) naive=score.py ;; room) naive=rooms.py ;; esac
        "$cwp" assess show --month "$month" --kind "$kind" -f csv > "$work/cwp.csv"
        python3 -B "$here/$naive" "$month" "$bureau" > "$work/naive.csv"
        printf '%s %s: ' "$month" "$kind"
        "$here/compare.sh" "$work/cwp.csv" "$work/naive.csv" || differing=1
    done
done
exit "$differing"

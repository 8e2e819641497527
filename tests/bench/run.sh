#!/bin/bash
# Builds Release and prints the ratios of every bench in this folder. [WORK=folder] [ROUNDS=3] run.sh [BENCH...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export WORK=${WORK:-${TMPDIR:-/tmp}/cwp-bench}
mkdir -p "$WORK"
if [ -z "${CWP:-}" ]; then
    cmake -S "$here/../.." -B "$WORK/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF > "$WORK/build.log"
    cmake --build "$WORK/build" --target cwp -j "$(nproc)" >> "$WORK/build.log"
    CWP=$WORK/build/cwp
fi
export CWP
for bench in "$here"/*.sh; do
    name=$(basename "$bench" .sh)
    [ "$name" != run ] || continue
    [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
    WORK=$WORK/$name bash "$bench"
done

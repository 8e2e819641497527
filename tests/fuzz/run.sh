#!/usr/bin/env bash
# Fuzzes every reader with libFuzzer, from the corpus that is kept here: each for ten seconds, or for so many executions.
#
#     run.sh [--seconds N | --executions N] [TARGET...]
#
# Installs clang and builds into build/fuzz; as many targets run at once as there are cores. What is found is written to
# build/fuzz/findings; ends with 1 when there is anything.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=../../examples/packages.sh
. "$root/examples/packages.sh"

limit=(-max_total_time=10) targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) limit=(-max_total_time="$2"); shift 2 ;;
    --executions) limit=(-runs="$2"); shift 2 ;;
    -*) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    *) targets+=("$1"); shift ;;
  esac
done
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(ls "$root/tests/fuzz/corpus")

build=${CWP_FUZZ_BUILD:-$root/build/fuzz}
mkdir -p "$build/findings"
install_packages clang-14 libclang-rt-14-dev cmake make libcli11-dev libsqlite3-dev libfmt-dev libtomlplusplus-dev libssl-dev libexpat1-dev libminizip-dev zlib1g-dev libxlsxwriter-dev
cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=None "-DCMAKE_CXX_FLAGS=-O1 -gline-tables-only" -DCMAKE_CXX_COMPILER=clang++-14 -DCWP_SANITIZE=ON -DCWP_FUZZ=ON -DBUILD_TESTING=OFF >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; exit 1; }
cmake --build "$build" -j"$(nproc)" --target cwp_fuzz >"$build/build.log" 2>&1 || { grep -E -A12 'error' "$build/build.log" >&2; exit 1; }

# drive TARGET: what is made on the way goes into a folder of its own; the corpus here is only read.
drive() {
  local target=$1 code=0 log runs rate
  log=$build/$target.log
  mkdir -p "$build/grown/$target"
  CWP_FUZZ=$target ASAN_OPTIONS=detect_leaks=0 "$build/cwp_fuzz" "${limit[@]}" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 -artifact_prefix="$build/findings/$target-" \
    "$build/grown/$target" "$root/tests/fuzz/corpus/$target" >"$log" 2>&1 || code=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
  echo "$target: ${runs:-0} executions, ${rate:-0} a second, $([ "$code" -eq 0 ] && echo nothing found || echo FOUND: see "$log")"
  return "$code"
}

found=0 running=0
for target in "${targets[@]}"; do
  drive "$target" &
  running=$((running + 1))
  if [ "$running" -ge "$(nproc)" ]; then
    wait -n || found=1
    running=$((running - 1))
  fi
done
while [ "$running" -gt 0 ]; do
  wait -n || found=1
  running=$((running - 1))
done
exit "$found"

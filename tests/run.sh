#!/usr/bin/env bash
# The tests. Installs what is missing, builds with warnings as errors and sanitizers, runs everything, ends with 'N passed, N failed'.
# Usage: tests/run.sh [--quick]     --quick: without sanitizers, only the program's own tests (for the daily loop).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=examples/packages.sh
. "$root/examples/packages.sh"
install_packages g++ gcc cmake make libcli11-dev libsqlite3-dev libfmt-dev libtomlplusplus-dev libssl-dev libexpat1-dev libminizip-dev zlib1g-dev libxlsxwriter-dev doctest-dev python3 sqlite3

quick=false
[ "${1:-}" = --quick ] && quick=true
if $quick; then build=$root/build/quick; options=(-DCMAKE_BUILD_TYPE=Debug); else build=$root/build/tests; options=(-DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 -DCWP_SANITIZE=ON); fi
command -v ccache >/dev/null && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)

mkdir -p "$build"
cmake -S "$root" -B "$build" "${options[@]}" >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; exit 1; }
cmake --build "$build" -j"$(nproc)" >"$build/build.log" 2>&1 || { grep -E -A12 'error|Error' "$build/build.log" >&2; exit 1; }

export LSAN_OPTIONS=suppressions=$root/tests/leaks.txt:print_suppressions=0
passed=0 failed=0

# counted STATUS REPORT: the doctest program prints its own report; its last lines are counted here.
counted() {
  local cases good bad
  cases=$(grep -oE 'test cases: +[0-9]+ \| +[0-9]+ passed \| +[0-9]+ failed' "$2" | tail -1 || true)
  good=$(echo "$cases" | grep -oE '[0-9]+ passed' | grep -oE '[0-9]+' || echo 0)
  bad=$(echo "$cases" | grep -oE '[0-9]+ failed' | grep -oE '[0-9]+' || echo 0)
  if [ "$1" -ne 0 ]; then
    cat "$2"
    [ "$bad" -gt 0 ] || bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad))
}

# On one core the unit tests, on the other the cases and then the scripts.
"$build/cwp_tests" --no-colors -sfe='*cases_test*' >"$build/units.log" 2>&1 &
units=$!
"$build/cwp_tests" --no-colors -sf='*cases_test*' >"$build/cases.log" 2>&1 && status=0 || status=$?
counted "$status" "$build/cases.log"

# Tests that run the program as its users do: each script is one test, and says why when it fails.
if ! $quick; then
  for script in naive examples fault; do
    [ "$script" = fault ] && size=--quick || size=
    if output=$("$root/tests/$script/run.sh" "$build/cwp" $size 2>&1); then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      printf -- '--- tests/%s/run.sh failed:\n%s\n' "$script" "$output"
    fi
  done
fi

wait "$units" && status=0 || status=$?
counted "$status" "$build/units.log"

# Every reader is fuzzed for ten seconds, built by clang.
if ! $quick; then
  if output=$("$root/tests/fuzz/run.sh" 2>&1); then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf -- '--- tests/fuzz/run.sh failed:\n%s\n' "$output"
  fi
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

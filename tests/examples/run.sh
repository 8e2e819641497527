#!/usr/bin/env bash
# The scripts under examples/, run as their users would: the bulk import of a folder, the error tour, the monthly job from cron.
#
#     run.sh CWP          CWP is the program to test
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: run.sh CWP" >&2; exit 2; }
program=$(realpath "$1")
examples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../examples" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/files" "$work/out"
ln -s "$program" "$work/bin/cwp"
export PATH=$work/bin:$PATH CWP_DB=$work/cwp.db CWP_TODAY=2026-11-03 CWP_LANG=zh

fail() { echo "examples: $*" >&2; exit 1; }

cwp -q init
cwp -q import "$examples"/bureau/registers/*.csv

# The bulk import: every file whole the first time, nothing changed the second time, rejects and exit 1 for the file with mistakes.
cp "$examples"/bureau/2026-*/*.csv "$work/files/"
"$examples/import/import_folder.sh" "$work/files" "$work/reports" >"$work/first" || fail "the first import of the folder ended with $?: $(cat "$work/first")"
rows=$(cwp visit list --count-by target -f csv)
"$examples/import/import_folder.sh" "$work/files" "$work/reports" >"$work/second" || fail "the second import of the folder ended with $?"
[ "$rows" = "$(cwp visit list --count-by target -f csv)" ] || fail "the second import of the same folder changed the visits"
cp "$examples"/errors/入户调查_错误示例.csv "$work/files/"
code=0
"$examples/import/import_folder.sh" "$work/files" "$work/reports" >"$work/third" 2>&1 || code=$?
[ "$code" -eq 1 ] || fail "an import with mistakes ended with $code instead of 1"
[ -s "$work/files/入户调查_错误示例.rejects.csv" ] || fail "no rejects were written"

# The monthly job: silent, a bulletin in its folder; a second run writes the same bytes.
CWP_OUT=$work/out "$examples/cron/monthly.sh" >"$work/said" 2>&1 || fail "the monthly job ended with $?: $(cat "$work/said")"
[ ! -s "$work/said" ] || fail "the monthly job spoke: $(cat "$work/said")"
bulletin=$(find "$work/out" -name '*.html')
[ -s "$bulletin" ] || fail "the monthly job wrote no bulletin"
grep -q '2026年10月' "$bulletin" || fail "the bulletin is not October's"
first=$(sha256sum <"$bulletin")
cwp -q --yes report bulletin --month last -f html -o "$work/out/"
[ "$first" = "$(sha256sum <"$bulletin")" ] || fail "a second bulletin of the same run differs"

# Without a database the job says so and ends with cwp's code.
code=0
CWP_DB=$work/none.db CWP_OUT=$work/out "$examples/cron/monthly.sh" >"$work/said" 2>&1 || code=$?
[ "$code" -eq 3 ] || fail "the monthly job without a database ended with $code instead of 3"

#!/bin/bash
# Imports of home visits against the sqlite3 shell doing the same work into the same table. Prints ratios of wall times (median of the rounds) and peak memory.
#   CWP=path/to/cwp WORK=folder [ROUNDS=3] [ROWS=1000000] import.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
: "${CWP:?the program to measure}" "${WORK:?a folder for the data}"
ROUNDS=${ROUNDS:-3}
ROWS=${ROWS:-1000000}
MONTH=$((ROWS * 43 / 100))
mkdir -p "$WORK"
cd "$WORK"
export CWP_LANG=en

make() { [ -e "$1" ] || { python3 "$here/make_visits.py" "${@:2}" "$1.part" "${rest[@]}" && mv "$1.part" "$1"; }; }
rest=()
[ -d registers ] || python3 "$here/make_visits.py" registers registers
rest=(--rows "$ROWS"); make visits.csv visits
rest=(--rows "$ROWS" --encoding gb18030); make visits_gb18030.csv visits
rest=(--rows "$ROWS" --bad 0.01); make visits_bad.csv visits
rest=(--rows $((ROWS * 5)) --first 2025-01-01); make visits_5.csv visits
rest=(--rows "$MONTH" --first 2026-06-01); make month.csv visits
[ -e again.csv ] || { cat visits.csv; echo; } > again.csv
if [ ! -e base.db ]; then
    "$CWP" --db base.db -q init > init.log
    "$CWP" --db base.db -q import registers/*.csv >> init.log
fi

fresh() { rm -f work.db work.db-wal work.db-shm; cp "$1" work.db; }
# The shell's own import: a plain table first, then one INSERT with joins into the constrained one.
peer() {
    cat > peer.sql <<SQL
PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -65536;
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE sheet (officer, date, start, subject, target, met, reason, note);
.mode csv
.import --skip 1 --schema temp $1 sheet
INSERT INTO visit (officer, date, start, subject, target, met, reason, note, op)
SELECT officer.id, sheet.date, sheet.start, sheet.subject,
       CASE sheet.target WHEN '居民户' THEN 'household' WHEN '单位商户' THEN 'business' WHEN '出租房' THEN 'rental' END,
       CASE sheet.met WHEN '是' THEN 1 WHEN '否' THEN 0 END,
       CASE sheet.reason WHEN '日常走访' THEN 'routine' WHEN '入室盗窃回访' THEN 'burglary_followup' WHEN '信访回访' THEN 'petition' ELSE 'other' END,
       nullif(sheet.note, ''), 1
FROM sheet JOIN officer ON officer.badge = sheet.officer;
SQL
    "$here/measure.py" sh -c 'sqlite3 work.db < peer.sql'
}
cwp() { "$here/measure.py" "$CWP" --db work.db -q visit import "$@"; }
median() { sort -n | awk '{v[NR] = $1} END {print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f\n", a / b}'; }
first() { echo "${1%% *}"; }
line() { printf '%-64s %6s  (must ≤ %s, goal ≤ %s)\n' "$1" "$2" "$3" "$4"; }

rm -f r.*
for ((round = 0; round < ROUNDS; ++round)); do
    fresh base.db; shell=$(peer visits.csv)
    fresh base.db; plain=$(cwp visits.csv)
    same=$(cwp again.csv)
    fresh base.db; chinese=$(cwp visits_gb18030.csv)
    fresh base.db; bad=$(cwp visits_bad.csv --skip-errors)
    ratio "$(first "$plain")" "$(first "$shell")" >> r.plain
    ratio "$(first "$same")" "$(first "$plain")" >> r.same
    ratio "$(first "$chinese")" "$(first "$plain")" >> r.chinese
    ratio "$(first "$bad")" "$(first "$plain")" >> r.bad
    echo "${plain##* }" >> r.memory
    [ -z "${VERBOSE:-}" ] || echo "shell $shell; cwp $plain; again $same; gb18030 $chinese; 1 % bad $bad"
done
if [ -z "${SHORT:-}" ]; then
    if [ ! -e base_5.db ]; then
        fresh base.db
        cwp visits_5.csv > memory_5
        mv work.db base_5.db
    fi
    for ((round = 0; round < ROUNDS; ++round)); do
        fresh base_5.db; shell=$(peer month.csv)
        fresh base_5.db; plain=$(cwp month.csv)
        ratio "$(first "$plain")" "$(first "$shell")" >> r.month
        [ -z "${VERBOSE:-}" ] || echo "a month into five times the rows: shell $shell; cwp $plain"
    done
fi
rm -f work.db work.db-wal work.db-shm
line "import of $ROWS visits / sqlite3 shell" "$(median < r.plain)" 0.60 0.40
line "the same in GB18030 / UTF-8" "$(median < r.chinese)" 1.15 1.05
line "1 % bad rows with rejects / clean" "$(median < r.bad)" 1.25 1.10
line "the same rows again / first time" "$(median < r.same)" 0.60 0.35
if [ -z "${SHORT:-}" ]; then
    line "a month of $MONTH rows into $((ROWS * 5)) / sqlite3 shell" "$(median < r.month)" 0.60 0.40
    line "memory for $((ROWS * 5)) rows, MB" "$(awk '{print $2}' memory_5)" 400 200
fi
line "memory for $ROWS rows, MB" "$(median < r.memory)" 400 200

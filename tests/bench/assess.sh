#!/bin/bash
# The assessment of a month: 2,000 officers, all indicators, about 430,000 work rows of the month among ROWS of a year.
# Peer: the sqlite3 shell running one aggregate over the same month's rows by officer and kind. [ROWS=5000000] [ROUNDS=3]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
ROWS=${ROWS:-5000000} ROUNDS=${ROUNDS:-3}
mkdir -p "$WORK"
cd "$WORK"
export CWP_TODAY=2026-11-03 CWP_LANG=en

measure() { python3 "$here/measure.py" "$@"; }
seconds() { local took; took=$(measure "$@"); echo "${took%% *}"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f\n", a / b }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
line() { printf '%-64s %6s  (must ≤ %s, goal ≤ %s)\n' "$1" "$2" "$3" "$4"; }

# 40 stations, 800 rooms, 2,000 officers, 21 days of work a month: the registers come in as files, the work rows straight into the tables.
registers() {
    awk 'BEGIN { print "code,name,level"; print "430000000000,bureau,bureau"; for (s = 1; s <= 40; ++s) printf "4300%08d,station %d,station\n", s, s }' > unit.csv
    awk 'BEGIN { print "code,name,station,kind,opened"; for (r = 1; r <= 800; ++r) printf "R%04d,room %d,4300%08d,urban,2020-01-01\n", r, r, (r - 1) % 40 + 1 }' > room.csv
    awk 'BEGIN { print "room,since,class,funding,posts_due"; for (r = 1; r <= 800; ++r) printf "R%04d,2020-01-01,%d,urban,2\n", r, r % 4 + 1 }' > rating.csv
    awk 'BEGIN { print "badge,name,kind,full_time"; for (o = 1; o <= 2000; ++o) printf "%06d,officer %d,police,yes\n", o, o }' > officer.csv
    awk 'BEGIN { print "officer,room,role,since"; for (o = 1; o <= 2000; ++o) printf "%06d,R%04d,%s,2021-01-01\n", o, (o - 1) % 800 + 1, o <= 800 ? "lead" : "member" }' > post.csv
    awk 'BEGIN { print "station,month,submitted"; for (s = 1; s <= 40; ++s) printf "4300%08d,2026-10,2026-11-01\n", s }' > return.csv
}

# Each month of 28 days: a tenth of the rows are duties, a tenth patrols, a tenth the other activities, the rest visits.
work_rows() {
    local months=$1 per_month=$2
    cat <<SQL
PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF;
CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < $per_month - 1) SELECT i, i % 2000 + 1 AS officer, i / 2000 AS k FROM c;
CREATE TEMP TABLE m AS SELECT DISTINCT substr(date, 1, 7) AS month FROM calendar WHERE date BETWEEN '2025-11-01' AND '2026-10-31' ORDER BY 1 DESC LIMIT $months;
BEGIN;
INSERT INTO visit (officer, date, start, subject, target, met, op)
  SELECT officer, month || '-' || printf('%02d', k % 28 + 1), printf('%02d:%02d', 8 + k % 10, k * 7 % 60), 'house ' || (i % 97) || '-' || k,
         CASE WHEN k % 4 = 0 THEN 'business' ELSE 'household' END, CASE WHEN k % 20 = 3 THEN 0 ELSE 1 END, 1
    FROM m, n WHERE k % 10 < 7 ORDER BY 2, 1;
INSERT INTO duty (officer, date, start, finish, kind, op)
  SELECT officer, month || '-' || printf('%02d', k / 10 % 28 + 1), printf('%02d:00', 8 + k / 280), printf('%02d:30', 8 + k / 280), 'room', 1 FROM m, n WHERE k % 10 = 7 ORDER BY 2, 1;
INSERT INTO patrol (officer, date, start, finish, route, team, checked, op)
  SELECT officer, month || '-' || printf('%02d', k / 10 % 28 + 1), printf('%02d:00', 18 + k / 280), printf('%02d:30', 18 + k / 280), 'route', 2, 1, 1 FROM m, n WHERE k % 10 = 8 ORDER BY 2, 1;
INSERT INTO inspection (officer, date, unit_name, place_kind, op)
  SELECT officer, month || '-' || printf('%02d', k / 10 % 28 + 1), 'shop ' || i, 'shop', 1 FROM m, n WHERE k % 10 = 9 ORDER BY 2, 1;
COMMIT;
ANALYZE;
SQL
}

base() {
    local file=$1 months=$2 per_month=$3
    [ -e "$file" ] && return
    "$CWP" -q --db "$file.part" init > /dev/null
    "$CWP" -q --db "$file.part" import unit.csv room.csv rating.csv officer.csv post.csv return.csv > /dev/null
    work_rows "$months" "$per_month" | sqlite3 "$file.part"
    sqlite3 "$file.part" 'PRAGMA wal_checkpoint(TRUNCATE)' > /dev/null
    mv "$file.part" "$file"
}

peer="SELECT officer, 'visit', COUNT(*), COUNT(DISTINCT subject) FROM visit WHERE date BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY officer
UNION ALL SELECT officer, 'duty', COUNT(*), COUNT(DISTINCT date) FROM duty WHERE date BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY officer
UNION ALL SELECT officer, 'patrol', COUNT(*), COUNT(DISTINCT date) FROM patrol WHERE date BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY officer
UNION ALL SELECT officer, 'inspection', COUNT(*), COUNT(DISTINCT unit_name) FROM inspection WHERE date BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY officer;"

registers
base year.db 12 $((ROWS / 12))
base month.db 1 $((ROWS / 12))
rm -f r.*
for ((round = 0; round < ROUNDS; ++round)); do
    shell=$(seconds sqlite3 year.db "$peer")
    year=$(seconds "$CWP" -q --db year.db assess run --month 2026-10)
    month=$(seconds "$CWP" -q --db month.db assess run --month 2026-10)
    bulletin=$(seconds "$CWP" -q --db year.db report bulletin --month 2026-10 -f html -o bulletin.html)
    ratio "$year" "$shell" >> r.shell
    ratio "$year" "$month" >> r.growth
    ratio "$bulletin" "$year" >> r.bulletin
    [ -z "${VERBOSE:-}" ] || echo "shell $shell; assess $year; of a twelfth of the rows $month; bulletin $bulletin"
done
line "assess run of a month of $((ROWS / 12)) rows in $ROWS / sqlite3 shell" "$(median < r.shell)" 2 1
line "the same with twelve times the rows in the file / a month alone" "$(median < r.growth)" 1.3 1.1
line "report bulletin -f html / assess run" "$(median < r.bulletin)" 1 0.3

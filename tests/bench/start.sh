#!/bin/bash
# Start-up and a short list, against the sqlite3 shell doing the same. [TIMES=200]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
TIMES=${TIMES:-200}
mkdir -p "$WORK"
cd "$WORK"
export CWP_LANG=en

line() { printf '%-64s %6s  (must ≤ %s, goal ≤ %s)\n' "$1" "$2" "$3" "$4"; }

if [ ! -e rooms.db ]; then
    awk 'BEGIN { print "code,name,level"; print "430000000001,station,station" }' > unit.csv
    awk 'BEGIN { print "code,name,station,kind,opened"; for (r = 1; r <= 800; ++r) printf "R%04d,room %d,430000000001,urban,2020-01-01\n", r, r }' > room.csv
    "$CWP" -q --db rooms.db init > /dev/null
    "$CWP" -q --db rooms.db import unit.csv room.csv > /dev/null
    sqlite3 rooms.db 'PRAGMA wal_checkpoint(TRUNCATE)' > /dev/null
fi
line "cwp --version / sqlite3 --version" "$(python3 "$here/alternate.py" "$TIMES" "$CWP --version" "sqlite3 --version")" 1.5 1.1
line "cwp room list (800 rooms) / sqlite3 with the same SELECT" "$(python3 "$here/alternate.py" "$TIMES" "$CWP --db rooms.db room list" \
    "sqlite3 -column -header rooms.db 'SELECT room.id, room.code, room.name, unit.name, room.kind, style, address, phone, vehicle, site, opened, closed, successor FROM room JOIN unit ON unit.id = station'")" 2 1.3

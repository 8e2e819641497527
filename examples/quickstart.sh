#!/usr/bin/env bash
# From a fresh clone to the first monthly bulletin: installs what is missing, builds, makes the example bureau and writes October's bulletin.
# Usage: examples/quickstart.sh [FOLDER]     FOLDER (default: build/example) holds the database and the bulletin.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=examples/packages.sh
. "$root/examples/packages.sh"
install_packages g++ cmake make libcli11-dev libsqlite3-dev libfmt-dev libtomlplusplus-dev libssl-dev libexpat1-dev libminizip-dev zlib1g-dev libxlsxwriter-dev

build=$root/build/release
mkdir -p "$root/build"
cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF >"$root/build/configure.log" 2>&1 || { cat "$root/build/configure.log" >&2; exit 1; }
cmake --build "$build" -j"$(nproc)" --target cwp

folder=${1:-$root/build/example}
mkdir -p "$folder"
rm -f "$folder"/cwp.db "$folder"/cwp.db-wal "$folder"/cwp.db-shm
export CWP_DB=$folder/cwp.db CWP_LANG=${CWP_LANG:-zh}
cwp=$build/cwp

"$cwp" init
"$cwp" import "$root"/examples/bureau/registers/*.csv
"$cwp" import "$root"/examples/bureau/2026-*/*.csv
"$cwp" assess run --month 2026-08
"$cwp" assess run --month 2026-09
"$cwp" assess run --month 2026-10
"$cwp" --yes report bulletin --month 2026-10 -f html -o "$folder/"

echo
echo "数据库 $folder/cwp.db"
echo "月通报 $(ls "$folder"/*.html)"
echo "再试:  export CWP_DB=$folder/cwp.db; $cwp status; $cwp assess show --month 2026-10"

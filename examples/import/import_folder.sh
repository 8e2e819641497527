#!/bin/sh
# Imports every station file of a folder: good rows are stored, bad ones are written beside the file as NAME.rejects.csv, to be
# corrected and imported again. Copy it and change what is different in your bureau.
#
#     import_folder.sh FOLDER [REPORTS]
#
#     FOLDER    holds the .csv files, in sub-folders too
#     REPORTS   where a report (JSON) and the messages of each file go; FOLDER/reports unless given
#     CWP_DB    the database, as for cwp itself
#
# A file that was imported before changes nothing, so the job may run again after a correction.
# Ends with 0 when every row of every file was stored, 1 when rows were rejected, 3 when the database could not be used.
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
    echo "usage: import_folder.sh FOLDER [REPORTS]" >&2
    exit 2
fi
folder=$1
reports=${2:-$folder/reports}
mkdir -p "$reports"

files=$(mktemp)
trap 'rm -f "$files"' EXIT
trap 'exit 130' INT TERM
find "$folder" -type f -name '*.csv' ! -name '*.rejects.csv' | LC_ALL=C sort > "$files"

whole=0
partly=0
while IFS= read -r file; do
    name=$(basename "$file" .csv)
    code=0
    cwp import "$file" --skip-errors --report "$reports/$name.json" > "$reports/$name.txt" 2>&1 < /dev/null || code=$?
    case $code in
    0)
        whole=$((whole + 1))
        ;;
    1)
        partly=$((partly + 1))
        echo "rejected  $file  (see $reports/$name.txt)"
        ;;
    *)
        echo "import_folder.sh: stopped at $file, cwp ended with $code:" >&2
        cat "$reports/$name.txt" >&2
        exit 3
        ;;
    esac
done < "$files"

echo "$((whole + partly)) files: $whole stored whole, $partly with rejected rows"
[ "$partly" -eq 0 ]

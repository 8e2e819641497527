#!/bin/sh
# Compares the scores cwp printed (`cwp assess show --month M -f csv`, with `--kind room` for rooms) with those of score.py or rooms.py, cell by cell.
#
#     compare.sh FILE_FROM_CWP FILE_FROM_NAIVE
#
# Prints "N lines, M cells agree" and exits 0, or the cells that differ and exits 1.
set -eu
LC_ALL=C
export LC_ALL

if [ $# -ne 2 ]; then
    echo "usage: compare.sh FILE_FROM_CWP FILE_FROM_NAIVE" >&2
    exit 2
fi
for file in "$1" "$2"; do
    [ -r "$file" ] || { echo "compare.sh: cannot read $file" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Without byte order mark, line ends of Windows and the spaces that align a name; the heading stays first, the rest goes by code.
plain() {
    sed -e '1s/^\xef\xbb\xbf//' -e 's/\r$//' -e 's/\xe3\x80\x80//g' -e 's/[ "]//g' -e '/^$/d' "$1" > "$work/all"
    head -n 1 "$work/all"
    tail -n +2 "$work/all" | sort -t , -k 1,1
}

plain "$1" > "$work/cwp"
plain "$2" > "$work/naive"

awk -F , '
    FNR == 1 && NR == 1 { columns = split($0, heading, ","); first = $0; next }
    FNR == 1 {
        if ($0 != first) { print "headings differ: " first " / " $0; differing = 1 }
        naive = 1
        next
    }
    !naive { order[++lines] = $1; line[$1] = $0; next }
    !($1 in line) { print $1 ": only in the naive file"; differing = 1; next }
    {
        seen[$1] = 1
        split(line[$1], cell, ",")
        for (at = 1; at <= columns; ++at) {
            if (cell[at] "" == $at "") { ++agreeing; continue }
            print $1 " " heading[at] ": cwp \"" cell[at] "\", naive \"" $at "\""
            differing = 1
        }
    }
    END {
        for (at = 1; at <= lines; ++at) if (!(order[at] in seen)) { print order[at] ": only in the file of cwp"; differing = 1 }
        if (!lines) { print "nothing to compare"; differing = 1 }
        if (!differing) print lines " lines, " agreeing " cells agree"
        exit differing ? 1 : 0
    }' "$work/cwp" "$work/naive"

#!/bin/sh
# The monthly job: scores the month that has ended and writes its bulletin. On the 3rd, from crontab; see crontab.example.
#
#     CWP_DB      the database              default /var/lib/cwp/cwp.db
#     CWP_OUT     where bulletins are kept  default /var/lib/cwp/bulletins
#
# Says nothing when all went well, so that cron sends mail only when somebody has to look.
# Publishing is left to a person: the bulletin is marked 试算 until `cwp assess publish`.
set -eu

CWP_DB=${CWP_DB:-/var/lib/cwp/cwp.db}
export CWP_DB
out=${CWP_OUT:-/var/lib/cwp/bulletins}
said=$(mktemp)
trap 'rm -f "$said"' EXIT
trap 'exit 130' INT TERM

# Runs one command; what it says is shown only when it fails, and its exit code becomes that of the job.
quietly() {
    "$@" < /dev/null > "$said" 2>&1 && return 0
    code=$?
    echo "monthly.sh: '$*' ended with $code:" >&2
    cat "$said" >&2
    exit "$code"
}

mkdir -p "$out"
quietly cwp assess run --month last
quietly cwp report bulletin --month last -f html -o "$out/" --yes

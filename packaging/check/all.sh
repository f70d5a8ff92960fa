#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Tries the packages in build/packages where nothing of ours is installed, and prints what passed:
#   all.sh VERSION KIND...       KIND is deb, rpm, tgz or windows
set -euo pipefail
export LC_ALL=C.UTF-8 # one order of names everywhere

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build
packages=$build/packages
version=$1
shift
# Only root may enter another root folder.
if [ "$(id -u)" -ne 0 ]; then
    exec sudo "$here/all.sh" "$version" "$@"
fi

die() {
    echo "package: $*" >&2
    exit 1
}

# shellcheck source=tests/support/servers.sh
. "$root/tests/support/servers.sh"
# shellcheck source=packaging/check/root.sh
. "$here/root.sh"
# shellcheck source=packaging/check/display.sh
. "$here/display.sh"
for kind in lint window deb rpm tgz windows; do
    # shellcheck source=/dev/null
    . "$here/$kind.sh"
done

rows=()
row() {
    rows+=("$(printf '%s\t%s\t%s\t%s' "${1##*/}" "$(numfmt --to=iec --suffix=B "$(stat -c %s "$1")")" "$2" "$3")")
}

start_servers || die "the database servers of the tests do not start"
trap 'stop_display; stop_servers' EXIT
table='CREATE TABLE espalier_shop (id INT PRIMARY KEY, parent_id INT REFERENCES espalier_shop(id), name VARCHAR(20))'
psql_of() { psql -q "$ESPALIER_TEST_POSTGRESQL" -c "$1"; }
mariadb_of() {
    local address=${ESPALIER_TEST_MARIADB#*@}
    mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$(sed 's/.*:\([0-9]*\)\/.*/\1/' <<<"$address")" \
        -u espalier "${address#*/}" -e "$1"
}
psql_of "$table" && mariadb_of "$table" || die "the servers take no table"

# In a shell of its own, which ends at the first failure and leaves its rows in a file.
try() (
    set -e
    trap stop_display EXIT
    check_"$1"
    printf '%s\n' "${rows[@]}" >"$build/check-$1.rows"
)

for kind in "$@"; do
    log=$build/check-$kind.log
    : >"$log"
    rm -f "$build/check-$kind.rows"
    echo "package: trying $kind" >&2
    try "$kind" &
    wait $! || true # under a condition, set -e would be off inside
done

{
    printf 'package\tsize\tinstalled in\tstory passed\n'
    for kind in "$@"; do
        cat "$build/check-$kind.rows" 2>/dev/null ||
            printf '%s\t-\t-\tFAILED: see above, and build/check-%s.log\n' "$kind" "$kind"
    done
} | column -t -s $'\t'
for kind in "$@"; do
    [ -e "$build/check-$kind.rows" ] || exit 1
done

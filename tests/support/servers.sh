# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The database servers of the tests: PostgreSQL and MariaDB on loopback, in a temporary folder of
# their own, as fast as they get when nothing must survive. Sourced by ./dev; by hand:
#   . tests/support/servers.sh && start_servers && trap stop_servers EXIT

servers_folder=

# Servers refuse to run as root: then an unprivileged user runs them.
server_user() {
    if [ "$(id -u)" -ne 0 ]; then
        id -un
    elif id postgres >/dev/null 2>&1; then
        echo postgres
    else
        echo nobody
    fi
}

as_server_user() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u "$(server_user)" -- "$@"
    else
        "$@"
    fi
}

# A port of loopback that is free now: the kernel chooses.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# wait_until SECONDS COMMAND...
wait_until() {
    local tries=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || return 1
        sleep 0.1
    done
}

server_failed() {
    echo "servers: $1 does not start:" >&2
    tail -n 20 "$2" >&2 || true
    return 1
}

start_postgresql() {
    local folder=$servers_folder/pg log=$servers_folder/pg.log programs port
    programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$programs" ] || programs=$(dirname "$(command -v initdb)")
    port=$(free_port)
    as_server_user "$programs/initdb" -D "$folder" -A trust -U espalier --locale=C.UTF-8 \
        --encoding=UTF8 --no-sync >"$log" 2>&1 </dev/null || server_failed PostgreSQL "$log" || return
    as_server_user "$programs/pg_ctl" -D "$folder" -l "$servers_folder/pg-server.log" -w -t 60 -o \
        "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$servers_folder \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60 \
        -c max_prepared_transactions=20 -c deadlock_timeout=100ms -c max_wal_size=2GB \
        -c log_min_messages=fatal" start >"$log" 2>&1 </dev/null ||
        server_failed PostgreSQL "$servers_folder/pg-server.log" || return
    servers_pg_ctl=$programs/pg_ctl
    export ESPALIER_TEST_POSTGRESQL=postgresql://espalier@127.0.0.1:$port/postgres
}

start_mariadb() {
    local folder=$servers_folder/my log=$servers_folder/my.log port server
    server=$(command -v mariadbd || echo /usr/sbin/mariadbd)
    port=$(free_port)
    as_server_user mariadb-install-db --no-defaults --datadir="$folder" --auth-root-authentication-method=normal \
        --skip-test-db --skip-name-resolve >"$log" 2>&1 </dev/null || server_failed MariaDB "$log" || return
    as_server_user "$server" --no-defaults --datadir="$folder" --tmpdir="$servers_folder" \
        --bind-address=127.0.0.1 --port="$port" --socket="$servers_folder/my.sock" \
        --pid-file="$servers_folder/my.pid" --skip-name-resolve --skip-log-bin --innodb-flush-method=nosync \
        --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-log-file-size=64M \
        --innodb-buffer-pool-size=128M --character-set-server=utf8mb4 --max-allowed-packet=64M \
        >"$log" 2>&1 </dev/null &
    wait_until 60 mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$port" -u root -e 'SELECT 1' ||
        server_failed MariaDB "$log" || return
    mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$port" -u root -e \
        "CREATE USER espalier@'127.0.0.1'; GRANT ALL ON *.* TO espalier@'127.0.0.1' WITH GRANT OPTION; CREATE DATABASE espalier" ||
        return
    export ESPALIER_TEST_MARIADB=mariadb://espalier@127.0.0.1:$port/espalier
}

# Starts both and exports ESPALIER_TEST_POSTGRESQL and ESPALIER_TEST_MARIADB. What stands in these
# variables already is used as it is.
start_servers() {
    servers_folder=$(mktemp -d) # short: the path of a unix socket has at most 107 bytes
    [ "$(id -u)" -ne 0 ] || chown "$(server_user)" "$servers_folder"
    [ -n "${ESPALIER_TEST_POSTGRESQL:-}" ] || start_postgresql || return
    [ -n "${ESPALIER_TEST_MARIADB:-}" ] || start_mariadb || return
}

# Ends what start_servers started and removes its files.
stop_servers() {
    [ -n "$servers_folder" ] || return 0
    if [ -n "${servers_pg_ctl:-}" ]; then
        as_server_user "$servers_pg_ctl" -D "$servers_folder/pg" -m immediate -w stop >/dev/null 2>&1 </dev/null || true
    fi
    if [ -s "$servers_folder/my.pid" ]; then
        local pid
        pid=$(cat "$servers_folder/my.pid")
        kill -KILL "$pid" 2>/dev/null || true
        while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
    fi
    rm -rf "$servers_folder"
    servers_folder=
    servers_pg_ctl=
    unset ESPALIER_TEST_POSTGRESQL ESPALIER_TEST_MARIADB
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# A display in memory with a window manager, and keys for the window on it. Sourced by the checks.

display_processes=()

start_display() {
    local file
    file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$file" 2>/dev/null &
    display_processes+=($!)
    wait_until 20 test -s "$file" || die "Xvfb does not start"
    DISPLAY=:$(cat "$file")
    export DISPLAY
    rm -f "$file"
    openbox >/dev/null 2>&1 &
    display_processes+=($!)
    wait_until 20 xdotool search --name openbox || true
}

stop_display() {
    [ ${#display_processes[@]} -eq 0 ] || kill "${display_processes[@]}" 2>/dev/null || true
    display_processes=()
    unset DISPLAY
}

# keys WORD...: to the window that has the focus.
keys() {
    xdotool key --delay 60 "$@"
}

window_is_there() {
    xdotool search --onlyvisible --class espalier
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The installed program on a display, operated by keys. Sourced by all.sh.

data=home/guest/.local/share/espalier

name_in_catalogue() {
    sqlite3 -readonly "$1/$data/catalogue.sqlite" "SELECT count(*) FROM category WHERE name = '$2'"
}

has_name() {
    [ "$(name_in_catalogue "$1" "$2")" = 1 ]
}

# open_window FOLDER PROGRAM: on the sample catalogue.
open_window() {
    as_guest "$1" "$2" --sample >>"$log" 2>&1 &
    window_process=$!
    wait_until 60 window_is_there || die "no window appears: $(tail -n 5 "$log")"
    window=$(window_is_there | tail -n 1)
    wait_until 20 xdotool windowactivate "$window" || die "the window cannot be activated"
}

# rename_root FOLDER NAME: the current category of the tree gets it; staged, not saved.
rename_root() {
    local tries=0
    # Keys before the tree has come go nowhere: until the journal has the name.
    until grep -rqsF "$2" "$1/$data/journals"; do
        tries=$((tries + 1))
        [ $tries -le 10 ] || die "the edit does not arrive in the journal"
        keys Escape # ends the tour of a first start
        keys F2
        sleep 0.5
        keys ctrl+a
        xdotool type --delay 60 "$2"
        keys Return
        sleep 1.5
    done
}

save_and_quit() {
    keys ctrl+s
    wait_until 20 has_name "$1" "$2" || die "the database does not have the saved edit"
    keys ctrl+q
    wait "$window_process" || die "the program ends with $?"
}

# edit_in_window FOLDER PROGRAM: opens, edits, saves, quits.
edit_in_window() {
    open_window "$1" "$2"
    rename_root "$1" "Named by keys"
    if has_name "$1" "Named by keys"; then die "the edit is written before it is saved"; fi
    save_and_quit "$1" "Named by keys"
    echo "  an edit by keys under Xvfb is staged, saved, and one row in the database" >&2
}

# crash_in_window FOLDER PROGRAM: edits, and is killed before it saves.
crash_in_window() {
    open_window "$1" "$2"
    rename_root "$1" "Left behind"
    xdotool getwindowpid "$window" | xargs kill -KILL
    wait "$window_process" 2>/dev/null || true
    if has_name "$1" "Left behind"; then die "the edit is written before it is saved"; fi
}

# recover_in_window FOLDER PROGRAM: what was not saved is offered, accepted and saved.
recover_in_window() {
    open_window "$1" "$2"
    sleep 3
    keys Return
    sleep 1
    save_and_quit "$1" "Left behind"
    echo "  edits that a crash left in the journal are offered, restored and saved" >&2
}

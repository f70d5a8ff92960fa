# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The installer for Windows under Wine: installed silently, used, upgraded, removed. Sourced by all.sh.

# in_wine COMMAND...
in_wine() {
    WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe=' wine "$@"
}

# A Windows in which nothing was installed; $WINEPREFIX is its folder.
new_windows() {
    export WINEPREFIX=$1
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    in_wine wineboot -i >>"$log" 2>&1 || die "Wine does not start"
    wineserver_of --wait
}

wineserver_of() {
    local server
    server=$(command -v wineserver || ls /usr/lib/wine/wineserver64 | head -n 1)
    "$server" "$@"
}

installed='drive_c/Program Files/Espalier'

# install_windows FOLDER: by the installer in it, without a question.
install_windows() {
    in_wine "$(echo "$1"/espalier-*-win64.exe)" /S >>"$log" 2>&1 || die "the installer in $1 ends with $?"
    [ -s "$WINEPREFIX/$installed/espalier.exe" ] || die "the installer leaves no program"
}

# A command espalier for story.sh, and for the window as as_guest has it elsewhere.
wine_commands() {
    mkdir -p "$WINEPREFIX/bin"
    cat >"$WINEPREFIX/bin/espalier" <<TEXT
#!/bin/sh
exec wine "$WINEPREFIX/$installed/espalier.com" "\$@"
TEXT
    chmod +x "$WINEPREFIX/bin/espalier"
}

as_guest() {
    shift
    in_wine "$@"
}

# The story needs a command, a home and where Windows keeps the sample.
first_visit_windows() {
    mkdir -p "$WINEPREFIX/story"
    HOME=$WINEPREFIX/story PATH=$WINEPREFIX/bin:$PATH WINEDEBUG=-all \
        ESPALIER_STORY_CATALOGUE=$WINEPREFIX/$data/catalogue.sqlite \
        "$here/story.sh" "$here" "$1" "$ESPALIER_TEST_POSTGRESQL" "$ESPALIER_TEST_MARIADB" >&2 ||
        die "the story fails"
}

# What is there of files, without those of Windows itself that come and go.
windows_files() {
    (cd "$WINEPREFIX" && find drive_c \( -path '*/Temp/*' -o -path '*/windows/*' \) -prune -o -print | sort)
}

# The user's settings and journals: names and contents.
kept_windows_files() {
    (cd "$WINEPREFIX/drive_c/users" && find . \( -path '*/Roaming/espalier/*' -o -path '*/espalier/journals/*' \) \
        -type f -exec sha256sum {} + | sort)
}

installed_version() {
    "$WINEPREFIX/bin/espalier" --version 2>>"$log" | tr -d '\r' | cut -d' ' -f2
}

upgrade_windows() {
    local before after program="$WINEPREFIX/$installed/espalier.exe"
    install_windows "$packages/windows-older"
    [ "$(installed_version)" = "$older" ] || die "the older one is not $older"
    start_display
    crash_in_window "$WINEPREFIX" "$program"
    before=$(kept_windows_files)
    install_windows "$packages/windows"
    after=$(kept_windows_files)
    [ -n "$before" ] && [ "$before" = "$after" ] || die "the upgrade changes files of the user: $before, then $after"
    [ "$(installed_version)" = "$version" ] || die "the upgrade leaves the older one"
    recover_in_window "$WINEPREFIX" "$program"
    edit_in_window "$WINEPREFIX" "$program"
    stop_display
    grep -rq catalogue.sqlite "$WINEPREFIX"/drive_c/users/*/AppData/Roaming/espalier || die "the settings are lost"
    echo "  an upgrade from $older keeps settings and journal" >&2
}

# remove_windows BEFORE: a list of the files there were before anything of ours was installed.
remove_windows() {
    local left
    in_wine "$WINEPREFIX/$installed/uninstall.exe" /S >>"$log" 2>&1 || die "the uninstaller ends with $?"
    wait_until 30 test ! -e "$WINEPREFIX/$installed" || die "the uninstaller leaves its folder"
    left=$(windows_files | comm -13 "$1" - | grep -vE '^drive_c/users/[^/]*/AppData/(Roaming|Local)/espalier(/|$)' |
        head -n 20 || true)
    [ -z "$left" ] || die "removal leaves $left"
    wineserver_of --kill || true
    wineserver_of --wait || true
    left=$(grep -ilE 'espalier\.(exe|com|database|changes)' "$WINEPREFIX"/system.reg || true)
    [ -z "$left" ] || die "after removal the program is named by $left"
    [ -s "$WINEPREFIX/$data/catalogue.sqlite" ] || die "removal takes the user's own files"
    echo "  removal leaves nothing but the user's own files" >&2
}

check_windows() {
    local before=$build/check-windows.before
    version=$(basename "$(echo "$packages"/windows/*.exe)" | sed 's/^espalier-\(.*\)-win64.exe/\1/')
    # The folders of window.sh, as Windows has them.
    data=drive_c/users/$(id -un)/AppData/Local/espalier
    new_windows "$build/roots/wine"
    wine_commands
    windows_files >"$before"
    upgrade_windows
    rm -rf "$WINEPREFIX"/drive_c/users/*/AppData/{Local,Roaming}/espalier
    first_visit_windows "$version"
    remove_windows "$before"
    row "$(echo "$packages"/windows/*.exe)" "Wine, never a real Windows" "describe x3, edit, window, upgrade, removal"
    row "$(echo "$packages"/windows/*.zip)" "-" "the same files; not tried"
    rm -rf "$WINEPREFIX"
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The folder that brings its Qt, in a Debian that has none. Sourced by all.sh.

check_tgz() {
    local folder=$build/roots/tgz archive program name
    archive=$(echo "$packages"/tgz/*.tar.gz)
    name=$(basename "$archive" .tar.gz)
    new_root "$folder"
    apt_in "$folder" update
    # What every desktop has: the list in bundle.txt.
    # shellcheck disable=SC2046
    apt_in "$folder" install --no-install-recommends $(sed -n '/apt install/,/^$/p' "$root/packaging/bundle.txt" |
        tr -d '\\' | sed 's/.*apt install//')
    [ -z "$(in_root "$folder" dpkg-query -f '${Package}\n' -W 'libqt*' 2>/dev/null)" ] || die "Qt is there"
    tar -C "$folder/home/guest" -xzf "$archive"
    lint_desktop "$folder/home/guest/$name/share"
    lint_paths "$folder/home/guest/$name"
    # Moved, with a space in its name, as a download folder may have.
    mv "$folder/home/guest/$name" "$folder/home/guest/My Espalier"
    program="/home/guest/My Espalier/bin/espalier"
    first_visit "$folder" "/home/guest/My Espalier/bin"
    start_display
    edit_in_window "$folder" "$program"
    stop_display
    row "$archive" "Debian minbase without Qt" "describe x3, edit, window"
    rm -rf "$folder"
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What the validators say of the files for the desktop, and of the packages. Sourced by all.sh.

# lint_desktop SHARE: the folder share of an unpacked or installed package.
lint_desktop() {
    local share=$1 warnings
    desktop-file-validate "$share/applications/espalier.desktop" || die "the desktop entry is not valid"
    appstreamcli validate --no-net "$share/metainfo/org.example.espalier.metainfo.xml" >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        die "the AppStream description is not valid"
    }
    xmllint --noout "$share/mime/packages/espalier.xml" || die "the types of files are no XML"
    warnings=$(LC_ALL=C.UTF-8 man --warnings -l "$share/man/man1/espalier.1.gz" 2>&1 >/dev/null)
    [ -z "$warnings" ] || die "the man page: $warnings"
    lint_words "$share"
}

# Every option that --help names is on the man page and completed by both shells.
lint_words() {
    local share=$1 word
    "$build/release/bin/espalier" --help | grep -oE -- '--[a-z-]+' | sort -u | while read -r word; do
        gzip -dc "$share/man/man1/espalier.1.gz" | sed 's/\\-/-/g' | grep -qF -- "$word" ||
            die "the man page does not name $word"
        grep -qF -- "$word" "$share/bash-completion/completions/espalier" || die "bash does not complete $word"
        grep -qF -- "$word" "$share"/zsh/*/_espalier || die "zsh does not complete $word"
    done
}

# lint_types FOLDER: what the desktop takes files for, once the types are installed there.
lint_types() {
    local share=$1/usr/share
    in_root "$1" update-mime-database /usr/share/mime >>"$log" 2>&1
    grep -q 'application/vnd.sqlite3:\*.sqlite$' "$share/mime/globs" || die "*.sqlite is no database"
    grep -q 'application/x-espalier-changes:\*.changes$' "$share/mime/globs" || die "*.changes is no change set"
}

# No path of the machine that built it is in what is shipped.
lint_paths() {
    local found
    found=$(grep -rlF -e "$root" "$1" || true)
    [ -z "$found" ] || die "these name the folder they were built in: $found"
}

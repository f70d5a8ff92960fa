# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Debian's source packages, through apt and with its signatures, but without a line for them in the
# settings of this system. Sourced by libraries.sh.

windows_sources=$root/build/windows/sources

# The line for apt of each archive of sources beside those of packages that this system uses.
source_lines() {
    local suite keys=/usr/share/keyrings/debian-archive-keyring.gpg
    # shellcheck source=/dev/null
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' | sort -u |
        awk -v suite="$suite" -v keys="$([ ! -e $keys ] || echo "[signed-by=$keys] ")" '$2 == suite || index($2, suite "-") == 1 {
            print "deb-src " keys $1, $2, "main"
        }'
}

apt_sources() {
    local command=$1
    shift
    "$command" -o Dir::Etc::SourceList="$windows_sources/lines.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$windows_sources/lists" -o APT::Sandbox::User=root "$@"
}

# fetch_source PACKAGE: the newest version that the archives still hold; its .dsc is in $windows_sources.
fetch_source() {
    local package=$1 version log=$windows_sources/$1.log
    ! described "$package" >/dev/null || return 0
    mkdir -p "$windows_sources/lists/partial"
    if [ ! -s "$windows_sources/lines.list" ]; then
        source_lines >"$windows_sources/lines.list"
        apt_sources apt-get -q update >"$log" 2>&1 || true
    fi
    for version in $(apt_sources apt-cache showsrc --only-source "$package" 2>/dev/null |
        sed -n 's/^Version: //p' | sort -Vru); do
        (cd "$windows_sources" && apt_sources apt-get -q source --download-only --only-source \
            "$package=$version") >>"$log" 2>&1 || continue
        ! described "$package" >/dev/null || return 0
    done
    die "the sources of $package cannot be fetched (see $log); where the archives of this system hold none, put" \
        "$package's .dsc and .tar files into $windows_sources, or name an archive that does in" \
        "$windows_sources/lines.list, as: deb-src MIRROR bookworm main, with a mirror of Debian for MIRROR"
}

# The .dsc of a package whose every file is there.
described() {
    local file newest=
    for file in "$windows_sources/$1"_*.dsc; do
        [ -e "$file" ] || continue
        (cd "$windows_sources" && sed -n '/^Checksums-Sha256:/,/^[^ ]/s/^ \([0-9a-f]*\) [0-9]* /\1  /p' "$file" |
            sha256sum --check --status 2>/dev/null) && newest=$file
    done
    [ -n "$newest" ] && echo "$newest"
}

# unpack_source PACKAGE FOLDER: with Debian's changes, which close holes. Of Qt those alone: the others are for
# Debian itself.
unpack_source() {
    local package=$1 folder=$2 options=() patch
    [ ! -d "$folder" ] || return 0
    rm -rf "$folder.part"
    [ "$package" != qt6-base ] || options=(--skip-patches)
    dpkg-source --no-check "${options[@]}" -x "$(described "$package")" "$folder.part" >"$folder.log" 2>&1 || {
        tail -n 5 "$folder.log" >&2
        die "the sources of $package cannot be unpacked"
    }
    if [ "$package" = qt6-base ]; then
        for patch in "$folder.part"/debian/patches/cve-*; do
            patch -d "$folder.part" -p1 --silent <"$patch" || die "$patch does not fit"
        done
    fi
    mv "$folder.part" "$folder"
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Debian packages: installed by apt in a clean system, used, upgraded, removed. Sourced by all.sh.

older=0.0.1 # the number of the build that is upgraded

# The packages of the program in a folder.
debs() {
    echo "$1"/espalier_*.deb "$1"/libespalier-orm[0-9]*.deb
}

# install_debs FOLDER FILE...: by apt, which finds what they depend on, and nothing more: what they
# need must not come by the recommendation of another package.
install_debs() {
    local folder=$1
    shift
    rm -rf "$folder/packages"
    mkdir "$folder/packages"
    cp "$@" "$folder/packages/"
    apt_in "$folder" install --no-install-recommends $(cd "$folder" && printf '/%s\n' packages/*.deb) || {
        tail -n 20 "$log" >&2
        die "apt does not install $*"
    }
}

# first_visit FOLDER PATH: the story, as guest, by the program that PATH has.
first_visit() {
    local folder=$1
    install -d "$folder/story"
    install -m 755 "$here/story.sh" "$folder/story/"
    install -m 644 "$here/rename.changes" "$folder/story/"
    as_guest "$folder" env PATH="$2:/usr/bin:/bin" /story/story.sh /story "$version" \
        "$ESPALIER_TEST_POSTGRESQL" "$ESPALIER_TEST_MARIADB" >&2 || die "the story fails"
}

# The user's settings and journals: names and contents.
kept_files() {
    (cd "$1/home/guest" && find .config/espalier .local/share/espalier/journals -type f -exec sha256sum {} + | sort)
}

upgrade() {
    local folder=$1 before after
    # shellcheck disable=SC2046 # two files
    install_debs "$folder" $(debs "$packages/older")
    [ "$(as_guest "$folder" espalier --version | cut -d' ' -f2)" = "$older" ] || die "the older one is not $older"
    start_display
    crash_in_window "$folder" espalier
    before=$(kept_files "$folder")
    # shellcheck disable=SC2046
    install_debs "$folder" $(debs "$packages/deb")
    after=$(kept_files "$folder")
    [ -n "$before" ] && [ "$before" = "$after" ] || die "the upgrade changes files of the user: $before, then $after"
    [ "$(as_guest "$folder" espalier --version | cut -d' ' -f2)" = "$version" ] || die "the upgrade leaves the older one"
    recover_in_window "$folder" espalier
    edit_in_window "$folder" espalier
    stop_display
    grep -q catalogue.sqlite "$folder/home/guest/.config/espalier/espalier.ini" || die "the settings are lost"
    echo "  an upgrade from $older keeps settings and journal" >&2
}

build_consumer() {
    local folder=$1
    install_debs "$folder" "$packages"/deb/libespalier-orm*.deb
    apt_in "$folder" install --no-install-recommends g++ cmake ninja-build pkg-config
    cp -r "$root/tests/packaging/consumer" "$folder/home/guest/"
    in_root "$folder" chown -R guest:guest /home/guest/consumer
    as_guest "$folder" sh -ec "
        cd /home/guest/consumer
        cmake -G Ninja -B build -D WANTED_VERSION=$version
        cmake --build build
        build/consumer catalogue.sqlite
        g++ -fPIC decimal.cpp -o decimal \$(pkg-config --cflags --libs espalier-orm)
        ./decimal" >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        die "no program can be built with the library"
    }
    echo "  a program is built with the development package, by CMake and by pkg-config" >&2
}

# Every file where a package may leave some.
files() {
    in_root "$1" find / -xdev \( -path /proc -o -path /dev -o -path /sys -o -path /home -o -path /tmp -o -path /packages \
        -o -path /story -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log \) \
        -prune -o -print | sort
}

# What the packages depend on and recommend, and who keeps the types of files: what is more after our
# packages came, is ours.
satisfy() {
    local folder=$1 file wanted=()
    for file in $(debs "$packages/deb"); do
        wanted+=("$(dpkg-deb -f "$file" Depends | sed -E 's/libespalier-orm[^,]*, //')" "$(dpkg-deb -f "$file" Recommends)")
    done
    apt_in "$folder" satisfy --no-install-recommends "${wanted[@]}" shared-mime-info
}

# purge FOLDER BEFORE: a list of the files there were before anything of ours was installed.
purge() {
    local folder=$1 before=$2 left
    apt_in "$folder" purge espalier 'libespalier-orm*'
    left=$(files "$folder" | comm -13 "$before" - | head -n 20)
    [ -z "$left" ] || die "removal leaves $left"
    left=$(grep -rls espalier "$folder"/{etc,usr/share/mime,usr/share/applications,var/lib/dpkg/info} || true)
    [ -z "$left" ] || die "after removal the program is named by $left"
    [ -s "$folder/$data/catalogue.sqlite" ] || die "removal takes the user's own files"
    echo "  removal leaves nothing but the user's own files" >&2
}

check_deb() {
    local folder=$build/roots/deb file unpacked=$build/roots/unpacked
    # shellcheck disable=SC2046
    lintian --fail-on error,warning "$packages"/deb/*.deb >>"$log" 2>&1 || {
        cat "$log" >&2
        die "lintian objects"
    }
    rm -rf "$unpacked"
    for file in "$packages"/deb/*.deb; do
        dpkg-deb -x "$file" "$unpacked"
    done
    lint_desktop "$unpacked/usr/share"
    lint_paths "$unpacked"
    rm -rf "$unpacked"

    new_root "$folder"
    apt_in "$folder" update
    satisfy "$folder"
    files "$folder" >"$build/check-deb.before"
    upgrade "$folder"
    rm -rf "$folder/home/guest/.local" "$folder/home/guest/.config"
    first_visit "$folder" /usr/bin
    lint_types "$folder"
    purge "$folder" "$build/check-deb.before"
    build_consumer "$folder"
    row "$(echo "$packages"/deb/espalier_*.deb)" "Debian minbase, by apt" "describe x3, edit, window, upgrade, purge"
    row "$(echo "$packages"/deb/libespalier-orm[0-9]*.deb)" "the same" "with the program and with a consumer"
    row "$(echo "$packages"/deb/libespalier-orm-dev_*.deb)" "the same" "a consumer by CMake and pkg-config"
    rm -rf "$folder"
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# ./dev package: packages, each tried where nothing of ours is installed. Sourced by ./dev.

# shellcheck source=packaging/documents.sh
. "$root/packaging/documents.sh"
# shellcheck source=packaging/bundle.sh
. "$root/packaging/bundle.sh"
# shellcheck source=packaging/windows/package.sh
. "$root/packaging/windows/package.sh"

packages_package=(
    dpkg-dev fakeroot file rpm patchelf binutils gzip xz-utils qt6-base-dev-tools
    libqt6sql6-psql libqt6sql6-mysql qt6-qpa-plugins qt6-xdgdesktopportal-platformtheme
    lintian appstream desktop-file-utils shared-mime-info libxml2-utils man-db groff
    mmdebstrap xvfb openbox xdotool sqlite3 xz-utils
)
packages=$root/build/packages
older=0.0.1 # numbered so, an upgrade is tried from it

# prepare PREFIX LIBRARIES [OPTION...]: configures and builds what is packaged, to be installed there.
prepare() {
    local prefix=$1 libraries=$2
    shift 2
    configure release -U ESPALIER_VERSION -U ESPALIER_ZSH_FOLDER \
        -D "CMAKE_INSTALL_PREFIX=$prefix" -D "CMAKE_INSTALL_LIBDIR=$libraries" "$@"
    cmake --build "$root/build/release" --target espalier espalier_manual >"$root/build/build-release.log" 2>&1 || {
        tail -n 40 "$root/build/build-release.log" >&2
        die "building preset release failed"
    }
}

version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$root/build/release/CMakeCache.txt"
}

# once KIND FOLDER: makes the packages of a kind in an empty folder.
once() {
    local kind=$1 folder=$2
    rm -rf "$folder"
    mkdir -p "$folder"
    if [ "$kind" = tgz ]; then
        local tree
        tree=$folder/espalier-$(version)-linux-$(uname -m)
        mkdir "$tree"
        bundle "$tree"
        pack "$tree" "$tree.tar.gz"
        rm -rf "$tree"
    else
        local log=$root/build/cpack-$kind.log
        cpack --config "$root/build/release/CPackConfig.cmake" -G "${kind^^}" -B "$folder" >"$log" 2>&1 || {
            cat "$log" >&2
            die "cpack failed"
        }
        rm -rf "$folder/_CPack_Packages"
    fi
}

# make KIND: twice, into two folders; what differs could not be made again by someone else.
make() {
    local kind=$1 file
    echo "package: making $kind" >&2
    once "$kind" "$packages/$kind"
    [ "$kind" != rpm ] || return 0 # rpmbuild notes when and where
    once "$kind" "$packages/$kind-again"
    for file in "$packages/$kind"/*; do
        cmp "$file" "$packages/$kind-again/${file##*/}" || die "packing ${file##*/} again gives another file"
    done
    rm -rf "$packages/$kind-again"
}

# documents FUNCTION [ARGUMENT...]: what is installed beside the program in this kind of package.
documents() {
    local folder=$root/build/release/documents
    rm -rf "$folder"
    "$1" "$folder" "${@:2}"
}

make_deb() {
    local libraries shell=-DESPALIER_ZSH_FOLDER=zsh/vendor-completions
    libraries=lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH)
    prepare /usr "$libraries" $shell -D ESPALIER_VERSION=$older
    documents debian_documents $older
    once deb "$packages/older"
    prepare /usr "$libraries" $shell
    documents debian_documents "$(version)"
    make deb
}

make_rpm() {
    prepare /usr lib64
    documents rpm_documents
    make rpm
}

make_tgz() {
    prepare /usr/local lib
    rm -rf "$root/build/release/documents"
    make tgz
}

# The time of the commit; without a repository, of the newest line in CHANGELOG's file.
source_date() {
    in_git log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CHANGELOG.md"
}

package() {
    local kinds=("$@") kind status=0
    [ $# -gt 0 ] || kinds=(deb rpm tgz)
    for kind in "${kinds[@]}"; do
        [[ $kind = @(deb|rpm|tgz|windows) ]] || die "package makes deb, rpm, tgz and windows, not $kind"
    done
    is_debian || die "packages are made on Debian: their parts and the clean systems to try them come from there"
    need "${packages_build[@]}" "${packages_package[@]}" "${packages_test[@]}"
    SOURCE_DATE_EPOCH=$(source_date)
    export SOURCE_DATE_EPOCH
    for kind in "${kinds[@]}"; do
        "make_$kind"
    done
    [ "${kinds[*]}" = windows ] || prepare /usr/local lib
    "$root/packaging/check/all.sh" "$(version)" "${kinds[@]}" || status=1
    return $status
}

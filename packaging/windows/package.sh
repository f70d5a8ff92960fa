# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# The installer for Windows, compiled here. Sourced by packaging/package.sh.

# shellcheck source=packaging/windows/libraries.sh
. "$root/packaging/windows/libraries.sh"

packages_windows=(
    g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 gcc make perl patch xz-utils dpkg-dev
    qt6-base-dev-tools librsvg2-bin nsis wine wine64 xvfb openbox xdotool sqlite3
)
windows_build=$root/build/windows/program

# What Qt loads by name. Of platforms: the window system, and a picture of it.
windows_plugins=(
    platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle
    imageformats/qico imageformats/qjpeg imageformats/qgif
    sqldrivers/qsqlite sqldrivers/qsqlpsql sqldrivers/qsqlmysql
)

# cross_build [OPTION...]: configures and builds the program. The sample catalogue is made by a program for this system.
cross_build() {
    local log=$root/build/build-windows.log builder=$root/build/release/bin/espalier_build_catalogue
    [ -e "$builder" ] || build release espalier_build_catalogue
    ln -sfn /usr/include/boost "$libraries/include/boost"
    {
        cmake -G Ninja -S "$root" -B "$windows_build" -D CMAKE_BUILD_TYPE=Release \
            -D CMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG -ffile-prefix-map=$root/=" \
            -D CMAKE_SHARED_LINKER_FLAGS='-s -Wl,--no-insert-timestamp' \
            -D CMAKE_EXE_LINKER_FLAGS='-s -Wl,--no-insert-timestamp' -D ESPALIER_PCH=ON \
            -D CMAKE_TOOLCHAIN_FILE="$root/packaging/windows/toolchain.cmake" \
            -D ESPALIER_WINDOWS_LIBRARIES="$libraries" -D BUILD_TESTING=OFF \
            -D QT_HOST_PATH=/usr -D QT_HOST_PATH_CMAKE_DIR="$(qtpaths6 --query QT_INSTALL_LIBS)/cmake" \
            -D ESPALIER_LRELEASE="$(qtpaths6 --query QT_INSTALL_BINS)/lrelease" \
            -D ESPALIER_QT_TRANSLATIONS="$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)" \
            -D ESPALIER_CATALOGUE_BUILDER="$builder" -U ESPALIER_VERSION "$@"
        cmake --build "$windows_build"
    } >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        die "building for Windows failed: see $log"
    }
}

windows_version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$windows_build/CMakeCache.txt"
}

# The libraries that a file needs, directly: their names.
dlls_of() {
    $mingw-objdump -p "$1" | sed -n 's/^\s*DLL Name: *//p'
}

# gather_dlls FOLDER FILE...: copies what the files need beside them; what is nowhere here is part of Windows.
gather_dlls() {
    local folder=$1 file name path
    shift
    for file in "$@"; do
        while read -r name; do
            [ ! -e "$folder/$name" ] || continue
            for path in "$libraries/bin/$name" "$($mingw-g++-posix -print-file-name="$name")" \
                "/usr/$mingw/lib/$name"; do
                [[ $path = /* && -e $path ]] || continue
                install -m 644 "$path" "$folder/$name"
                $mingw-strip --strip-unneeded "$folder/$name"
                gather_dlls "$folder" "$folder/$name"
                break
            done
        done < <(dlls_of "$file")
    done
}

# windows_tree FOLDER: an empty one, that then holds what is installed.
windows_tree() {
    local folder=$1 plugin package
    cmake --install "$windows_build" --component windows --prefix "$folder" >/dev/null
    for plugin in "${windows_plugins[@]}"; do
        install -D -m 644 "$libraries/plugins/$plugin.dll" "$folder/plugins/$plugin.dll"
        $mingw-strip --strip-unneeded "$folder/plugins/$plugin.dll"
    done
    gather_dlls "$folder" "$folder"/*.{exe,com,dll} "$folder"/plugins/*/*.dll
    printf '[Paths]\r\nPrefix=.\r\nPlugins=plugins\r\n' >"$folder/qt.conf"
    plain_documents "$folder/doc"
    mkdir "$folder/doc/licences/brought"
    for package in qt6-base sqlite3 openssl postgresql-15 mariadb; do
        cp "$windows/$package/debian/copyright" "$folder/doc/licences/brought/$package"
        basename "$(described "$package")" .dsc
    done >"$folder/doc/licences/brought/VERSIONS"
    cp /usr/share/doc/g++-mingw-w64-x86-64-posix/copyright "$folder/doc/licences/brought/mingw-w64"
    cp -L /usr/share/common-licenses/{Apache-2.0,Artistic,GPL-1,GPL-2,GPL-3,LGPL-2,LGPL-2.1,LGPL-3} \
        "$folder/doc/licences/brought/"
    sed 's/$/\r/' "$root/packaging/windows/README.txt" >"$folder/README.txt"
    find "$folder" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# removal FOLDER: for the uninstaller, a line for each file that is installed, then for each folder.
removal() {
    local form='Delete "$INSTDIR\\&"'
    (cd "$1" && find . -type f -printf '%P\n' | LC_ALL=C sort | sed "s|/|\\\\|g;s|.*|$form|")
    (cd "$1" && find . -mindepth 1 -depth -type d -printf '%P\n' | LC_ALL=C sort -r |
        sed 's|/|\\|g;s|.*|RMDir "$INSTDIR\\&"|')
}

# windows_packages FOLDER: the installer and a .zip of the same files.
windows_packages() {
    local folder=$1 name tree
    name=espalier-$(windows_version)-win64
    tree=$folder/$name
    rm -rf "$folder"
    mkdir -p "$tree"
    windows_tree "$tree"
    removal "$tree" >"$folder/removal.nsh"
    # Its 32-bit beginning, which NSIS takes by itself, would not start where Windows is 64-bit only.
    makensis '-XTarget amd64-unicode' -V2 -INPUTCHARSET UTF8 -DVERSION="$(windows_version)" -DTREE="$tree" \
        -DSIZE="$(du -sk --apparent-size "$tree" | cut -f1)" -DOUT="$tree.exe" -DREMOVAL="$folder/removal.nsh" \
        -DLICENCE="$root/LICENSES/GPL-3.0-or-later.txt" -DICON="$windows_build/packaging/windows/espalier.ico" \
        "$root/packaging/windows/installer.nsi" >"$root/build/makensis.log" 2>&1 || {
        cat "$root/build/makensis.log" >&2
        die "makensis failed"
    }
    (cd "$folder" && python3 -m zipfile -c "$name.zip" "$name")
    rm -rf "$tree" "$folder/removal.nsh"
}

make_windows() {
    need "${packages_windows[@]}"
    windows_libraries
    echo "package: making windows" >&2
    cross_build -D ESPALIER_VERSION=$older
    windows_packages "$packages/windows-older"
    cross_build
    windows_packages "$packages/windows"
}

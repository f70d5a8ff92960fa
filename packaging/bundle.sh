# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# A folder with the program and the Qt that it needs, to be put anywhere. Sourced by package.sh.

# What Qt loads by name, so that no linker sees it. Of platforms: a display, and a picture of
# one; input contexts for dead keys and input methods; the file dialog of the desktop.
bundled_plugins=(
    platforms/libqxcb.so platforms/libqoffscreen.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    platformthemes/libqxdgdesktopportal.so
    xcbglintegrations/libqxcb-glx-integration.so xcbglintegrations/libqxcb-egl-integration.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so
    sqldrivers/libqsqlite.so sqldrivers/libqsqlmysql.so sqldrivers/libqsqlpsql.so
)

# What stays the system's, because a second copy would not fit to the rest of it:
# - the C and C++ runtime and zlib: programs of the system that load ours need theirs, never older ones;
# - OpenGL and X11: they come with the driver of the graphics card, which uses the same copy;
# - fontconfig and what reads and shapes fonts: its settings in /etc/fonts are for that version;
# - GLib and D-Bus: the keyring's library, which is loaded from the system, uses the same copy.
# Every desktop has them; bundle.txt names them.
of_the_system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|stdc\+\+|gcc_s|z|GL|EGL|GLX|OpenGL|GLdispatch'
of_the_system+='|X11|X11-xcb|Xau|Xdmcp|xcb|fontconfig|freetype|expat|harfbuzz|glib-2\.0|gthread-2\.0|gobject-2\.0'
of_the_system+='|gio-2\.0|gmodule-2\.0|pcre2-8|dbus-1|systemd|uuid))\.so.*$'

# The libraries that FILE needs, directly: their names.
needed_by() {
    objdump -p "$1" | sed -n 's/^ *NEEDED *//p'
}

# gather FOLDER FILE...: copies into FOLDER what the files need and neither it nor the system has.
gather() {
    local folder=$1 file name path
    shift
    for file in "$@"; do
        while read -r name; do
            [[ $name =~ $of_the_system ]] && continue
            [ ! -e "$folder/$name" ] && [ ! -e "$folder/espalier/$name" ] || continue
            path=$(sed -n "s|^\t$name (libc6,x86-64.*) => ||p" "$bundle_notes/known" | head -n 1)
            [ -n "$path" ] || die "$file needs $name, which is not installed"
            install -m 644 "$path" "$folder/$name"
            realpath "$path" >>"$bundle_notes/origins"
            gather "$folder" "$folder/$name"
        done < <(needed_by "$file")
    done
}

# The copyright of each package that something was copied from.
copy_licences() {
    local folder=$1 owned=$bundle_notes/owned package
    mkdir -p "$folder"
    # The database of packages knows some paths without the link from /lib to /usr/lib.
    sort -u "$bundle_notes/origins" | sed 'p;s|^/usr||' | xargs dpkg-query -S >"$owned" 2>/dev/null || true
    [ "$(wc -l <"$owned")" -eq "$(sort -u "$bundle_notes/origins" | wc -l)" ] ||
        die "a library belongs to no package: compare $bundle_notes/origins"
    cut -d: -f1 "$owned" | sort -u | while read -r package; do
        cp -L "/usr/share/doc/$package/copyright" "$folder/$package"
    done
    cut -d: -f1 "$owned" | sort -u | xargs dpkg-query -W \
        -f '${Package} ${Version}, source ${source:Package} ${source:Version}\n' | sort -u >"$folder/VERSIONS"
    # What they refer to.
    cp -L /usr/share/common-licenses/{Apache-2.0,Artistic,GPL-1,GPL-2,GPL-3,LGPL-2,LGPL-2.1,LGPL-3,MPL-1.1,MPL-2.0} \
        "$folder/"
}

# bundle FOLDER: an empty one, that then holds everything.
bundle() {
    local folder=$1 build=$root/build/release plugins plugin component file
    for component in application library; do
        cmake --install "$build" --component $component --prefix "$folder" --strip >/dev/null
    done
    plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
    bundle_notes=$(mktemp -d)
    ldconfig -p >"$bundle_notes/known"
    for plugin in "${bundled_plugins[@]}"; do
        install -D -m 644 "$plugins/$plugin" "$folder/plugins/$plugin"
        realpath "$plugins/$plugin" >>"$bundle_notes/origins"
    done
    gather "$folder/lib" "$folder/bin/espalier" "$folder"/lib/espalier/*.so* "$folder"/plugins/*/*.so
    for file in "$folder"/lib/*.so*; do
        [ -L "$file" ] || patchelf --set-rpath '$ORIGIN' "$file"
    done
    for file in "$folder"/plugins/*/*.so; do
        patchelf --set-rpath '$ORIGIN/../../lib' "$file"
    done
    printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$folder/bin/qt.conf"
    plain_documents "$folder/share/doc/espalier"
    copy_licences "$folder/share/doc/espalier/licences/brought"
    cp "$root/packaging/bundle.txt" "$folder/README.txt"
    rm -rf "$bundle_notes"
}

# pack FOLDER FILE: the same bytes for the same files, whoever packs them and when.
pack() {
    tar -C "$(dirname "$1")" --sort=name --format=gnu --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
        --numeric-owner --mode=u+rwX,go+rX,go-w -cf - "$(basename "$1")" | gzip -9n >"$2"
}

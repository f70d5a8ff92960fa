# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# RPM packages can be built and read here, and unpacked; whether their dependencies can be resolved
# shows only on an RPM system. Sourced by all.sh.

check_rpm() {
    local folder=$build/roots/rpm file list=$build/check-rpm.list
    rm -rf "$folder" "$list.part"
    mkdir -p "$folder"
    for file in "$packages"/rpm/*.rpm; do
        rpm -K --nosignature "$file" >>"$log" || die "$file is damaged"
        rpm -qlp "$file" >>"$list.part"
    done
    mv "$list.part" "$list"
    for file in /usr/bin/espalier /usr/lib64/libespalier-orm.so.${version%.*} /usr/lib64/libespalier-orm.so \
        /usr/include/espalier/orm/session/Session.h /usr/share/applications/espalier.desktop; do
        grep -qxF "$file" "$list" || die "no package has $file"
    done
    rpm --root "$folder" --nodeps --nosignature -i "$packages"/rpm/*.rpm >>"$log" 2>&1 || die "they do not unpack"
    lint_desktop "$folder/usr/share"
    lint_paths "$folder/usr"
    rm -rf "$folder"
    for file in "$packages"/rpm/*.rpm; do
        row "$file" "an empty folder (--nodeps)" "built, not installed on an RPM system"
    done
}

# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Licences and changelogs that go into packages. Sourced by package.sh.

# The text of a licence as a paragraph of a copyright file, without the lines that name who holds it.
licence_paragraph() {
    echo "License: $1"
    grep -vE '^(MIT License|BSD 3-Clause License|Copyright .*|All rights reserved\.)$' "$2" |
        cat -s | sed -e '/./,$!d' -e 's/^ *$/./' -e 's/^/ /'
    echo
}

copyright() {
    cat "$root/packaging/debian/copyright"
    licence_paragraph Expat "$root/LICENSES/MIT.txt"
    licence_paragraph BSD-3-Clause "$root/resources/catalogue/LICENSE.spree.txt"
}

debian_changelog() {
    cat <<TEXT
espalier ($1-1) unstable; urgency=medium

  * Built from its sources; changelog.gz tells what has changed for users.

 -- The Espalier authors <espalier@example.org>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
TEXT
}

# debian_documents FOLDER VERSION: for each component, below FOLDER/COMPONENT, what belongs to /usr/share.
debian_documents() {
    local folder=$1 version=$2 interface=${2%.*} component package documents overrides
    for component in application library development; do
        case $component in
        application) package=espalier ;;
        library) package=libespalier-orm$interface ;;
        development) package=libespalier-orm-dev ;;
        esac
        documents=$folder/$component/doc/$package
        mkdir -p "$documents"
        copyright >"$documents/copyright"
        gzip -9n <"$root/CHANGELOG.md" >"$documents/changelog.gz"
        debian_changelog "$version" | gzip -9n >"$documents/changelog.Debian.gz"
        overrides=$folder/$component/lintian/overrides
        mkdir -p "$overrides"
        find "$root/packaging/debian" -name every.lintian-overrides -o -name "$component.lintian-overrides" | sort |
            xargs sed "s/^PACKAGE:/$package:/" >"$overrides/$package"
    done
}

# plain_documents FOLDER/COMPONENT/doc/PACKAGE: the licences as texts, for systems that have no Debian.
plain_documents() {
    mkdir -p "$1/licences"
    cp "$root/CHANGELOG.md" "$1/"
    cp "$root"/LICENSES/*.txt "$root"/resources/catalogue/{LICENSE.*.txt,ORIGINS.md} "$1/licences/"
    cp "$root/resources/icons/ORIGIN.md" "$1/licences/icons.md"
}

rpm_documents() {
    local folder=$1 component package
    for component in application library development; do
        case $component in
        application) package=espalier ;;
        library) package=espalier-orm ;;
        development) package=espalier-orm-devel ;;
        esac
        plain_documents "$folder/$component/doc/$package"
    done
}

#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Takes the texts of the sources over into the translations; new ones are marked "unfinished" there.
# English needs its plurals only. With a folder: writes there instead (a test compares).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${1:-$root/resources/translations}
lupdate=$(command -v /usr/lib/qt6/bin/lupdate lupdate6 lupdate | head -1) ||
    { echo "update.sh: lupdate is missing (Debian: qt6-l10n-tools)" >&2; exit 1; }
cd "$root"
# What is new stands in the changelog.
extracted=$(mktemp -d)
trap 'rm -rf "$extracted"' EXIT
sed -n '/^### What is new/,/^### Program/s/^- \(.*\)/QT_TRANSLATE_NOOP("WhatsNew", "\1");/p' CHANGELOG.md \
    >"$extracted/WhatsNew.cpp"
for language in de es fr; do
    "$lupdate" -silent -I . -locations none -no-obsolete orm ui app "$extracted" \
        -source-language en -target-language "$language" -ts "$target/espalier_$language.ts"
done
"$lupdate" -silent -I . -locations none -no-obsolete -pluralonly orm ui app \
    -source-language en -target-language en -ts "$target/espalier_en.ts"

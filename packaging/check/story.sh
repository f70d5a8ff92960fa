#!/bin/sh
# SPDX-License-Identifier: MIT
# What a first visitor does, by the installed program alone and without a display:
#   story.sh FOLDER VERSION POSTGRESQL MARIADB
# FOLDER holds this file and rename.changes. Prints each step as it passes.
set -eu

folder=$1 version=$2 postgresql=$3 mariadb=$4
export QT_QPA_PLATFORM=offscreen
catalogue=${ESPALIER_STORY_CATALOGUE:-$HOME/.local/share/espalier/catalogue.sqlite}

step() { echo "  $*"; }

fail() {
    echo "story: $*" >&2
    exit 1
}

# says TEXT FILE
says() { grep -qF -- "$1" "$2" || fail "$2 does not say \"$1\": $(cat "$2")"; }

cd "$HOME"
espalier --version >version
says "espalier $version" version
espalier --help >help
says "usage: espalier" help
step "tells its version and usage"

program=$(readlink -f "$(command -v espalier)")
pictures=${program%/bin/espalier}/share/espalier/manual
for picture in start tree changes; do
    [ -s "$pictures/$picture-light.png" ] && [ -s "$pictures/$picture-dark.png" ] ||
        fail "the manual has no picture $picture in $pictures"
done
step "brings the pictures of its manual"

espalier --sample 2>messages &
window=$!
tries=0
until [ -s "$catalogue" ]; do
    tries=$((tries + 1))
    [ $tries -le 200 ] || fail "the sample catalogue is not opened"
    sleep 0.1
done
kill $window
wait $window 2>/dev/null || true
espalier render "$catalogue" --view tree:category --out before.png >shown
[ -s before.png ] || fail "no picture was drawn"
says "10,595" shown
step "opens the sample catalogue and draws it: $(cat shown)"

espalier describe "$catalogue" >described
says category described
espalier describe "$catalogue" --json >described.json
says '"nodes": 10595' described.json
step "describes SQLite: a tree of 10,595 categories"

espalier apply "$folder/rename.changes" "$catalogue" --dry-run >planned
says "nothing was written" planned
espalier apply "$folder/rename.changes" "$catalogue" >applied
says "1 updated" applied
espalier apply "$folder/rename.changes" "$catalogue" >again
says "nothing was written" again
espalier render "$catalogue" --view tree:category --out after.png >/dev/null
if cmp -s before.png after.png; then fail "the edit is not to be seen"; fi
step "applies an edit and shows it: $(cat applied)"

for url in "$postgresql" "$mariadb"; do
    espalier describe "$url" >server
    says espalier_shop server
    step "describes ${url%%:*}: the driver is there"
done

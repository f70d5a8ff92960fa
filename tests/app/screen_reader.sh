#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The story of screen_reader.py on a display in memory, with a session bus of its own:
#   screen_reader.sh PROGRAM FOLDER
# Ends with 77 where something for it is not installed.
set -euo pipefail
program=$1 folder=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

skip() {
    echo "skipped: $*"
    exit 77
}
for tool in Xvfb openbox dbus-run-session; do
    command -v $tool >/dev/null || skip "$tool is missing"
done
[ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] || skip "at-spi2-core is missing"
# Debian's own Python knows the bindings; another one may come first in PATH.
python=
for candidate in python3 /usr/bin/python3; do
    if $candidate -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || skip "python3-gi or gir1.2-atspi-2.0 is missing"

rm -rf "$folder"
mkdir -p "$folder/run"
chmod 700 "$folder/run"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
display=$!
trap 'kill $display 2>/dev/null || true' EXIT
for _ in $(seq 200); do
    [ -s "$folder/display" ] && break
    sleep 0.1
done
[ -s "$folder/display" ] || { echo "Xvfb does not start"; exit 1; }
export DISPLAY=:$(cat "$folder/display")
openbox >/dev/null 2>&1 & # gives windows the focus; ends with its display
export HOME=$folder XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
dbus-run-session -- $python "$here/screen_reader.py" "$program" "$folder"

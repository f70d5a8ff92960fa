# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Clean Debian systems in folders, and commands inside of them. Sourced by the checks; needs root.
# A system sees the network of this machine, so that it reaches the servers of the tests and a
# display; mounts end with the command.

roots=$build/roots
minbase=$roots/minbase.tar

# The line for apt of each Debian archive that this system uses.
debian_sources() {
    local suite
    # shellcheck source=/dev/null
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' | sort -u |
        awk -v suite="$suite" '$2 == suite || index($2, suite "-") == 1 { print "deb", $1, $2, "main" }'
}

# How this machine reaches the archives, if not directly.
network_settings() {
    apt-config dump | grep -E '^Acquire::[a-z]+::Proxy ' || true
}

# Made once and kept in build/: the smallest system that has apt.
make_minbase() {
    [ ! -e "$minbase" ] || return 0
    mkdir -p "$roots"
    local suite sources
    # shellcheck source=/dev/null
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    sources=$(debian_sources)
    echo "$sources" | mmdebstrap --quiet --variant=minbase --dpkgopt=force-unsafe-io "$suite" "$minbase.part" - || return
    mv "$minbase.part" "$minbase"
}

# new_root FOLDER: a fresh system with an ordinary user, guest.
new_root() {
    make_minbase || return
    rm -rf "$1"
    mkdir -p "$1" "$roots/archives/partial"
    tar -C "$1" -xpf "$minbase" --numeric-owner
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    network_settings >"$1/etc/apt/apt.conf.d/90network"
    echo 'APT::Keep-Downloaded-Packages "true";' >"$1/etc/apt/apt.conf.d/91keep"
    echo force-unsafe-io >"$1/etc/dpkg/dpkg.cfg.d/unsafe-io" # it does not outlive this check
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d" # no services
    chmod 755 "$1/usr/sbin/policy-rc.d"
    in_root "$1" useradd -m guest
    in_root "$1" install -d -m 700 -o guest -g guest /tmp/guest
}

# in_root FOLDER COMMAND...
in_root() {
    local folder=$1
    shift
    unshare --mount --propagation private bash -c '
        root=$1 archives=$2
        shift 2
        mount -t proc proc "$root/proc" &&
        mount --rbind /dev "$root/dev" &&
        mount --bind "$archives" "$root/var/cache/apt/archives" &&
        exec chroot "$root" "$@"' in_root "$folder" "$roots/archives" \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# as_guest FOLDER COMMAND...: with the DISPLAY, if there is one.
as_guest() {
    local folder=$1
    shift
    in_root "$folder" setpriv --reuid guest --regid guest --init-groups env HOME=/home/guest USER=guest \
        XDG_RUNTIME_DIR=/tmp/guest ${DISPLAY:+DISPLAY=$DISPLAY} ${QT_QPA_PLATFORM:+QT_QPA_PLATFORM=$QT_QPA_PLATFORM} "$@"
}

# apt_in FOLDER ARGUMENT...
apt_in() {
    local folder=$1
    shift
    in_root "$folder" apt-get -q -y "$@" >>"$log" 2>&1 </dev/null
}

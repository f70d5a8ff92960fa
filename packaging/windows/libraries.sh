# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What the program needs on Windows, compiled from Debian's sources by Debian's mingw-w64: Qt of the same
# version as its tools here, SQLite, and the clients of both servers. Half an hour of two cores, once:
# each part is kept in build/windows for as long as its recipe, its sources and the compiler are the same.
# Sourced by package.sh.

# shellcheck source=packaging/windows/sources.sh
. "$root/packaging/windows/sources.sh"

windows=$root/build/windows
libraries=$windows/libraries
mingw=x86_64-w64-mingw32

# The file that says that a part is there: of one recipe, one version of its sources and one compiler.
made() {
    local name=$1 package key
    shift
    key=$({
        declare -f "make_$name" cross_cmake
        for package in "$@"; do
            basename "$(described "$package")"
        done
        $mingw-gcc-posix -dumpfullversion
    } | sha256sum | cut -c1-12)
    echo "$libraries/made/$name-$key"
}

# part NAME PACKAGE...: make_NAME compiles it from the sources of the packages.
part() {
    local name=$1 package made
    made=$(made "$@")
    shift
    [ ! -e "$made" ] || return 0
    echo "package: compiling $name for Windows" >&2
    for package in "$@"; do
        unpack_source "$package" "$windows/$package"
    done
    (
        set -e
        "make_$name"
    ) >"$windows/$name.log" 2>&1 &
    wait $! || { # under a condition, set -e would be off inside
        tail -n 30 "$windows/$name.log" >&2
        die "compiling $name for Windows failed: see $windows/$name.log"
    }
    mkdir -p "$libraries/made"
    touch "$made"
}

# cross_cmake SOURCE BUILD [OPTION...]
cross_cmake() {
    cmake -G Ninja -S "$1" -B "$2" -D CMAKE_BUILD_TYPE=Release -D CMAKE_INSTALL_PREFIX="$libraries" \
        -D CMAKE_TOOLCHAIN_FILE="$root/packaging/windows/toolchain.cmake" \
        -D ESPALIER_WINDOWS_LIBRARIES="$libraries" "${@:3}"
}

make_sqlite() {
    cd "$windows/sqlite3"
    ./configure
    make sqlite3.c
    $mingw-gcc-posix -O2 -shared -static-libgcc -o sqlite3.dll sqlite3.c \
        -D SQLITE_API='__declspec(dllexport)' -D SQLITE_ENABLE_COLUMN_METADATA \
        -DSQLITE_ENABLE_{DBSTAT_VTAB,FTS3,FTS4,FTS5,MATH_FUNCTIONS,RTREE} -D SQLITE_SECURE_DELETE \
        -Wl,--out-implib,libsqlite3.dll.a
    install -D -t "$libraries/bin" sqlite3.dll
    install -D -m 644 -t "$libraries/lib" libsqlite3.dll.a
    install -D -m 644 -t "$libraries/include" sqlite3.h sqlite3ext.h
}

# Its tools, which run here, are those of Debian's package of the same version. DirectWrite of this
# mingw-w64 is too old for Qt; OpenGL is not used by widgets; Debian's tarball has no tablets.
make_qt() {
    CCACHE_DISABLE=1 cross_cmake "$windows/qt6-base" "$windows/qt6-base-build" \
        -D QT_HOST_PATH=/usr -D QT_HOST_PATH_CMAKE_DIR="$(qtpaths6 --query QT_INSTALL_LIBS)/cmake" \
        -D QT_QMAKE_TARGET_MKSPEC=win32-g++ -D QT_BUILD_EXAMPLES=OFF -D QT_BUILD_TESTS=OFF \
        -D QT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF -D INPUT_opengl=no \
        -DFEATURE_{opengl,vulkan,dbus,pkg_config,glib,icu,direct2d,directwrite3,tabletevent}=OFF \
        -DFEATURE_{network,printsupport,xml,sql_odbc,sql_psql,sql_mysql}=OFF \
        -DFEATURE_system_{zlib,pcre2,freetype,harfbuzz,png,jpeg,doubleconversion}=OFF \
        -D FEATURE_system_sqlite=ON -D SQLite3_INCLUDE_DIR="$libraries/include" \
        -D SQLite3_LIBRARY="$libraries/lib/libsqlite3.dll.a"
    cmake --build "$windows/qt6-base-build"
    cmake --install "$windows/qt6-base-build"
}

# Part of libpq, for connections that are encrypted.
make_openssl() {
    cd "$windows/openssl"
    ./Configure mingw64 --cross-compile-prefix=$mingw- CC=gcc-posix no-shared no-tests no-engine no-legacy \
        no-dso no-module no-zlib --prefix=/nowhere --openssldir=/nowhere --libdir=lib
    make -j "$(nproc)" build_generated
    make -j "$(nproc)" libssl.a libcrypto.a
}

make_libpq() {
    local ssl=$windows/openssl folder=$windows/postgresql-15
    cd "$folder"
    ./configure --host=$mingw --build="$(gcc -dumpmachine)" CC=$mingw-gcc-posix --with-openssl --without-readline \
        --without-zlib --with-includes="$ssl/include" --with-libraries="$ssl" LIBS='-lcrypt32 -lws2_32' \
        --prefix=/nowhere
    make -j "$(nproc)" -C src/interfaces/libpq
    install -D -t "$libraries/bin" src/interfaces/libpq/libpq.dll
    install -D -m 644 -t "$libraries/lib" src/interfaces/libpq/libpq.dll.a
    install -D -m 644 -t "$libraries/include/postgresql" src/interfaces/libpq/libpq-fe.h \
        src/include/postgres_ext.h src/include/pg_config_ext.h
}

# The encryption is that of Windows. Ways to show a password that are asked for by users of today's
# servers are compiled in.
make_libmariadb() {
    CFLAGS='-Wno-error' cross_cmake "$windows/mariadb/libmariadb" "$windows/libmariadb-build" \
        -D WITH_SSL=SCHANNEL -D WITH_EXTERNAL_ZLIB=OFF -D WITH_CURL=OFF -D WITH_UNIT_TESTS=OFF \
        -DCLIENT_PLUGIN_{DIALOG,MYSQL_CLEAR_PASSWORD,CACHING_SHA2_PASSWORD,SHA256_PASSWORD,CLIENT_ED25519}=STATIC
    cmake --build "$windows/libmariadb-build" --target libmariadb
    install -D -t "$libraries/bin" "$windows/libmariadb-build/libmariadb/libmariadb.dll"
    install -D -m 644 "$windows/libmariadb-build/libmariadb/liblibmariadb.dll.a" "$libraries/lib/libmariadb.dll.a"
    mkdir -p "$libraries/include/mariadb"
    cp -r "$windows"/mariadb/libmariadb/include/. "$windows"/libmariadb-build/include/. "$libraries/include/mariadb/"
}

# Of Qt's drivers, those for the servers: compiled once their clients are there.
make_drivers() {
    cross_cmake "$windows/qt6-base/src/plugins/sqldrivers" "$windows/drivers-build" \
        -D QT_HOST_PATH=/usr -D QT_HOST_PATH_CMAKE_DIR="$(qtpaths6 --query QT_INSTALL_LIBS)/cmake" \
        -DFEATURE_{sql_odbc,sql_sqlite}=OFF -DFEATURE_{sql_psql,sql_mysql}=ON \
        -D PostgreSQL_INCLUDE_DIR="$libraries/include/postgresql" \
        -D PostgreSQL_TYPE_INCLUDE_DIR="$libraries/include/postgresql" \
        -D PostgreSQL_LIBRARY="$libraries/lib/libpq.dll.a" \
        -D MySQL_INCLUDE_DIR="$libraries/include/mariadb" -D MySQL_LIBRARY="$libraries/lib/libmariadb.dll.a"
    cmake --build "$windows/drivers-build"
    cmake --install "$windows/drivers-build"
}

# Fills the folder $libraries.
windows_libraries() {
    local package
    for package in qt6-base sqlite3 openssl postgresql-15 mariadb; do
        fetch_source "$package"
    done
    part sqlite sqlite3
    part qt qt6-base sqlite3
    part openssl openssl
    part libpq postgresql-15 openssl
    part libmariadb mariadb
    part drivers qt6-base postgresql-15 mariadb
}

# Debian packages. What a program loads at run time and no linker sees is named here: the drivers of
# Qt SQL and the plug-in that draws the icons.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_APPLICATION_PACKAGE_NAME espalier)
set(CPACK_DEBIAN_APPLICATION_PACKAGE_SECTION database)
set(CPACK_DEBIAN_APPLICATION_PACKAGE_DEPENDS "${library} (= ${whole}), libqt6svg6")
set(CPACK_DEBIAN_APPLICATION_PACKAGE_RECOMMENDS "libqt6sql6-psql, libqt6sql6-mysql, fonts-dejavu-core | fonts-noto-core")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SOURCE espalier)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS "libqt6sql6-psql, libqt6sql6-mysql")
file(CONFIGURE OUTPUT shlibs CONTENT "libespalier-orm ${interface} ${library} (>= ${PROJECT_VERSION})\n")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_BINARY_DIR}/shlibs ${CMAKE_CURRENT_LIST_DIR}/debian/triggers
)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libespalier-orm-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SOURCE espalier)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library} (= ${whole}), qt6-base-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "cmake (>= 3.25), pkgconf | pkg-config")

foreach(component application library development)
    string(TOUPPER ${component} upper)
    set(CPACK_COMPONENT_${upper}_DESCRIPTION "${text_${component}}")
    set(CPACK_DEBIAN_${upper}_DESCRIPTION "${summary_${component}}\n${text_${component}}")
endforeach()

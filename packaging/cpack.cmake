# Packages for Debian and for RPM systems. `./dev package` sets what depends on the time and the
# machine: SOURCE_DATE_EPOCH, and the folder of the documents that it writes (see documents.sh).
set(documents ${PROJECT_BINARY_DIR}/documents)
set(CPACK_PACKAGE_NAME espalier)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Espalier authors <espalier@example.org>")
set(CPACK_PACKAGE_VENDOR "The Espalier authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each component has its own
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL application library development)
set(CPACK_COMPONENTS_GROUPING IGNORE)

string(REGEX MATCH "^[0-9]+[.][0-9]+" interface ${PROJECT_VERSION})
set(library libespalier-orm${interface})
set(whole ${PROJECT_VERSION}-1)

set(summary_application "show databases as trees, tables and links, and edit them")
set(text_application [[Opens a SQLite file or a database of a PostgreSQL or MariaDB server and finds
its trees, tables and links from the foreign keys. Edits are staged, can be
undone one by one, and are saved in one transaction.]])
set(summary_library "object-relational mapper for C++20")
set(text_library [[Unit of work, identity map and relationships over Qt SQL, for classes of a
program and for tables that are discovered.
.
This package holds the shared library.]])
set(summary_development "object-relational mapper for C++20 (development files)")
set(text_development [[Unit of work, identity map and relationships over Qt SQL, for classes of a
program and for tables that are discovered.
.
This package holds the headers, and what CMake and pkg-config need.]])

# Licences and changelogs, as each kind of package wants them; a plain installation has none.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    install(DIRECTORY ${documents}/${component}/ DESTINATION ${CMAKE_INSTALL_DATADIR}
        COMPONENT ${component} OPTIONAL
    )
endforeach()

include(${CMAKE_CURRENT_LIST_DIR}/deb.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/rpm.cmake)
include(CPack)

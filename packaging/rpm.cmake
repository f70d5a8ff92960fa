# RPM packages, of the same three parts. Their dependencies on libraries are found by rpmbuild; the
# plug-ins of Qt are named as Fedora's packages are.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_MAIN_COMPONENT application)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND MIT AND LGPL-3.0-or-later AND BSD-3-Clause")

set(CPACK_RPM_APPLICATION_PACKAGE_NAME espalier)
set(CPACK_RPM_LIBRARY_PACKAGE_NAME espalier-orm)
set(CPACK_RPM_DEVELOPMENT_PACKAGE_NAME espalier-orm-devel)
set(CPACK_RPM_APPLICATION_PACKAGE_REQUIRES "espalier-orm = ${PROJECT_VERSION}, qt6-qtsvg")
set(CPACK_RPM_APPLICATION_PACKAGE_SUGGESTS "qt6-qtbase-postgresql, qt6-qtbase-mysql")
set(CPACK_RPM_DEVELOPMENT_PACKAGE_REQUIRES "espalier-orm = ${PROJECT_VERSION}, qt6-qtbase-devel")
foreach(component APPLICATION LIBRARY DEVELOPMENT)
    string(TOLOWER ${component} lower)
    set(CPACK_RPM_${component}_PACKAGE_SUMMARY "${summary_${lower}}")
    string(REPLACE "\n.\n" "\n\n" CPACK_RPM_${component}_PACKAGE_DESCRIPTION "${text_${lower}}")
endforeach()
# Folders that belong to the system.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh
    /usr/share/zsh/site-functions /usr/share/man /usr/share/man/man1 /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps
    /usr/lib64/cmake /usr/lib64/pkgconfig
)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps
    )
endforeach()
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none\n%define source_date_epoch_from_changelog 0")

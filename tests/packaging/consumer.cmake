# Installs the library into a prefix, moves that prefix, and uses it as a stranger would: through
# find_package and through pkg-config. Fails at the first thing that is not as it should be.
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${WORK})
foreach(component library development)
    run(${CMAKE_COMMAND} --install ${BUILD} --component ${component} --prefix ${WORK}/before)
endforeach()
set(prefix "${WORK}/moved here")
file(RENAME ${WORK}/before ${prefix})

# What an installed header includes is installed, and nothing there names this machine.
file(GLOB_RECURSE headers ${prefix}/${INCLUDES}/*.h)
list(LENGTH headers count)
if(count LESS 50)
    message(FATAL_ERROR "only ${count} headers are installed")
endif()
foreach(header IN LISTS headers)
    file(STRINGS ${header} includes REGEX "^#include \"")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" included "${line}")
        if(NOT EXISTS ${prefix}/${INCLUDES}/${included})
            message(FATAL_ERROR "${header} includes ${included}, which is not installed")
        endif()
    endforeach()
endforeach()
file(GLOB_RECURSE descriptions ${prefix}/*.cmake ${prefix}/*.pc)
foreach(description IN LISTS descriptions)
    file(READ ${description} text)
    string(FIND "${text}" "${BUILD}" found)
    if(NOT found EQUAL -1)
        message(FATAL_ERROR "${description} names ${BUILD}")
    endif()
endforeach()

# Assertions stay on: no build type.
set(flags)
if(SANITIZE)
    set(flags "-DCMAKE_CXX_FLAGS=-fsanitize=${SANITIZE}")
endif()
run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/build -G ${GENERATOR} ${flags}
    -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${prefix} -D WANTED_VERSION=${VERSION}
)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer ${WORK}/catalogue.sqlite)

set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBRARIES}/pkgconfig)
find_program(pkg_config NAMES pkg-config pkgconf REQUIRED)
run(${pkg_config} --exact-version=${VERSION} espalier-orm)
execute_process(COMMAND ${pkg_config} --cflags --libs espalier-orm
    OUTPUT_VARIABLE options OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY
)
separate_arguments(options UNIX_COMMAND "${options}")
if(SANITIZE)
    list(APPEND options -fsanitize=${SANITIZE})
endif()
run(${COMPILER} -fPIC ${CONSUMER}/decimal.cpp -o ${WORK}/decimal ${options}
    "-Wl,-rpath,${prefix}/${LIBRARIES}"
)
run(${WORK}/decimal)

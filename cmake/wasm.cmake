# The toolchain of the page: Debian's Emscripten.
set(KETENTAFEL_EMSCRIPTEN "/usr/share/emscripten" CACHE PATH "Where Emscripten is")
include("${KETENTAFEL_EMSCRIPTEN}/cmake/Modules/Platform/Emscripten.cmake")

# Debian's Emscripten belongs with Debian's Python and Debian's acorn, whatever stands first on PATH.
set(emscripten_environment env EMSDK_PYTHON=/usr/bin/python3 NODE_PATH=/usr/share/nodejs)
find_program(KETENTAFEL_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
foreach(language C CXX)
  if(NOT DEFINED CMAKE_${language}_COMPILER_LAUNCHER)
    set(CMAKE_${language}_COMPILER_LAUNCHER ${emscripten_environment})
    if(KETENTAFEL_CCACHE)
      list(APPEND CMAKE_${language}_COMPILER_LAUNCHER "${KETENTAFEL_CCACHE}")
    endif()
  endif()
  set(CMAKE_${language}_LINKER_LAUNCHER ${emscripten_environment})
endforeach()

# Boost's headers, and nothing else of /usr/include.
get_filename_component(emscripten_root "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
include_directories(SYSTEM "${emscripten_root}/.deps/include")

# How our own code is compiled. Code of others (Dear ImGui, protobuf, what protoc makes) turns the
# warnings off again for itself.
include_directories("${CMAKE_SOURCE_DIR}")

add_compile_options(-Wall -Wextra)
# Designated initialisers leave out what keeps its default: that is what they are for.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlaps in std::string where there are none (its bug 105651).
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()

if(KETENTAFEL_SANITIZE)
  add_compile_options("-fsanitize=${KETENTAFEL_SANITIZE}" -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  # Instrumented code hides from GCC what is set before it is used; the plain builds still warn.
  add_compile_options(-Wno-maybe-uninitialized)
  add_link_options("-fsanitize=${KETENTAFEL_SANITIZE}")
endif()

if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
else()
  find_program(KETENTAFEL_CCACHE ccache)
  if(KETENTAFEL_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${KETENTAFEL_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KETENTAFEL_CCACHE}")
  endif()
endif()

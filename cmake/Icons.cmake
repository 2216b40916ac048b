# kt_icons: names the icon font's code points for C++, from client-wasm/icons.json.
# #include "client-wasm/icons.h" gives ketentafel::icons::kCheck and its like.
set(icons_file "${CMAKE_SOURCE_DIR}/client-wasm/icons.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${icons_file}")

function(ketentafel_write_icons header)
  file(READ "${icons_file}" json)
  string(JSON count LENGTH "${json}")
  math(EXPR last "${count} - 1")
  set(lines "")
  foreach(index RANGE ${last})
    string(JSON name MEMBER "${json}" ${index})
    string(JSON code_point GET "${json}" "${name}" code_point)
    string(SUBSTRING "${name}" 0 1 first)
    string(TOUPPER "${first}" first)
    string(SUBSTRING "${name}" 1 -1 rest)
    string(APPEND lines "inline constexpr char32_t k${first}${rest} = 0x${code_point};\n")
  endforeach()
  file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"// Made from client-wasm/icons.json.
#ifndef KETENTAFEL_CLIENT_WASM_ICONS_H_
#define KETENTAFEL_CLIENT_WASM_ICONS_H_

namespace ketentafel::icons {

@lines@
}  // namespace ketentafel::icons

#endif  // KETENTAFEL_CLIENT_WASM_ICONS_H_
")
endfunction()

ketentafel_write_icons("${CMAKE_BINARY_DIR}/generated/icons/client-wasm/icons.h")
add_library(kt_icons INTERFACE)
target_include_directories(kt_icons INTERFACE "${CMAKE_BINARY_DIR}/generated/icons")

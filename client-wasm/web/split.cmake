# The program in two modules: what the first screens need, and what comes after the first picture.
# The linker's work is kept as it is, and beside it the object that holds the whole program; of that
# Emscripten makes the page's code, and split.mjs says which functions of it come later.
find_program(KETENTAFEL_WASM_OPT wasm-opt REQUIRED NO_CMAKE_FIND_ROOT_PATH)
find_program(KETENTAFEL_WASM_DIS wasm-dis REQUIRED NO_CMAKE_FIND_ROOT_PATH)
find_program(KETENTAFEL_WASM_SPLIT wasm-split REQUIRED NO_CMAKE_FIND_ROOT_PATH)

# Names, to tell functions by; none of them gets into the page. Emscripten 3.1.6 calls doing the two
# halves of its work one by one experimental.
set(named --profiling-funcs -Wl,--no-demangle -Wno-experimental)
target_link_options(ketentafel PRIVATE --oformat=bare -Wl,--save-temps ${named})
set_target_properties(ketentafel PROPERTIES SUFFIX .linked.wasm)

set(at "${CMAKE_CURRENT_BINARY_DIR}/ketentafel")
set(divided "${at}.js" "${at}.wasm" "${at}.later.wasm")
# The second module uses a global of the first.
set(features --enable-mutable-globals)
separate_arguments(optimised NATIVE_COMMAND "${CMAKE_CXX_FLAGS_RELEASE}")
add_custom_command(
  OUTPUT ${divided}
  COMMAND ${emscripten_environment} "${CMAKE_CXX_COMPILER}" ${optimised} ${named}
          ${KETENTAFEL_WINDOW_OPTIONS} --post-link "${at}.linked.wasm" -o "${at}.js"
  # Once more, until it gets no smaller: before the division and after it.
  COMMAND "${KETENTAFEL_WASM_OPT}" -g -Oz --converge "${at}.wasm" -o "${at}.whole.wasm"
  COMMAND "${KETENTAFEL_WASM_DIS}" "${at}.whole.wasm" -o "${at}.whole.wat"
  COMMAND "${KETENTAFEL_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/split.mjs"
          --gate _ZN10ketentafel5views15ShowLaterScreenERNS0_4ViewE
          --object "${at}.linked.wasm.lto.o" --linked "${at}.linked.wasm"
          --module "${at}.whole.wat" > "${at}.later.txt"
  COMMAND "${KETENTAFEL_WASM_SPLIT}" ${features} "${at}.whole.wasm" "--split-funcs=@${at}.later.txt"
          --import-namespace=first --placeholder-namespace=later --export-prefix=%
          -o1 "${at}.wasm" -o2 "${at}.later.wasm"
  COMMAND "${KETENTAFEL_WASM_OPT}" ${features} -Oz --converge "${at}.wasm" -o "${at}.wasm"
  COMMAND "${KETENTAFEL_WASM_OPT}" ${features} -Oz --converge "${at}.later.wasm"
          -o "${at}.later.wasm"
  DEPENDS ketentafel split.mjs linked.mjs
  COMMENT "Dividing the page's code"
  VERBATIM)

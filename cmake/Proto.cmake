# ketentafel_proto(<messages target> <services target> FILES <name>.proto...)
#
# Makes two libraries of the protos beside the calling CMakeLists.txt: the messages, and natively
# the gRPC services. In wasm the messages are for protobuf's lite runtime, which is built here from
# Debian's source package, and there are no services: the page makes its calls itself.
# Included as "ketentafel/v1/chain.pb.h" and "ketentafel/v1/ledger_service.grpc.pb.h".

find_program(KETENTAFEL_PROTOC protoc REQUIRED NO_CMAKE_FIND_ROOT_PATH)

if(EMSCRIPTEN)
  include(ProtobufLite)
  find_program(KETENTAFEL_PYTHON python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
else()
  set(PROTOBUF_PROTOC_EXECUTABLE "${KETENTAFEL_PROTOC}")
  find_package(Protobuf REQUIRED)
  find_package(gRPC CONFIG REQUIRED)
  find_program(KETENTAFEL_GRPC_PLUGIN grpc_cpp_plugin REQUIRED)
endif()

function(ketentafel_proto messages services)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
  set(out "${CMAKE_BINARY_DIR}/generated/proto")
  file(MAKE_DIRECTORY "${out}")

  if(EMSCRIPTEN)
    # Parsing by tables, and texts that are not checked to be UTF-8 once more: the browser's strings
    # are, and the server checks what it gets. Both for the sake of the page's size.
    set(mode "lite,experimental_tail_call_table_mode=always:")
    set(afterwards COMMAND "${KETENTAFEL_PYTHON}" -B
      "${PROJECT_SOURCE_DIR}/cmake/without_utf8_checks.py")
    # The full runtime has the well-known types compiled in; the lite one wants its own.
    set(well_known google/protobuf/duration.proto google/protobuf/timestamp.proto)
  endif()

  foreach(file IN LISTS arg_FILES well_known)
    string(REGEX REPLACE "\\.proto$" "" base "${file}")
    set(made "${out}/${base}.pb.cc" "${out}/${base}.pb.h")
    set(source "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    if(file IN_LIST well_known)
      set(source "")
    endif()
    list(APPEND message_sources "${out}/${base}.pb.cc")
    set(command "${KETENTAFEL_PROTOC}" "-I${CMAKE_CURRENT_SOURCE_DIR}" "--cpp_out=${mode}${out}")
    if(NOT EMSCRIPTEN AND base MATCHES "_service$")
      list(APPEND command "--grpc_out=${out}" "--plugin=protoc-gen-grpc=${KETENTAFEL_GRPC_PLUGIN}")
      list(APPEND made "${out}/${base}.grpc.pb.cc" "${out}/${base}.grpc.pb.h")
      list(APPEND service_sources "${out}/${base}.grpc.pb.cc")
    endif()
    set(checked "")
    if(EMSCRIPTEN)
      set(checked ${afterwards} "${out}/${base}.pb.cc")
    endif()
    add_custom_command(
      OUTPUT ${made}
      COMMAND ${command} "${file}"
      ${checked}
      DEPENDS ${source}
      WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
      COMMENT "protoc ${file}"
      VERBATIM)
  endforeach()

  add_library(${messages} STATIC ${message_sources})
  target_compile_options(${messages} PRIVATE -w)
  target_include_directories(${messages} SYSTEM PUBLIC "${out}")
  if(EMSCRIPTEN)
    target_link_libraries(${messages} PUBLIC protobuf-lite)
    return()
  endif()
  target_link_libraries(${messages} PUBLIC protobuf::libprotobuf)

  add_library(${services} STATIC ${service_sources})
  target_compile_options(${services} PRIVATE -w)
  target_link_libraries(${services} PUBLIC ${messages} gRPC::grpc++)
endfunction()

# protobuf-lite: protobuf's lite runtime for wasm, of the very version that protoc has.
set(protobuf_source "${KETENTAFEL_DEPS}/protobuf/src")
if(NOT EXISTS "${protobuf_source}/google/protobuf/message_lite.cc")
  message(FATAL_ERROR "protobuf's source is not at ${protobuf_source}: run scripts/install first")
endif()

foreach(name
    any_lite arena arenastring arenaz_sampler extension_set generated_enum_util
    generated_message_tctable_lite generated_message_util implicit_weak_message
    inlined_string_field io/coded_stream io/io_win32 io/strtod io/zero_copy_stream
    io/zero_copy_stream_impl io/zero_copy_stream_impl_lite map message_lite parse_context
    repeated_field repeated_ptr_field stubs/bytestream stubs/common stubs/int128 stubs/status
    stubs/statusor stubs/stringpiece stubs/stringprintf stubs/structurally_valid stubs/strutil
    stubs/time wire_format_lite)
  list(APPEND protobuf_lite_sources "${protobuf_source}/google/protobuf/${name}.cc")
endforeach()

add_library(protobuf-lite STATIC ${protobuf_lite_sources})
target_include_directories(protobuf-lite SYSTEM PUBLIC "${protobuf_source}")
target_compile_definitions(protobuf-lite PUBLIC HAVE_PTHREAD=0 GOOGLE_PROTOBUF_NO_RTTI=1)
target_compile_options(protobuf-lite PRIVATE -w)

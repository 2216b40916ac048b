# ketentafel_test(<name> SOURCES <file>... LIBS <target>...)
#
# A test program with GoogleTest and GoogleMock; every TEST in it is a test of ctest, labelled with
# its group, and named after its sanitizers in a build that has some.
set(KETENTAFEL_TEST_PREFIX "")
if(KETENTAFEL_SANITIZE)
  set(KETENTAFEL_TEST_PREFIX "${KETENTAFEL_SANITIZE}: ")
endif()

function(ketentafel_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name}
    TEST_PREFIX "${KETENTAFEL_TEST_PREFIX}"
    NO_PRETTY_VALUES  # Values without a printer show as bytes, which differ from run to run.
    DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "${KETENTAFEL_TEST_GROUP}" TIMEOUT 120)
endfunction()

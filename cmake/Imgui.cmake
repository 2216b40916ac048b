# imgui: Dear ImGui from Debian's source package; with its OpenGL backend in wasm. Natively it draws
# nothing: tests look at what widgets mean and at draw lists.
set(imgui_source "${KETENTAFEL_DEPS}/imgui")
if(NOT EXISTS "${imgui_source}/imgui.cpp")
  message(FATAL_ERROR "Dear ImGui's source is not at ${imgui_source}: run scripts/install first")
endif()

add_library(imgui STATIC
  "${imgui_source}/imgui.cpp"
  "${imgui_source}/imgui_draw.cpp"
  "${imgui_source}/imgui_tables.cpp"
  "${imgui_source}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_source}")
target_compile_options(imgui PRIVATE -w)
# The hooks of the test engine are how the widget layer notices items that nobody described; whoever
# links this library defines them.
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_ENABLE_TEST_ENGINE)

if(EMSCRIPTEN)
  target_sources(imgui PRIVATE "${imgui_source}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui SYSTEM PUBLIC "${imgui_source}/backends")
endif()

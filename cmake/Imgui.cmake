# imgui: Dear ImGui from Debian's source package; with its OpenGL backend in wasm. Natively it draws
# nothing: tests look at what widgets mean and at draw lists.
set(imgui_source "${KETENTAFEL_DEPS}/imgui")
if(NOT EXISTS "${imgui_source}/imgui.cpp")
  message(FATAL_ERROR "Dear ImGui's source is not at ${imgui_source}: run scripts/install first")
endif()

# Dear ImGui brings a font of its own, which is never drawn with and packs badly: the page goes
# without its 12 KB.
set(imgui_draw "${CMAKE_BINARY_DIR}/imgui/imgui_draw.cpp")
file(READ "${imgui_source}/imgui_draw.cpp" draw_code)
string(FIND "${draw_code}" "static const char proggy_clean_ttf_compressed_data_base85[" font_begin)
string(FIND "${draw_code}" "static const char* GetDefaultCompressedFontDataTTFBase85()\n{" font_end)
if(font_begin LESS 0 OR font_end LESS font_begin)
  message(FATAL_ERROR "The font within imgui_draw.cpp is not where it was")
endif()
string(SUBSTRING "${draw_code}" 0 ${font_begin} before_font)
string(SUBSTRING "${draw_code}" ${font_end} -1 after_font)
set(draw_code "${before_font}static const char proggy_clean_ttf_compressed_data_base85[] = \"\";\n${after_font}")
set(draw_written "")
if(EXISTS "${imgui_draw}")
  file(READ "${imgui_draw}" draw_written)
endif()
if(NOT draw_written STREQUAL draw_code)
  file(WRITE "${imgui_draw}" "${draw_code}")
endif()

add_library(imgui STATIC
  "${imgui_source}/imgui.cpp"
  "${imgui_draw}"
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

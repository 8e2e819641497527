# How data/ and the one-file families reach the binary. Included by the root CMakeLists.txt.

# Every FOLDER/NAME.cpp defines `extern TYPE const NAME;` in namespace SPACE (with a trailing underscore where NAME is a C++ word);
# the generated table SPACE::all() lists them in file-name order.
function(cwp_collect folder type space header)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
  set(declarations "")
  set(items "")
  foreach(f IN LISTS files)
    get_filename_component(name ${f} NAME_WE)
    if(name MATCHES "^(export|import|template|do|return|switch|default)$")
      set(name "${name}_")
    endif()
    string(APPEND declarations "extern ${type} const ${name};\n")
    string(APPEND items "&${name}, ")
  endforeach()
  string(REPLACE "/" "_" list ${folder})
  set(source ${CMAKE_BINARY_DIR}/gen/${list}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT
"#include \"${header}\"

#include <vector>

namespace ${space} {
${declarations}
std::span<${type} const* const> all()
{
    static std::vector<${type} const*> const table{${items}};
    return table;
}
}
" @ONLY)
  string(REGEX REPLACE "/.*" "" floor ${folder})
  set(cwp_collected_${floor} ${cwp_collected_${floor}} ${files} ${source} PARENT_SCOPE)
endfunction()

# data/**/*.toml and *.sql except data/lang as a table of (path, text): cwp::embedded_pack().
function(cwp_embed_pack folder out)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/${folder}
       ${CMAKE_SOURCE_DIR}/${folder}/*.toml ${CMAKE_SOURCE_DIR}/${folder}/*.sql)
  list(FILTER files EXCLUDE REGEX "^lang/")
  list(SORT files)
  set(text "#include \"core/pack/embedded.hpp\"\n\nnamespace cwp {\n\nstd::span<PackText const> embedded_pack()\n{\n    static PackText const files[] = {\n")
  foreach(f IN LISTS files)
    file(READ ${CMAKE_SOURCE_DIR}/${folder}/${f} content)
    string(APPEND text "        {\"${f}\", R\"cwp~(${content})cwp~\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/${f})
  endforeach()
  if(NOT files)
    string(APPEND text "        {\"\", \"\"},\n")
  endif()
  string(APPEND text "    };\n    return files;\n}\n\n}\n")
  cwp_write_if_different(${CMAKE_BINARY_DIR}/gen/embedded_pack.cpp "${text}")
  set(${out} ${CMAKE_BINARY_DIR}/gen/embedded_pack.cpp PARENT_SCOPE)
endfunction()

# Lines `"English" = "中文"` are, letter for letter, C++ strings too: cwp::chinese_words().
function(cwp_embed_words folder out)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.toml)
  set(text "#include \"cli/words.hpp\"\n\nnamespace cwp {\n\nstd::span<Word const> chinese_words()\n{\n    static Word const words[] = {\n")
  foreach(f IN LISTS files)
    file(READ ${f} content)
    string(REGEX REPLACE "(^|\n)#[^\n]*" "" content "${content}")
    string(REGEX REPLACE "(\"([^\"\\\n]|\\\\.)*\") = (\"([^\"\\\n]|\\\\.)*\")" "        {\\1, \\3}," content "${content}")
    string(APPEND text "${content}\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${f})
  endforeach()
  string(APPEND text "        {\"\", \"\"},\n    };\n    return words;\n}\n\n}\n")
  cwp_write_if_different(${CMAKE_BINARY_DIR}/gen/chinese_words.cpp "${text}")
  set(${out} ${CMAKE_BINARY_DIR}/gen/chinese_words.cpp PARENT_SCOPE)
endfunction()

function(cwp_write_if_different path text)
  set(old "")
  if(EXISTS ${path})
    file(READ ${path} old)
  endif()
  if(NOT old STREQUAL text)
    file(WRITE ${path} "${text}")
  endif()
endfunction()

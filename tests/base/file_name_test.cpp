#include "core/base/file_name.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("a file's name keeps to its folder whatever it is made from")
{
    CHECK(file_name_of("officer-012345-2026-10") == "officer-012345-2026-10");
    CHECK(file_name_of("officer-王芳-2026-10") == "officer-王芳-2026-10");
    CHECK(file_name_of("../../x") == "_._.._x");
    CHECK(file_name_of("/etc/passwd") == "_etc_passwd");
    CHECK(file_name_of("a\\b:c*d?e\"f<g>h|i") == "a_b_c_d_e_f_g_h_i");
    CHECK(file_name_of("..") == "__");
    CHECK(file_name_of(".") == "_");
    CHECK(file_name_of("") == "_");
    CHECK(file_name_of("a\nb\x1b[31m") == "a_b__31m");
    CHECK(file_name_of("a\u202eb") == "a_b");
    CHECK(file_name_of("a\xff") == "a_xff");
    CHECK(file_name_of(std::string("a\0b", 3)) == "a_b");
    CHECK(file_name_of(std::string(500, 'x')).size() == 120);
}

TEST_CASE("a file's name is none that Windows keeps for itself")
{
    for (char const* name : {"CON", "con", "NUL.txt", "com1", "LPT9.a.b", "aux"})
        CHECK(file_name_of(name) == std::string("_") + name);
    CHECK(file_name_of("console") == "console");
    CHECK(file_name_of("com10") == "com10");
}

#include "core/base/error.hpp"
#include "core/office/choice_lists.hpp"
#include "core/office/workbook_proof.hpp"
#include "core/office/workbook_writer.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cwp;

TEST_CASE("cells and text are counted alike however the part is cut into pieces")
{
    std::string const part = "<?xml version=\"1.0\"?>\n<worksheet x=\"1\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&amp;b</t></is></c><c r=\"B1\"><v>12</v></c>"
                             "<c r=\"C1\" s=\"2\"/></row></sheetData><cols><col/></cols></worksheet>";
    for (std::size_t size = 1; size <= part.size(); ++size) {
        PartTally tally;
        for (std::size_t at = 0; at < part.size(); at += size)
            tally.read(std::string_view(part).substr(at, size));
        REQUIRE(tally.tally() == SheetTally{3, 7});
        REQUIRE(tally.ends());
    }
    PartTally cut;
    cut.read(std::string_view(part).substr(0, part.size() - 3));
    CHECK_FALSE(cut.ends());
    CHECK(xml_length("a<b>&\"'警") == 20);
}

TEST_CASE("a workbook that lacks cells, text or a sheet is not complete")
{
    WorkbookWriter writer({.title = "试", .streaming = true});
    writer.sheet({.name = "表", .columns = {{.heading = "a<b"}, {.heading = "数", .form = CellForm::number}}});
    writer.row({{" 警\n号 "}, {"12.5", CellForm::number}});
    std::string const bytes = writer.bytes();
    SheetTally const all{4, xml_length("a<b") + 3 + 9};
    CHECK(is_complete("x", bytes, {all}, {}));
    CHECK_FALSE(is_complete("x", bytes, {{all.cells + 1, all.text}}, {}));
    CHECK_FALSE(is_complete("x", bytes, {{all.cells, all.text + 1}}, {}));
    CHECK_FALSE(is_complete("x", bytes, {all, all}, {}));
    CHECK_FALSE(is_complete("x", bytes, {all}, {1, 1}));
    CHECK_FALSE(is_complete("x", bytes.substr(0, bytes.size() / 2), {all}, {}));
}

namespace {

/// The exit code of a workbook of many rows where no file may grow beyond so many bytes: temporary files are cut, as on a full disk.
int exit_with_files_up_to(rlim_t bytes, bool streaming)
{
    pid_t const child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        int code = 0;
        try {
            WorkbookWriter writer({.title = "试", .streaming = streaming});
            writer.sheet({.name = "表", .columns = {{.heading = "文"}}});
            for (int i = 0; i < 5000; ++i)
                writer.row({{"走访" + std::to_string(i)}});
            writer.finish();
        } catch (Error const& error) {
            code = static_cast<int>(error.exit());
        }
        _exit(code);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}

TEST_CASE("a workbook whose temporary files were cut is an error, never a file with fewer rows")
{
    for (bool const streaming : {true, false}) {
        CAPTURE(streaming);
        CHECK(exit_with_files_up_to(100 << 20, streaming) == 0);
        for (rlim_t const bytes : {300000U, 200000U, 100000U, 50000U, 4096U, 100U}) {
            CAPTURE(bytes);
            int const code = exit_with_files_up_to(bytes, streaming);
            CHECK(code == 3);
        }
    }
}

TEST_CASE("a list goes to a sheet of its own where the rule cannot hold it, and there once")
{
    CHECK(fit_into_rule({"在用", "筹建", "停用"}));
    CHECK_FALSE(fit_into_rule({"a,b"}));
    CHECK_FALSE(fit_into_rule({"a\"b"}));
    CHECK_FALSE(fit_into_rule({" a"}));
    CHECK_FALSE(fit_into_rule(std::vector<std::string>(70, "警")));
    ChoiceLists lists;
    CHECK(lists.place_of({"a", "b"}, "选项") == "='选项'!$A$1:$A$2");
    CHECK(lists.place_of({"c"}, "选项") == "='选项'!$B$1:$B$1");
    CHECK(lists.place_of({"a", "b"}, "选项") == "='选项'!$A$1:$A$2");
    for (int i = 0; i < 30; ++i)
        lists.place_of({std::to_string(i)}, "选项");
    CHECK(lists.place_of({"29"}, "选项") == "='选项'!$AF$1:$AF$1");
}

#include "tests/cases/stage.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace cwp;

namespace {

constexpr char const* words = "户主11010519491231002X电话13800138000";

std::string text(cases::Outcome const& outcome)
{
    std::string all;
    for (std::string const& line : outcome.lines)
        all += line + "\n";
    return all;
}

bool tells(std::string const& said)
{
    return said.find("11010519491231002") != std::string::npos || said.find("13800138000") != std::string::npos;
}

std::string bytes_of(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// A small bureau whose every text holds a citizen id and a mobile number.
struct Bureau {
    Bureau()
    {
        std::string const w = words;
        must({"init"});
        put("unit.csv", "单位代码,单位名称,级别,上级单位,别名\n430721510000,深柳派出所,派出所,,\n");
        put("room.csv", "警务室编号,警务室名称,所属派出所,警务室类别,地址,电话,启用日期\n430721513101,官陵湖警务室,深柳派出所,城市社区警务室," + w + ",13907360020,2008-03-01\n");
        put("officer.csv", "警号,姓名,人员类别,从警日期\n071207,蒋燕,民警,2007-12-01\n");
        put("post.csv", "警号,警务室编号,职务,任职日期,变动原因\n071207,430721513101,责任民警,2022-12-01," + w + "\n");
        put("rating.csv", "警务室编号,定级日期,警务室等级,经费类别,应配警力\n430721513101,2026-01-01,一类,城区,1\n");
        put("visits.csv", "警号,走访日期,走访对象,对象类型,是否见面,备注\n071207,2026-10-08," + w + ",居民户,是," + w + "\n071207,2026-10-09,田记网吧,单位商户,是,\n071207,2026-10-12," + w + "甲,单位商户,是," + w + "\n");
        put("supervision.csv", "被检查警务室,监督编号,被检查民警,检查日期,监督方式,检查情况,结论\n430721513101,1001,071207,2026-10-30,回访核实," + w + ",属实\n");
        put("dispute.csv", "警务室,纠纷编号,承办人,受理日期,纠纷类型,级别,当事人,主要情况\n430721513101,1001,071207,2026-10-20,邻里纠纷,一般,张某," + w + "\n");
        put("return.csv", "报送单位,报送月份,报送日期\n深柳派出所,2026年10月,2026-11-01\n");
        for (char const* file : {"unit", "room", "officer", "post", "rating", "supervision", "dispute", "return"})
            must({"import", std::string(file) + ".csv"});
    }

    void put(std::string const& name, std::string const& lines) const { stage.put({name, "", lines}); }
    void must(std::vector<std::string> const& args) const
    {
        auto const outcome = stage.run_cwp(args);
        INFO(text(outcome));
        CHECK(outcome.exit == 0);
        CHECK_FALSE(tells(text(outcome)));
    }
    void said(cases::Outcome const& outcome) const
    {
        INFO(text(outcome));
        CHECK_FALSE(tells(text(outcome)));
    }

    cases::Stage stage;
};

}

TEST_CASE("import tells once for a file where its texts hold numbers of persons")
{
    Bureau const bureau;
    auto const english = text(bureau.stage.run_cwp({"import", "visits.csv", "--dry-run"}));
    CHECK(english.find("visits.csv: line 2, 4: citizen ids or mobile numbers stand in the text of subject, note; they are stored as written and masked in what is written out") != std::string::npos);
    auto const chinese = text(bureau.stage.run_cwp({"import", "visits.csv"}, {{"CWP_LANG", "zh"}}));
    CHECK(chinese.find("visits.csv：第 2, 4 行的走访对象, 走访情况含身份证号或手机号；照原样保存，输出时遮去") != std::string::npos);
}

TEST_CASE("no command tells a citizen id or a mobile number that stands in a text, unless it is asked to with a reason")
{
    Bureau const bureau;
    std::string const w = words;
    bureau.said(bureau.stage.run_cwp({"import", "visits.csv"}));
    bureau.said(bureau.stage.run_cwp({"visit", "add", "--officer", "071207", "--date", "2026-10-13", "--subject", w, "--target", "居民户", "--note", w, "--reason", "其他"}));
    bureau.said(bureau.stage.run_cwp({"visit", "edit", "#1", "note=" + w + "乙", "--reason", w}));
    bureau.said(bureau.stage.run_cwp({"visit", "remove", "#3", "--reason", w}));
    bureau.said(bureau.stage.run_cwp({"visit", "add", "--officer", w, "--date", w, "--subject", w, "--target", w}));
    bureau.said(bureau.stage.run_cwp({"visit", "show", w}));
    bureau.put("bad.csv", "警号,走访日期,走访对象,对象类型,是否见面,备注\n" + w + "," + w + ",x," + w + "," + w + "," + w + "\n071207,2026-10-09,田记网吧,单位商户,是," + w + "\n");
    bureau.said(bureau.stage.run_cwp({"import", "bad.csv", "--report", "report.json"}));
    CHECK_FALSE(tells(bytes_of(bureau.stage.folder() + "/report.json")));
    bureau.said(bureau.stage.run_cwp({"assess", "run", "--month", "2026-10"}));
    bureau.said(bureau.stage.run_cwp({"assess", "publish", "--month", "2026-10", "--waive", w}));
    std::vector<std::vector<std::string>> const commands{
        {"visit", "list"}, {"room", "list"}, {"post", "list"}, {"supervision", "list"}, {"dispute", "list"}, {"visit", "list", "--count-by", "subject"}, {"visit", "list", "--where", "note=" + w},
        {"visit", "show", "#1"}, {"visit", "show", "#4"}, {"dispute", "show", "#1"}, {"post", "show", "#1"}, {"room", "show", "430721513101"}, {"check", "--month", "2026-10"},
        {"check", "--month", "2026-10", "--group", "quality"}, {"assess", "show", "--month", "2026-10"}, {"assess", "explain", "071207", "--month", "2026-10"}, {"assess", "restate", "--month", "2026-10"},
        {"log"}, {"log", "show", "11"}, {"log", "show", "12"}, {"log", "show", "13"}, {"report", "bulletin", "--month", "2026-10"}, {"report", "activity", "--month", "2026-10"},
        {"report", "officer", "071207", "--month", "2026-10"}, {"report", "quality", "--month", "2026-10"}, {"due"}, {"status"}, {"visit", "export"}, {"dispute", "export"}, {"room", "export"}};
    for (auto const& command : commands) {
        for (char const* format : {"text", "csv", "json", "html", "md"}) {
            auto args = command;
            args.insert(args.end(), {"-f", format});
            CAPTURE(args);
            auto const outcome = bureau.stage.run_cwp(args);
            bureau.said(outcome);
            bool const csv_only = command.back() == "export" && std::string(format) != "csv";
            CHECK(outcome.exit <= (csv_only ? 2 : 1));
        }
    }
    auto const shown = text(bureau.stage.run_cwp({"room", "show", "430721513101"}));
    CHECK(shown.find("138****8000") != std::string::npos);
    CHECK(shown.find("13907360020") != std::string::npos); // an office's telephone is no secret
    auto const asked = text(bureau.stage.run_cwp({"visit", "show", "#1", "--unmask", "核对"}));
    CHECK(asked.find("11010519491231002X") != std::string::npos);
}

TEST_CASE("what an export has masked is counted, and import does not take it for what was written; unmasked it comes back as it was")
{
    Bureau const bureau;
    bureau.must({"import", "visits.csv"});
    auto const exported = text(bureau.stage.run_cwp({"visit", "export", "-o", "masked.csv"}));
    CHECK(exported.find("citizen ids and mobile numbers masked in texts: 8; import refuses such texts, --unmask REASON writes them in full") != std::string::npos);
    CHECK_FALSE(tells(bytes_of(bureau.stage.folder() + "/masked.csv")));
    auto const refused = bureau.stage.run_cwp({"import", "masked.csv", "--on-duplicate", "update"});
    CHECK(refused.exit == 1);
    CHECK(text(refused).find("holds a number that was masked when it was exported: what was written is not known (export with --unmask REASON, or enter the text anew)") != std::string::npos);
    bureau.must({"visit", "export", "-o", "masked.xlsx"});
    auto const workbook = bureau.stage.run_cwp({"import", "masked.xlsx", "--on-duplicate", "update"});
    CHECK(workbook.exit == 1);
    CHECK(text(workbook).find("holds a number that was masked") != std::string::npos);
    bureau.must({"visit", "export", "-o", "whole.csv", "--unmask", "迁移"});
    auto const again = bureau.stage.run_cwp({"import", "whole.csv"});
    CHECK(again.exit == 0);
    CHECK(text(again).find("all 3 rows are stored already") != std::string::npos);
}

TEST_CASE("adding or changing a text with a number of a person is told, not refused")
{
    Bureau const bureau;
    bureau.must({"import", "visits.csv"});
    auto const edited = bureau.stage.run_cwp({"visit", "edit", "#2", "note=电话13800138000"});
    CHECK(edited.exit == 0);
    CHECK(text(edited).find("note: a citizen id or mobile number stands in the text; it is stored as written and masked in what is written out") != std::string::npos);
    auto const plain = bureau.stage.run_cwp({"visit", "edit", "#2", "note=无"});
    CHECK(text(plain).find("citizen id") == std::string::npos);
}

TEST_CASE("an export says once which sensitive columns it left out, in both languages; unmasked or without such columns it says nothing")
{
    Bureau const bureau;
    auto const times_said = [](std::string const& all, std::string const& words_said) {
        std::size_t times = 0;
        for (std::size_t at = all.find(words_said); at != std::string::npos; at = all.find(words_said, at + 1))
            ++times;
        return times;
    };
    std::string const said = "sensitive columns left out: officers and helpers (citizen id, mobile phone); --unmask REASON writes them too";
    for (char const* file : {"officers.csv", "officers.xlsx", "-"}) {
        CAPTURE(file);
        CHECK(times_said(text(bureau.stage.run_cwp({"officer", "export", "-o", file})), said) == 1);
    }
    CHECK(times_said(text(bureau.stage.run_cwp({"officer", "export", "-o", "o.csv", "--lang", "zh"})), "未写出的敏感栏：民警及辅助力量 (公民身份号码, 手机号码)；用 --unmask 事由 可一并写出") == 1);
    auto const all = text(bureau.stage.run_cwp({"export", "unit", "officer", "team", "-o", "folder/"}));
    CHECK(times_said(all, "sensitive columns left out: ") == 1);
    CHECK(all.find("officers and helpers (") != std::string::npos);
    CHECK(text(bureau.stage.run_cwp({"officer", "export", "-o", "o.csv", "--unmask", "迁移"})).find("left out") == std::string::npos);
    CHECK(text(bureau.stage.run_cwp({"unit", "export", "-o", "u.csv"})).find("left out") == std::string::npos);
}

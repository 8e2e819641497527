#include "core/ledger/import.hpp"

#include "core/base/csv.hpp"
#include "core/store/chain.hpp"
#include "tests/ledger/import_desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::import_test;

namespace {

std::string const heading = "警号,走访日期,开始时间,走访对象,对象类型,是否见面,走访情况\n";

LedgerDesk small_bureau()
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    return desk;
}

ImportOptions with(OnDuplicate policy)
{
    ImportOptions options;
    options.on_duplicate = policy;
    return options;
}

ImportOptions skipping()
{
    ImportOptions options;
    options.skip_errors = true;
    return options;
}

std::string cell(LedgerDesk& desk, std::string const& sql)
{
    return desk.db.text(sql);
}

}

TEST_CASE("Rows are stored with their values, their operation and the lines they came from")
{
    LedgerDesk desk = small_bureau();
    Imported const imported = import_text(desk, "城东派出所台账,,,,,,\n" + heading + "０１２３４５,2026年10月3日,8:30,三多12栋,居民户,是,\"家中\n平安\"\n\n012346,2026/10/4,,四季商店,商户,,\n合计,2,,,,,\n");
    CHECK(imported.outcome.faults.empty());
    CHECK(imported.counts().added == 2);
    CHECK(imported.counts().blank == 1);
    CHECK(imported.counts().footers == 1);
    CHECK(cell(desk, "SELECT date || ' ' || start || ' ' || subject || ' ' || target || ' ' || met || ' ' || note FROM visit WHERE id = 1") == "2026-10-03 08:30 三多12栋 household 1 家中\n平安");
    CHECK(cell(desk, "SELECT start || '|' || (met IS NULL) || '|' || (note IS NULL) || '|' || target FROM visit WHERE id = 2") == "|1|1|business");
    CHECK(desk.db.integer("SELECT count(*) FROM visit WHERE op = (SELECT max(number) FROM operation)") == 2);
    CHECK(desk.db.integer("SELECT first_line FROM source_run WHERE first_id = 1") == 3);
    CHECK(desk.db.integer("SELECT first_line FROM source_run WHERE first_id = 2") == 6);
    CHECK(cell(desk, "SELECT first_date || ' ' || last_date FROM operation_count WHERE ledger = 'visit'") == "2026-10-03 2026-10-04");
}

TEST_CASE("Every fault names line, column, heading and value; nothing is stored")
{
    LedgerDesk desk = small_bureau();
    Imported const imported = import_text(desk, heading + "012345,2026/13/3,,a,居民户,,\n999999,2026-10-03,25:00,,居民楼,也许,\n张伟,2026-10-03,,b,居民户,,,多\n012345,2026-10-03,,\"c,居民户,,\n012346,2026-10-05,,d,居民户,,\n");
    CHECK(imported.faults()
          == std::vector<std::string>{"2:2 date", "3:1 reference", "3:3 date", "3:4 blank", "3:5 choice", "3:6 choice", "4:1 reference", "4:8 shape", "5:4 shape"});
    CHECK(imported.counts().rejected == 4);
    CHECK(imported.number == 0);
    CHECK(desk.count("visit") == 0);
    CHECK(imported.told().starts_with("file.csv:2:2: 走访日期 \"2026/13/3\": "));
}

TEST_CASE("Bytes of another encoding are a fault of their cell, never other characters")
{
    LedgerDesk desk = small_bureau();
    Imported const imported = import_text(desk, heading + "012345,2026-10-03,,三多\xE4\xB8 12栋,居民户,,\n");
    CHECK(imported.faults() == std::vector<std::string>{"2:4 bytes"});
    Imported const chinese = import_text(desk, encode(heading + "012345,2026-10-03,,三多12栋,居民户,,\n", Encoding::gb18030) + "012345,2026-10-04,,a\xFF,b,,\n");
    CHECK(chinese.faults() == std::vector<std::string>{"3:4 bytes", "3:5 choice"});
}

TEST_CASE("The same record twice in a file is taken once when it says the same and refused when it does not")
{
    LedgerDesk desk = small_bureau();
    std::string const row = "012345,2026-10-03,08:30,a,居民户,是,\n";
    Imported const same = import_text(desk, heading + row + row);
    CHECK(same.counts().added == 1);
    CHECK(same.counts().repeated == 1);
    Imported const other = import_text(desk, heading + "012345,2026-10-04,,a,居民户,是,\n012346,2026-10-04,,a,居民户,是,\n012345,2026-10-04,,a,出租房,是,\n");
    CHECK(other.faults() == std::vector<std::string>{"4:5 repeated"});
    CHECK(other.told().find("line 2") != std::string::npos);
}

TEST_CASE("A record that is stored with other content is refused, kept or changed, as asked")
{
    LedgerDesk desk = small_bureau();
    import_text(desk, heading + "012345,2026-10-03,08:30,a,居民户,是,家中平安\n");
    std::string const other = heading + "012345,2026-10-03,08:30,a,出租房,,\n";
    Imported const refused = import_text(desk, other);
    CHECK(refused.faults() == std::vector<std::string>{"2:5 exists"});
    CHECK(refused.told().find("household home") == std::string::npos);
    CHECK(refused.told().find("rental home") != std::string::npos);
    CHECK(import_text(desk, other, with(OnDuplicate::skip)).counts().skipped == 1);
    Imported const changed = import_text(desk, other, with(OnDuplicate::update));
    CHECK(changed.counts().changed == 1);
    CHECK(cell(desk, "SELECT target || met || note FROM visit") == "rental1家中平安");
    CHECK(cell(desk, "SELECT before FROM image").find("household") != std::string::npos);
    CHECK(import_text(desk, other, with(OnDuplicate::update)).counts().unchanged == 1);
}

TEST_CASE("An update may bring single columns, leaves what is blank and clears what says so")
{
    LedgerDesk desk = small_bureau();
    Imported const changed = import_text(desk, "警号,姓名,手机号码\n012345,,(清空)\n012346,李 娜,\n", with(OnDuplicate::update));
    CHECK(changed.outcome.faults.empty());
    CHECK(changed.counts().changed == 2);
    CHECK(desk.db.integer("SELECT phone IS NULL FROM officer WHERE badge = '012345'") == 1);
    CHECK(cell(desk, "SELECT name FROM officer WHERE badge = '012345'") == "张伟");
    Imported const fresh = import_text(desk, "警号,手机号码\n088888,13900001111\n", with(OnDuplicate::update));
    CHECK(fresh.faults() == std::vector<std::string>{"2:1 blank", "2:1 blank"});
}

TEST_CASE("With skip-errors the good rows are stored and the others come back in the file's own form, to be imported again")
{
    for (Encoding const encoding : {Encoding::utf8, Encoding::gb18030}) {
        LedgerDesk desk = small_bureau();
        std::string const text = "标题,,,\r\n警号,走访日期,走访对象,对象类型\r\n012345,2026/13/3,三多12栋,居民户\r\n012345,2026-10-03,\"有,逗号\",居民户\r\n012346,2026-10-03\r\n";
        Imported const imported = import_text(desk, encode(text, encoding), skipping());
        CHECK(imported.counts().added == 1);
        CHECK(imported.counts().rejected == 2);
        CHECK(desk.count("visit") == 1);
        std::string rejects = decode(imported.rejects.at(0), encoding);
        CHECK(rejects.starts_with("警号,走访日期,走访对象,对象类型,line,reason\r\n012345,2026/13/3,三多12栋,居民户,3,"));
        CHECK(rejects.find("\r\n012346,2026-10-03,,,5,") != std::string::npos);
        rejects.replace(rejects.find("2026/13/3"), 9, "2026/10/9");
        rejects.replace(rejects.find("2026-10-03,,,"), 13, "2026-10-03,四季,居民户,");
        Imported const again = import_text(desk, encode(rejects, encoding));
        CHECK(again.outcome.faults.empty());
        CHECK(again.counts().added == 2);
    }
}

TEST_CASE("Rejects of rejects have one line and one reason")
{
    LedgerDesk desk = small_bureau();
    Imported const first = import_text(desk, "警号,走访日期,走访对象,对象类型\n012345,x,\"a,居民户\n", skipping());
    Imported const second = import_text(desk, first.rejects.at(0), skipping());
    CHECK(second.rejects.at(0).starts_with("警号,走访日期,走访对象,对象类型,line,reason\n012345,x,"));
    CsvReader reader(second.rejects.at(0), ',');
    CsvRecord record;
    while (reader.next(record))
        CHECK(record.cells.size() == 6);
}

TEST_CASE("Files in any order are stored in the order in which they need each other")
{
    LedgerDesk desk;
    Texts const texts{{"post.csv", "警号,警务室,职责,到岗日期\n012345,R1,民警,2026-01-01\n"},
                      {"visit.csv", "警号,走访日期,走访对象,对象类型\n012345,2026-10-03,a,居民户\n"},
                      {"officer.csv", "警号,姓名,人员类别\n012345,张伟,民警\n"},
                      {"room.csv", "警务室编号,警务室名称,所属派出所,警务室类别,启用日期\nR1,一室,城东派出所,城市,2020-01-01\n"},
                      {"unit.csv", "单位代码,单位名称,级别\n330106010000,城东派出所,派出所\n"}};
    Imported const imported = import_texts(desk, texts);
    CHECK(imported.outcome.faults.empty());
    CHECK(imported.counts().added == 5);
    CHECK(imported.outcome.sheets[1].counts.added == 1);
    CHECK(desk.db.integer("SELECT count(*) FROM operation_file WHERE operation = (SELECT max(number) FROM operation)") == 5);
    CHECK(cell(desk, "SELECT room.code FROM post JOIN room ON room.id = post.room") == "R1");
}

TEST_CASE("A record may name a later one of its own ledger, and files of one ledger name each other's records")
{
    LedgerDesk desk;
    Texts const texts{{"a.csv", "单位代码,单位名称,级别,上级单位\n330106010000,城东派出所,派出所,西湖分局\n330106000000,西湖分局,分局,市公安局\n"},
                      {"b.csv", "单位代码,单位名称,级别,上级单位\n330100000000,市公安局,公安局,\n330106020000,城西派出所,派出所,城东派出所\n"}};
    Imported const imported = import_texts(desk, texts);
    CHECK(imported.outcome.faults.empty());
    CHECK(cell(desk, "SELECT group_concat(child.code || '<' || parent.code, ' ') FROM unit AS child JOIN unit AS parent ON parent.id = child.parent ORDER BY child.id")
          == "330106010000<330106000000 330106000000<330100000000 330106020000<330106010000");
    Imported const again = import_texts(desk, texts);
    CHECK(again.counts().unchanged == 4);
    Imported const bad = import_text(desk, "单位代码,单位名称,级别,上级单位\n330106030000,城南派出所,派出所,城南分局\n330106040000,城北派出所,派出所,城南派出所\n330106050000,城中派出所,派出所,西湖分局\n", skipping());
    CHECK(bad.faults() == std::vector<std::string>{"2:4 reference", "3:4 reference"});
    CHECK(bad.counts().added == 1);
    CHECK(desk.count("unit") == 5);
    CHECK(bad.rejects.at(0).find("城北派出所") != std::string::npos);
}

TEST_CASE("Number and name of an officer must agree, and a shared name is no witness against him")
{
    LedgerDesk desk = small_bureau();
    std::string const both = "警号,姓名,走访日期,走访对象,对象类型\n";
    CHECK(import_text(desk, both + "012345,张伟,2026-10-03,a,居民户\n,李娜,2026-10-03,b,居民户\n").counts().added == 2);
    Imported const other = import_text(desk, both + "012345,李娜,2026-10-04,a,居民户\n");
    CHECK(other.faults() == std::vector<std::string>{"2:2 reference"});
}

TEST_CASE("A date before the one it may not lie before is refused")
{
    LedgerDesk desk = small_bureau();
    Imported const imported = import_text(desk, "警号,警务室,职责,到岗日期,离岗日期\n012347,CD-03,民警,2026-03-01,2026-02-01\n");
    CHECK(imported.faults() == std::vector<std::string>{"2:5 order"});
}

TEST_CASE("An open post is ended the day before the next one where that is asked")
{
    LedgerDesk desk = small_bureau();
    ImportOptions options;
    options.end_open = true;
    Imported const imported = import_text(desk, "警号,警务室,职责,到岗日期\n012345,CX-07,民警,2026-05-01\n012345,CD-03,民警,2026-08-01\n", options);
    CHECK(imported.outcome.ended == 2);
    CHECK(cell(desk, "SELECT group_concat(since || '–' || coalesce(until, ''), ' ') FROM (SELECT since, until FROM post WHERE officer = 1 ORDER BY since)")
          == "2025-01-01–2026-04-30 2026-05-01–2026-07-31 2026-08-01–");
    CHECK(desk.db.integer("SELECT count(*) FROM image WHERE ledger = 'post'") == 1);
}

TEST_CASE("The return of a station is recorded once")
{
    LedgerDesk desk = small_bureau();
    Operation operation(desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp import"}, "import");
    CHECK(record_return(operation, desk.references, 2, make_month(2026, 10), make_date(2026, 11, 3)));
    CHECK_FALSE(record_return(operation, desk.references, 2, make_month(2026, 10), make_date(2026, 11, 4)));
    operation.commit();
    CHECK(cell(desk, "SELECT month || ' ' || submitted FROM \"return\"") == "2026-10 2026-11-03");
}

TEST_CASE("The same file is known again until its import is undone")
{
    LedgerDesk desk = small_bureau();
    std::string const text = heading + "012345,2026-10-03,08:30,a,居民户,是,\n";
    Imported const first = import_text(desk, text);
    CHECK(earlier_import(desk.db, first.sheets[0].sha256, "visit") == first.number);
    CHECK(earlier_import(desk.db, std::string(64, '0'), "visit") == 0);
    CHECK(earlier_import(desk.db, first.sheets[0].sha256, "post") == 0);
    desk.db.execute("INSERT INTO operation SELECT number + 1, done_at, os_user, done_by, command, 'undo', note, reversible, number, sources_digest, images_digest, previous, 'x'"
                    " FROM operation ORDER BY number DESC LIMIT 1");
    CHECK(earlier_import(desk.db, first.sheets[0].sha256, "visit") == 0);
}

TEST_CASE("The same file is read again once a record of its ledger was removed")
{
    LedgerDesk desk = small_bureau();
    Imported const first = import_text(desk, heading + "012345,2026-10-03,08:30,a,居民户,是,\n");
    Operation removal(desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp visit remove"}, "remove");
    removal.keep_image("visit", 1, true);
    desk.db.execute("DELETE FROM visit WHERE id = 1");
    removal.count("visit", {0, 0, 1});
    removal.commit();
    CHECK(earlier_import(desk.db, first.sheets[0].sha256, "visit") == 0);
}

TEST_CASE("Numbers of records are never used twice")
{
    LedgerDesk desk = small_bureau();
    import_text(desk, heading + "012345,2026-10-03,,a,居民户,,\n012345,2026-10-03,,b,居民户,,\n");
    desk.remove("visit", 2);
    import_text(desk, heading + "012345,2026-10-01,,c,居民户,,\n");
    CHECK(desk.db.integer("SELECT max(id) FROM visit") == 3);
}

TEST_CASE("More rows than one slice are stored once, whatever their order")
{
    LedgerDesk desk = small_bureau();
    constexpr int rows = 160000;
    int first = 0; // the place of s300
    std::string text = "警号,走访日期,走访对象,对象类型\n";
    for (int i = 0; i < rows; ++i) {
        int const n = static_cast<int>((static_cast<long long>(i) * 7919) % rows);
        first = n == 300 ? i : first;
        text += "012345," + iso(make_date(2026, 1, 1) + n % 300) + ",s" + std::to_string(n) + ",居民户\n";
    }
    text += "012345,2026-01-01,s0,居民户\n012345,2026-01-01,s300,出租房\n";
    Imported const imported = import_text(desk, text, skipping());
    CHECK(imported.counts().added == rows);
    CHECK(imported.counts().repeated == 1);
    CHECK(imported.faults() == std::vector<std::string>{std::to_string(rows + 3) + ":4 repeated"});
    CHECK(imported.told().find("line " + std::to_string(first + 2) + " ") != std::string::npos);
    CHECK(desk.count("visit") == rows);
    CHECK(import_text(desk, text, skipping()).counts().unchanged == rows + 1);
}

TEST_CASE("What an import seals while it stores is what stands in the ledgers")
{
    LedgerDesk desk = small_bureau();
    std::string text = "警号,走访日期,走访对象,对象类型,是否见面\n";
    for (int i = 0; i < 230000; ++i)
        text += std::string(i % 2 == 0 ? "012345," : "012346,") + iso(make_date(2026, 1, 1) + i / 1000) + ",s" + std::to_string((i * 7919) % 230000) + (i % 50 == 7 ? ",居民楼,\n" : ",居民户,是\n");
    Imported const imported = import_text(desk, text, skipping());
    CHECK(imported.counts().added == 225400);
    CHECK(imported.counts().rejected == 4600);
    CHECK(record_faults(desk.db).empty());
    Imported const units = import_text(desk, "单位代码,单位名称,级别,上级单位\n330106030000,城南派出所,派出所,城南分局\n330106040000,城北派出所,派出所,城中派出所\n330106050000,城中派出所,派出所,西湖分局\n", skipping());
    CHECK(units.counts().added == 2);
    CHECK(record_faults(desk.db).empty());
}

#pragma once

#include "core/check/check.hpp"
#include "core/ledger/records.hpp"
#include "core/ledger/references.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/regulation.hpp"
#include "core/store/database_file.hpp"
#include "core/store/operation.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A bureau of two stations and two rooms in a database of its own, under the built-in regulation.
namespace bureau {

class SmallBureau {
public:
    SmallBureau() : db(cwp::create_database(":memory:")), pack(cwp::Pack::embedded()), references(db, pack)
    {
        cwp::SchemaFiles steps;
        for (auto const& file : cwp::embedded_pack()) {
            if (file.path.starts_with("schema/")) {
                steps.emplace_back(std::string(file.path), std::string(file.text));
            }
        }
        cwp::migrate(db, steps);
        cwp::Operation operation(db, author(), "init");
        cwp::install_pack(operation, cwp::pack_files(""));
        cwp::prepare_tables(db, pack);
        operation.commit();
        found();
    }

    static cwp::Author author() { return {"clerk", "", "2026-11-04 08:15:00", "cwp"}; }

    std::int64_t add(std::string const& ledger, cwp::Given const& values)
    {
        cwp::Operation operation(db, author(), "add");
        auto const id = cwp::add_record(operation, references, pack.ledger(ledger), values);
        references.forget(ledger);
        operation.commit();
        return id;
    }

    /// What a check finds in October 2026, asked on 4 November.
    std::vector<cwp::Finding> check(std::string const& name, cwp::Period period = october())
    {
        return cwp::run_check(references, pack.check(name), period, cwp::make_date(2026, 11, 4));
    }

    static cwp::Period october() { return {cwp::make_date(2026, 10, 1), cwp::make_date(2026, 10, 31)}; }

    cwp::Database db;
    cwp::Pack pack;
    cwp::References references;

private:
    void found()
    {
        add("unit", {{"code", "331124000000"}, {"name", "松阳县公安局"}, {"level", "bureau"}});
        add("unit", {{"code", "331124510000"}, {"name", "西屏派出所"}, {"level", "station"}, {"parent", "331124000000"}});
        add("unit", {{"code", "331124520000"}, {"name", "古市派出所"}, {"level", "station"}, {"parent", "331124000000"}});
        add("room", {{"code", "R01"}, {"name", "白龙社区警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2020-01-01"}});
        add("room", {{"code", "R02"}, {"name", "筏铺村警务室"}, {"station", "331124520000"}, {"kind", "rural"}, {"opened", "2020-01-01"}});
        add("rating", {{"room", "R01"}, {"since", "2020-01-01"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "2"}});
        add("rating", {{"room", "R02"}, {"since", "2020-01-01"}, {"class", "3"}, {"funding", "remote"}, {"posts_due", "1"}});
        add("officer", {{"badge", "000001"}, {"name", "王芳"}, {"kind", "police"}});
        add("officer", {{"badge", "000002"}, {"name", "李强"}, {"kind", "police"}});
        add("officer", {{"badge", "000003"}, {"name", "赵敏"}, {"kind", "auxiliary"}});
        add("post", {{"officer", "000001"}, {"room", "R01"}, {"role", "lead"}, {"since", "2024-01-01"}});
        add("post", {{"officer", "000002"}, {"room", "R02"}, {"role", "lead"}, {"since", "2024-01-01"}});
        add("post", {{"officer", "000003"}, {"room", "R01"}, {"role", "partner"}, {"since", "2024-01-01"}});
    }
};

}

#pragma once

#include "core/document/document.hpp"

/// One document with every kind of block and every kind of trouble in its texts.
namespace sample {

inline cwp::Table ranking()
{
    using namespace cwp;
    Table table;
    table.key = "ranking";
    table.caption = "表1 一类警务室民警名次";
    table.columns = {{"name", "姓名", CellKind::text}, {"badge", "警号", CellKind::code}, {"station", "所属单位", CellKind::text},
        {"visits", "入户调查", CellKind::number}, {"total", "总分", CellKind::number}, {"rank", "名次", CellKind::number}, {"posted", "到岗日期", CellKind::date}};
    table.rows = {
        {{text_cell("王芳"), code_cell("012345"), text_cell("松阳县公安局西屏派出所"), number_cell(46), number_cell("92.50"), number_cell(1), date_cell("2024-03-01")}, RowRole::item},
        {{text_cell("欧阳|<b>建国</b>"), code_cell("000077"), text_cell("=HYPERLINK(\"http://x\")"), number_cell(0), text_cell(""), text_cell(""), date_cell("2025-11-30")}, RowRole::item},
        {{text_cell("合计"), text_cell(""), text_cell(""), number_cell(46), text_cell(""), text_cell(""), text_cell("")}, RowRole::total},
    };
    return table;
}

inline cwp::Document rich()
{
    using namespace cwp;
    Document document;
    document.name = "sample";
    document.issuer = "松阳县公安局";
    document.title = "关于2026年10月社区警务工作考核情况的通报";
    document.subtitle = "试算";
    document.official = true;
    document.footer = "计算批次3，操作链 9f86d081884c7d65。";
    document.blocks = {
        Paragraph{"各派出所，各社区警务室：", true},
        Paragraph{"本月共考核民警150名，其中参加排名148名；平均得分83.42分，比上月提高1.14分。*以上* 数据 [截止](x) 月末 & 不含 <未上报> 单位。"},
        Heading{1, "一、总体情况"},
        Heading{2, "（一）名次"},
        ranking(),
        Chart{ChartKind::bars, "得分分布", "人", {"60以下", "60–70", "70–80", "80–90", "90以上"}, {{"本月", {"2", "8", "31", "84", "23"}}}},
        Chart{ChartKind::bars, "各单位平均得分", "分", {"西屏派出所", "古市派出所", "玉岩派出所", "象溪派出所", "大东坝派出所", "新兴派出所", "叶村派出所", "斋坛派出所"},
            {{"上月", {"81.20", "80.05", "", "79.90", "77.42", "83.31", "80.00", "84.10"}}, {"本月", {"83.50", "79.20", "82.11", "80.60", "78.00", "84.02", "81.37", "85.75"}}}},
        Chart{ChartKind::lines, "各月平均得分", "分", {"2026-08", "2026-09", "2026-10"}, {{"城市", {"81.20", "82.28", "83.42"}}, {"农村", {"79.00", "", "80.75"}}}},
        Chart{ChartKind::lines, "全年走势", "分", {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10"}, {{"", {"", "", "81.20", "82.28", "83.42", "", "80.00", "79.50", "84.00", "90.10"}}}},
        Heading{1, "二、下步工作要求"},
        ListBlock{{"逐项整改存在的问题。", "三个工作日内补报。"}, true},
        ListBlock{{"1. 不是编号", "- 不是列表"}, false},
        Table{"findings", "表2 数据问题", {{"reason", "原因", CellKind::text}}, {}, "数据核查未发现问题。"},
        Signature{"松阳县公安局", "2026年11月4日"},
        Annex{"附件1 民警得分明细"},
        ranking(),
    };
    return document;
}

/// What `list` shows: one table, nothing around it.
inline cwp::Document listing()
{
    cwp::Document document;
    document.name = "officer";
    document.data_only = true;
    auto table = ranking();
    table.caption.clear();
    document.blocks = {table};
    return document;
}

}

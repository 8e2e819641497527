#include "core/document/personal_numbers.hpp"

#include "core/base/personal_numbers.hpp"

#include <initializer_list>

namespace cwp {

namespace {

void clean(std::string& text)
{
    text = without_personal_numbers(text);
}

void clean(std::vector<std::string>& texts)
{
    for (std::string& text : texts)
        clean(text);
}

void clean(Heading& heading) { clean(heading.text); }
void clean(Paragraph& paragraph) { clean(paragraph.text); }
void clean(ListBlock& list) { clean(list.items); }
void clean(Annex& annex) { clean(annex.title); }

void clean(Signature& signature)
{
    clean(signature.office);
    clean(signature.date);
}

void clean(Chart& chart)
{
    clean(chart.title);
    clean(chart.categories);
    for (ChartSeries& series : chart.series)
        clean(series.name);
}

void clean(Table& table)
{
    clean(table.caption);
    clean(table.if_empty);
    for (TableColumn& column : table.columns)
        clean(column.heading);
    for (TableRow& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            CellKind const kind = i < table.columns.size() ? kind_in(table.columns[i], row.cells[i]) : row.cells[i].kind;
            if (kind == CellKind::text)
                clean(row.cells[i].text);
        }
    }
}

}

Document without_personal_numbers(Document document)
{
    for (std::string* text : {&document.title, &document.subtitle, &document.issuer, &document.footer})
        clean(*text);
    for (Block& block : document.blocks)
        std::visit([](auto& each) { clean(each); }, block);
    document.json = without_personal_numbers_in_json(document.json);
    return document;
}

}

#include "core/office/xml.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>

#include <expat.h>

namespace cwp {

namespace {

constexpr int deepest = 100;                                  ///< office files stay below twenty
constexpr std::uint64_t longest_token = std::uint64_t{1} << 20; ///< a name with its attributes

std::string_view without_prefix(std::string_view name)
{
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}

struct XmlParser::State {
    std::string file;
    XmlListener& listener;
    XML_Parser parser = nullptr;
    std::exception_ptr thrown{}; ///< nothing may be thrown through the C of expat: it waits here
    int depth = 0;
    std::uint64_t fed = 0;

    [[noreturn]] void refuse(Text why) const { fail(tr("{}: {}"), printable(file), say(why)); }

    template <class F>
    void guard(F const& tell)
    {
        if (thrown)
            return;
        try {
            tell();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }

    static void on_start(void* self, XML_Char const* name, XML_Char const** attributes)
    {
        auto& state = *static_cast<State*>(self);
        state.guard([&] {
            if (++state.depth > deepest)
                state.refuse(tr("a part of the workbook is nested deeper than any spreadsheet writes it; it is not read"));
            state.listener.start(without_prefix(name), XmlAttributes(attributes));
        });
    }

    static void on_end(void* self, XML_Char const* name)
    {
        auto& state = *static_cast<State*>(self);
        state.guard([&] {
            --state.depth;
            state.listener.end(without_prefix(name));
        });
    }

    static void on_text(void* self, XML_Char const* text, int length)
    {
        auto& state = *static_cast<State*>(self);
        state.guard([&] { state.listener.text(std::string_view(text, static_cast<std::size_t>(length))); });
    }

    static void on_document_type(void* self, XML_Char const*, XML_Char const*, XML_Char const*, int)
    {
        auto& state = *static_cast<State*>(self);
        state.guard([&] { state.refuse(tr("a part of the workbook defines its own abbreviations (DOCTYPE), which no spreadsheet does; it is not read")); });
    }

    void parse(std::string_view bytes, bool last)
    {
        XML_Status const status = XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
        if (thrown)
            std::rethrow_exception(thrown);
        if (status != XML_STATUS_OK)
            refuse(tr("a part of the workbook is damaged: open it in the spreadsheet, save it and import it again"));
        fed += bytes.size();
        XML_Index const reached = XML_GetCurrentByteIndex(parser);
        // What is not understood yet is kept and read again with every piece.
        if (reached >= 0 && fed - static_cast<std::uint64_t>(reached) > longest_token)
            refuse(tr("a part of the workbook is damaged: open it in the spreadsheet, save it and import it again"));
    }
};

std::string_view XmlAttributes::value(std::string_view name, bool local) const
{
    for (char const* const* pair = m_pairs; *pair != nullptr; pair += 2)
        if (name == *pair || (local && name == without_prefix(*pair)))
            return pair[1];
    return {};
}

XmlParser::XmlParser(std::string file, XmlListener& listener) : m_state(new State{std::move(file), listener})
{
    State& state = *m_state;
    state.parser = XML_ParserCreate(nullptr);
    if (state.parser == nullptr)
        throw std::bad_alloc();
    XML_SetUserData(state.parser, &state);
    XML_SetElementHandler(state.parser, State::on_start, State::on_end);
    XML_SetCharacterDataHandler(state.parser, State::on_text);
    XML_SetStartDoctypeDeclHandler(state.parser, State::on_document_type);
}

XmlParser::~XmlParser()
{
    if (m_state->parser != nullptr)
        XML_ParserFree(m_state->parser);
}

void XmlParser::feed(std::string_view bytes)
{
    constexpr std::size_t piece = std::size_t{64} << 10;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        m_state->parse(bytes.substr(0, piece), false);
}

void XmlParser::finish() { m_state->parse({}, true); }

}

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// XML of office files as it comes in, piece by piece. Nothing is fetched from anywhere and nothing is expanded: a document type declaration,
/// which these files never have, is refused.
namespace cwp {

/// The attributes of one element; good while it is told.
class XmlAttributes {
public:
    explicit XmlAttributes(char const* const* pairs) : m_pairs(pairs) {}
    /// The value; empty where there is none. A prefix of the name (`r:id`) is not looked at where `local` is set.
    std::string_view value(std::string_view name, bool local = false) const;

private:
    char const* const* m_pairs;
};

/// What a reader of XML hears. Names come without their prefix. What it throws comes out of `XmlParser::feed`.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void start(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of text; a long one comes in several.
    virtual void text(std::string_view) {}
};

class XmlParser {
public:
    /// \param file for messages.
    XmlParser(std::string file, XmlListener& listener);
    ~XmlParser();
    XmlParser(XmlParser const&) = delete;
    XmlParser& operator=(XmlParser const&) = delete;
    /// The next bytes. Error (exit 1) where they are no XML, hold a document type declaration or a name or value of a megabyte, or are nested deeper than office files are.
    void feed(std::string_view bytes);
    /// Nothing comes any more.
    void finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}

#include "cli/schema_files.hpp"

#include "core/pack/embedded.hpp"

namespace cwp {

SchemaFiles schema_files()
{
    SchemaFiles files;
    for (PackText const& file : embedded_pack())
        if (file.path.starts_with("schema/"))
            files.emplace_back(file.path, file.text);
    return files;
}

}

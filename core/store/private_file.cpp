#include "core/store/private_file.hpp"

#include "core/base/file.hpp"
#include "core/base/interruption.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cwp {

void make_private_file(std::string const& path)
{
    begin_keeping();
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0 && errno == EEXIST)
        fail(tr("{} exists already; nothing was changed"), path);
    if (file < 0)
        cannot(tr("{} cannot be written: {}"), path, reason(errno));
    fchmod(file, 0600); // whatever the umask takes away, the owner must be able to write
    ::close(file);
}

}

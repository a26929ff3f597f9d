#include "cli/whole_write.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace news_extract {

int write_whole(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written >= 0) {
      content.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd place = {file, POLLOUT, 0};  // another program has set the pipe or terminal not to wait
      ::poll(&place, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace news_extract

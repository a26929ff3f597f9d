#include "read/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <iterator>

namespace news_extract {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 16;

std::string reason_of(struct archive* handle) {
  const char* const text = archive_error_string(handle);
  return text != nullptr ? text : "broken archive";
}

class EntryStream : public ByteStream {
 public:
  explicit EntryStream(struct archive* handle) : handle_(handle) {}

  std::ptrdiff_t read(char* to, std::size_t size) override {
    const la_ssize_t got = archive_read_data(handle_, to, size);
    if (got >= 0) return static_cast<std::ptrdiff_t>(got);
    error_ = reason_of(handle_);
    return -1;
  }

  // The archive counts for all of its files.
  std::uint64_t consumed() const override { return 0; }

 private:
  struct archive* handle_;
};

// libarchive converts names to the charset of the locale, and loses what that cannot
// hold: for the length of a call this thread has UTF-8, whatever the user's locale.
class Utf8Names {
 public:
  Utf8Names() : before_(::uselocale(locale())) {}
  ~Utf8Names() { ::uselocale(before_); }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return utf8 != nullptr ? utf8 : LC_GLOBAL_LOCALE;
  }

  locale_t before_;
};

// A name that is not UTF-8 is given as its bytes.
std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  std::string_view view = name != nullptr ? name : "unnamed";
  while (view.starts_with("./")) view.remove_prefix(2);
  return std::string(view);
}

}  // namespace

std::unique_ptr<Archive> Archive::open(const std::string& path, std::string& error) {
  std::unique_ptr<Archive> opened(new Archive(archive_read_new()));
  struct archive* const handle = opened->handle_;
  archive_read_support_format_tar(handle);
  archive_read_support_format_zip(handle);
  // Not the filters that would start other programs.
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  if (archive_read_open_filename(handle, path.c_str(), kBlockSize) == ARCHIVE_OK) return opened;
  error = reason_of(handle);
  return nullptr;
}

Archive::~Archive() { archive_read_free(handle_); }

bool Archive::next(std::string& name) {
  const Utf8Names utf8_names;
  archive_entry* entry = nullptr;
  for (;;) {
    const int result = archive_read_next_header(handle_, &entry);
    if (result == ARCHIVE_EOF) return false;
    if (result == ARCHIVE_RETRY) continue;
    if (result < ARCHIVE_WARN) {
      error_ = reason_of(handle_);
      return false;
    }
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) continue;
    name = name_of(entry);
    return true;
  }
}

std::unique_ptr<ByteStream> Archive::stream(std::string& error) {
  return unpacked(std::make_unique<EntryStream>(handle_), error);
}

std::uint64_t Archive::consumed() const { return static_cast<std::uint64_t>(archive_filter_bytes(handle_, -1)); }

bool has_archive_name(std::string_view path) {
  constexpr std::string_view kEnds[] = {".zip", ".tar", ".tgz", ".tar.gz", ".tar.zst", ".tar.bz2", ".tar.xz"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [path](std::string_view end) { return path.ends_with(end); });
}

}  // namespace news_extract

#include "write/verify.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

namespace news_extract {
namespace {

using nlohmann::json;

// The text unit by unit: for each offset the byte it stands for. An offset
// inside a character (the second half of a surrogate pair, a byte in its middle) stands for none.
class Units {
 public:
  Units(std::string_view text, OffsetUnit unit) {
    for (std::size_t byte = 0; byte < text.size();) {
      const auto lead = static_cast<unsigned char>(text[byte]);
      const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      bytes_.push_back(byte);
      const std::size_t more = unit == OffsetUnit::utf8 ? size - 1 : unit == OffsetUnit::utf16 && size == 4 ? 1 : 0;
      bytes_.insert(bytes_.end(), more, kInside);
      byte += size;
    }
    bytes_.push_back(text.size());
  }

  bool holds(std::uint64_t offset) const { return offset < bytes_.size() && bytes_[offset] != kInside; }
  std::size_t byte(std::uint64_t offset) const { return bytes_[offset]; }

 private:
  static constexpr std::size_t kInside = static_cast<std::size_t>(-1);
  std::vector<std::size_t> bytes_;
};

class Verifier {
 public:
  Verifier(std::string_view text, OffsetUnit unit) : text_(text), units_(text, unit) {}

  void walk(const json& value, const std::string& place) {
    if (value.is_object()) {
      if (value.contains("start") && value.contains("end")) check(value, place);
      for (const auto& [key, inner] : value.items()) {
        if (key != "fields") walk(inner, place + "/" + key);  // the input's own fields are not ours
      }
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) walk(value[i], place + "/" + std::to_string(i));
    }
  }

  Verification take() { return std::move(found_); }

 private:
  void check(const json& span, const std::string& place) {
    ++found_.spans;
    const auto begin = span["start"].get<std::uint64_t>();
    const auto end = span["end"].get<std::uint64_t>();
    const std::string where = place + ": " + std::to_string(begin) + "-" + std::to_string(end);
    if (begin > end || !units_.holds(begin) || !units_.holds(end)) {
      found_.faults.push_back(where + " lies outside the text or inside a character");
      return;
    }
    if (!span.contains("text")) return;
    const std::string_view slice = text_.substr(units_.byte(begin), units_.byte(end) - units_.byte(begin));
    const std::string& stated = span["text"].get_ref<const std::string&>();
    if (slice != stated) found_.faults.push_back(where + " is “" + std::string(slice) + "”, not “" + stated + "”");
  }

  std::string_view text_;
  Units units_;
  Verification found_;
};

}  // namespace

Verification verify_record(std::string_view record, std::string_view text, OffsetUnit unit) {
  Verifier verifier(text, unit);
  const json value = json::parse(record.begin(), record.end(), nullptr, false);
  if (value.is_discarded()) return {0, {"the record is no JSON"}};
  verifier.walk(value, "");
  return verifier.take();
}

}  // namespace news_extract

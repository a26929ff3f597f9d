#include "read/json_line.h"

#include <algorithm>
#include <utility>

#include "read/json_scan.h"

namespace news_extract {

bool JsonLineReader::fail(std::string reason) {
  error_ = std::move(reason);
  return false;
}

bool JsonLineReader::read(std::string_view line) {
  line_ = line;
  text_.clear();
  id_.clear();
  fields_.clear();
  has_text_ = false;
  std::fill(kept_.begin(), kept_.end(), std::string_view());
  if (!object()) return false;
  if (!has_text_) return fail("no field \"" + names_.text + "\" (see --text-field)");
  collect_fields();
  return true;
}

bool JsonLineReader::object() {
  at_ = skip_space(line_, 0);
  if (at_ >= line_.size() || line_[at_] != '{') return fail("not a JSON object");
  const auto broken = [this](std::size_t at) { return fail("broken JSON near column " + std::to_string(at + 1)); };
  at_ = skip_space(line_, at_ + 1);
  const bool empty = at_ < line_.size() && line_[at_] == '}';
  while (!empty) {
    at_ = skip_space(line_, at_);
    if (at_ >= line_.size() || line_[at_] != '"') return broken(at_);
    const std::size_t key_end = skip_string(line_, at_);
    if (key_end == kBadJson) return broken(at_);
    std::string_view key = line_.substr(at_ + 1, key_end - at_ - 2);
    if (key.find('\\') != std::string_view::npos) {
      key_.clear();
      unescape(key, key_);
      key = key_;
    }
    at_ = skip_space(line_, key_end);
    if (at_ >= line_.size() || line_[at_] != ':') return broken(at_);
    at_ = skip_space(line_, at_ + 1);
    if (!member(key)) return false;
    at_ = skip_space(line_, at_);
    if (at_ < line_.size() && line_[at_] == '}') break;
    if (at_ >= line_.size() || line_[at_] != ',') return broken(at_);
    ++at_;
  }
  at_ = skip_space(line_, at_ + 1);
  return at_ == line_.size() || broken(at_);
}

bool JsonLineReader::member(std::string_view key) {
  const std::size_t begin = at_;
  const std::size_t end = skip_value(line_, begin);
  if (end == kBadJson) return fail("broken JSON near column " + std::to_string(begin + 1));
  at_ = end;
  const std::string_view value = line_.substr(begin, end - begin);
  const bool is_string = value.front() == '"';
  if (key == names_.text) {
    if (!is_string) return fail("field \"" + names_.text + "\" is no string");
    has_text_ = true;
    text_.clear();
    unescape(value.substr(1, value.size() - 2), text_);
  }
  if (key == names_.id) {
    id_.clear();
    if (is_string) unescape(value.substr(1, value.size() - 2), id_);
  }
  for (std::size_t i = 0; i < names_.keep.size(); ++i) {
    if (key == names_.keep[i]) kept_[i] = value;
  }
  return true;
}

void JsonLineReader::collect_fields() {
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (kept_[i].empty()) continue;
    fields_ += fields_.empty() ? '{' : ',';
    fields_ += '"';
    for (const char c : names_.keep[i]) {  // a name from the command line may hold anything
      if (c == '"' || c == '\\') fields_ += '\\';
      if (static_cast<unsigned char>(c) >= 0x20) fields_ += c;
    }
    fields_ += "\":";
    append_compact(kept_[i], fields_);
  }
  if (!fields_.empty()) fields_ += '}';
}

}  // namespace news_extract

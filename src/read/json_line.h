#pragma once

// One line of JSON Lines: an object with the article's text, perhaps its id,
// and whatever else its maker put there. The whole line is checked to be JSON,
// but only the fields that are asked for are unpacked. Bytes inside strings
// are passed on as they are; decoding judges them.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news_extract {

/// Where in a line the parts of an article are.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::vector<std::string> keep;  // passed through to Source::fields
};

class JsonLineReader {
 public:
  explicit JsonLineReader(FieldNames names) : names_(std::move(names)), kept_(names_.keep.size()) {}

  /// Reads a line. False where it is no JSON object or has no text: see error().
  bool read(std::string_view line);

  /// The unescaped text; replaced by the next read().
  const std::string& text() const { return text_; }
  /// The input's own id; empty where it has none or it is no string.
  const std::string& id() const { return id_; }
  /// The kept fields as one JSON object without white space, in the order of
  /// FieldNames::keep; empty where none of them is there.
  const std::string& fields() const { return fields_; }
  /// Why read() returned false, with the column for what is not JSON.
  const std::string& error() const { return error_; }

 private:
  bool object();
  bool member(std::string_view key);
  void collect_fields();
  bool fail(std::string reason);

  FieldNames names_;
  std::vector<std::string_view> kept_;  // raw values, by index in names_.keep
  std::string text_, id_, fields_, error_, key_;
  std::string_view line_;
  std::size_t at_ = 0;
  bool has_text_ = false;
};

}  // namespace news_extract

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "rules/name_reader.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxProblems = 100;

struct BadLine {
  std::string reason;
};

[[noreturn]] void reject(std::string reason) { throw BadLine{std::move(reason)}; }

/// {"key": "value", ...} of plain strings without escapes: what nearly every
/// line of a large list is. Anything else is left to the full parser.
class FlatObject {
 public:
  std::string_view label, pattern, id;

  bool read(std::string_view line) {
    rest_ = line;
    if (!skip('{')) return false;
    do {
      std::string_view key, value;
      if (!string(key) || !skip(':') || !string(value)) return false;
      std::string_view* place = key == "label" ? &label : key == "pattern" ? &pattern : key == "id" ? &id : nullptr;
      if (place == nullptr) return false;
      *place = value;
    } while (skip(','));
    return skip('}') && rest_.find_first_not_of(" \t") == std::string_view::npos && !label.empty() && !pattern.empty();
  }

 private:
  bool skip(char mark) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
    if (rest_.empty() || rest_.front() != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool string(std::string_view& out) {
    if (!skip('"')) return false;
    const std::size_t end = rest_.find_first_of("\"\\");
    if (end == std::string_view::npos || rest_[end] == '\\') return false;
    out = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

  std::string_view rest_;
};

std::string text_of(const Json& value, const char* key) {
  if (!value.is_string()) reject(std::string(key) + " must be a string");
  return value.get<std::string>();
}

TokenTest test_of(const std::string& key, const Json& value) {
  using Kind = TokenTest::Kind;
  if (key == "IS_TITLE") {
    if (!value.is_boolean()) reject("IS_TITLE must be true or false");
    return {Kind::is_title, value.get<bool>() ? "true" : "false"};
  }
  const Kind kind = key == "LOWER"   ? Kind::lower
                    : key == "LEMMA" ? Kind::lemma
                    : key == "SHAPE" ? Kind::shape
                                     : Kind::text;
  if (key != "TEXT" && key != "ORTH" && kind == Kind::text) {
    reject(key + " is not understood; TEXT, LOWER, LEMMA, SHAPE, IS_TITLE and OP are");
  }
  return {kind, text_of(value, key.c_str())};
}

char operator_of(const Json& value) {
  const std::string op = text_of(value, "OP");
  if (op.size() != 1 || std::string_view("!?+*1").find(op[0]) == std::string_view::npos) {
    reject("OP \"" + op + "\" is not understood; !, ?, + and * are");
  }
  return op[0];
}

bool is_word(const TokenTest& test) {
  return test.kind == TokenTest::Kind::text || test.kind == TokenTest::Kind::lower;
}

/// Adds one token of the pattern; a value of several tokens here ("Wal-Mart") becomes as many elements.
void add_element(const Json& token, std::vector<PatternElement>& elements) {
  if (!token.is_object()) reject("a token of the pattern must be an object");
  PatternElement element;
  for (const auto& [key, value] : token.items()) {
    if (key == "OP") {
      element.op = operator_of(value);
    } else {
      element.tests.push_back(test_of(key, value));
    }
  }
  const bool single = element.tests.size() == 1 && is_word(element.tests[0]);
  for (const TokenTest& test : element.tests) {
    if (is_word(test) && test.value.empty()) reject("a word of the pattern is empty");
  }
  if (single && element.op == '1') {
    for (const std::string_view word : split_phrase(element.tests[0].value)) {
      elements.push_back({{{element.tests[0].kind, std::string(word)}}, '1'});
    }
    return;
  }
  for (const TokenTest& test : element.tests) {
    if (is_word(test) && split_phrase(test.value).size() != 1) reject("\"" + test.value + "\" is more than one token");
  }
  elements.push_back(std::move(element));
}

std::vector<PatternElement> elements_of(const Json& pattern) {
  std::vector<PatternElement> elements;
  for (const Json& token : pattern) add_element(token, elements);
  if (elements.empty()) reject("the pattern is empty");
  if (elements.size() > NamePattern::kMaxElements) reject("the pattern has more than 60 tokens");
  bool may_be_empty = true;
  for (const PatternElement& element : elements) may_be_empty &= element.op == '?' || element.op == '*';
  if (may_be_empty) reject("the pattern matches nothing at all");
  return elements;
}

/// A pattern of nothing but words, all to be met exactly or all in any case, is a name.
bool add_as_name(const std::vector<PatternElement>& elements, NameEntry entry, NameListBuilder& list) {
  std::string name;
  for (const PatternElement& element : elements) {
    const bool plain = element.op == '1' && element.tests.size() == 1 && is_word(element.tests[0]) &&
                       element.tests[0].kind == elements[0].tests[0].kind;
    if (!plain) return false;
    (name += name.empty() ? "" : " ") += element.tests[0].value;
  }
  // Cut again the name must give the same words ("n't" alone is none).
  if (split_phrase(name).size() != elements.size()) return false;
  entry.name = name;
  entry.name_case = elements[0].tests[0].kind == TokenTest::Kind::lower ? NameCase::any : NameCase::exact;
  list.add(entry);
  return true;
}

void add_flat(const FlatObject& object, std::uint32_t number, NameListBuilder& list) {
  bool known = false;
  list.add({object.pattern, {}, object.id, type_of_label(object.label, known), NameCase::exact, number});
}

void add_object(const Json& object, std::uint32_t number, NameListBuilder& list) {
  if (!object.is_object()) reject("an object is wanted");
  for (const auto& [key, value] : object.items()) {
    if (key != "label" && key != "pattern" && key != "id") reject("\"" + key + "\" is not understood");
  }
  if (!object.contains("label") || !object.contains("pattern")) reject("\"label\" and \"pattern\" are wanted");
  const std::string label = text_of(object["label"], "label");
  const std::string id = object.contains("id") ? text_of(object["id"], "id") : std::string();
  bool known = false;
  NameEntry entry{{}, {}, id, type_of_label(label, known), NameCase::exact, number};
  const Json& pattern = object["pattern"];
  if (pattern.is_string()) {
    const std::string name = pattern.get<std::string>();
    if (split_phrase(name).empty()) reject("the pattern is empty");
    entry.name = name;
    list.add(entry);
    return;
  }
  if (!pattern.is_array()) reject("\"pattern\" must be a string or a list");
  std::vector<PatternElement> elements = elements_of(pattern);
  if (!add_as_name(elements, entry, list)) list.add(entry, NamePattern(std::move(elements)));
}

}  // namespace

void read_name_patterns(std::string_view text, const std::string& file, NameListBuilder& list,
                        std::vector<PackProblem>& problems) {
  std::uint32_t number = 0;
  while (!text.empty() && problems.size() < kMaxProblems) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    FlatObject flat;
    if (flat.read(line)) {
      add_flat(flat, number, list);
      continue;
    }
    try {
      add_object(Json::parse(line), number, list);
    } catch (const BadLine& bad) {
      problems.push_back({file, number, 0, bad.reason});
    } catch (const Json::exception&) {
      problems.push_back({file, number, 0, "the line is not JSON"});
    }
  }
}

}  // namespace news_extract

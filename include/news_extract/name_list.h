#pragma once

// Names of the user's own: people, organizations and places that the program
// shall know, with their canonical names and outside ids. A list may be large
// (a knowledge base's 700,000 names); it is read once, immutable then, and
// shared by threads. What a name in the text is taken for is decided here
// alone: the list wins over the program's own evidence.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// An entry of the list that the text holds, and over how many tokens.
struct NameMatch {
  std::uint32_t length = 0;  // tokens; 0 where nothing matches
  std::uint32_t entry = 0;
};

class NameList {
 public:
  /// Reads a file: TSV, or JSON Lines of the EntityRuler's patterns where its
  /// first line begins with "{". Throws Error, whose text names the bad lines.
  static std::shared_ptr<const NameList> load(const std::string& path);
  /// The same from memory; `file` stands in errors and rule ids.
  static std::shared_ptr<const NameList> parse(std::string_view text, const std::string& file);

  virtual ~NameList() = default;
  NameList(const NameList&) = delete;
  NameList& operator=(const NameList&) = delete;

  /// The longest entry that begins at token `first` and ends at or before `last`.
  /// Lemmas are asked for only by patterns with LEMMA, and compared where the
  /// tokens have them. Constant time, and no allocation, for a token that begins no name.
  virtual NameMatch match(const Document& document, const RuleBase& rules, std::uint32_t first,
                          std::uint32_t last) const = 0;

  /// None for a name that is known to be neither person, organization nor place ("other").
  virtual std::optional<EntityType> type(std::uint32_t entry) const = 0;
  /// The canonical name; empty where the text's own words are the name.
  virtual std::string_view name(std::uint32_t entry) const = 0;
  virtual std::string_view external_id(std::uint32_t entry) const = 0;
  /// File and line. The name lives as long as the list.
  virtual RuleId rule(std::uint32_t entry) const = 0;
  virtual std::uint32_t size() const = 0;

 protected:
  NameList() = default;
};

}  // namespace news_extract

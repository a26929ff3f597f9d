#pragma once

// The list of the user's names in the making: the readers of its two formats
// hand in entries, and what comes out is immutable.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "news_extract/name_list.h"
#include "rules/name_pattern.h"
#include "rules/name_table.h"

namespace news_extract {

/// How the text must be written for a name to be found in it.
enum class NameCase : std::uint8_t {
  as_packs,  // a capital of the name asks for one in the text: a headline's "ACME CORP" is "Acme Corp"
  exact,
  any,
};

struct NameEntry {
  std::string_view name;  // not empty
  std::string_view canonical;
  std::string_view external_id;
  std::optional<EntityType> type;
  NameCase name_case = NameCase::as_packs;
  std::uint32_t line = 0;
};

class NameListBuilder {
 public:
  explicit NameListBuilder(const std::string& file);
  ~NameListBuilder();

  void add(const NameEntry& entry);
  /// `entry.name` is not used.
  void add(const NameEntry& entry, NamePattern pattern);

  std::shared_ptr<const NameList> finish();

 private:
  class List;
  std::shared_ptr<List> list_;
  std::vector<std::uint32_t> hashes_;
  std::string folded_;
};

}  // namespace news_extract

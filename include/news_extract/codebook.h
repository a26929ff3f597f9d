#pragma once

// The user's own concepts for policy issues, as discourse network analysts
// code them: a label and the phrases that call for it. Immutable, shared by threads.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The concept of an issue. The views live as long as the codebook.
struct ConceptMatch {
  std::string_view label;
  std::string_view phrase;  // as the codebook has it
  RuleId rule;              // file and line
};

class Codebook {
 public:
  /// Reads a TSV file: label and phrases, "|" between the phrases, " + " between
  /// parts of a phrase that may stand apart. Throws Error, whose text names every bad line.
  static std::shared_ptr<const Codebook> load(const std::string& path);
  /// The same from memory; `file` stands in errors and rule ids.
  static std::shared_ptr<const Codebook> parse(std::string_view text, const std::string& file);

  virtual ~Codebook() = default;
  Codebook(const Codebook&) = delete;
  Codebook& operator=(const Codebook&) = delete;

  /// The concept of the phrase with the most words among those that occur in the
  /// tokens, whatever their inflection; of equals the first in the file. None where no phrase occurs.
  virtual std::optional<ConceptMatch> find(const Document& document, const RuleBase& rules,
                                           TokenRange tokens) const = 0;

 protected:
  Codebook() = default;
};

}  // namespace news_extract

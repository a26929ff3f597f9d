#pragma once

// The stages in order. A Pipeline is immutable and may be shared by threads;
// each thread brings its own Document.

#include <memory>
#include <span>

#include "news_extract/codebook.h"
#include "news_extract/document.h"
#include "news_extract/name_list.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// What a user knows beyond the rules; each part may be left out.
struct Additions {
  std::shared_ptr<const NameList> names;
  std::shared_ptr<const Codebook> codebook;
};

class Pipeline {
 public:
  /// Holds on to the rules and the additions for as long as it lives.
  explicit Pipeline(std::shared_ptr<const RuleBase> rules, Additions additions = {});

  /// Reads `document.text` and fills everything below it. Never throws on
  /// text, whatever its bytes; time and memory are linear in the text.
  void run(Document& document) const { run(std::span(&document, 1)); }

  /// The same for each of several, stage by stage: of short texts faster than one after the other,
  /// because the code and the rules of a stage stay in the processor's caches.
  void run(std::span<Document> documents) const;

  /// Sentences and tokens only.
  void segment(Document& document) const;

  const RuleBase& rules() const { return *rules_; }

 private:
  struct Stages;

  std::shared_ptr<const RuleBase> rules_;
  Additions additions_;
  std::shared_ptr<const Stages> stages_;
};

}  // namespace news_extract

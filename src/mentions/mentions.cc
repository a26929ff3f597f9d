#include "mentions/mentions.h"

#include <algorithm>
#include <vector>

#include "mentions/headlines.h"
#include "mentions/name_groups.h"
#include "mentions/read_parts.h"
#include "mentions/splitter.h"

namespace news_extract {
namespace {

/// The memory of the stage, kept from document to document.
struct Scratch {
  std::vector<NameFacts> facts;
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> headlines;  // sentences in title case
};

void read_prose(NameSplitter& splitter, const Sentence& sentence) {
  std::uint32_t i = sentence.tokens.first;
  const std::uint32_t last = sentence.tokens.last;
  while (i < last) {
    if (!splitter.runs().starts(i, last)) {
      ++i;
      continue;
    }
    const std::uint32_t end = splitter.runs().end_of_run(i, last);
    i = std::max(splitter.split(i, end), i + 1);
  }
}

void write_mentions(const std::vector<Candidate>& candidates, Document& document) {
  for (const Candidate& candidate : candidates) {
    if (candidate.type == NameType::other) continue;
    Mention mention;
    mention.tokens = candidate.tokens;
    mention.span = document.span_of(candidate.tokens);
    mention.type = candidate.type == NameType::person         ? EntityType::person
                   : candidate.type == NameType::organization ? EntityType::organization
                                                              : EntityType::place;
    mention.rule = candidate.rule;
    document.mentions.push_back(mention);
  }
}

/// What spoke for each type of each candidate, for the trace.
void explain(const std::vector<Candidate>& candidates, Document& document) {
  constexpr const char* kTypes[] = {"person", "organization", "place", "other"};
  for (const Candidate& candidate : candidates) {
    TraceEntry entry;
    entry.stage = "mentions";
    entry.span = document.span_of(candidate.tokens);
    entry.rule = candidate.rule;
    entry.fired = candidate.type != NameType::other;
    entry.note = std::string(kTypes[static_cast<std::size_t>(candidate.type)]) + ":";
    for (std::size_t t = 0; t < kNameTypes; ++t) {
      entry.note += std::string(t == 0 ? " " : ", ") + kTypes[t] + " " + std::to_string(candidate.total.score[t]);
    }
    document.trace.push_back(std::move(entry));
  }
}

}  // namespace

void MentionFinder::run(Document& document) const {
  thread_local Scratch scratch;
  scratch.candidates.clear();
  scratch.headlines.clear();
  read_name_facts(rules_, document, scratch.facts);
  const VoteInput input{rules_, evidence_, document, scratch.facts};
  NameSplitter splitter(rules_, document, scratch.facts, evidence_, scratch.candidates);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (!is_read(document.paragraphs[sentence.paragraph].part)) continue;
    if (is_title_case(input, sentence)) {
      scratch.headlines.push_back(s);
    } else {
      read_prose(splitter, sentence);
    }
  }
  NameGroups(input).decide(scratch.candidates);
  if (document.explain) explain(scratch.candidates, document);
  HeadlineReader headlines(input, splitter.runs(), scratch.candidates);
  for (const std::uint32_t s : scratch.headlines) headlines.read(document.sentences[s]);
  std::stable_sort(scratch.candidates.begin(), scratch.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.tokens.first < b.tokens.first; });
  write_mentions(scratch.candidates, document);
}

}  // namespace news_extract

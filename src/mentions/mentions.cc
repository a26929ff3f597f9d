#include "mentions/mentions.h"

#include <algorithm>
#include <vector>

#include "mentions/headlines.h"
#include "mentions/name_groups.h"
#include "mentions/read_parts.h"
#include "mentions/splitter.h"
#include "mentions/token_facts.h"
#include "mentions/vote_trace.h"

namespace news_extract {
namespace {

/// The memory of the stage, kept from document to document.
struct Scratch {
  std::vector<NameFacts> facts;
  TokenSet openers;  // of names
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> headlines;  // sentences in title case
  NameGroups::Memory groups;
};

void read_prose(NameSplitter& splitter, const Sentence& sentence) {
  const RunReader& runs = splitter.runs();
  const std::uint32_t last = sentence.tokens.last;
  std::uint32_t i = sentence.tokens.first;
  while ((i = runs.next_start(i, last)) < last) i = std::max(splitter.split(runs.run_at(i, last)), i + 1);
}

/// They stand before or among the prose, but are read behind it.
void read_headlines(const VoteInput& input, const RunReader& runs, Scratch& scratch) {
  HeadlineReader headlines(input, runs, scratch.candidates);
  for (const std::uint32_t s : scratch.headlines) headlines.read(input.document.sentences[s]);
  std::stable_sort(scratch.candidates.begin(), scratch.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.tokens.first < b.tokens.first; });
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

}  // namespace

void MentionFinder::run(Document& document) const {
  thread_local Scratch scratch;
  scratch.candidates.clear();
  scratch.headlines.clear();
  read_token_facts(rules_, document, scratch.facts, scratch.openers);
  const VoteInput input{rules_, evidence_, document, scratch.facts};
  NameSplitter splitter(rules_, document, scratch.facts, scratch.openers, evidence_, scratch.candidates);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (!is_read(document.paragraphs[sentence.paragraph].part)) continue;
    if (is_title_case(input, s)) {
      scratch.headlines.push_back(s);
    } else {
      read_prose(splitter, sentence);
    }
  }
  NameGroups(input, scratch.groups).decide(scratch.candidates);
  if (document.explain) {
    for (const Candidate& candidate : scratch.candidates) trace_votes(input, candidate, document);
  }
  if (!scratch.headlines.empty()) read_headlines(input, splitter.runs(), scratch);
  write_mentions(scratch.candidates, document);
}

}  // namespace news_extract

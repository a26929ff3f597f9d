#pragma once

// From the tagger's states to what the Document keeps of each token: the Tag,
// the word class of Universal Dependencies and the lemma. Here past tense is
// told from the participle, an auxiliary from the main verb of its form, and
// the many roles of "that", "as", "before" from one another, each by a rule
// over the states around it.

#include <vector>

#include "clauses/states.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Sets tag, upos and lemma of each token of the sentence. May correct `states`.
void write_word_classes(const RuleBase& rules, const Sentence& sentence, std::vector<State>& states,
                        Document& document);

}  // namespace news_extract

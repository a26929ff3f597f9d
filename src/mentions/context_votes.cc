#include <string_view>

#include "mentions/votes.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// The indices of these classes among the choices of lexicon.tsv's verb_class.
constexpr std::uint8_t kCognitionVerb = 3;
constexpr std::uint8_t kCommunicationVerb = 4;

class ContextVoter {
 public:
  ContextVoter(const VoteInput& input, const Candidate& candidate, Votes& votes)
      : in_(input),
        tokens_(input.document.tokens),
        candidate_(candidate),
        votes_(votes),
        last_(candidate.tokens.last),
        size_(static_cast<std::uint32_t>(tokens_.size())) {}

  void vote() {
    if (candidate_.title == kNone) vote_before();
    if (last_ < size_) vote_after();
  }

 private:
  void cast(Evidence evidence) { in_.evidence.cast(evidence, votes_); }
  std::string_view text(std::uint32_t i) const { return in_.document.slice(tokens_[i]); }
  WordId lemma(std::uint32_t i) const { return tokens_[i].lemma != 0 ? tokens_[i].lemma : tokens_[i].word; }
  bool in_pack(std::uint32_t i, PackId pack) const { return (in_.rules.word(lemma(i)).packs & pack_bit(pack)) != 0; }
  bool is_role(std::uint32_t i) const { return tokens_[i].upos != Upos::verb && in_pack(i, PackId::role_nouns); }
  bool is_body(std::uint32_t i) const { return in_pack(i, PackId::body_nouns); }
  bool same_sentence(std::uint32_t i) const { return i < size_ && !tokens_[i].has(shape::kSentenceStart); }

  /// The head of the noun phrase that begins at, or right behind, token i.
  std::uint32_t head_at(std::uint32_t i) const {
    const Syntax& syntax = in_.document.syntax;
    if (i >= syntax.phrase_of.size() || syntax.phrase_of[i] == kNone) return kNone;
    return syntax.phrases[syntax.phrase_of[i]].head;
  }

  void vote_before() {
    const std::uint32_t first = candidate_.tokens.first;
    if (first == 0 || !same_sentence(first)) return;
    const std::uint32_t b = first - 1;
    const std::string_view word = text(b);
    if (tokens_[b].has(shape::kPunctuation)) {
      if (word == "," && b > 0 && is_role(b - 1)) cast(Evidence::apposition_person);
      return;
    }
    if (word == "the" || word == "The") cast(Evidence::the_before);
    if (is_role(b)) return cast(Evidence::role_before);
    if (is_body(b)) return cast(Evidence::body_noun_before);
    if (word == "in" || word == "near" || word == "In") return cast(Evidence::in_before);
    const bool relates = word == "of" || word == "for" || word == "at" || word == "with";
    if (relates && b > 0 && is_role(b - 1)) return cast(Evidence::at_role);
    if (tokens_[b].upos == Upos::verb && verb_class(b) == kCommunicationVerb) cast(Evidence::said);
  }

  std::uint8_t verb_class(std::uint32_t i) const { return in_.rules.word(lemma(i)).verb_class; }

  void vote_after() {
    if (!same_sentence(last_)) return;
    const std::string_view mark = text(last_);
    if (tokens_[last_].has(shape::kClitic)) return vote_possessive();
    if (mark == ",") return vote_comma();
    if (mark == "(") return vote_bracket();
    if (mark == "who") return cast(Evidence::who_after);
    if (tokens_[last_].has(shape::kPunctuation)) return;
    vote_word(last_);
  }

  void vote_word(std::uint32_t i) {
    if (tokens_[i].upos == Upos::verb) {
      const std::uint8_t kind = verb_class(i);
      if (kind == kCommunicationVerb) cast(Evidence::said);
      if (kind == kCognitionVerb) cast(Evidence::mind_verb);
      return;
    }
    if (tokens_[i].has(shape::kCapital)) return;
    if (is_body(i)) return cast(Evidence::body_noun_after);
    if (is_role(i) || (same_sentence(i + 1) && !tokens_[i].has(shape::kPunctuation) && tokens_[i].upos != Upos::adp &&
                       tokens_[i].upos != Upos::cconj && tokens_[i].upos != Upos::det && is_role(i + 1))) {
      cast(Evidence::role_after);
    }
  }

  void vote_possessive() {
    const std::uint32_t head = last_ + 1 < size_ ? head_at(last_ + 1) : kNone;
    if (head != kNone && head > last_ && is_role(head)) cast(Evidence::possessive_role);
  }

  void vote_comma() {
    const std::uint32_t i = last_ + 1;
    if (!same_sentence(i)) return;
    const std::string_view word = text(i);
    if (word == "who" || word == "whose" || word == "whom") return cast(Evidence::who_after);
    if (word == "which") return cast(Evidence::which_after);
    const bool number = tokens_[i].has(shape::kHasDigit) && word.size() <= 3;
    if (number && i + 1 < size_ && (text(i + 1) == "," || text(i + 1) == ".")) return cast(Evidence::age_after);
    if (in_.facts[i].has(fact::kPlace)) return cast(Evidence::state_after);
    const std::uint32_t head = head_at(i);
    if (head == kNone || tokens_[head].has(shape::kCapital)) {
      if (is_role(i)) cast(Evidence::apposition_person);
      return;
    }
    if (is_role(head)) return cast(Evidence::apposition_person);
    if (is_body(head)) cast(Evidence::apposition_body);
  }

  void vote_bracket() {
    const std::uint32_t i = last_ + 1;
    if (i + 1 >= size_) return;
    const std::string_view word = text(i);
    const bool party = word == "R" || word == "D" || word == "I" || in_.facts[i].has(fact::kPartyPerson);
    if (party) return cast(Evidence::country_bracket);
    if (tokens_[i].has(shape::kHasDigit) && word.size() <= 2 && text(i + 1) == ")") cast(Evidence::age_after);
  }

  const VoteInput& in_;
  const std::vector<Token>& tokens_;
  const Candidate& candidate_;
  Votes& votes_;
  const std::uint32_t last_;
  const std::uint32_t size_;
};

}  // namespace

void cast_context_votes(const VoteInput& input, const Candidate& candidate, Votes& votes) {
  ContextVoter(input, candidate, votes).vote();
}

}  // namespace news_extract

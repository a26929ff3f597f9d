#include <string_view>

#include "mentions/votes.h"
#include "rules/noun_classes.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// Among the kinds of body_nouns.tsv, and the choices of not_names.tsv from facility_head on.
constexpr std::uint32_t kBodyKind = 2;
constexpr std::uint32_t kAgencyKind = 3;
constexpr std::uint32_t kFacilityHeadChoice = 13;

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
    if (last_ < size_ && candidate_.tokens.first > 0 && tokens_[candidate_.tokens.first - 1].has(shape::kMark) &&
        in_marks()) {
      cast(Evidence::in_marks);
    }
  }

 private:
  void cast(Evidence evidence) { in_.evidence.cast(evidence, votes_); }
  std::string_view text(std::uint32_t i) const { return in_.document.slice(tokens_[i]); }
  WordId lemma(std::uint32_t i) const { return RuleBase::lemma_of(tokens_[i]); }
  bool in_pack(std::uint32_t i, PackId pack) const { return (in_.rules.word(lemma(i)).packs & pack_bit(pack)) != 0; }
  bool is_role(std::uint32_t i) const { return tokens_[i].upos != Upos::verb && in_pack(i, PackId::role_nouns); }
  bool is_body(std::uint32_t i) const { return in_pack(i, PackId::body_nouns); }
  bool same_sentence(std::uint32_t i) const { return i < size_ && !tokens_[i].has(shape::kSentenceStart); }

  /// The head of the noun phrase that begins at, or right behind, token i.
  std::uint32_t head_at(std::uint32_t i) const {
    const Syntax& syntax = in_.document.syntax;
    if (i >= syntax.phrase_of.size() || syntax.phrase_of[i] == kNone) return kNone;
    const NounPhrase& phrase = syntax.phrases[syntax.phrase_of[i]];
    // "the club's managing director": that of what is possessed.
    const std::uint32_t behind = phrase.tokens.last;
    if (behind + 1 < size_ && tokens_[behind].has(shape::kClitic) && text(behind) != "n't" &&
        syntax.phrase_of[behind + 1] != kNone) {
      return syntax.phrases[syntax.phrase_of[behind + 1]].head;
    }
    return phrase.head;
  }

  /// "Faust" alone between quotation marks is a work or a nickname.
  bool in_marks() const {
    std::uint32_t i = last_;
    if (text(i) == "," || text(i) == ".") ++i;
    return i < size_ && tokens_[i].has(shape::kMark);
  }

  /// "Tom Hill (chief executive, Quorl Bank)": the name of a body, whatever stands before it.
  bool ends_in_head() const {
    const NameFacts& facts = in_.facts[last_ - 1];
    return !candidate_.single && facts.has(fact::kHeadFinal | fact::kSuffix) && facts.strength > 1 &&
           facts.surname == 0;
  }

  /// "Justices Zoe Hill and Ketanji Brown Roe": a title in the plural before the name that `conjunction` joins.
  bool shares_title(std::uint32_t conjunction) const {
    constexpr std::uint32_t kLongestName = 4;
    for (std::uint32_t i = conjunction; i-- > 0 && i + kLongestName + 1 > conjunction;) {
      const NameFacts& facts = in_.facts[i];
      if (!facts.has(fact::kName)) return false;
      if (facts.has(fact::kTitle | fact::kRole) && text(i).ends_with('s') && i + 1 < conjunction) return true;
    }
    return false;
  }

  /// "the youth wing, Young Harbour, said", not "the head of the school, Zoe Hill, said".
  bool opens_apposition(std::uint32_t noun) const {
    if (!is_body(noun) || tokens_[noun].has(shape::kCapital) || last_ >= size_ || text(last_) != ",") return false;
    if (in_.facts[candidate_.tokens.first].given > 0) return false;
    const Syntax& syntax = in_.document.syntax;
    const std::uint32_t p = syntax.phrase_of[noun];
    return p != kNone && syntax.phrases[p].governor == kNone;
  }

  void vote_before() {
    const std::uint32_t first = candidate_.tokens.first;
    if (first == 0 || !same_sentence(first)) return;
    const std::uint32_t b = first - 1;
    const std::string_view word = text(b);
    if (tokens_[b].has(shape::kPunctuation)) {
      if (word != "," || b == 0) return;
      // "the local MP, Labour's Zoe Hill"
      const bool owner = last_ < size_ && tokens_[last_].has(shape::kClitic);
      if (is_role(b - 1) && !ends_in_head() && !owner) return cast(Evidence::apposition_person);
      if (opens_apposition(b - 1)) cast(Evidence::apposition_body);
      return;
    }
    // "the Hill proposals": the article is that of the proposals.
    const std::uint32_t head = head_at(first);
    if ((word == "the" || word == "The") && (head == kNone || head < last_)) cast(Evidence::the_before);
    if (in_.facts[b].has(fact::kBreaks)) return;
    // "the event organizer Acme": a word for people and bodies alike tells nothing.
    // "champions Croatia": several people are no one person.
    const bool several = tokens_[b].tag == Tag::noun_plural && (last_ >= size_ || text(last_) != "and");
    if (several) return;
    if (is_role(b) != is_body(b)) return cast(is_role(b) ? Evidence::role_before : Evidence::body_noun_before);
    if (word == "and" && shares_title(b)) return cast(Evidence::role_before);
    if (word == "in" || word == "near" || word == "In") return cast(Evidence::in_before);
    const bool relates = word == "of" || word == "for" || word == "at" || word == "with";
    if (relates && b > 0 && is_role(b - 1)) return cast(Evidence::at_role);
    if (tokens_[b].upos == Upos::verb && verb_class(b) == VerbClass::communication) cast(Evidence::said);
  }

  VerbClass verb_class(std::uint32_t i) const { return static_cast<VerbClass>(in_.rules.word(lemma(i)).verb_class); }
  NounClass noun_class(std::uint32_t i) const { return static_cast<NounClass>(in_.rules.word(lemma(i)).noun_class); }

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
      const VerbClass kind = verb_class(i);
      if (kind == VerbClass::communication) cast(Evidence::said);
      if (kind == VerbClass::cognition) cast(Evidence::mind_verb);
      return;
    }
    if (tokens_[i].has(shape::kCapital)) return;
    if (is_body(i)) return vote_body_noun(i);
    if (in_pack(i, PackId::company_nouns)) return cast(Evidence::body_noun_after);
    if (tokens_[i].upos == Upos::noun && noun_class(i) == NounClass::location) return cast(Evidence::place_noun_after);
    if (tokens_[i].upos == Upos::noun && is_facility(i)) return cast(Evidence::place_noun_after);
    if (tokens_[i].upos == Upos::noun && noun_class(i) == NounClass::artifact) cast(Evidence::product_after);
    if (is_role(i) || (same_sentence(i + 1) && !tokens_[i].has(shape::kPunctuation) && tokens_[i].upos != Upos::adp &&
                       tokens_[i].upos != Upos::cconj && tokens_[i].upos != Upos::det && is_role(i + 1))) {
      cast(Evidence::role_after);
    }
  }

  /// "the Acme group"; but "the Hill administration" has the name of its head.
  void vote_body_noun(std::uint32_t i) {
    const RowId row = in_.rules.row(lemma(i), PackId::body_nouns);
    const std::uint32_t kind = in_.rules.cell(row, 1);
    if (kind != kAgencyKind && kind != kBodyKind) cast(Evidence::body_noun_after);
  }

  bool is_facility(std::uint32_t i) const {
    const RowId row = in_.rules.row(lemma(i), PackId::not_names);
    return row != kNone && in_.rules.cell(row, 1) >= kFacilityHeadChoice;
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
    // "Zoe Hill, D-N.Y.,"
    const bool party = word == "R" || word == "D" || word == "I";
    if (party && i + 1 < size_ && text(i + 1) == "-") return cast(Evidence::country_bracket);
    const bool number = tokens_[i].has(shape::kHasDigit) && word.size() <= 3;
    if (number && i + 1 < size_ && (text(i + 1) == "," || text(i + 1) == ".")) return cast(Evidence::age_after);
    // "the FNSEA, France's biggest union", but "Boise, Idaho"
    const bool owner = i + 1 < size_ && tokens_[i + 1].has(shape::kClitic);
    if (in_.facts[i].has(fact::kPlace) && !owner) return cast(Evidence::state_after);
    const std::uint32_t head = head_at(i);
    if (head == kNone || tokens_[head].has(shape::kCapital)) {
      if (is_role(i)) cast(Evidence::apposition_person);
      return;
    }
    // "Acme, a chip maker": of a word for both, one word is a body, two are a person.
    const bool role = is_role(head);
    const bool body = is_body(head);
    if (role && body && candidate_.single) return cast(Evidence::apposition_body);
    if (role || body) return cast(role ? Evidence::apposition_person : Evidence::apposition_body);
    const NounClass kind = noun_class(head);
    if (kind == NounClass::location) return cast(Evidence::state_after);
    if (!in_.document.syntax.phrases[in_.document.syntax.phrase_of[i]].indefinite) return;
    if (!candidate_.single && in_.facts[candidate_.tokens.first].given > 1) return;
    if (kind != NounClass::none && kind != NounClass::person && kind != NounClass::group)
      cast(Evidence::apposition_thing);
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

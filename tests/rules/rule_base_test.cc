#include <utility>

#include "news_extract/rule_pack.h"

#include "news_extract/error.h"
#include "rules/image.h"
#include "rules/image_rule_base.h"
#include "rules/pack_schema.h"
#include "rules/phrase_split.h"
#include "support/catch.h"

namespace news_extract {
namespace {

std::shared_ptr<const RuleBase> rules_of(const std::vector<PackFile>& files) {
  std::vector<PackProblem> problems;
  std::string image = compile_image(files, problems);
  INFO(describe(problems));
  REQUIRE(problems.empty());
  return RuleBase::from_image(std::move(image));
}

/// Tokens of "word word ...", looked up as the text stage does.
std::vector<Token> tokens_of(const RuleBase& rules, std::string_view text) {
  std::vector<Token> tokens;
  std::uint32_t begin = 0;
  for (const std::string_view word : split_phrase(text)) {
    Token token;
    token.begin = begin;
    token.end = begin + static_cast<std::uint32_t>(word.size());
    begin = token.end + 1;
    token.word = rules.find(fold_word(word));
    const unsigned capitals = required_case(word);
    token.shape =
        static_cast<std::uint16_t>((capitals >= 1 ? shape::kCapital : 0) | (capitals == 2 ? shape::kAllCaps : 0));
    tokens.push_back(token);
  }
  return tokens;
}

const PackFile kOpeners{"clause_openers.tsv",
                        "# title: Openers\n"
                        "phrase\tclass\n"
                        "as\tsubordinator\n"
                        "as long as\tsubordinator\n"
                        "US of America\tadverb\n"
                        "Call Of\tpreposition\n"};

TEST_CASE("the longest phrase of a pack is found, with its row") {
  const auto rules = rules_of({kOpeners});
  struct Case {
    const char* text;
    std::uint32_t length;
    std::uint32_t line;
  };
  const auto [text, length, line] = GENERATE(values<Case>({
      {"as long as it lasts", 3, 4},
      {"As Long As it lasts", 3, 4},
      {"as long tables", 1, 3},
      {"as", 1, 3},
      {"US of America", 3, 5},
      {"us of America", 0, 0},
      {"US of america", 0, 0},
      {"call of duty", 0, 0},
      {"Call Of Duty", 2, 6},
      {"long as", 0, 0},
  }));
  INFO(text);
  const auto tokens = tokens_of(*rules, text);
  const auto match = rules->match(PackId::clause_openers, tokens, 0, static_cast<std::uint32_t>(tokens.size()));
  CHECK(match.length == length);
  if (length != 0) {
    CHECK(rules->rule(match.row).line == line);
    CHECK(std::string_view(rules->rule(match.row).name) == "clause_openers.tsv");
  }
}

TEST_CASE("of several packs the longest phrase is found, of equal ones that of the pack named first") {
  const auto rules = rules_of({{"places.tsv",
                                "name\tkind\tcanonical\tflags\n"
                                "York\tcity\tYork\t-\n"
                                "New York\tcity\tNew York City\t-\n"},
                               {"not_names.tsv", "phrase\twhat\nnew\tword\nNew York Times Prize\taward\n"},
                               {"organizations.tsv",
                                "name\tkind\tcanonical\tflags\n"
                                "New York\tteam\tNew York\t-\n"
                                "NEW\tngo\tNew Energy Watch\t-\n"}});
  struct Case {
    const char* text;
    std::uint32_t length;
    PackId pack;
  };
  const auto [text, length, pack] = GENERATE(values<Case>({
      {"New York won", 2, PackId::organizations},
      {"York won", 1, PackId::places},
      {"New York Times Prize", 4, PackId::not_names},
      {"New York Times prize", 2, PackId::organizations},
      {"New Amsterdam", 1, PackId::not_names},
      {"NEW members", 1, PackId::organizations},
      {"new york", 1, PackId::not_names},
      {"Times Prize", 0, PackId::places},
  }));
  INFO(text);
  const auto tokens = tokens_of(*rules, text);
  static constexpr PackId kPacks[] = {PackId::organizations, PackId::places, PackId::not_names};
  const auto match = rules->match_any(PackOrder(kPacks), tokens, 0, static_cast<std::uint32_t>(tokens.size()));
  CHECK(match.length == length);
  if (length != 0) CHECK(RuleBase::pack_of(match.row) == pack);
}

TEST_CASE("a row has the key of its name in full") {
  const auto rules = rules_of({{"metonyms.tsv",
                                "phrase\tcanonical\ttype\n"
                                "Commons\tHouse of Commons\torganization\n"
                                "Lords\tHouse of Lords\torganization\n"}});
  std::uint32_t key = RuleBase::kHashSeed;
  for (const char* word : {"house", "of", "commons"}) key = RuleBase::key_step(key, RuleBase::hash_word(word));
  CHECK(rules->name_key(rules->row(rules->find("commons"), PackId::metonyms)) == key);
  CHECK(rules->name_key(rules->row(rules->find("lords"), PackId::metonyms)) != key);
}

TEST_CASE("a form carries the readings of all its lemmas") {
  const auto rules =
      rules_of({{"lexicon.tsv",
                 "lemma\tnoun\tnoun_class\tverb\tverb_class\tadjective\tadverb\n"
                 "plan\t79\tcognition\t90\tcognition\t-\t-\n"
                 "leave\t3\ttime\t200\tmotion\t-\t-\n"},
                {"irregular_forms.tsv", "form\tlemma\tclass\tfeature\nleft\tleave\tverb\tpast_participle\n"}});
  const auto word = [&](const char* form) { return rules->word(rules->find(form)); };
  CHECK((word("plans").tags & tag_bit(Tag::noun_plural)) != 0);
  CHECK((word("plans").tags & tag_bit(Tag::verb_third)) != 0);
  CHECK(word("plans").noun_lemma == rules->find("plan"));
  CHECK(word("left").verb_lemma == rules->find("leave"));
  CHECK(word("left").tags == (tag_bit(Tag::verb_past) | tag_bit(Tag::verb_participle)));
  CHECK(rules->find("leaved") == 0);
  CHECK(rules->find("planned") != 0);
  CHECK(rules->find("nosuchword") == 0);
}

TEST_CASE("every bad line of a pack is named, with its column and reason") {
  std::vector<PackProblem> problems;
  compile_image({{"clause_openers.tsv", "phrase\tclass\nwhen\tsubordinate\nif\n\tadverb\nas if\tsubordinator\n"},
                 {"no_such_pack.tsv", "phrase\n"}},
                problems);
  REQUIRE(problems.size() == 4);
  CHECK(problems[0].line == 2);
  CHECK(problems[0].column == 2);
  CHECK(problems[0].reason.find("\"subordinate\" is none of") != std::string::npos);
  CHECK(problems[1].line == 3);
  CHECK(problems[2].line == 4);
  CHECK(problems[2].column == 1);
  CHECK(problems[3].file == "no_such_pack.tsv");
}

TEST_CASE("the fingerprint changes with any rule") {
  PackFile changed = kOpeners;
  changed.text += "when\tsubordinator\n";
  CHECK(rules_of({kOpeners})->fingerprint() == rules_of({kOpeners})->fingerprint());
  CHECK(rules_of({kOpeners})->fingerprint() != rules_of({changed})->fingerprint());
}

TEST_CASE("the built-in packs are there without parsing") {
  const auto rules = RuleBase::built_in();
  CHECK(rules->find("government") != 0);
  CHECK_FALSE(rules->packs().empty());
  CHECK(rules->pack_source("function_words.tsv").find("the\t") != std::string_view::npos);
}

TEST_CASE("every form of the dictionary is found as itself") {
  const auto rules = RuleBase::built_in();
  const std::uint32_t words = static_cast<const ImageRuleBase&>(*rules).header().words.count;
  REQUIRE(words > 100000);
  for (WordId id = 1; id < words; ++id) {
    if (rules->find(rules->text(id)) == id) continue;
    FAIL(rules->text(id));
  }
  CHECK(rules->find("zzyzxword") == 0);
  CHECK(rules->find("") == 0);
}

TEST_CASE("function words are numbered first") {
  const auto rules = RuleBase::built_in();
  for (const char* const word : {"the", "whom", "of", "nobody"}) CHECK(rules->is_function_word(rules->find(word)));
  for (const char* const word : {"senate", "say", "zzyzxword"}) CHECK_FALSE(rules->is_function_word(rules->find(word)));
}

TEST_CASE("rule base: bytes that are no image are refused") {
  std::vector<PackProblem> problems;
  std::string image = compile_image({kOpeners}, problems);
  CHECK_NOTHROW(RuleBase::from_image(image));
  CHECK_THROWS_AS(RuleBase::from_image(image.substr(0, 8)), Error);
  ++image.front();
  CHECK_THROWS_AS(RuleBase::from_image(image), Error);
}

}  // namespace
}  // namespace news_extract

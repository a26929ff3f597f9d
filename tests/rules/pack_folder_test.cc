#include "rules/pack_folder.h"

#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/image.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

constexpr const char* kHeader = "phrase\tclass\n";

TEST_CASE("a folder's packs are laid over the built-in ones") {
  const TemporaryFolder folder;
  const auto built_in = RuleBase::built_in();
  const auto class_of = [](const RuleBase& rules, const char* word) {
    const RowId row = rules.row(rules.find(word), PackId::clause_openers);
    return row == kNone ? -1 : static_cast<int>(rules.cell(row, 1));
  };
  REQUIRE(class_of(*built_in, "albeitish") == -1);

  SECTION("an empty folder changes nothing") {
    const auto rules = RuleBase::load(folder.path());
    CHECK(rules->fingerprint() == built_in->fingerprint());
    CHECK(rules->find("government") != 0);
  }
  SECTION("NAME.add.tsv adds, and its row is named by file and line") {
    folder.write("clause_openers.add.tsv", std::string(kHeader) + "albeitish\tsubordinator\n");
    const auto rules = RuleBase::load(folder.path());
    CHECK(rules->row_count(PackId::clause_openers) == built_in->row_count(PackId::clause_openers) + 1);
    const RowId row = rules->row(rules->find("albeitish"), PackId::clause_openers);
    REQUIRE(row != kNone);
    CHECK(std::string_view(rules->rule(row).name) == "clause_openers.add.tsv");
    CHECK(rules->rule(row).line == 2);
    CHECK(rules->fingerprint() != built_in->fingerprint());
  }
  SECTION("NAME.tsv replaces") {
    folder.write("clause_openers.tsv", std::string(kHeader) + "albeitish\tnoun\n");
    const auto rules = RuleBase::load(folder.path());
    CHECK(rules->row_count(PackId::clause_openers) == 1);
    CHECK(class_of(*rules, "albeitish") == 2);
  }
  SECTION("an added row wins over the pack's own of the same phrase") {
    folder.write("clause_openers.tsv", std::string(kHeader) + "albeitish\tnoun\n");
    folder.write("clause_openers.add.tsv", std::string(kHeader) + "albeitish\tadverb\n");
    CHECK(class_of(*RuleBase::load(folder.path()), "albeitish") == 0);
  }
  SECTION("a dictionary pack may be added to, although the program has none of that name yet") {
    folder.write("lexicon_news.add.tsv",
                 "lemma\tnoun\tnoun_class\tverb\tverb_class\tadjective\tadverb\n"
                 "zorbify\t-\t-\t5\tchange\t-\t-\n");
    const auto rules = RuleBase::load(folder.path());
    CHECK(rules->word(rules->find("zorbified")).verb_lemma == rules->find("zorbify"));
    CHECK(rules->find("zorbify") != 0);
  }
  SECTION("every bad line of every file is named at once, with the folder") {
    folder.write("clause_openers.add.tsv", std::string(kHeader) + "a\tb\nc\n");
    folder.write("nonsense.tsv", "x\n");
    try {
      RuleBase::load(folder.path());
      FAIL("nothing was thrown");
    } catch (const Error& error) {
      const std::string text = error.what();
      CHECK(text.find(folder.path("clause_openers.add.tsv") + ":2:2: ") != std::string::npos);
      CHECK(text.find(folder.path("clause_openers.add.tsv") + ":3: ") != std::string::npos);
      CHECK(text.find(folder.path("nonsense.tsv") + ": ") != std::string::npos);
    }
  }
}

TEST_CASE("packs written out and loaded again are the same rules") {
  const TemporaryFolder folder;
  const auto built_in = RuleBase::built_in();
  write_pack_folder(folder.path("out"), pack_files(*built_in));
  CHECK(RuleBase::load(folder.path("out"))->fingerprint() == built_in->fingerprint());
  CHECK(check_pack_folder(folder.path("out")).empty());
  CHECK_THROWS_AS(write_pack_folder(folder.path("out"), pack_files(*built_in)), Error);
}

TEST_CASE("a pack with additions is written out as one good file") {
  const TemporaryFolder folder;
  folder.write("in/clause_openers.tsv", std::string("# title: Two\n") + kHeader + "whilst ever\tnoun");
  folder.write("in/clause_openers.add.tsv", std::string("# title: Three\n") + kHeader + "albeitish\tadverb\n");
  const auto rules = RuleBase::load(folder.path("in"));
  CHECK(rules->pack_source("clause_openers.tsv") ==
        "# title: Two\nphrase\tclass\nwhilst ever\tnoun\n# from clause_openers.add.tsv\nalbeitish\tadverb\n");
  write_pack_folder(folder.path("out"), pack_files(*rules));
  CHECK(RuleBase::load(folder.path("out"))->row_count(PackId::clause_openers) == 2);
}

TEST_CASE("files that look like packs and are none are named") {
  const TemporaryFolder folder;
  folder.write("Clause_Openers.TSV", "");
  folder.write("clause_openers.txt", "");
  folder.write("README.md", "");
  const auto problems = check_pack_folder(folder.path());
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].file == folder.path("Clause_Openers.TSV"));
  CHECK(problems[1].reason == "is not read; a pack's file is named clause_openers.tsv or clause_openers.add.tsv");
  CHECK_THROWS_AS(check_pack_folder(folder.path("nowhere")), Error);
}

TEST_CASE("the commonest words lie first in the image") {
  const auto rules = RuleBase::built_in();
  CHECK(rules->find("the") < rules->find("say"));
  CHECK(rules->find("say") < rules->find("aardvark"));
  CHECK(reinterpret_cast<std::uintptr_t>(&rules->word(0)) % 64 == 0);
}

}  // namespace
}  // namespace news_extract

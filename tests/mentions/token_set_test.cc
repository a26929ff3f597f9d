#include "mentions/token_set.h"

#include <vector>

#include "support/catch.h"

namespace news_extract {
namespace {

/// What leaping through [first, last) meets.
std::vector<std::uint32_t> met(const TokenSet& set, std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> tokens;
  for (std::uint32_t i = first; (i = set.next(i, last)) < last; ++i) tokens.push_back(i);
  return tokens;
}

using Tokens = std::vector<std::uint32_t>;

TEST_CASE("a set of tokens has those that were asked for, across blocks and no others") {
  TokenSet set;
  for (const std::uint32_t count : {0U, 1U, 63U, 64U, 65U, 128U, 200U}) {
    INFO(count);
    set.fill(count, [](std::uint32_t i) { return i % 63 == 0; });
    Tokens expected;
    for (std::uint32_t i = 0; i < count; i += 63) expected.push_back(i);
    CHECK(met(set, 0, count) == expected);
  }
}

TEST_CASE("a set of tokens is read from any token to any other") {
  TokenSet set;
  set.fill(300, [](std::uint32_t i) { return i == 5 || i == 64 || i == 250; });
  CHECK(met(set, 6, 300) == Tokens{64, 250});
  CHECK(met(set, 5, 64) == Tokens{5});
  CHECK(met(set, 64, 65) == Tokens{64});
  CHECK(met(set, 65, 250).empty());
  CHECK(set.next(40, 30) == 30);
  set.add(299);
  CHECK(met(set, 251, 300) == Tokens{299});
  CHECK(set.has(64));
  CHECK_FALSE(set.has(63));
}

TEST_CASE("a set is filled from the wanted bits of bytes") {
  TokenSet set;
  for (const std::size_t count : {0, 3, 8, 70, 131}) {
    INFO(count);
    std::vector<std::uint8_t> bytes(count, 0b0101'0000);
    Tokens expected;
    for (std::size_t i = 0; i < count; i += 7) {
      bytes[i] = i % 2 == 0 ? 0b1000'0000 : 0b0000'0110;
      expected.push_back(static_cast<std::uint32_t>(i));
    }
    set.fill(bytes, 0b1000'0010);
    CHECK(met(set, 0, static_cast<std::uint32_t>(count)) == expected);
  }
}

TEST_CASE("an empty set takes the wanted tokens and those of another set") {
  TokenSet set;
  set.fill(130, [](std::uint32_t) { return true; });
  set.reset(130);
  CHECK(met(set, 0, 130).empty());
  set.add(7, true);
  set.add(8, false);
  TokenSet others;
  others.reset(130);
  others.add(129);
  set.add(others);
  CHECK(met(set, 0, 130) == Tokens{7, 129});
}

}  // namespace
}  // namespace news_extract

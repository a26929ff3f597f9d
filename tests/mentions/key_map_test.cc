#include "mentions/key_map.h"

#include "mentions/token_index.h"
#include "support/catch.h"

namespace news_extract {
namespace {

std::vector<std::uint32_t> listed(const KeyLists& lists, std::uint32_t key) {
  std::vector<std::uint32_t> values;
  for (std::uint32_t at = lists.first(key); at != kNone; at = lists.next(at)) values.push_back(lists[at]);
  return values;
}

TEST_CASE("a key keeps the index that it had first") {
  KeyMap map;
  map.reset(3);
  CHECK(map.find(7) == kNone);
  CHECK(map.add(7, 1) == 1);
  CHECK(map.add(7, 2) == 1);
  CHECK(map.find(7) == 1);
  CHECK(map.find(8) == kNone);
}

TEST_CASE("keys that fall into one place of the table stay apart, and none is left after a reset") {
  constexpr std::uint32_t kKeys = 1000;
  KeyMap map;
  map.reset(kKeys);
  for (std::uint32_t i = 0; i < kKeys; ++i) map.add(i * 4096, i);
  bool found = true;
  for (std::uint32_t i = 0; i < kKeys; ++i) found = found && map.find(i * 4096) == i;
  CHECK(found);
  CHECK(map.find(1) == kNone);
  map.reset(0);
  CHECK(map.find(0) == kNone);
}

TEST_CASE("a list has the indices of its key, in their order") {
  KeyLists lists;
  lists.reset(2);
  for (const std::uint32_t value : {5U, 3U, 9U}) lists.add(1, value);
  lists.add(2, 4);
  lists.add(1, 5);
  CHECK(listed(lists, 1) == std::vector<std::uint32_t>{5, 3, 9, 5});
  CHECK(listed(lists, 2) == std::vector<std::uint32_t>{4});
  CHECK(listed(lists, 3).empty());
  lists.reset(1);
  CHECK(listed(lists, 1).empty());
}

TEST_CASE("a list is full at some length, and then those of other keys still grow") {
  KeyLists lists;
  lists.reset(2);
  for (std::uint32_t value = 0; value < 2 * KeyLists::kMost; ++value) lists.add(1, value);
  lists.add(2, 4);
  const std::vector<std::uint32_t> values = listed(lists, 1);
  REQUIRE(values.size() == KeyLists::kMost);
  CHECK(values.back() == KeyLists::kMost - 1);
  CHECK(listed(lists, 2) == std::vector<std::uint32_t>{4});
}

TEST_CASE("a token has no index until it is given one, nor after a reset") {
  TokenIndex index;
  index.reset(2);
  index[1] = 6;
  CHECK(index[0] == kNone);
  CHECK(index.at(1) == 6);
  CHECK(index.at(2) == kNone);
  index.reset(3);
  CHECK(index[1] == kNone);
  index.reset(0);
  CHECK(index.empty());
}

}  // namespace
}  // namespace news_extract

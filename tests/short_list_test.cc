#include "news_extract/short_list.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "support/catch.h"

namespace news_extract {
namespace {

using List = ShortList<std::uint32_t, 3>;
using Values = std::vector<std::uint32_t>;

List list_of(std::uint32_t count) {
  List list;
  for (std::uint32_t i = 0; i < count; ++i) list.push_back(10 + i);
  return list;
}

Values values_of(const List& list) { return {list.begin(), list.end()}; }

Values expected(std::uint32_t count) {
  Values values;
  for (std::uint32_t i = 0; i < count; ++i) values.push_back(10 + i);
  return values;
}

TEST_CASE("a short list has its values in order, be they few, exactly as many as fit, or more") {
  for (const std::uint32_t count : {0U, 1U, 2U, 3U, 4U, 5U, 40U}) {
    INFO(count);
    const List list = list_of(count);
    CHECK(list.size() == count);
    CHECK(list.empty() == (count == 0));
    CHECK(values_of(list) == expected(count));
    if (count == 0) continue;
    CHECK(list.front() == 10);
    CHECK(list.back() == 9 + count);
    CHECK(list[count / 2] == 10 + count / 2);
  }
  CHECK(values_of({10, 11}) == expected(2));
  CHECK(values_of({10, 11, 12, 13}) == expected(4));
}

TEST_CASE("a short list that was cleared is filled anew") {
  for (const std::uint32_t before : {2U, 3U, 9U}) {
    for (const std::uint32_t after : {0U, 1U, 3U, 4U, 20U}) {
      INFO(before << " values, then " << after);
      List list = list_of(before);
      list.clear();
      CHECK(list.empty());
      for (const std::uint32_t value : expected(after)) list.push_back(value);
      CHECK(values_of(list) == expected(after));
    }
  }
}

TEST_CASE("a copy of a short list is a list of its own") {
  for (const std::uint32_t count : {2U, 3U, 4U}) {
    INFO(count);
    const List list = list_of(count);
    List copy = list;
    *copy.begin() = 99;
    copy.push_back(98);
    CHECK(values_of(list) == expected(count));
    CHECK(copy.size() == count + 1);
    CHECK(copy.front() == 99);
    CHECK(copy.back() == 98);
  }
}

TEST_CASE("a short list is moved with its values, and what it was moved from may be filled again") {
  for (const std::uint32_t count : {2U, 3U, 4U, 40U}) {
    INFO(count);
    List list = list_of(count);
    List moved = std::move(list);
    CHECK(values_of(moved) == expected(count));
    list = List{7};
    CHECK(values_of(list) == Values{7});
    list = std::move(moved);
    CHECK(values_of(list) == expected(count));
  }
}

}  // namespace
}  // namespace news_extract

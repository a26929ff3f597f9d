#include "mentions/pick.h"

#include <vector>

#include "support/catch.h"

namespace news_extract {
namespace {

using Indices = std::vector<std::uint32_t>;

TEST_CASE("those that are wanted are picked in order, and an end is put behind them") {
  struct Case {
    const char* name;
    std::vector<int> numbers;
    Indices odd;
  };
  const Case cases[] = {{"an empty list", {}, {kNone}},
                        {"none of them", {2, 4}, {kNone}},
                        {"the first and the last", {3, 4, 6, 7}, {0, 3, kNone}},
                        {"all of them", {1, 3, 5}, {0, 1, 2, kNone}}};
  Indices picked(9, 5);  // of the list before
  for (const Case& each : cases) {
    INFO(each.name);
    pick(
        each.numbers, [](int number) { return number % 2 != 0; }, picked);
    picked.resize(each.odd.size());
    CHECK(picked == each.odd);
  }
}

}  // namespace
}  // namespace news_extract

#include "quotes/sources.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("who can speak", "[quotes]") {
  check_quotes({
      {"persons can speak", "The organizers claimed a victory.", "indirect: a victory <claimed>"},
      {"counts of people can speak", "A majority of voters support a ban.", "indirect: a ban <support>"},
      {"things cannot", "The crane supports a beam.", ""},
      {"who can speak, whatever they are", "Economists who believe in taxes left.", "indirect: taxes <believe>"},
      {"a share of people", "About 42% support the plan.", "indirect: the plan <support>"},
      {"whatever shows", "The figures show a town in debt.", "indirect: a town in debt <show>"},
  });
}

}  // namespace
}  // namespace news_extract

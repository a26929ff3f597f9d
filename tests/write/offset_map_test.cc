#include "write/offset_map.h"

#include <iterator>
#include <random>
#include <string>

#include "support/catch.h"

namespace news_extract {
namespace {

// Counts one character after the other.
void require_counted(const std::string& text) {
  OffsetMap codepoint, utf16, utf8;
  codepoint.build(text, OffsetUnit::codepoint);
  utf16.build(text, OffsetUnit::utf16);
  utf8.build(text, OffsetUnit::utf8);
  std::uint32_t characters = 0, pairs = 0;
  for (std::size_t byte = 0; byte <= text.size(); ++byte) {
    const auto lead = byte < text.size() ? static_cast<unsigned char>(text[byte]) : 0U;
    if ((lead & 0xC0) == 0x80) continue;
    const auto at = static_cast<std::uint32_t>(byte);
    REQUIRE(codepoint(at) == characters);
    REQUIRE(utf16(at) == characters + pairs);
    REQUIRE(utf8(at) == byte);
    if (byte == text.size()) break;
    ++characters;
    if (lead >= 0xF0) ++pairs;
  }
  REQUIRE(codepoint.characters() == characters);
  REQUIRE(utf16.characters() == characters);
  REQUIRE(utf8.characters() == characters);
}

TEST_CASE("OffsetMap counts as one does by hand") {
  require_counted("");
  require_counted("plain");
  require_counted("“He said 🙂, naïvely.”");
  require_counted("🙂");
}

TEST_CASE("OffsetMap counts across its blocks") {
  std::mt19937 random(7);
  const std::string pieces[] = {"a", " ", "é", "—", "🙂"};
  for (std::size_t size = 0; size < 300; ++size) {
    std::string text;
    while (text.size() < size) text += pieces[random() % std::size(pieces)];
    require_counted(text);
  }
  require_counted(std::string(127, 'a') + "é");
  require_counted(std::string(64, 'a') + "—" + std::string(61, 'b'));
}

TEST_CASE("OffsetMap forgets the text before") {
  OffsetMap map;
  map.build("ééé", OffsetUnit::codepoint);
  map.build("abc", OffsetUnit::codepoint);
  REQUIRE(map(3) == 3);
  map.build("éa", OffsetUnit::codepoint);
  REQUIRE(map(2) == 1);
}

}  // namespace
}  // namespace news_extract

#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>

#include "news_extract/error.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace news_extract {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// Ill-formed sequences met while decoding.
struct Faults {
  std::uint64_t count = 0;
  Span first;  // of the U+FFFD in the text

  void add(const std::string& text) {
    if (count++ == 0) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      first = {begin, begin + static_cast<std::uint32_t>(kReplacement.size())};
    }
  }
};

void decode_utf8(std::string_view bytes, std::string& text, Faults& faults) {
  while (true) {
    const std::size_t good = valid_utf8_prefix(bytes);
    text.append(bytes.substr(0, good));
    if (good == bytes.size()) return;
    faults.add(text);
    text.append(kReplacement);
    bytes.remove_prefix(good + ill_formed_size(bytes, good));
  }
}

void append_code_point(char32_t c, std::string& text) {
  char encoded[4];
  text.append(encoded, encode_utf8(c, encoded));
}

void decode_utf16(std::string_view bytes, bool big_endian, std::string& text, Faults& faults) {
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? a << 8 | b : b << 8 | a);
  };
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    char32_t c = unit(at);
    at += 2;
    if (c >= 0xD800 && c < 0xE000) {
      const bool paired = c < 0xDC00 && at + 1 < bytes.size() && unit(at) >= 0xDC00 && unit(at) < 0xE000;
      if (!paired) {
        faults.add(text);
        text.append(kReplacement);
        continue;
      }
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
      at += 2;
    }
    append_code_point(c, text);
  }
  if (at < bytes.size()) {  // half a unit
    faults.add(text);
    text.append(kReplacement);
  }
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status) || name.find('\0') != std::string::npos) throw Error("unknown encoding: " + name);
  return converter;
}

// Any other encoding, piece by piece, so that memory beyond the text stays flat.
void decode_with(UConverter* converter, std::string_view bytes, std::string& text, Faults& faults) {
  std::array<UChar, 4096> buffer;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char32_t lead = 0;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, end, nullptr, true, &status);
    for (const UChar* unit = buffer.data(); unit != target; ++unit) {
      const char32_t c = *unit;
      if (U16_IS_LEAD(c)) {
        lead = c;
        continue;
      }
      if (c == 0xFFFD) faults.add(text);
      append_code_point(U16_IS_TRAIL(c) && lead != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, c)) : c, text);
      lead = 0;
    }
  }
}

// What ICU thinks the bytes are; Windows-1252 where it has no idea. A long file
// is judged by its beginning.
std::string detect(std::string_view bytes) {
  constexpr std::size_t kSample = 1 << 16;
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* const detector = ucsdet_open(&status);
  const auto size = static_cast<std::int32_t>(std::min(bytes.size(), kSample));
  ucsdet_setText(detector, bytes.data(), size, &status);
  const UCharsetMatch* const match = ucsdet_detect(detector, &status);
  std::string name = "windows-1252";
  if (U_SUCCESS(status) && match != nullptr && ucsdet_getConfidence(match, &status) >= 20) {
    const char* const found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && found != nullptr) name = found;
  }
  ucsdet_close(detector);
  // What calls itself Latin-1 has curly quotation marks where Latin-1 has controls.
  return name == "ISO-8859-1" ? "windows-1252" : name;
}

bool same_name(std::string_view a, std::string_view b) {
  const auto skip = [](char c) { return c == '-' || c == '_' || c == ' '; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && skip(a[i])) ++i;
    while (j < b.size() && skip(b[j])) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if ((a[i] | 0x20) != (b[j] | 0x20)) return false;
    ++i;
    ++j;
  }
}

// Mostly well-formed multi-byte sequences: UTF-8 with a few bad bytes in it.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t valid = valid_utf8_prefix(bytes.substr(at));
    const std::string_view piece = bytes.substr(at, valid);
    good += static_cast<std::size_t>(
        std::count_if(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC2; }));
    at += valid;
    if (at == bytes.size()) break;
    ++bad;
    at += ill_formed_size(bytes, at);
  }
  return good > bad;
}

void decode_as(const std::string& name, std::string_view bytes, Document& document, Faults& faults) {
  if (same_name(name, "UTF-8")) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    document.source.encoding = "UTF-8";
    return decode_utf8(bytes, document.text, faults);
  }
  const bool big = same_name(name, "UTF-16BE");
  const std::string_view mark = big ? "\xFE\xFF" : "\xFF\xFE";
  if (big || same_name(name, "UTF-16LE")) {
    if (bytes.substr(0, 2) == mark) bytes.remove_prefix(2);
    document.source.encoding = big ? "UTF-16BE" : "UTF-16LE";
    return decode_utf16(bytes, big, document.text, faults);
  }
  const Converter converter = open_converter(name);
  document.source.encoding = name;
  decode_with(converter.get(), bytes, document.text, faults);
}

std::string name_of(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return "UTF-8";
  if (bytes.substr(0, 2) == "\xFF\xFE") return "UTF-16LE";
  if (bytes.substr(0, 2) == "\xFE\xFF") return "UTF-16BE";
  if (is_damaged_utf8(bytes)) return "UTF-8";
  return detect(bytes);
}

std::string times(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " time" : " times"); }

}  // namespace

void decode(std::string_view bytes, const std::string& encoding, Document& document) {
  Faults faults;
  document.text.clear();
  document.source.bytes = bytes.size();
  const bool utf8 = encoding.empty() || same_name(encoding, "UTF-8");
  const std::string_view body = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
  if (utf8 && valid_utf8_prefix(body) == body.size()) {
    document.source.encoding = "UTF-8";
    document.text.assign(body);
  } else {
    decode_as(encoding.empty() ? name_of(bytes) : encoding, bytes, document, faults);
  }
  if (faults.count > 0) {
    document.warnings.push_back({WarningCode::undecodable_bytes, faults.first,
                                 "bytes that are not " + document.source.encoding + ", replaced by U+FFFD " +
                                     times(faults.count) + ", first here"});
  }
  const std::size_t nul = document.text.find('\0');
  if (nul != std::string::npos) {
    const auto count = static_cast<std::uint64_t>(std::count(document.text.begin(), document.text.end(), '\0'));
    const auto begin = static_cast<std::uint32_t>(nul);
    document.warnings.push_back(
        {WarningCode::nul_bytes, {begin, begin + 1}, "NUL characters, " + times(count) + ", first here"});
  }
}

}  // namespace news_extract

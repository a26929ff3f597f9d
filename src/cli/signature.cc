#include "cli/signature.h"

#include <cstdio>

#include "news_extract/rule_pack.h"

namespace news_extract {
namespace {

// FNV-1a over fields, each with an end mark of its own.
class Hash {
 public:
  void add(std::string_view field) {
    for (const char c : field) step(static_cast<unsigned char>(c));
    step(0);
  }
  void add(const std::vector<std::string>& fields) {
    for (const std::string& field : fields) add(field);
    step(1);
  }
  std::string hex() const {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value_));
    return text;
  }

 private:
  void step(unsigned byte) { value_ = (value_ ^ byte) * 1099511628211U; }

  std::uint64_t value_ = 14695981039346656037U;
};

}  // namespace

std::string run_signature(const RunOptions& options) {
  Hash hash;
  hash.add(program_version());
  hash.add(options.knowledge);
  hash.add(options.inputs.paths);
  hash.add(options.inputs.files_from);
  hash.add(options.inputs.include);
  hash.add(options.encoding);
  hash.add(options.errors);  // an output too: its lines belong to those of the other
  hash.add(options.fields.text);
  hash.add(options.fields.id);
  hash.add(options.fields.keep);
  const RecordOptions& record = options.record;
  for (const unsigned value :
       {static_cast<unsigned>(options.inputs.nul_separated), static_cast<unsigned>(options.input_format),
        static_cast<unsigned>(options.mode), static_cast<unsigned>(options.flat),
        static_cast<unsigned>(options.explanation.format), static_cast<unsigned>(record.offsets),
        static_cast<unsigned>(record.pretty), static_cast<unsigned>(options.unordered),
        static_cast<unsigned>(record.with_text), static_cast<unsigned>(record.with_sentences),
        static_cast<unsigned>(record.with_tokens)}) {
    hash.add(std::to_string(value));
  }
  return hash.hex();
}

}  // namespace news_extract

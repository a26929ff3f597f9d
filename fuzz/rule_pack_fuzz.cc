// Any bytes as rule packs: problems or an image, and an image must answer look-ups.

#include <cstdint>
#include <string>
#include <vector>

#include "news_extract/rule_pack.h"
#include "rules/image.h"
#include "rules/pack_schema.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace news_extract;
  if (size == 0) return 0;
  const auto schemas = pack_schemas();
  const PackSchema& schema = schemas[data[0] % schemas.size()];
  std::string text;
  for (const Column& column : schema.columns) text.append(text.empty() ? "" : "\t").append(column.name);
  text += '\n';
  text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<PackProblem> problems;
  std::string image = compile_image({{std::string(schema.name) + ".tsv", text}}, problems);
  if (!problems.empty()) return 0;
  const auto rules = RuleBase::from_image(std::move(image));
  for (RowId row = rules->first_row(schema.id); row < rules->first_row(schema.id) + rules->row_count(schema.id);
       ++row) {
    (void)rules->rule(row);
  }
  (void)rules->find("the");
  return 0;
}

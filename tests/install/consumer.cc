// Reads one sentence with the installed library and fails unless the record names its people.

#include <iostream>
#include <string>

#include "news_extract/pipeline.h"
#include "news_extract/record.h"

int main() {
  const auto rules = news_extract::RuleBase::built_in();
  const news_extract::Pipeline pipeline(rules);
  news_extract::Document document;
  document.text = "President Ann Lee said the city will not sell the harbour.";
  pipeline.run(document);
  std::string record;
  news_extract::write_record(document, *rules, {}, record);
  std::cout << record;
  return record.find("\"Ann Lee\"") == std::string::npos ? 1 : 0;
}
